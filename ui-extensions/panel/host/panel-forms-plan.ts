import type { PanelActionName } from "../panel-view.ts";
import { toDateText } from "./date-text.ts";
import { type Field, type Form, type FormSource, optionsOf, PLAIN } from "./form-fields.ts";
import type { HostWords, PlanWords } from "./host-words.ts";

type PlanAction = Extract<
  PanelActionName,
  "propose-plan" | "accept-plan" | "decide-approval" | "reinstate-plan"
>;

const REASON_MAX = 500;

/** The forms about an agreement that stands or waits; the editor draws its own. */
export function planForm(actionId: PlanAction, source: FormSource, confirm: string): Form | null {
  const { view, texts } = source;
  switch (actionId) {
    case "propose-plan":
      return null;
    case "accept-plan":
      return { intro: texts.plan.acceptIntro, confirm, fields: [how(texts.plan)] };
    case "decide-approval":
      return { intro: "", confirm, fields: [decision(texts.plan), answer(texts)] };
    case "reinstate-plan":
      return { intro: view.arrangement?.reinstate?.text ?? "", confirm, fields: payBy(source) };
  }
}

function how(w: PlanWords): Field {
  const options = optionsOf(w.hows);
  return { ...PLAIN, name: "how", label: w.how, kind: "choice", initial: "phone", options };
}

function decision(w: PlanWords): Field {
  const options = [
    { value: "yes", label: w.approve },
    { value: "no", label: w.refuse },
  ];
  return { ...PLAIN, name: "granted", label: w.decision, kind: "choice", options };
}

function answer({ form, plan }: HostWords): Field {
  return {
    ...PLAIN,
    name: "reason",
    label: form.reason,
    kind: "longtext",
    required: false,
    hint: plan.decideHint,
    maxLength: REASON_MAX,
  };
}

function payBy({ view, texts }: FormSource): Field[] {
  const { arrangement, limits } = view;
  const latest = arrangement?.reinstate?.payBy.value;
  if (latest === undefined) return [];
  return [
    {
      ...PLAIN,
      name: "payBy",
      label: texts.plan.reinstateBy,
      kind: "date",
      initial: latest,
      min: limits.today,
      max: latest,
      hint: texts.form.latest(toDateText(latest, texts.language)),
    },
  ];
}

/** The second and third day of a promise given in parts. */
export function furtherDates(
  { amount, dueOn }: { readonly amount: Field; readonly dueOn: Field },
  dates: number,
  w: PlanWords,
): Field[] {
  return [2, 3]
    .filter((number) => number <= dates)
    .flatMap((number): Field[] => [
      { ...amount, name: `amount${number}`, label: w.amountOn(number), initial: "" },
      { ...dueOn, name: `dueOn${number}`, label: w.dateOf(number) },
    ]);
}
