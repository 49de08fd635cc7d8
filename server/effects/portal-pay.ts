import type { CurrencyCode } from "../../core/money/money.ts";
import { addMs, MINUTE_MS } from "../../core/time/instant.ts";
import type { Deps } from "../deps.ts";
import { sha256 } from "../security/sign.ts";
import {
  endPaymentAttempt,
  type PaymentAttempt,
  startPaymentAttempt,
  sumOtherAttempts,
} from "../storage/payment-attempts.ts";
import { accountView } from "./account-view.ts";
import { type AccountWork, withAccount } from "./account-work.ts";
import { recordPayment } from "./money/record-payment.ts";
import { CUSTOMER, OK, openPage, refused } from "./portal-act.ts";
import type { PortalResult } from "./portal-port.ts";

/**
 * How long a payment whose outcome nobody knows keeps its amount from being paid another way. The
 * same form may be sent again at any time: for the gateway it is the same payment.
 */
const UNKNOWN_HELD_MS = 30 * MINUTE_MS;

interface Wanted {
  readonly key: string;
  readonly currency: CurrencyCode;
  readonly amountMinor: number;
}

/**
 * Takes a payment in three steps: the amount is set aside under the account's lock, the gateway is
 * asked outside it because that may take long, and what it took is recorded whatever has become of
 * the link meanwhile.
 */
export async function pay(deps: Deps, token: string, wanted: Wanted): Promise<PortalResult> {
  const access = await openPage(deps, token);
  if (access.kind !== "open") return refused("link_expired");
  const { tenantId, facts } = access.visit;
  const accountId = facts.account.id;
  const { currency, amountMinor } = wanted;
  const attempt = { id: paymentId(accountId, wanted), accountId, currency, amountMinor };
  const begun = await withAccount(deps, tenantId, accountId, (work) => begin(work, attempt));
  if (begun !== "charge") return begun ?? refused("link_expired");
  const charge = await deps.payments.charge({ key: attempt.id, currency, amountMinor });
  const result = await withAccount(deps, tenantId, accountId, async (work) => {
    await endPaymentAttempt(work.tx, attempt.id);
    if (charge.kind === "declined") return refused("payment_declined", "amountMinor");
    const received = { actor: CUSTOMER, kind: "payment_received" } as const;
    await recordPayment(deps, work, attempt, { ...received, providerId: charge.providerId });
    return OK;
  });
  if (result === null) throw new Error("the account of a payment is gone");
  deps.wake();
  return result;
}

/** Whether the gateway may be asked; the amount is then set aside until it has answered. */
async function begin(work: AccountWork, attempt: PaymentAttempt): Promise<PortalResult | "charge"> {
  const { tx, facts, now } = work;
  const { id, currency, amountMinor } = attempt;
  if (facts.ledger.some((entry) => entry.id === id)) return OK;
  if (amountMinor <= 0) return refused("amount_too_small", "amountMinor");
  const { byCurrency } = (await accountView(work)).treatment.delinquency;
  const openMinor = byCurrency.find((each) => each.currency === currency)?.openMinor ?? 0;
  if (openMinor === 0) return refused("nothing_owed", "amountMinor");
  const elsewhere = await sumOtherAttempts(tx, attempt, addMs(now, -UNKNOWN_HELD_MS));
  if (amountMinor > openMinor - elsewhere)
    return refused("amount_too_large", "amountMinor", { openMinor: openMinor - elsewhere });
  await startPaymentAttempt(tx, attempt, now);
  return "charge";
}

/** Names what was agreed to as well: one form confirmed with two amounts is two payments. */
function paymentId(accountId: string, { key, currency, amountMinor }: Wanted): string {
  const agreed = JSON.stringify([accountId, key, currency, amountMinor]);
  return `pay-${sha256(agreed).slice(0, 32)}`;
}
