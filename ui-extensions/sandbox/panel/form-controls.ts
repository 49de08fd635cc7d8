import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import type { Field } from "../../panel/host/form-fields.ts";
import type { OpenDialog } from "../../panel/host/panel-state.ts";
import type { PanelPlanInput, PlanKind } from "../../panel/plan-input.ts";
import { formWords } from "./words.ts";

export interface DialogActs {
  readonly edit: (name: string, value: string) => void;
  readonly submit: () => void;
  readonly close: () => void;
  readonly plan: PlanActs;
}

/** What only the agreement editor asks for. */
export interface PlanActs {
  readonly pick: (kind: PlanKind) => void;
  readonly use: (input: PanelPlanInput) => void;
  readonly cover: (invoiceIds: readonly string[] | null) => void;
}

/** One labelled field with its hint and what is wrong with it. */
export function fieldOf(field: Field, dialog: OpenDialog, acts: DialogActs, first: boolean) {
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
  if (field.kind === "select" || field.kind === "days" || field.kind === "flag") {
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
    inputmode=${field.kind === "amount" ? "decimal" : field.kind === "number" ? "numeric" : nothing}
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

export function trouble(text: string) {
  return html`<wa-callout variant="danger" size="s">
    <wa-icon slot="icon" name="warning"></wa-icon>
    <p>${text}</p>
  </wa-callout>`;
}
