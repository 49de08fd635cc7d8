import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import type { PanelView } from "../../panel/panel-view.ts";
import type { Field } from "./form-fields.ts";
import { formOf } from "./panel-forms.ts";
import type { OpenDialog } from "./panel-state.ts";
import { scheduleTable } from "./section-folded.ts";
import { formWords, words } from "./words.ts";

export interface DialogActs {
  readonly edit: (name: string, value: string) => void;
  readonly submit: () => void;
  readonly close: () => void;
}

/** What an action asks or shows before it acts: a form, or a preview with one confirm. */
export function dialogContent(view: PanelView, dialog: OpenDialog, acts: DialogActs) {
  const form = formOf(dialog.actionId, view);
  if (form === null) return nothing;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    acts.submit();
  };
  return html`<form id="gs-form" class="gs-form" novalidate autocomplete="off" @submit=${submit}>
      ${dialog.actionId === "offer-plan" ? offerPreview(view, dialog.offerId) : nothing}
      ${dialog.actionId === "send-touch-now" ? html`<p><strong>${view.next.text}</strong></p>` : nothing}
      ${form.intro === "" ? nothing : html`<p class="gs-quiet">${form.intro}</p>`}
      ${form.fields.map((field, index) => fieldOf(field, dialog, acts, index === 0))}
      <div role="alert">${dialog.trouble === "" ? nothing : trouble(dialog.trouble)}</div>
    </form>
    <div slot="footer" class="gs-dialog-buttons">
      <button type="button" class="wa-outlined wa-size-s" @click=${acts.close}>${words.cancel}</button>
      <button
        type="submit"
        form="gs-form"
        class="wa-brand wa-accent wa-size-s"
        aria-disabled=${dialog.busy ? "true" : "false"}
      >
        ${confirmLabel(view, dialog, form.confirm)}
      </button>
    </div>`;
}

/** The dialog's heading: the action, or the offer being made. */
export function dialogTitle(view: PanelView, dialog: OpenDialog): string {
  const offer = view.offers.find((each) => each.id === dialog.offerId);
  if (dialog.actionId === "offer-plan" && offer !== undefined) return offer.title;
  return view.actions.find((each) => each.id === dialog.actionId)?.label ?? "";
}

function confirmLabel(view: PanelView, dialog: OpenDialog, confirm: string): string {
  if (dialog.busy) return words.running;
  if (dialog.unsettled !== null) return words.retry;
  const offer = view.offers.find((each) => each.id === dialog.offerId);
  return offer?.authority === "needs_approval" ? formWords.askApproval : confirm;
}

function trouble(text: string) {
  return html`<wa-callout variant="danger" size="s">
    <wa-icon slot="icon" name="warning"></wa-icon>
    <p>${text}</p>
  </wa-callout>`;
}

function offerPreview(view: PanelView, offerId: string) {
  const offer = view.offers.find((each) => each.id === offerId);
  if (offer === undefined) return nothing;
  return html`<div class="gs-preview">
    ${scheduleTable(offer.schedule, offer.title)}
    <p class="gs-preview-total">
      <span>${words.total}</span> <strong><bdi>${offer.total.text}</bdi></strong>
    </p>
    ${offer.authority === "needs_approval" ? html`<p>${offer.authorityText}</p>` : nothing}
  </div>`;
}

function fieldOf(field: Field, dialog: OpenDialog, acts: DialogActs, first: boolean) {
  if (field.kind === "choice") return choiceOf(field, dialog, acts, first);
  const error = dialog.errors[field.name] ?? "";
  const id = `gs-field-${field.name}`;
  return html`<div class="gs-field">
    <label for=${id} class="wa-size-s">
      ${field.label}${field.required || field.options.length > 0 ? nothing : html` <span class="gs-quiet">(${formWords.optional})</span>`}
    </label>
    ${control(field, dialog, acts, id, first)} ${hintAndError(field, error, id)}
  </div>`;
}

function control(field: Field, dialog: OpenDialog, acts: DialogActs, id: string, first: boolean) {
  const value = dialog.values[field.name] ?? "";
  const error = dialog.errors[field.name] ?? "";
  const invalid = error === "" ? "false" : "true";
  const described = describedBy(field, error, id);
  const edit = (event: Event) => acts.edit(field.name, textOf(event));
  if (field.kind === "select" || field.kind === "days") {
    return html`<select id=${id} class="wa-size-s" name=${field.name} aria-invalid=${invalid}
      aria-describedby=${described} ?autofocus=${first} @change=${edit}>
      ${field.options.map(
        (option) =>
          html`<option value=${option.value} ?selected=${option.value === value}>${option.label}</option>`,
      )}
    </select>`;
  }
  if (field.kind === "longtext") {
    return html`<textarea id=${id} class="wa-size-s" name=${field.name} rows="3" dir="auto"
      aria-invalid=${invalid} aria-describedby=${described} aria-required=${String(field.required)}
      ?autofocus=${first} .value=${live(value)} @input=${edit}></textarea>`;
  }
  return html`<input id=${id} class="wa-size-s" name=${field.name}
    type=${field.kind === "date" || field.kind === "time" ? field.kind : "text"}
    inputmode=${field.kind === "amount" ? "decimal" : nothing}
    min=${field.min || nothing} max=${field.max || nothing}
    aria-invalid=${invalid} aria-describedby=${described} aria-required=${String(field.required)}
    ?autofocus=${first} .value=${live(value)} @input=${edit} />`;
}

function choiceOf(field: Field, dialog: OpenDialog, acts: DialogActs, first: boolean) {
  const error = dialog.errors[field.name] ?? "";
  const id = `gs-field-${field.name}`;
  return html`<fieldset class="gs-field gs-choice" role="radiogroup" aria-required=${String(field.required)}
    aria-invalid=${error === "" ? "false" : "true"} aria-describedby=${describedBy(field, error, id)}>
    <legend class="wa-size-s">${field.label}</legend>
    ${field.options.map(
      (option, index) =>
        html`<label class="wa-size-s">
          <input type="radio" name=${field.name} value=${option.value}
            ?autofocus=${first && index === 0}
            .checked=${live(dialog.values[field.name] === option.value)}
            @change=${(event: Event) => acts.edit(field.name, textOf(event))} />
          ${option.label}
        </label>`,
    )}
    ${hintAndError(field, error, id)}
  </fieldset>`;
}

function describedBy(field: Field, error: string, id: string) {
  const ids = [error === "" ? "" : `${id}-error`, field.hint === "" ? "" : `${id}-hint`];
  return ids.filter((each) => each !== "").join(" ") || nothing;
}

function hintAndError(field: Field, error: string, id: string) {
  return html`${
    error === ""
      ? nothing
      : html`<p class="gs-error" id="${id}-error"><wa-icon name="warning"></wa-icon> ${error}</p>`
  }${field.hint === "" ? nothing : html`<p class="gs-quiet" id="${id}-hint">${field.hint}</p>`}`;
}

function textOf({ target }: Event): string {
  const known =
    target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement;
  return known ? target.value : "";
}
