import type { ChargeResult } from "../../../adapters/payments/port.ts";
import type { Arrangement } from "../../../core/accounts/arrangement.ts";
import type { Deps } from "../../deps.ts";
import { setAutopay } from "../../storage/arrangements.ts";
import {
  type Debit,
  type DebitEnd,
  type DebitOutcome,
  finishDebit,
  listDebits,
} from "../../storage/debits.ts";
import { endPaymentAttempt } from "../../storage/payment-attempts.ts";
import { appendTimeline } from "../../storage/timeline.ts";
import type { AccountWork } from "../account-work.ts";
import { lookAgain } from "../portal-act.ts";
import { queueDirect } from "../queue-direct.ts";
import { recordPayment } from "./record-payment.ts";

export interface AskedDebit {
  readonly debit: Debit;
  readonly arrangement: Arrangement;
  readonly amountMinor: number;
}

type Paid = Extract<ChargeResult, { kind: "paid" }>;
type Declined = Omit<Extract<ChargeResult, { kind: "declined" }>, "kind">;

/** The provider took the money. */
export async function endPaid(
  deps: Deps,
  work: AccountWork,
  { debit, amountMinor }: AskedDebit,
  { provider, providerId }: Pick<Paid, "providerId"> & { readonly provider: string },
): Promise<void> {
  const { accountId, tx, now } = work;
  const { key: id, currency } = debit;
  await endPaymentAttempt(tx, id);
  if (!(await finishDebit(tx, id, { at: now, outcome: "paid", providerId }))) return;
  const attempt = { id, accountId, currency, amountMinor };
  await recordPayment(deps, work, attempt, { provider, providerId, actor: "engine" });
}

const OUTCOME: Readonly<Record<Declined["retry"], DebitOutcome>> = {
  later: "soft_decline",
  never: "hard_decline",
  customer: "needs_customer",
};

/** The provider, or the bank behind it, said no. */
export async function endDeclined(
  deps: Deps,
  work: AccountWork,
  { debit, arrangement, amountMinor }: AskedDebit,
  { reason, retry }: Declined,
): Promise<void> {
  const { tx, accountId, now } = work;
  await endPaymentAttempt(tx, debit.key);
  const end: DebitEnd = { at: now, outcome: OUTCOME[retry], reason };
  if (!(await finishDebit(tx, debit.key, end))) return;
  const { currency } = debit;
  const body = { arrangementId: arrangement.id, currency, amountMinor, why: reason, retry };
  await appendTimeline(tx, accountId, [{ at: now, actor: "engine", kind: "debit.declined", body }]);
  // A method that will never work is not asked again, whatever else is due.
  if (retry === "never" && arrangement.autopay !== undefined)
    await setAutopay(
      tx,
      { accountId, id: arrangement.id },
      { ...arrangement.autopay, revokedAt: now },
    );
  // Where another try follows, its own announcement says what happened: one message and not two.
  const { retryAfterDays } = work.policy.arrangements.life.autopay;
  const isLast = retry !== "later" || retryAfterDays[debit.attempt - 1] === undefined;
  if (isLast) await tellDeclined(work, debit, amountMinor);
  await lookAgain(deps, work);
}

/** A debit that was on its way did not arrive, as the provider's webhook says. */
export async function declineDebit(
  deps: Deps,
  work: AccountWork,
  { attemptId, reason, retry }: Declined & { readonly attemptId: string },
): Promise<void> {
  const { tx, accountId, facts } = work;
  const debit = (await listDebits(tx, accountId)).find(({ key }) => key === attemptId);
  const arrangement = facts.arrangements.find(({ id }) => id === debit?.arrangementId);
  if (debit === undefined || arrangement === undefined) return;
  if (debit.askedAt === null || debit.finishedAt !== null) return;
  const asked = { debit, arrangement, amountMinor: debit.amountMinor };
  await endDeclined(deps, work, asked, { reason, retry });
}

function tellDeclined(work: AccountWork, debit: Debit, amountMinor: number) {
  return queueDirect(work, {
    template: "debit_declined",
    tone: "friendly",
    currency: debit.currency,
    arrangementId: debit.arrangementId,
    answersCustomer: false,
    meantWhile: ["active", "missed"],
    debit: { amountMinor, on: debit.debitOn },
  });
}
