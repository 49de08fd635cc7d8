import type { TenantPolicy } from "../policy/policy.ts";
import { ok, type Result, refuse } from "../result/result.ts";
import { addDays, type CalendarDate, daysBetween } from "../time/calendar-date.ts";
import { Hold, type HoldKind, type InvoiceId } from "./account.ts";
import type { AccountFacts } from "./account-facts.ts";
import { HOLD_RULES, statutoryDays } from "./hold-rules.ts";

/** A hold somebody asks for. Without `from` it begins today; without `until` its kind says how long. */
export interface HoldRequest {
  readonly id: string;
  readonly kind: HoldKind;
  readonly reason: string;
  readonly setBy: string;
  readonly from?: CalendarDate | undefined;
  readonly until?: CalendarDate | undefined;
  readonly invoiceId?: InvoiceId | undefined;
}

/** Why not, with the field it is about; `limit` is the day that would still be possible. */
export interface HoldRefusal {
  readonly field: "from" | "until" | "invoiceId";
  readonly code:
    | "begins_in_future"
    | "begins_too_long_ago"
    | "ends_before_it_begins"
    | "over_already"
    | "pause_backdated"
    | "pause_without_end"
    | "pause_too_long"
    | "pauses_used_up"
    | "no_such_invoice"
    | "about_the_person";
  readonly limit: CalendarDate | null;
}

/** A fact told late still counts from its day, up to here: further back the papers say otherwise. */
export const BACKDATED_DAYS_MAX = 366;
const YEAR_DAYS = 365;

/**
 * The hold as it would be kept, or why it can't be set. A person may say from which day a fact
 * holds; how long staff may pause by themselves is policy, one pause and all of a year together.
 */
export function decideHold(
  request: HoldRequest,
  { facts, policy, today }: { facts: AccountFacts; policy: TenantPolicy; today: CalendarDate },
): Result<Hold, HoldRefusal> {
  const { kind, invoiceId } = request;
  const from = request.from ?? today;
  const until = request.until ?? endByLaw(kind, from, facts);
  if (from > today) return no("from", "begins_in_future", today);
  const earliest = addDays(today, -BACKDATED_DAYS_MAX);
  if (from < earliest) return no("from", "begins_too_long_ago", earliest);
  if (until !== undefined && until < from) return no("until", "ends_before_it_begins", from);
  if (until !== undefined && until < today) return no("until", "over_already", today);
  if (invoiceId !== undefined && HOLD_RULES[kind].about === "person")
    return no("invoiceId", "about_the_person", null);
  if (invoiceId !== undefined && !facts.invoices.some(({ id }) => id === invoiceId))
    return no("invoiceId", "no_such_invoice", null);
  if (kind === "pause") {
    const refusal = pauseRefusal({ from, until }, { facts, policy, today });
    if (refusal !== null) return refuse(refusal);
  }
  return ok(Hold.parse({ ...request, from, until }));
}

function endByLaw(kind: HoldKind, from: CalendarDate, { account }: AccountFacts) {
  const days = statutoryDays(kind, account);
  // The day it begins is the first of them.
  return days === null ? undefined : addDays(from, days - 1);
}

function pauseRefusal(
  { from, until }: { readonly from: CalendarDate; readonly until: CalendarDate | undefined },
  { facts, policy, today }: { facts: AccountFacts; policy: TenantPolicy; today: CalendarDate },
): HoldRefusal | null {
  const { daysMax, daysInYearMax } = policy.pause;
  // A pause is a decision and not news: backdating one would take days away that really passed.
  if (from < today) return { field: "from", code: "pause_backdated", limit: today };
  const latest = addDays(today, daysMax);
  if (until === undefined) return { field: "until", code: "pause_without_end", limit: latest };
  if (until > latest) return { field: "until", code: "pause_too_long", limit: latest };
  const left = daysInYearMax - pausedDays(facts, today);
  if (daysBetween(today, until) <= left) return null;
  const limit = left < 0 ? null : addDays(today, left);
  return { field: "until", code: "pauses_used_up", limit };
}

/** Days of the last year on which somebody's pause ran, a day under two pauses counted once. */
function pausedDays({ holds }: AccountFacts, today: CalendarDate): number {
  const yearAgo = addDays(today, -YEAR_DAYS);
  const days = new Set<CalendarDate>();
  for (const { kind, from, until, liftedOn } of holds) {
    if (kind !== "pause") continue;
    const lastDay = until === undefined || until >= today ? addDays(today, -1) : until;
    const free = liftedOn ?? addDays(lastDay, 1);
    for (let day = from < yearAgo ? yearAgo : from; day <= lastDay && day < free; ) {
      days.add(day);
      day = addDays(day, 1);
    }
  }
  return days.size;
}

function no(
  field: HoldRefusal["field"],
  code: HoldRefusal["code"],
  limit: CalendarDate | null,
): Result<never, HoldRefusal> {
  return refuse({ field, code, limit });
}
