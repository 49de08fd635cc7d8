import type { MoneyEvent, MoneyFact, PaymentFact } from "../../../adapters/payments/money-fact.ts";
import type { AccountId } from "../../../core/accounts/account.ts";
import { CurrencyCode } from "../../../core/money/money.ts";
import type { Deps } from "../../deps.ts";
import { lockAccount } from "../../storage/accounts.ts";
import { findAttempt, letGoOfAttempt } from "../../storage/payment-attempts.ts";
import { insertPaymentEvent } from "../../storage/payment-events.ts";
import { ensureReversal } from "../../storage/payment-reversals.ts";
import {
  ensureReceived,
  findReceived,
  findToldAccount,
  findToldInvoice,
  keepUnmatched,
  type NewPayment,
  type PaymentOwner,
} from "../../storage/received-payments.ts";
import type { Tx } from "../../storage/tx.ts";
import { type AccountWork, openWork } from "../account-work.ts";
import { CUSTOMER } from "../portal-act.ts";
import { bookPayment } from "./book-payment.ts";
import { declineDebit } from "./end-debit.ts";
import { keepMethod } from "./keep-method.ts";

export interface MoneySource {
  readonly tenantId: string;
  /** The kind of provider that told us. */
  readonly provider: string;
}

/** The payment found its account while we looked: everything is given up and begun again. */
class OwnerMoved extends Error {}

const TRIES_MAX = 4;

/**
 * Takes in what a provider told us, once for its event: the event and what it did are one transaction,
 * so that a crash leaves both or neither and the provider's next delivery finishes the work. Events may
 * come in any order.
 */
export async function takeMoneyEvent(
  deps: Deps,
  source: MoneySource,
  event: MoneyEvent,
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await deps.db.withTenant(source.tenantId, (tx) => take({ deps, tx, ...source }, event));
      break;
    } catch (error) {
      if (!(error instanceof OwnerMoved) || tries === TRIES_MAX) throw error;
    }
  }
  deps.wake();
}

interface Taking extends MoneySource {
  readonly deps: Deps;
  readonly tx: Tx;
}

async function take(taking: Taking, { id, facts }: MoneyEvent): Promise<void> {
  const { deps, tx, provider } = taking;
  if (!(await insertPaymentEvent(tx, { provider, id, at: deps.clock.now() }))) return;
  for (const fact of facts) await takeFact(taking, fact);
}

async function takeFact(taking: Taking, fact: MoneyFact): Promise<void> {
  const { deps, tx, provider } = taking;
  switch (fact.kind) {
    case "payment": {
      const { ref, amountMinor, at: receivedAt } = fact;
      const currency = CurrencyCode.parse(fact.currency);
      const owner = await ownerOf(tx, fact);
      const told = toldBy(fact);
      const payment = { provider, ref, currency, amountMinor, receivedAt, told, ...owner };
      return takePayment(taking, payment);
    }
    case "reversal": {
      const { ref, paymentRef, what, amountMinor, at: takenAt, undoneAt = null } = fact;
      const currency = CurrencyCode.parse(fact.currency);
      const reversal = { ref, kind: what, currency, amountMinor, takenAt, undoneAt };
      return takePayment(taking, { provider, ref: paymentRef }, (name) =>
        ensureReversal(tx, name, reversal),
      );
    }
    case "declined":
      return withOwner(taking, fact.account, (work) => declineDebit(deps, work, fact));
    case "closed":
      return withOwner(taking, fact.account, async ({ now }) => {
        const attempt = await findAttempt(tx, fact.attemptId);
        // A page that was closed because the customer asked for another one ends nothing.
        if (attempt?.ref === fact.ref) await letGoOfAttempt(tx, fact.attemptId, now);
      });
    case "method":
      return withOwner(taking, fact.account, (work) => keepMethod(deps, work, provider, fact));
  }
}

/** The account's lock comes first, then the payment's, as everywhere: two that wait for each other end badly. */
async function takePayment(
  taking: Taking,
  payment: NewPayment,
  add: (payment: NewPayment) => Promise<void> = async () => undefined,
): Promise<void> {
  const { deps, tx } = taking;
  const before = await findReceived(tx, payment);
  const accountId = before?.accountId ?? payment.accountId ?? null;
  const work = accountId === null ? null : await lockedWork(taking, accountId);
  const known = await ensureReceived(tx, payment);
  if (known.accountId !== accountId) throw new OwnerMoved();
  await add(payment);
  if (work !== null) return bookPayment(deps, work, known, CUSTOMER);
  const isNamed = known.told?.startsWith("invoice ") === true;
  await keepUnmatched(tx, known, isNamed ? "unknown_invoice" : "unknown_account");
}

async function lockedWork(
  { deps, tx, tenantId }: Taking,
  accountId: AccountId,
): Promise<AccountWork | null> {
  if (!(await lockAccount(tx, accountId))) return null;
  return openWork(deps, tx, tenantId, accountId);
}

async function withOwner(
  taking: Taking,
  told: string,
  work: (account: AccountWork) => Promise<void>,
): Promise<void> {
  const accountId = await findToldAccount(taking.tx, told);
  const account = accountId === null ? null : await lockedWork(taking, accountId);
  if (account !== null) await work(account);
}

/** Whose a payment is: whoever we asked, else the account told, else whose the invoice is. */
async function ownerOf(tx: Tx, fact: PaymentFact): Promise<PaymentOwner> {
  const { attemptId, account, invoice } = fact;
  const attempt = attemptId === undefined ? null : await findAttempt(tx, attemptId);
  const told = account === undefined ? null : await findToldAccount(tx, account);
  const named = invoice === undefined ? null : await findToldInvoice(tx, invoice);
  // A name that is nobody's here is for a person, not for a guess by the invoice.
  const byInvoice = account === undefined ? (named?.accountId ?? null) : null;
  const accountId = attempt?.accountId ?? told ?? byInvoice;
  const isTheirs = named !== null && named.accountId === accountId;
  return { accountId, attemptId: attemptId ?? null, invoiceId: isTheirs ? named.id : null };
}

const TOLD_MAX = 200;

function toldBy({ account, invoice }: PaymentFact): string | null {
  const told = [
    ...(account === undefined ? [] : [`account ${account}`]),
    ...(invoice === undefined ? [] : [`invoice ${invoice}`]),
  ].join(", ");
  return told === "" ? null : told.slice(0, TOLD_MAX);
}
