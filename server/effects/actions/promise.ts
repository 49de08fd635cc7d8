import type { z } from "zod";
import { may } from "../../../core/access/rights.ts";
import type { AgreedHow } from "../../../core/accounts/arrangement.ts";
import type { PromisePart } from "../../../core/accounts/promise.ts";
import { formatMoney } from "../../../core/money/format.ts";
import { CurrencyCode, money } from "../../../core/money/money.ts";
import { parseDecimal } from "../../../core/money/parse-decimal.ts";
import { refuse } from "../../../core/result/result.ts";
import { calendarDate } from "../../../core/time/calendar-date.ts";
import type { PanelActionInput } from "../../../ui-extensions/panel/panel-view.ts";
import { type PromiseAsked, type PromiseRefusal, recordPromise } from "../promises.ts";
import { type ActionRefusal, type ActionResult, type ActionWork, done } from "./action.ts";

type Input = z.infer<(typeof PanelActionInput)["record-promise"]>;

/** Records a customer's word as the panel's form or the customer page has it, in decimals. */
export async function recordPromiseAction(work: ActionWork, input: Input): ActionResult {
  const { deps, account, actor, role } = work;
  const currency = CurrencyCode.safeParse(input.currency);
  if (!currency.success)
    return refuse({ field: "currency", message: `Unknown currency ${input.currency}.` });
  const parts = partsOf(input, currency.data);
  if (parts === null)
    return refuse({ field: "amount", message: "Enter an amount such as 120.50." });
  const word = { currency: currency.data, parts, how: howOf(actor), by: actor };
  // Somebody whose word failed often is a manager's to believe once more.
  const asked: PromiseAsked = { ...word, mayOverrule: may(role, "promise.overrule") };
  const recorded = await recordPromise(deps, account, asked);
  if (!recorded.ok) return refuse(toRefusal(recorded.error));
  const { id, amountMinor, dueOn } = recorded.value;
  const body = { promiseId: id, currency: currency.data, amountMinor, dueOn };
  return done("promise.recorded", body, { kind: "remove_promise", id });
}

function partsOf(input: Input, currency: CurrencyCode): readonly PromisePart[] | null {
  const parts: PromisePart[] = [];
  for (const { amount, dueOn } of [input, ...(input.more ?? [])]) {
    const parsed = parseDecimal(amount, currency);
    if (!parsed.ok) return null;
    parts.push({ dueOn: calendarDate(dueOn), amountMinor: parsed.value.amountMinor });
  }
  return parts;
}

/** A rep's panel is used while talking; the customer's page speaks for itself. */
function howOf(actor: string): AgreedHow {
  return actor === "customer" ? "portal" : "phone";
}

function toRefusal(refusal: PromiseRefusal): ActionRefusal {
  switch (refusal.kind) {
    case "nothing_promised":
      return { field: "amount", message: "The amount must be more than zero." };
    case "more_than_owed": {
      const owed = formatMoney(money(refusal.owedMinor, refusal.currency), "en-US");
      return { field: "amount", message: `The amount is more than the ${owed} owed.` };
    }
    case "too_early":
      return { field: "dueOn", message: "The date must be today or later." };
    case "too_late":
      return {
        field: "dueOn",
        message: `A promise may be kept until ${refusal.latestOn} at most.`,
      };
    case "too_many_parts":
      return { field: "parts", message: `A promise may have ${refusal.partsMax} dates at most.` };
    case "dates_out_of_order":
      return { field: "parts", message: "The dates must follow one another." };
    case "one_open":
      return { field: "", message: "There is an open promise already." };
    case "broken_too_often":
      return {
        field: "",
        message: `${refusal.times} promises were broken lately: a manager has to take the next one.`,
      };
  }
}
