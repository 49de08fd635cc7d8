import type { OpenDialog, PlanEditing } from "../../panel/host/panel-state.ts";
import { approvalReasonField, planFields } from "../../panel/host/plan-fields.ts";
import type { PanelPlanForm, PlanKind } from "../../panel/plan-input.ts";
import type { Scene } from "./action-buttons.ts";
import { type FieldModel, fieldModel } from "./field-model.ts";
import {
  button,
  type NoticeModel,
  notice,
  type ScheduleModel,
  scheduleOf,
  type Tone,
  textsOf,
} from "./parts.ts";

interface Choice {
  readonly label: string;
  readonly value: string;
}

/** The form of an agreement beside what it comes to, every payment of it. */
export interface PlanModel {
  /** In place of the form while there is none. */
  readonly standIn: { readonly text: string; readonly isLoading: boolean } | null;
  readonly kind: {
    readonly label: string;
    readonly hint: string;
    readonly value: PlanKind;
    readonly options: readonly Choice[];
  } | null;
  readonly fields: readonly FieldModel[];
  readonly invoices: {
    readonly label: string;
    readonly options: readonly Choice[];
    readonly value: readonly string[];
  } | null;
  readonly outcome: {
    readonly title: string;
    readonly waiting: string;
    readonly verdict: readonly NoticeModel[];
    readonly planTitle: string;
    readonly schedule: ScheduleModel | null;
    readonly summary: string;
  };
}

const TONES: Readonly<Record<"in" | "needs_approval" | "refused", Tone>> = {
  in: "success",
  needs_approval: "warning",
  refused: "error",
};

export function planModel(scene: Scene, dialog: OpenDialog, plan: PlanEditing): PlanModel {
  const { plan: words } = scene.texts;
  const { form } = plan;
  const text = plan.loading ? words.loading : words.nothing;
  return {
    standIn: form === null ? { text, isLoading: plan.loading } : null,
    kind: form === null ? null : kindOf(scene, form, plan),
    fields: form === null ? [] : fieldsOf(scene, dialog, { form, plan }),
    invoices: form === null ? null : invoicesOf(scene, form, plan),
    outcome: outcomeOf(scene, plan),
  };
}

function kindOf(
  { texts }: Scene,
  { kinds }: PanelPlanForm,
  { kind }: PlanEditing,
): PlanModel["kind"] {
  if (kinds.length < 2) return null;
  return {
    label: texts.plan.kind,
    hint: kinds.find((each) => each.kind === kind)?.hint ?? "",
    value: kind,
    options: kinds.map((each) => ({ value: each.kind, label: each.label })),
  };
}

function fieldsOf(
  { texts }: Scene,
  dialog: OpenDialog,
  { form, plan }: { readonly form: PanelPlanForm; readonly plan: PlanEditing },
): FieldModel[] {
  const own = planFields({ kind: plan.kind, form, draft: dialog.values }, texts.plan);
  const isAsking = plan.preview?.verdict === "needs_approval";
  const fields = isAsking ? [...own, approvalReasonField(texts.plan)] : own;
  return fields.map((field) => fieldModel(field, dialog));
}

function invoicesOf(
  { texts }: Scene,
  { invoices }: PanelPlanForm,
  { invoiceIds }: PlanEditing,
): PlanModel["invoices"] {
  if (invoices.length < 2) return null;
  const usual = invoices.filter((each) => each.usual).map(({ id }) => id);
  return {
    label: texts.plan.invoices,
    options: invoices.map(({ id, label, balance }) => ({
      value: id,
      label: `${label} · ${balance.text}`,
    })),
    value: invoiceIds ?? usual,
  };
}

function outcomeOf(
  { texts }: Scene,
  { preview, stale, loading }: PlanEditing,
): PlanModel["outcome"] {
  const { plan: words } = texts;
  const asked = stale && loading ? words.loading : "";
  if (preview === null) {
    const waiting = asked || (loading ? "" : words.waiting);
    return {
      title: words.comesTo,
      waiting,
      verdict: [],
      planTitle: "",
      schedule: null,
      summary: "",
    };
  }
  const { verdict, verdictText, reasons, nearest, title, schedule, total, summary } = preview;
  const text = nearest === null ? "" : `${words.nearest} ${nearest.title}`;
  const buttons = nearest === null ? [] : [button("nearest", words.use, { do: "nearest" })];
  const told = verdict === "in" ? {} : { lines: textsOf(reasons), text, buttons };
  return {
    title: words.comesTo,
    waiting: asked,
    verdict: [notice("verdict", TONES[verdict], verdictText, told)],
    planTitle: title,
    schedule: title === "" ? null : scheduleOf(schedule, texts.words, total),
    summary: title === "" ? "" : summary,
  };
}
