import type { Deps } from "../../deps.ts";
import type { PaymentAttempt } from "../../storage/payment-attempts.ts";
import { ensureReceived } from "../../storage/received-payments.ts";
import type { AccountWork } from "../account-work.ts";
import { bookPayment } from "./book-payment.ts";

export interface Received {
  /** Whose answer it is, and their name for the payment. */
  readonly provider: string;
  readonly providerId: string;
  /** Who paid, as the timeline will name them. */
  readonly actor: string;
}

/** Writes down money that a provider says it took for us. Its webhook may have said so before. */
export async function recordPayment(
  deps: Deps,
  work: AccountWork,
  { id, currency, amountMinor }: PaymentAttempt,
  { provider, providerId, actor }: Received,
): Promise<void> {
  const { tx, accountId, now } = work;
  const payment = await ensureReceived(tx, {
    ...{ provider, ref: providerId, currency, amountMinor, accountId },
    ...{ attemptId: id, receivedAt: now },
  });
  if (payment.entryId === null) await bookPayment(deps, work, payment, actor);
}
