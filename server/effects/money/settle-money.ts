import type { ChargeResult, PaymentPort } from "../../../adapters/payments/port.ts";
import { addMs, HOUR_MS, MINUTE_MS } from "../../../core/time/instant.ts";
import type { Deps } from "../../deps.ts";
import {
  type LostAttempt,
  listLostAttempts,
  type MoneyWork,
  markAttemptChecked,
} from "../../storage/money-work.ts";
import {
  endPaymentAttempt,
  findAttempt,
  letGoOfAttempt,
  type PaymentAttempt,
  type StartedAttempt,
} from "../../storage/payment-attempts.ts";
import { type AccountWork, withAccount } from "../account-work.ts";
import { CUSTOMER } from "../portal-act.ts";
import { isDebitKey } from "./debit-key.ts";
import { recordPayment } from "./record-payment.ts";
import { runDebits } from "./run-debits.ts";

/** A gateway that has not answered for this long is asked what became of the payment. */
export const LOST_AFTER_MS = 2 * MINUTE_MS;
/** A customer at the provider's page is asked after this often, should its webhook be lost. */
const OPEN_PAGE_MS = 15 * MINUTE_MS;
const PENDING_MS = 6 * HOUR_MS;

/** Asks the gateway what it has to be asked about one account: answers that were lost, debits due. */
export async function settleMoney(
  deps: Deps,
  { tenantId, accountId }: Pick<MoneyWork, "tenantId" | "accountId">,
): Promise<void> {
  const found = await withAccount(deps, tenantId, accountId, async ({ tx, now }) => ({
    lost: await listLostAttempts(tx, accountId, addMs(now, -LOST_AFTER_MS)),
    port: await deps.payments.find(tx),
  }));
  for (const attempt of found?.lost ?? []) {
    if (!isDebitKey(attempt.id)) await settleLost(deps, tenantId, attempt, found?.port ?? null);
  }
  await runDebits(deps, tenantId, accountId);
  deps.wake();
}

/** A customer's payment whose answer never came: recorded when it was taken, else let go of. */
async function settleLost(
  deps: Deps,
  tenantId: string,
  attempt: LostAttempt,
  port: PaymentPort | null,
): Promise<void> {
  const under = <T>(work: (account: AccountWork) => Promise<T>) =>
    withAccount(deps, tenantId, attempt.accountId, work);
  const put = (off: number) =>
    under(({ tx, now }) => markAttemptChecked(tx, attempt.id, addMs(now, off)));
  // Before the gateway is asked, so that one that can't answer is not asked again at once.
  await put(0);
  const found = await askAfter(port, attempt);
  if (found === null || found.kind === "pending") await put(PENDING_MS);
  else if (found.kind === "continue" || (found.kind === "unknown" && isHeld(deps, attempt)))
    await put(OPEN_PAGE_MS);
  else await under((work) => settle(deps, work, attempt, found));
}

function isHeld({ clock }: Deps, { heldUntil }: LostAttempt): boolean {
  return heldUntil !== null && heldUntil > clock.now();
}

/** Null where whoever was asked can't be asked any more. */
async function askAfter(
  port: PaymentPort | null,
  { id, provider, ref }: PaymentAttempt & StartedAttempt,
): Promise<ChargeResult | { readonly kind: "unknown" } | null> {
  if (port === null || (provider !== null && provider !== port.id)) return null;
  return { ...(await port.find(id, ref ?? undefined)) };
}

type Settled = Extract<ChargeResult, { kind: "paid" | "declined" }> | { readonly kind: "unknown" };

/** What became of a customer's payment is known: money is recorded, all else holds nothing up. */
export async function settle(
  deps: Deps,
  work: AccountWork,
  attempt: PaymentAttempt & StartedAttempt,
  found: Settled,
): Promise<void> {
  const { tx, now } = work;
  if (attempt.pageUrl === null) await endPaymentAttempt(tx, attempt.id);
  else await letGoOfAttempt(tx, attempt.id, now);
  if (found.kind !== "paid") return;
  const provider = attempt.provider ?? (await deps.payments.find(tx))?.id ?? "unknown";
  const { providerId } = found;
  await recordPayment(deps, work, attempt, { provider, providerId, actor: CUSTOMER });
}

/**
 * The customer came back from the provider's page: asked at once, so that nobody has to wait for its
 * webhook. `none` where the account has no such payment under way.
 */
export async function settleReturn(
  deps: Deps,
  tenantId: string,
  { accountId, id }: Pick<PaymentAttempt, "accountId" | "id">,
): Promise<"paid" | "waiting" | "none"> {
  const under = <T>(work: (account: AccountWork) => Promise<T>) =>
    withAccount(deps, tenantId, accountId, work);
  const begun = await under(async ({ tx, facts }) => ({
    isPaid: facts.ledger.some((entry) => entry.id === id),
    attempt: await findAttempt(tx, id),
    port: await deps.payments.find(tx),
  }));
  if (begun === null) return "none";
  const { isPaid, attempt, port } = begun;
  if (isPaid) return "paid";
  if (attempt === null || attempt.accountId !== accountId) return "none";
  const found = await askAfter(port, attempt);
  if (found?.kind !== "paid") return "waiting";
  await under((work) => settle(deps, work, attempt, found));
  deps.wake();
  return "paid";
}
