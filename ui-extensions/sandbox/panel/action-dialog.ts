import { html, nothing } from "lit";
import { confirmText, moreDates } from "../../panel/host/dialog-text.ts";
import { formOf } from "../../panel/host/panel-forms.ts";
import type { OpenDialog } from "../../panel/host/panel-state.ts";
import type { PanelView } from "../../panel/panel-view.ts";
import { type DialogActs, fieldOf, trouble } from "./form-controls.ts";
import { planEditor } from "./plan-editor.ts";
import { scheduleTable } from "./section-folded.ts";
import { planWords, texts, words } from "./words.ts";

/** What an action asks or shows before it acts: a form, or a preview with one confirm. */
export function dialogContent(view: PanelView, dialog: OpenDialog, acts: DialogActs) {
  if (dialog.plan !== null) return planEditor({ view, dialog, plan: dialog.plan }, acts);
  const form = formOf(dialog.actionId, { view, texts, values: dialog.values });
  if (form === null) return nothing;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    acts.submit();
  };
  return html`<form id="gs-form" class="gs-form" novalidate autocomplete="off" @submit=${submit}>
      ${dialog.actionId === "offer-plan" ? offerPreview(view, dialog.offerId) : nothing}
      ${dialog.actionId === "send-touch-now" ? html`<p><strong>${view.next.text}</strong></p>` : nothing}
      ${form.intro === "" ? nothing : html`<p class="gs-quiet">${form.intro}</p>`}
      ${dialog.actionId === "decide-approval" ? request(view) : nothing}
      ${form.fields.map((field, index) => fieldOf(field, dialog, acts, index === 0))}
      ${anotherDate(dialog, acts)}
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
        ${confirmText(view, dialog, texts)}
      </button>
    </div>`;
}

function anotherDate(dialog: OpenDialog, acts: DialogActs) {
  const dates = moreDates(dialog);
  if (dates === null) return nothing;
  return html`<button type="button" class="gs-link"
    @click=${() => acts.edit("dates", String(dates))}>${planWords.addDate}</button>`;
}

function request({ arrangement }: PanelView) {
  if (arrangement === null) return nothing;
  return html`<div class="gs-preview">
    <p class="gs-offer-line">${arrangement.kindText}</p>
    ${arrangement.approval === null ? nothing : html`<p dir="auto">${arrangement.approval.text}</p>`}
    ${scheduleTable(arrangement.schedule, arrangement.kindText)}
  </div>`;
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
