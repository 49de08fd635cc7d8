import type { CardAnswer } from "../../../../ui-extensions/panel/card-answer.ts";
import type { PanelView } from "../../../../ui-extensions/panel/panel-view.ts";
import type {
  PanelPlanForm,
  PanelPlanInput,
  PanelPlanPreview,
} from "../../../../ui-extensions/panel/plan-input.ts";
import { lateView } from "../../../browser/support/panel-fixtures.ts";

const usd = (amountMinor: number, text: string) => ({ amountMinor, currency: "USD", text });

export function panelReply(panel: PanelView): CardAnswer<Readonly<Record<string, unknown>>> {
  return { kind: "ok", accountId: panel.subject.accountId, panel };
}

const INPUT = {
  kind: "plan",
  currency: "USD",
  size: { by: "count", count: 3 },
  every: "month",
  firstOn: "2026-11-21",
} as const satisfies PanelPlanInput;

export const FORM: PanelPlanForm = {
  start: INPUT,
  kinds: [{ kind: "plan", label: "Payment plan", hint: "Equal payments.", start: INPUT }],
  invoices: [],
  rhythms: [{ value: "month", label: "Every month" }],
  currency: "USD",
  countMax: 6,
  firstOnMin: "2026-11-21",
  firstOnMax: "2026-12-21",
};

const PREVIEW: PanelPlanPreview = {
  title: "3 payments of $413.50",
  summary: "Paid off by Jan 21.",
  total: usd(124_050, "$1,240.50"),
  schedule: [],
  verdict: "in",
  verdictText: "You may offer this.",
  reasons: [],
  field: "",
  nearest: null,
};

/** As the server judges: more than six payments are refused, with six in their place. */
export function previewOf(count: unknown): PanelPlanPreview {
  if (Number(count) <= 6) return { ...PREVIEW, title: `${count} payments` };
  const input: PanelPlanInput = { ...INPUT, size: { by: "count", count: 6 } };
  return {
    ...PREVIEW,
    title: "",
    verdict: "refused",
    verdictText: "This can't be offered.",
    reasons: ["Plans have at most 6 payments."],
    nearest: { title: "6 payments of $206.75", input },
  };
}

/** The late account, with an offer that can be changed. */
export function changeableView(): PanelView {
  const view = lateView();
  const [first, ...others] = view.offers;
  const propose = {
    ...{ id: "propose-plan" as const, label: "Another plan", enabled: true },
    ...{ whyNot: "", needsPreview: false },
  };
  return {
    ...view,
    actions: [...view.actions, propose],
    offers: first === undefined ? [] : [{ ...first, input: INPUT }, ...others],
  };
}
