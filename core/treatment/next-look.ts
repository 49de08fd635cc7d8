import { isHoldActive } from "../accounts/hold-state.ts";
import { addDays, type CalendarDate } from "../time/calendar-date.ts";
import type { Instant } from "../time/instant.ts";
import { type AccountContext, openingOn } from "./account-context.ts";
import type { Lane } from "./treatment.ts";

/**
 * When time alone may change the answer, so that nobody is forgotten: what the lanes asked for, a
 * fact dated later, the end of a hold, and every day while something overdue is being chased,
 * because age may move an account to another segment. Null when only a new fact can change it.
 */
export function nextLook(context: AccountContext, lanes: readonly Lane[]): Instant | null {
  const days = [...datedLater(context), ...holdEnds(context)];
  if (lanes.some(isChasing) && hasOverdue(context)) days.push(addDays(context.todayDate, 1));
  let soonest: Instant | null = null;
  for (const { nextLookAt } of lanes) soonest = earlier(soonest, nextLookAt);
  const [first] = days.length > 1 ? days.sort() : days;
  return first === undefined ? soonest : earlier(soonest, openingOn(context, first));
}

function earlier(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null) return b;
  return b === null || a < b ? a : b;
}

function isChasing({ action }: Lane): boolean {
  return action.kind === "rest" && action.reason !== "handed_over";
}

function hasOverdue({ facts, todayDate }: AccountContext): boolean {
  return facts.invoices.some(({ dueOn }) => dueOn < todayDate);
}

/** Days on which a fact we already know begins to count. */
function datedLater({ facts, todayDate }: AccountContext): CalendarDate[] {
  const days: CalendarDate[] = [];
  for (const { issuedOn, dueOn, cancelledOn } of facts.invoices) {
    if (issuedOn > todayDate) days.push(issuedOn);
    else if (dueOn >= todayDate) days.push(addDays(dueOn, 1));
    if (cancelledOn !== undefined && cancelledOn > todayDate) days.push(cancelledOn);
  }
  for (const { on } of facts.ledger) if (on > todayDate) days.push(on);
  return days;
}

/** The day after each running hold. */
function holdEnds({ facts, todayDate }: AccountContext): CalendarDate[] {
  return facts.holds.flatMap((hold) =>
    hold.until !== undefined && isHoldActive(hold, todayDate) ? [addDays(hold.until, 1)] : [],
  );
}
