import type { PanelPlanForm, PlanKind } from "../../panel/plan-input.ts";
import { type Field, PLAIN } from "./form-fields.ts";
import type { PlanDraft } from "./plan-draft.ts";
import { planWords as w } from "./plan-words.ts";

/** The fields an agreement of a kind is filled in with, in the order of a conversation. */
export function planFields(kind: PlanKind, form: PanelPlanForm, draft: PlanDraft): Field[] {
  switch (kind) {
    case "plan":
      return [
        by(),
        draft.by === "amount" ? each(form) : count(),
        every(form),
        firstOn(form),
        down(form),
      ];
    case "settlement":
      return [
        amount("settle", `${w.settle} (${form.currency})`),
        number("payments", w.payments),
        firstOn(form),
      ];
    case "prompt_discount":
      return [number("percent", w.percent), { ...firstOn(form), name: "payBy", label: w.payBy }];
    case "extension":
      return [number("days", w.days)];
    case "deferral":
      return [number("payments", w.payments)];
    case "reduction":
      return [number("payments", w.payments), number("percent", w.percent), catchUp()];
    case "re_age":
      return [count(), firstOn(form)];
    case "re_amortise":
      return [];
  }
}

function by(): Field {
  const options = [
    { value: "count", label: w.byCount },
    { value: "amount", label: w.byAmount },
  ];
  return { ...PLAIN, name: "by", label: w.by, kind: "choice", options };
}

function count(): Field {
  return number("count", w.count);
}

function each(form: PanelPlanForm): Field {
  return amount("amount", `${w.amount} (${form.currency})`);
}

function down(form: PanelPlanForm): Field {
  return { ...amount("downPayment", `${w.downPayment} (${form.currency})`), required: false };
}

function every({ rhythms }: PanelPlanForm): Field {
  return { ...PLAIN, name: "every", label: w.every, kind: "select", options: rhythms };
}

function firstOn({ firstOnMin: min, firstOnMax: max }: PanelPlanForm): Field {
  return { ...PLAIN, name: "firstOn", label: w.firstOn, kind: "date", min, max };
}

function catchUp(): Field {
  const options = Object.entries(w.catchUps).map(([value, label]) => ({ value, label }));
  return { ...PLAIN, name: "catchUp", label: w.catchUp, kind: "select", options };
}

function number(name: string, label: string): Field {
  return { ...PLAIN, name, label, kind: "number" };
}

function amount(name: string, label: string): Field {
  return { ...PLAIN, name, label, kind: "amount" };
}
