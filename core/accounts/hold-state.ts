import { type CalendarDate, type DayNumber, toDayNumber } from "../time/calendar-date.ts";
import type { Hold, HoldKind, InvoiceId } from "./account.ts";

/** Kinds whose days don't count as delinquent: nobody may expect payment while they last. */
const STOPS_THE_CLOCK: readonly HoldKind[] = ["pause", "dispute", "breathing_space"];

export function isHoldActive(hold: Hold, on: CalendarDate): boolean {
  if (hold.from > on) return false;
  if (hold.until !== undefined && hold.until < on) return false;
  return hold.liftedOn === undefined || on < hold.liftedOn;
}

/** The first hold of one of `kinds` over the whole account on a day, or null. */
export function findAccountHold(
  holds: readonly Hold[],
  kinds: readonly HoldKind[],
  on: CalendarDate,
): Hold | null {
  for (const hold of holds) {
    if (hold.invoiceId === undefined && kinds.includes(hold.kind) && isHoldActive(hold, on)) {
      return hold;
    }
  }
  return null;
}

/** The hold on one of these invoices alone on a day, or null. */
export function findInvoiceHold(
  holds: readonly Hold[],
  invoiceIds: readonly InvoiceId[],
  on: CalendarDate,
): Hold | null {
  for (const hold of holds) {
    if (
      hold.invoiceId !== undefined &&
      invoiceIds.includes(hold.invoiceId) &&
      isHoldActive(hold, on)
    ) {
      return hold;
    }
  }
  return null;
}

/**
 * Days after `dueOn` and up to `asOf` on which a hold stopped the clock, each counted once however
 * many holds cover it. Like Apache Fineract, a pause's first day still counts and its last does not.
 */
export function pausedDaysBetween(
  holds: readonly Hold[],
  invoiceIds: readonly InvoiceId[],
  dueOn: CalendarDate,
  asOf: CalendarDate,
): number {
  if (holds.length === 0) return 0;
  const spans = holds
    .filter((hold) => STOPS_THE_CLOCK.includes(hold.kind))
    .filter((hold) => hold.invoiceId === undefined || invoiceIds.includes(hold.invoiceId))
    .map((hold) => spanOf(hold, toDayNumber(dueOn), toDayNumber(asOf)))
    .filter(([from, to]) => to > from)
    .sort(([a], [b]) => a - b);
  let days = 0;
  let covered = Number.NEGATIVE_INFINITY;
  for (const [from, to] of spans) {
    if (to <= covered) continue;
    days += to - Math.max(from, covered);
    covered = to;
  }
  return days;
}

function spanOf(hold: Hold, due: DayNumber, asOf: DayNumber): readonly [DayNumber, DayNumber] {
  const until = hold.until === undefined ? asOf : toDayNumber(hold.until);
  const lifted = hold.liftedOn === undefined ? asOf : toDayNumber(hold.liftedOn);
  return [Math.max(toDayNumber(hold.from), due), Math.min(until, lifted, asOf)];
}
