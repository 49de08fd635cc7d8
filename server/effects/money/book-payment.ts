import type { AccountFacts } from "../../../core/accounts/account-facts.ts";
import { dayOf } from "../../../core/accounts/arrangement-ending.ts";
import type { CurrencyCode } from "../../../core/money/money.ts";
import type { CalendarDate } from "../../../core/time/calendar-date.ts";
import type { Instant } from "../../../core/time/instant.ts";
import { accountContext } from "../../../core/treatment/account-context.ts";
import { finishDebit } from "../../storage/debits.ts";
import { ensureLedgerEntries } from "../../storage/ensure-ledger-entries.ts";
import { endPaymentAttempt } from "../../storage/payment-attempts.ts";
import { CRM_PROVIDER, entryOfTwin } from "../../storage/payment-twins.ts";
import {
  bookReceived,
  keepUnmatched,
  type ReceivedPayment,
  type UnmatchedReason,
} from "../../storage/received-payments.ts";
import { appendTimeline } from "../../storage/timeline.ts";
import type { AccountWork } from "../account-work.ts";
import { confirm, type Looks, lookAgain } from "../portal-act.ts";
import { bookReversals } from "./book-reversals.ts";
import { isDebitKey } from "./debit-key.ts";
import { withholdTold } from "./withhold-told.ts";

/** A payment whose amount is known. */
type Money = ReceivedPayment & {
  readonly currency: CurrencyCode;
  readonly amountMinor: number;
  readonly receivedAt: Instant;
};

/**
 * Writes a payment of this account into its ledger, once, with whatever of it went back; thanks the
 * customer and looks at the account again. Money in a currency of no invoice here waits for a person.
 */
export async function bookPayment(
  deps: Looks,
  work: AccountWork,
  payment: ReceivedPayment,
  /** Who paid, as the timeline will name them. */
  actor: string,
): Promise<void> {
  const { currency, amountMinor, receivedAt, entryId } = payment;
  // Only its refund has come so far.
  if (currency === null || amountMinor === null || receivedAt === null) return;
  const money = { ...payment, currency, amountMinor, receivedAt };
  if (entryId === null) {
    const why = whyNot(work.facts, money);
    if (why !== null) return keepUnmatched(work.tx, payment, why);
    await bookNew(deps, work, money, actor);
  } else if (!(await bookReversals(work, payment, entryId))) return;
  await lookAgain(deps, work);
}

async function bookNew(
  deps: Looks,
  work: AccountWork,
  payment: Money,
  actor: string,
): Promise<void> {
  const { tx, accountId, facts, now } = work;
  const { provider, ref, attemptId, currency, amountMinor, receivedAt } = payment;
  const id = entryIdOf(facts, payment);
  const named = facts.invoices.find((invoice) => invoice.id === payment.invoiceId);
  const entry = {
    ...({ id, kind: "payment", on: dayHere(work, receivedAt), currency, amountMinor } as const),
    ...(named === undefined ? {} : { invoiceId: named.id }),
  };
  await ensureLedgerEntries(tx, [{ accountId, entry }]);
  await bookReceived(tx, payment, id);
  if (attemptId !== null) await endPaymentAttempt(tx, attemptId);
  const isDebit = attemptId !== null && isDebitKey(attemptId);
  if (isDebit) await finishDebit(tx, attemptId, { at: now, outcome: "paid", providerId: ref });
  const kind = isDebit ? "debit.paid" : "payment_received";
  const body = { paymentId: id, currency, amountMinor, gateway: provider, providerId: ref };
  const who = isDebit ? "engine" : actor;
  await appendTimeline(tx, accountId, [{ at: now, actor: who, kind, body }]);
  await bookReversals(work, payment, id);
  // What a CRM tells of is thanked for there.
  if (provider === CRM_PROVIDER) return;
  await withholdTold(work, entry, { isAskedFor: attemptId !== null });
  await confirm(deps, work, { template: "payment_received", paymentId: id, currency });
}

/** Our own name for what we asked for; the provider's for the rest, and for what came twice for one. */
function entryIdOf({ ledger }: AccountFacts, { provider, ref, attemptId }: Money): string {
  if (attemptId !== null && !ledger.some(({ id }) => id === attemptId)) return attemptId;
  if (provider === CRM_PROVIDER) return entryOfTwin(ref);
  return `${provider}-${ref}`;
}

/** Why a payment may not be booked here. Where its amount is not known yet there is nothing to say. */
export function whyNot(
  { invoices }: AccountFacts,
  payment: Pick<ReceivedPayment, "currency" | "invoiceId">,
): UnmatchedReason | null {
  const named = invoices.find(({ id }) => id === payment.invoiceId);
  if (named !== undefined) return named.currency === payment.currency ? null : "wrong_currency";
  const isKnown = invoices.some(({ currency }) => currency === payment.currency);
  return isKnown || invoices.length === 0 ? null : "wrong_currency";
}

/** The customer's day of a provider's moment; never one to come, whatever its clock says. */
export function dayHere({ facts, policy, now }: AccountWork, at: Instant): CalendarDate {
  const { rules, todayDate } = accountContext(facts, policy, now);
  const on = dayOf(at, rules.zone);
  return on < todayDate ? on : todayDate;
}
