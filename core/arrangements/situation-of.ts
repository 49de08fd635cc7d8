import type { AccountFacts } from "../accounts/account-facts.ts";
import { type Allocation, allocateLedger } from "../accounts/allocate-ledger.ts";
import { kindOf } from "../accounts/arrangement.ts";
import type { OpenItem } from "../accounts/delinquency.ts";
import { effectivePayments } from "../accounts/effective-payments.ts";
import type { CurrencyCode } from "../money/money.ts";
import type { TenantPolicy } from "../policy/policy.ts";
import { addMonths, type CalendarDate, toDayNumber } from "../time/calendar-date.ts";
import { toEpochMs } from "../time/instant.ts";
import { localDate } from "../time/time-zone.ts";
import { usualRhythm } from "./plan-rules.ts";
import type { OpenPayment, Situation } from "./relief/situation.ts";

/** What relief over some open items of one currency starts from, read off the account's facts. */
export function situationOf(
  facts: AccountFacts,
  currency: CurrencyCode,
  items: readonly OpenItem[],
  policy: TenantPolicy,
  asOf: CalendarDate,
): Situation {
  const { paidWithinDays } = policy.arrangements.relief.loyalty;
  const issued = facts.invoices.map(({ issuedOn }) => issuedOn).filter((on) => on <= asOf);
  return {
    currency,
    asOf,
    open: toOpenPayments(items),
    rhythm: usualRhythm(policy),
    extendedOn: agreedOn(facts, "extension", policy),
    reAgedOn: agreedOn(facts, "re_age", policy),
    customerSince: issued.toSorted()[0] ?? null,
    paymentsInARow: monthsPaidInARow(facts, currency, asOf),
    fastInARow: fastInARow(allocateLedger(facts, asOf), currency, paidWithinDays),
  };
}

function toOpenPayments(items: readonly OpenItem[]): OpenPayment[] {
  const byDay = new Map<CalendarDate, number>();
  for (const { dueOn, balanceMinor } of items)
    byDay.set(dueOn, (byDay.get(dueOn) ?? 0) + balanceMinor);
  // Open items come oldest first.
  return [...byDay].map(([dueOn, amountMinor]) => ({ dueOn, amountMinor }));
}

function agreedOn(
  { account, arrangements }: AccountFacts,
  kind: "extension" | "re_age",
  policy: TenantPolicy,
): CalendarDate[] {
  const [zone = policy.defaults.timeZone] = account.timeZones;
  return arrangements.flatMap((each) =>
    kindOf(each) === kind && each.acceptedAt !== undefined
      ? [localDate(zone, toEpochMs(each.acceptedAt))]
      : [],
  );
}

// Longer than any limit asks for.
const MONTHS_LOOKED_BACK = 36;

/** Months counted back from the day, each with money in it that stayed. */
function monthsPaidInARow(
  { ledger }: AccountFacts,
  currency: CurrencyCode,
  asOf: CalendarDate,
): number {
  const paidOn = effectivePayments(ledger, asOf)
    .filter(({ entry }) => entry.kind === "payment" && entry.currency === currency)
    .map(({ entry }) => entry.on);
  let months = 0;
  while (months < MONTHS_LOOKED_BACK) {
    const [from, until] = [addMonths(asOf, -months - 1), addMonths(asOf, -months)];
    if (!paidOn.some((on) => from < on && on <= until)) break;
    months += 1;
  }
  return months;
}

/** Latest invoices in a row settled within so many days of their due date; open ones not yet due are left out. */
function fastInARow({ balances }: Allocation, currency: CurrencyCode, withinDays: number): number {
  const settled = balances.filter(
    ({ invoice, settledOn }) => invoice.currency === currency && settledOn !== null,
  );
  const slow = settled.findLastIndex(
    ({ dueDay, settledOn }) => settledOn !== null && toDayNumber(settledOn) > dueDay + withinDays,
  );
  return settled.length - 1 - slow;
}
