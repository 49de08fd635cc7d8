import { canSubmit, confirmText, dialogTitle, moreDates } from "../../panel/host/dialog-text.ts";
import { formOf } from "../../panel/host/panel-forms.ts";
import type { OpenDialog } from "../../panel/host/panel-state.ts";
import type { Scene } from "./action-buttons.ts";
import { type FieldModel, fieldModel } from "./field-model.ts";
import { type ButtonModel, button, type ScheduleModel, scheduleOf } from "./parts.ts";
import { type PlanModel, planModel } from "./plan-model.ts";

/** What would leave for the customer, or what is to be decided about. */
export interface PreviewModel {
  readonly title: string;
  readonly text: string;
  readonly schedule: ScheduleModel | null;
}

/** What an action asks or shows before it acts. */
export interface DialogModel {
  readonly title: string;
  readonly size: "small" | "large";
  readonly preview: PreviewModel | null;
  readonly intro: string;
  readonly fields: readonly FieldModel[];
  readonly more: readonly ButtonModel[];
  readonly plan: PlanModel | null;
  readonly trouble: { readonly title: string; readonly text: string } | null;
  readonly busy: boolean;
  readonly confirm: string;
  readonly cannotConfirm: boolean;
  readonly cancel: string;
}

export function dialogModel(scene: Scene, dialog: OpenDialog): DialogModel {
  const { view, texts } = scene;
  const form = formOf(dialog.actionId, { view, texts, values: dialog.values });
  const fields = dialog.plan === null ? (form?.fields ?? []) : [];
  return {
    title: dialogTitle(view, dialog),
    size: dialog.plan === null ? "small" : "large",
    preview: dialog.plan === null ? previewOf(scene, dialog) : null,
    intro: dialog.plan === null ? (form?.intro ?? "") : "",
    fields: fields.map((field) => fieldModel(field, dialog)),
    more: dialog.plan === null ? moreButtons(scene, dialog) : [],
    plan: dialog.plan === null ? null : planModel(scene, dialog, dialog.plan),
    trouble: dialog.trouble === "" ? null : { title: texts.words.notDone, text: dialog.trouble },
    busy: dialog.busy,
    confirm: confirmText(view, dialog, texts),
    cannotConfirm: !canSubmit(dialog),
    cancel: texts.words.cancel,
  };
}

function moreButtons({ texts }: Scene, dialog: OpenDialog): ButtonModel[] {
  const dates = moreDates(dialog);
  if (dates === null) return [];
  const intent = { do: "edit", name: "dates", value: String(dates) } as const;
  return [button("more", texts.plan.addDate, intent, { variant: "base" })];
}

function previewOf({ view, texts }: Scene, dialog: OpenDialog): PreviewModel | null {
  switch (dialog.actionId) {
    case "offer-plan": {
      const offer = view.offers.find((each) => each.id === dialog.offerId);
      if (offer === undefined) return null;
      return {
        title: "",
        text: offer.authority === "needs_approval" ? offer.authorityText : "",
        schedule: scheduleOf(offer.schedule, texts.words, offer.total),
      };
    }
    case "send-touch-now":
      return { title: view.next.text, text: "", schedule: null };
    case "decide-approval":
      return view.arrangement === null
        ? null
        : {
            title: view.arrangement.kindText,
            text: view.arrangement.approval?.text ?? "",
            schedule: scheduleOf(view.arrangement.schedule, texts.words),
          };
    default:
      return null;
  }
}
