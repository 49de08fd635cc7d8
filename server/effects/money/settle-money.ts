import { addMs, MINUTE_MS } from "../../../core/time/instant.ts";
import type { Deps } from "../../deps.ts";
import { listLostAttempts, type MoneyWork, markAttemptChecked } from "../../storage/money-work.ts";
import { endPaymentAttempt, type PaymentAttempt } from "../../storage/payment-attempts.ts";
import { type AccountWork, withAccount } from "../account-work.ts";
import { CUSTOMER } from "../portal-act.ts";
import { recordPayment } from "./record-payment.ts";
import { isDebitKey, runDebits } from "./run-debits.ts";

/** A gateway that has not answered for this long is asked what became of the payment. */
export const LOST_AFTER_MS = 2 * MINUTE_MS;

/** Asks the gateway what it has to be asked about one account: answers that were lost, debits due. */
export async function settleMoney(deps: Deps, { tenantId, accountId }: MoneyWork): Promise<void> {
  const lost = await withAccount(deps, tenantId, accountId, ({ tx, now }) =>
    listLostAttempts(tx, accountId, addMs(now, -LOST_AFTER_MS)),
  );
  for (const attempt of lost ?? []) {
    if (!isDebitKey(attempt.id)) await settleLost(deps, tenantId, attempt);
  }
  await runDebits(deps, tenantId, accountId);
  deps.wake();
}

/** A customer's payment whose answer never came: recorded when it was taken, else let go of. */
async function settleLost(deps: Deps, tenantId: string, attempt: PaymentAttempt): Promise<void> {
  const under = <T>(work: (account: AccountWork) => Promise<T>) =>
    withAccount(deps, tenantId, attempt.accountId, work);
  // Before the gateway is asked, so that one that can't answer is not asked again at once.
  await under(({ tx, now }) => markAttemptChecked(tx, attempt.id, now));
  const found = await deps.payments.find(attempt.id);
  await under(async (work) => {
    await endPaymentAttempt(work.tx, attempt.id);
    if (found.kind !== "paid") return;
    const received = { actor: CUSTOMER, kind: "payment_received" } as const;
    await recordPayment(deps, work, attempt, { ...received, providerId: found.providerId });
  });
}
