import type { Channel, LedgerEntry } from "../../accounts/account.ts";
import type { AccountFacts } from "../../accounts/account-facts.ts";
import { allocateLedger } from "../../accounts/allocate-ledger.ts";
import { effectivePayments } from "../../accounts/effective-payments.ts";
import { type PromiseStatus, promiseStandings } from "../../accounts/promise-standing.ts";
import type { CurrencyCode } from "../../money/money.ts";
import type { TenantPolicy } from "../../policy/policy.ts";
import type { CalendarDate } from "../../time/calendar-date.ts";
import { toEpochMs } from "../../time/instant.ts";
import { localDate } from "../../time/time-zone.ts";
import { attemptsOf, channelBehind, isAnswer } from "../period/contacts.ts";
import { ledgerDays, promiseDays } from "./change-days.ts";
import { type Span, spansOf } from "./spans.ts";

/** What one invoice owed from a day until another; in no span, it was not in force. Minor units. */
export interface ItemSpan extends Span {
  readonly invoiceId: string;
  readonly currency: CurrencyCode;
  readonly amountMinor: number;
  readonly issuedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly balanceMinor: number;
  /** The day it reached zero. */
  readonly settledOn: CalendarDate | null;
}

/** What was left of one payment or credit, as known on the days of the span. */
export interface ReceiptSpan extends Span {
  readonly entryId: string;
  readonly kind: LedgerEntry["kind"];
  readonly currency: CurrencyCode;
  readonly paidOn: CalendarDate;
  readonly amountMinor: number;
  /** Whose contact it is put down to; null for none. */
  readonly channel: Channel | null;
}

/** Money no invoice could use. */
export interface CreditSpan extends Span {
  readonly currency: CurrencyCode;
  readonly amountMinor: number;
}

export interface PromiseSpan extends Span {
  readonly promiseId: string;
  readonly currency: CurrencyCode;
  readonly promisedOn: CalendarDate;
  readonly status: PromiseStatus;
  readonly decidedOn: CalendarDate | null;
  readonly promisedMinor: number;
  readonly paidMinor: number;
}

/** One contact we made, or one answer of the customer's, on a day of the tenant's zone. */
export interface ContactDay {
  readonly kind: "attempt" | "answer";
  readonly on: CalendarDate;
  readonly channel: Channel | null;
  readonly isCall: boolean;
  readonly isRightParty: boolean;
  /** Those of the account's invoices: in which a contact counts. */
  readonly currencies: readonly CurrencyCode[];
}

export interface AccountHistory {
  readonly items: readonly ItemSpan[];
  readonly receipts: readonly ReceiptSpan[];
  readonly credits: readonly CreditSpan[];
  readonly promises: readonly PromiseSpan[];
  readonly contacts: readonly ContactDay[];
}

/**
 * An account's facts as spans of days, so that any period's figures are sums over rows. Each span says
 * what the ledger says of every day in it, because it asked the ledger on each day that could differ.
 */
export function historyOf(facts: AccountFacts, policy: TenantPolicy): AccountHistory {
  const zone = policy.defaults.timeZone;
  const attempts = attemptsOf(facts, zone);
  const days = ledgerDays(facts);
  const allocations = days.map((on) => ({ on, found: allocateLedger(facts, on) }));
  const currencies = [...new Set(facts.invoices.map(({ currency }) => currency))];
  return {
    items: spansOf(
      allocations.map(({ on, found }) => [
        on,
        found.balances.map(({ invoice, balanceMinor, settledOn }) => {
          const { id: invoiceId, currency, amountMinor, issuedOn, dueOn } = invoice;
          const about = { invoiceId, currency, amountMinor, issuedOn, dueOn };
          return { ...about, balanceMinor, settledOn };
        }),
      ]),
      ({ invoiceId }) => invoiceId,
    ),
    credits: spansOf(
      allocations.map(({ on, found }) => [
        on,
        [...found.creditMinor]
          .filter(([, amountMinor]) => amountMinor !== 0)
          .map(([currency, amountMinor]) => ({ currency, amountMinor })),
      ]),
      ({ currency }) => currency,
    ),
    receipts: spansOf(
      days.map((on) => [
        on,
        effectivePayments(facts.ledger, on).map(({ entry, amountMinor }) => {
          const { id: entryId, kind, currency, on: paidOn } = entry;
          const channel = kind === "payment" ? channelBehind(attempts, paidOn) : null;
          return { entryId, kind, currency, paidOn, amountMinor, channel };
        }),
      ]),
      ({ entryId }) => entryId,
    ),
    promises: promiseSpans(facts, policy),
    contacts: [
      ...attempts.map((each) => ({ kind: "attempt" as const, ...each, currencies })),
      ...facts.contactEvents.filter(isAnswer).map(({ at }) => {
        const on = localDate(zone, toEpochMs(at));
        return { kind: "answer" as const, on, ...NO_CALL, currencies };
      }),
    ],
  };
}

const NO_CALL = { channel: null, isCall: false, isRightParty: false };

function promiseSpans(facts: AccountFacts, policy: TenantPolicy): PromiseSpan[] {
  const { promises, ledger } = facts;
  if (promises.length === 0) return [];
  return spansOf(
    promiseDays(facts, policy).map((on) => {
      const known = promises.filter(({ promisedOn }) => promisedOn <= on);
      const standings = promiseStandings(known, ledger, policy.promises, on);
      return [
        on,
        standings.map(({ promise, status, decidedOn, paidMinor }) => {
          const { id: promiseId, currency, promisedOn, amountMinor: promisedMinor } = promise;
          const about = { promiseId, currency, promisedOn, promisedMinor };
          return { ...about, status, decidedOn, paidMinor: Math.min(paidMinor, promisedMinor) };
        }),
      ];
    }),
    ({ promiseId }) => promiseId,
  );
}
