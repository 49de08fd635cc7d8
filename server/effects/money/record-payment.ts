import type { Deps } from "../../deps.ts";
import { ensureLedgerEntries } from "../../storage/ensure-ledger-entries.ts";
import type { PaymentAttempt } from "../../storage/payment-attempts.ts";
import { appendTimeline } from "../../storage/timeline.ts";
import { accountView } from "../account-view.ts";
import type { AccountWork } from "../account-work.ts";
import { confirm, lookAgain } from "../portal-act.ts";

export interface Received {
  readonly providerId: string;
  /** Who paid, as the timeline will name them. */
  readonly actor: string;
  readonly kind: "payment_received" | "debit.paid";
}

/** Writes down money the gateway took, once, thanks the customer and looks at the account again. */
export async function recordPayment(
  deps: Deps,
  work: AccountWork,
  { id, currency, amountMinor }: PaymentAttempt,
  { providerId, actor, kind }: Received,
): Promise<void> {
  const { tx, accountId, facts, now } = work;
  // Asked for twice, and the other asker was faster.
  if (facts.ledger.some((entry) => entry.id === id)) return;
  const on = (await accountView(work)).treatment.delinquency.asOf;
  const entry = { id, kind: "payment", on, currency, amountMinor } as const;
  await ensureLedgerEntries(tx, [{ accountId, entry }]);
  const body = { paymentId: id, currency, amountMinor, gateway: deps.payments.id, providerId };
  await appendTimeline(tx, accountId, [{ at: now, actor, kind, body }]);
  await confirm(deps, work, { template: "payment_received", paymentId: id, currency });
  await lookAgain(deps, work);
}
