import type { PanelActionName, PanelView } from "../../panel/panel-view.ts";
import { toDateText } from "./date-text.ts";
import { type Field, type Form, PLAIN } from "./form-fields.ts";
import { planWords as w } from "./plan-words.ts";
import { formWords } from "./words.ts";

type PlanAction = Extract<
  PanelActionName,
  "propose-plan" | "accept-plan" | "decide-approval" | "reinstate-plan"
>;

const REASON_MAX = 500;

/** The forms about an agreement that stands or waits; the editor draws its own. */
export function planForm(actionId: PlanAction, view: PanelView, confirm: string): Form | null {
  switch (actionId) {
    case "propose-plan":
      return null;
    case "accept-plan":
      return { intro: w.acceptIntro, confirm, fields: [how()] };
    case "decide-approval":
      return { intro: "", confirm, fields: [decision(), answer()] };
    case "reinstate-plan":
      return { intro: view.arrangement?.reinstate?.text ?? "", confirm, fields: payBy(view) };
  }
}

function how(): Field {
  const options = Object.entries(w.hows).map(([value, label]) => ({ value, label }));
  return { ...PLAIN, name: "how", label: w.how, kind: "choice", initial: "phone", options };
}

function decision(): Field {
  const options = [
    { value: "yes", label: w.approve },
    { value: "no", label: w.refuse },
  ];
  return { ...PLAIN, name: "granted", label: w.decision, kind: "choice", options };
}

function answer(): Field {
  return {
    ...PLAIN,
    name: "reason",
    label: formWords.reason,
    kind: "longtext",
    required: false,
    hint: w.decideHint,
    maxLength: REASON_MAX,
  };
}

function payBy({ arrangement, limits }: PanelView): Field[] {
  const latest = arrangement?.reinstate?.payBy.value;
  if (latest === undefined) return [];
  return [
    {
      ...PLAIN,
      name: "payBy",
      label: w.reinstateBy,
      kind: "date",
      initial: latest,
      min: limits.today,
      max: latest,
      hint: formWords.latest(toDateText(latest)),
    },
  ];
}

/** The second and third day of a promise given in parts. */
export function furtherDates(amount: Field, dueOn: Field, dates: number): Field[] {
  return [2, 3]
    .filter((number) => number <= dates)
    .flatMap((number): Field[] => [
      { ...amount, name: `amount${number}`, label: w.amountOn(number), initial: "" },
      { ...dueOn, name: `dueOn${number}`, label: w.dateOf(number) },
    ]);
}
