import type { PanelPlanForm, PlanKind } from "../plan-input.ts";
import { type Field, optionsOf, PLAIN } from "./form-fields.ts";
import type { PlanWords } from "./host-words.ts";
import type { PlanDraft } from "./plan-draft.ts";

export interface PlanFieldsSource {
  readonly kind: PlanKind;
  readonly form: PanelPlanForm;
  readonly draft: PlanDraft;
}

/** The fields an agreement of a kind is filled in with, in the order of a conversation. */
export function planFields({ kind, form, draft }: PlanFieldsSource, w: PlanWords): Field[] {
  switch (kind) {
    case "plan":
      return [
        by(w),
        draft.by === "amount" ? each(form, w) : count(w),
        every(form, w),
        firstOn(form, w),
        down(form, w),
      ];
    case "settlement":
      return [
        amount("settle", `${w.settle} (${form.currency})`),
        number("payments", w.payments),
        firstOn(form, w),
      ];
    case "prompt_discount":
      return [number("percent", w.percent), { ...firstOn(form, w), name: "payBy", label: w.payBy }];
    case "extension":
      return [number("days", w.days)];
    case "deferral":
      return [number("payments", w.payments)];
    case "reduction":
      return [number("payments", w.payments), number("percent", w.percent), catchUp(w)];
    case "re_age":
      return [count(w), firstOn(form, w)];
    case "re_amortise":
      return [];
  }
}

/** Asked for where somebody else has to approve. */
export function approvalReasonField(w: PlanWords): Field {
  return { ...PLAIN, name: "reason", label: w.reason, kind: "longtext", hint: w.reasonHint };
}

function by(w: PlanWords): Field {
  const options = [
    { value: "count", label: w.byCount },
    { value: "amount", label: w.byAmount },
  ];
  return { ...PLAIN, name: "by", label: w.by, kind: "choice", options };
}

function count(w: PlanWords): Field {
  return number("count", w.count);
}

function each(form: PanelPlanForm, w: PlanWords): Field {
  return amount("amount", `${w.amount} (${form.currency})`);
}

function down(form: PanelPlanForm, w: PlanWords): Field {
  return { ...amount("downPayment", `${w.downPayment} (${form.currency})`), required: false };
}

function every({ rhythms }: PanelPlanForm, w: PlanWords): Field {
  return { ...PLAIN, name: "every", label: w.every, kind: "select", options: rhythms };
}

function firstOn({ firstOnMin: min, firstOnMax: max }: PanelPlanForm, w: PlanWords): Field {
  return { ...PLAIN, name: "firstOn", label: w.firstOn, kind: "date", min, max };
}

function catchUp(w: PlanWords): Field {
  const options = optionsOf(w.catchUps);
  return { ...PLAIN, name: "catchUp", label: w.catchUp, kind: "select", options };
}

function number(name: string, label: string): Field {
  return { ...PLAIN, name, label, kind: "number" };
}

function amount(name: string, label: string): Field {
  return { ...PLAIN, name, label, kind: "amount" };
}
