import type { PanelPlanInput } from "../plan-input.ts";
import { bodyOf, checkForm } from "./check-form.ts";
import type { FormSource } from "./form-fields.ts";
import type { HostWords } from "./host-words.ts";
import { formOf } from "./panel-forms.ts";
import { isReady, type OpenDialog } from "./panel-state.ts";

/** What a dialog posts, or the faults to show in it first. */
export type DialogBody =
  | { readonly kind: "ready"; readonly body: Record<string, unknown> }
  | { readonly kind: "faulty"; readonly faults: Partial<Pick<OpenDialog, "errors" | "trouble">> };

export function formBody(dialog: OpenDialog, source: FormSource): DialogBody {
  const { texts, view } = source;
  const form = formOf(dialog.actionId, source);
  if (form === null) return { kind: "faulty", faults: {} };
  const errors = checkForm(form, dialog.values, texts);
  if (Object.keys(errors).length > 0) {
    return { kind: "faulty", faults: { errors, trouble: texts.words.checkForm } };
  }
  const body =
    dialog.actionId === "offer-plan"
      ? { offerId: dialog.offerId }
      : bodyOf(form, dialog.values, view);
  return { kind: "ready", body };
}

export function planBody(
  dialog: OpenDialog,
  input: PanelPlanInput | null,
  texts: HostWords,
): DialogBody {
  if (dialog.plan === null || input === null || !isReady(dialog.plan)) {
    return { kind: "faulty", faults: { trouble: texts.plan.refused } };
  }
  const reason = (dialog.values.reason ?? "").trim();
  if (dialog.plan.preview?.verdict === "needs_approval" && reason === "") {
    const errors = { reason: texts.form.required(texts.plan.reason) };
    return { kind: "faulty", faults: { errors, trouble: texts.words.checkForm } };
  }
  return { kind: "ready", body: { plan: input, ...(reason === "" ? {} : { reason }) } };
}
