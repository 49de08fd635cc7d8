import type { CurrencyDelinquency } from "../accounts/delinquency.ts";
import { gateOfHold } from "../compliance/account-gates.ts";
import { block, type GateVerdict } from "../compliance/gate.ts";
import { addDays, type CalendarDate } from "../time/calendar-date.ts";
import { type AccountContext, openingOn } from "./account-context.ts";
import { endedCycles } from "./chased-items.ts";
import type { RestReason } from "./treatment.ts";

/** Why nothing may be chased although something is open: holds of its own, or nothing worth chasing. */
export function nothingToChase(
  context: AccountContext,
  { items }: CurrencyDelinquency,
): GateVerdict {
  const holding = new Set(items.map(({ heldBy }) => heldBy));
  const held = context.facts.holds.filter(({ id }) => holding.has(id));
  const [first] = held;
  if (first === undefined) return block("nothing_due", { ref: restReason(context, items) });
  // As soon as one item is free again there is something to chase.
  const ends = held.flatMap(({ until }) => (until === undefined ? [] : [until]));
  return block(gateOfHold(first.kind), { ref: first.id, until: resumeAt(context, ends) });
}

function resumeAt(context: AccountContext, ends: readonly CalendarDate[]) {
  const [soonest] = ends.toSorted();
  return soonest === undefined ? null : openingOn(context, addDays(soonest, 1));
}

function restReason(context: AccountContext, items: CurrencyDelinquency["items"]): RestReason {
  if (endedCycles(context.facts.touches) !== null) return "handed_over";
  return items.some(({ daysPastDue }) => daysPastDue > 0) ? "under_tolerance" : "nothing_due";
}
