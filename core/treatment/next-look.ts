import type { Delinquency } from "../accounts/delinquency.ts";
import { isHoldActive } from "../accounts/hold-state.ts";
import { openingOnDay } from "../compliance/contact-rules.ts";
import { type DayNumber, toDayNumber } from "../time/calendar-date.ts";
import type { Instant } from "../time/instant.ts";
import type { AccountContext } from "./account-context.ts";
import type { Lane } from "./treatment.ts";

/**
 * When time alone may change the answer, so that nobody is forgotten: what the lanes asked for, a
 * fact dated later, the end of a hold, and every day while something overdue is being chased,
 * because age may move an account to another segment. Null when only a new fact can change it.
 */
export function nextLook(
  context: AccountContext,
  lanes: readonly Lane[],
  delinquency: Delinquency,
): Instant | null {
  let soonest: Instant | null = null;
  for (const { nextLookAt } of lanes) soonest = earlier(soonest, nextLookAt);
  // Tomorrow is the soonest any other day could be, so before it nothing else needs asking.
  const tomorrow = openingOnDay(context.rules, context.today + 1);
  if (soonest !== null && soonest <= tomorrow) return soonest;
  if (delinquency.daysPastDue > 0 && lanes.some(isChasing)) return tomorrow;
  const day = soonestDay(context);
  return day === null ? soonest : earlier(soonest, openingOnDay(context.rules, day));
}

function earlier(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null) return b;
  return b === null || a < b ? a : b;
}

function isChasing({ action }: Lane): boolean {
  return action.kind === "rest" && action.reason !== "handed_over";
}

/** The first day on which a fact we already know begins to count, or a hold has ended. */
function soonestDay({ facts, todayDate, today }: AccountContext): DayNumber | null {
  let soonest = Number.POSITIVE_INFINITY;
  const consider = (day: DayNumber) => {
    if (day > today && day < soonest) soonest = day;
  };
  // Most dates lie behind us, and comparing their text says so without reading them.
  for (const { issuedOn, dueOn, cancelledOn } of facts.invoices) {
    if (issuedOn > todayDate) consider(toDayNumber(issuedOn));
    else if (dueOn >= todayDate) consider(toDayNumber(dueOn) + 1);
    if (cancelledOn !== undefined) consider(toDayNumber(cancelledOn));
  }
  for (const { on } of facts.ledger) if (on > todayDate) consider(toDayNumber(on));
  for (const hold of facts.holds) {
    if (hold.until !== undefined && isHoldActive(hold, todayDate))
      consider(toDayNumber(hold.until) + 1);
  }
  return soonest === Number.POSITIVE_INFINITY ? null : soonest;
}
