import type { PanelActionName, PanelView } from "../panel-view.ts";
import type { FormSource } from "./form-fields.ts";
import type { HostWords } from "./host-words.ts";
import { formOf } from "./panel-forms.ts";
import { isReady, type OpenDialog } from "./panel-state.ts";

/** The dialog's heading: the action, or the offer being made. */
export function dialogTitle(view: PanelView, dialog: OpenDialog): string {
  const offer = view.offers.find((each) => each.id === dialog.offerId);
  if (dialog.actionId === "offer-plan" && offer !== undefined) return offer.title;
  return view.actions.find((each) => each.id === dialog.actionId)?.label ?? "";
}

/** What the button says that sends the dialog. */
export function confirmText(view: PanelView, dialog: OpenDialog, texts: HostWords): string {
  const { words, plan, form } = texts;
  if (dialog.busy) return words.running;
  if (dialog.unsettled !== null) return words.retry;
  if (dialog.plan !== null) {
    return dialog.plan.preview?.verdict === "needs_approval" ? plan.ask : plan.offer;
  }
  const offer = view.offers.find((each) => each.id === dialog.offerId);
  if (offer?.authority === "needs_approval") return form.askApproval;
  return formOf(dialog.actionId, { view, texts, values: dialog.values })?.confirm ?? "";
}

/** Whether pressing it can come to anything; a plan has to be worked out first. */
export function canSubmit({ busy, plan }: OpenDialog): boolean {
  return !busy && (plan === null || isReady(plan));
}

// A promise of more dates than this is a plan.
const PROMISE_DATES_MAX = 3;

/** How many dates a promise would have with one more; null when it may have no more. */
export function moreDates({ actionId, values }: OpenDialog): number | null {
  const count = Number(values.dates ?? "1");
  return actionId !== "record-promise" || count >= PROMISE_DATES_MAX ? null : count + 1;
}

/** Whether the action asks or shows something before it acts. */
export function opensDialog(actionId: PanelActionName, source: FormSource): boolean {
  return actionId === "propose-plan" || formOf(actionId, source) !== null;
}
