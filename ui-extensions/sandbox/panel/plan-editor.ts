import { html, nothing } from "lit";
import { canSubmit, confirmText } from "../../panel/host/dialog-text.ts";
import { PLAIN } from "../../panel/host/form-fields.ts";
import type { OpenDialog, PlanEditing } from "../../panel/host/panel-state.ts";
import { approvalReasonField, planFields } from "../../panel/host/plan-fields.ts";
import type { PanelView } from "../../panel/panel-view.ts";
import type { PanelPlanForm, PanelPlanPreview } from "../../panel/plan-input.ts";
import { type DialogActs, fieldOf, trouble } from "./form-controls.ts";
import { scheduleTable } from "./section-folded.ts";
import { texts, planWords as w, words } from "./words.ts";

/** The form of an agreement beside what it comes to, every payment of it. */
export function planEditor(
  { view, dialog, plan }: { view: PanelView; dialog: OpenDialog; plan: PlanEditing },
  acts: DialogActs,
) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    acts.submit();
  };
  const { form } = plan;
  const body =
    form === null
      ? html`<p role="status">${plan.loading ? w.loading : w.nothing}</p>`
      : html`<div class="gs-plan">
          <div class="gs-plan-fields">${fields(form, dialog, plan, acts)}</div>
          ${outcome(plan, acts)}
        </div>`;
  return html`<form id="gs-form" class="gs-form" novalidate autocomplete="off" @submit=${submit}>
      ${body}
      <div role="alert">${dialog.trouble === "" ? nothing : trouble(dialog.trouble)}</div>
    </form>
    <div slot="footer" class="gs-dialog-buttons">
      <button type="button" class="wa-outlined wa-size-s" @click=${acts.close}>${words.cancel}</button>
      <button
        type="submit"
        form="gs-form"
        class="wa-brand wa-accent wa-size-s"
        aria-disabled=${canSubmit(dialog) ? "false" : "true"}
      >
        ${confirmText(view, dialog, texts)}
      </button>
    </div>`;
}

function fields(form: PanelPlanForm, dialog: OpenDialog, plan: PlanEditing, acts: DialogActs) {
  const kind = form.kinds.find((each) => each.kind === plan.kind);
  const options = form.kinds.map((each) => ({ value: each.kind, label: each.label }));
  const what = { ...PLAIN, name: "kind", label: w.kind, kind: "select", options } as const;
  const pick = (_name: string, value: string) => {
    const picked = form.kinds.find((each) => each.kind === value);
    if (picked !== undefined) acts.plan.pick(picked.kind);
  };
  const needsReason = plan.preview?.verdict === "needs_approval";
  return html`${
    form.kinds.length < 2
      ? nothing
      : fieldOf({ ...what, hint: kind?.hint ?? "" }, dialog, { ...acts, edit: pick }, true)
  }
  ${planFields({ kind: plan.kind, form, draft: dialog.values }, w).map((field) => fieldOf(field, dialog, acts, false))}
  ${invoices(form, plan, acts)}
  ${needsReason ? fieldOf(approvalReasonField(w), dialog, acts, false) : nothing}`;
}

function invoices({ invoices: all }: PanelPlanForm, { invoiceIds }: PlanEditing, acts: DialogActs) {
  if (all.length < 2) return nothing;
  const chosen = invoiceIds ?? all.filter(({ usual }) => usual).map(({ id }) => id);
  const toggle = (id: string, on: boolean) => {
    const next = all.filter((each) => (each.id === id ? on : chosen.includes(each.id)));
    acts.plan.cover(next.map((each) => each.id));
  };
  return html`<fieldset class="gs-field gs-choice gs-invoices">
    <legend class="wa-size-s">${w.invoices}</legend>
    ${all.map(
      ({ id, label, balance }) =>
        html`<label class="wa-size-s">
          <input type="checkbox" .checked=${chosen.includes(id)}
            @change=${(event: Event) => toggle(id, isChecked(event))} />
          <span dir="auto">${label}</span> <bdi class="gs-quiet">${balance.text}</bdi>
        </label>`,
    )}
  </fieldset>`;
}

function isChecked({ target }: Event): boolean {
  return target instanceof HTMLInputElement && target.checked;
}

function outcome({ preview, stale, loading }: PlanEditing, acts: DialogActs) {
  return html`<section
    class="gs-preview gs-plan-outcome ${stale ? "gs-plan-stale" : ""}"
    aria-label=${w.comesTo}
    aria-live="polite"
    aria-busy=${loading ? "true" : "false"}
  >
    ${
      preview === null
        ? html`<p class="gs-quiet">${loading ? w.loading : w.waiting}</p>`
        : html`${verdict(preview, acts)} ${payments(preview)}`
    }
  </section>`;
}

function payments({ title, summary, schedule, total }: PanelPlanPreview) {
  if (title === "") return nothing;
  return html`<p class="gs-offer-line">${title}</p>
    ${scheduleTable(schedule, title)}
    ${
      total === null
        ? nothing
        : html`<p class="gs-preview-total">
            <span>${words.total}</span> <strong><bdi>${total.text}</bdi></strong>
          </p>`
    }
    <p class="gs-quiet">${summary}</p>`;
}

function verdict(
  { verdict: kind, verdictText, reasons, nearest }: PanelPlanPreview,
  acts: DialogActs,
) {
  if (kind === "in") {
    return html`<p class="gs-verdict gs-yes"><wa-icon name="check"></wa-icon> <span>${verdictText}</span></p>`;
  }
  return html`<wa-callout variant=${kind === "refused" ? "danger" : "warning"} size="s">
    <wa-icon slot="icon" name="warning"></wa-icon>
    <p><strong>${verdictText}</strong></p>
    ${reasons.length === 0 ? nothing : html`<ul class="gs-reasons">${reasons.map((each) => html`<li>${each}</li>`)}</ul>`}
    ${
      nearest === null
        ? nothing
        : html`<p>${w.nearest} <strong>${nearest.title}</strong></p>
            <button type="button" id="gs-plan-nearest" class="wa-outlined wa-size-s"
              @click=${() => acts.plan.use(nearest.input)}>${w.use}</button>`
    }
  </wa-callout>`;
}
