import type { AccountFacts } from "../../accounts/account-facts.ts";
import { allocateLedger, type InvoiceBalance } from "../../accounts/allocate-ledger.ts";
import { addDays, type CalendarDate, daysBetween } from "../../time/calendar-date.ts";
import type { Attempt } from "./contacts.ts";
import type { Period } from "./kpi.ts";

/** What became of one account within a period. */
export interface AccountOutcome {
  readonly wasPastDue: boolean;
  readonly isPastDue: boolean;
  /** The day the last of what was past due before was settled; null where nothing of it was. */
  readonly curedOn: CalendarDate | null;
  /** Contacts made in the period up to the day the last past-due item was settled. */
  readonly contactsUntilCured: number;
  /** For each item settled late and after a contact: days from that contact to the settlement. */
  readonly recoveryDays: readonly number[];
}

export function outcomeOf(
  facts: AccountFacts,
  { from, to }: Period,
  attempts: readonly Attempt[],
): AccountOutcome {
  const before = addDays(from, -1);
  const pastDueBefore = pastDueAt(allocateLedger(facts, before).balances, before);
  const { balances } = allocateLedger(facts, to);
  const curedOn = lastSettled(balances, pastDueBefore);
  return {
    wasPastDue: pastDueBefore.length > 0,
    isPastDue: pastDueAt(balances, to).length > 0,
    curedOn,
    contactsUntilCured: attempts.filter(({ on }) => on >= from && on <= (curedOn ?? to)).length,
    recoveryDays: recoveries(balances, { from, to }, attempts),
  };
}

function pastDueAt(balances: readonly InvoiceBalance[], on: CalendarDate): string[] {
  return balances
    .filter(({ balanceMinor, invoice }) => balanceMinor > 0 && invoice.dueOn < on)
    .map(({ invoice }) => invoice.id);
}

function lastSettled(
  balances: readonly InvoiceBalance[],
  ids: readonly string[],
): CalendarDate | null {
  const settled = balances.filter(({ invoice }) => ids.includes(invoice.id));
  return settled.reduce<CalendarDate | null>(
    (last, { settledOn }) =>
      settledOn !== null && (last === null || settledOn > last) ? settledOn : last,
    null,
  );
}

function recoveries(
  balances: readonly InvoiceBalance[],
  { from, to }: Period,
  attempts: readonly Attempt[],
): number[] {
  return balances.flatMap(({ invoice: { dueOn }, settledOn }) => {
    if (settledOn === null || settledOn < from || settledOn > to || settledOn <= dueOn) return [];
    const first = attempts.find(({ on }) => on > dueOn && on <= settledOn);
    return first === undefined ? [] : [daysBetween(first.on, settledOn)];
  });
}
