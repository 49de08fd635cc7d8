import type { ChargeResult, PaymentPort, Present } from "../../adapters/payments/port.ts";
import type { CurrencyCode } from "../../core/money/money.ts";
import { addMs, DAY_MS, type Instant, MINUTE_MS } from "../../core/time/instant.ts";
import type { Deps } from "../deps.ts";
import { sha256 } from "../security/sign.ts";
import {
  endPaymentAttempt,
  leaveAttemptWith,
  letGoOfAttempt,
  listLeftAttempts,
  type PaymentAttempt,
  type StartedAttempt,
  startPaymentAttempt,
  sumOtherAttempts,
} from "../storage/payment-attempts.ts";
import { accountView } from "./account-view.ts";
import { type AccountWork, withAccount } from "./account-work.ts";
import { recordPayment } from "./money/record-payment.ts";
import { settle, settleReturn } from "./money/settle-money.ts";
import { CUSTOMER, OK, openPage, refused } from "./portal-act.ts";
import type { PortalResult } from "./portal-port.ts";

/**
 * How long a payment whose outcome nobody knows keeps its amount from being paid another way. The
 * same form may be sent again at any time: for the gateway it is the same payment.
 */
const UNKNOWN_HELD_MS = 30 * MINUTE_MS;

/** A bank that takes days over a payment keeps its amount from being paid another way. */
const PENDING_HELD_MS = 14 * DAY_MS;
const PAGES_MAX = 2;

interface Wanted {
  readonly key: string;
  readonly currency: CurrencyCode;
  readonly amountMinor: number;
}

/**
 * Takes a payment in three steps: the amount is set aside under the account's lock, the gateway is
 * asked outside it because that may take long, and what it took is recorded whatever has become of
 * the link meanwhile. Where the provider has a page of its own, the answer says where it is.
 */
export async function pay(deps: Deps, token: string, wanted: Wanted): Promise<PortalResult> {
  const access = await openPage(deps, token);
  if (access.kind !== "open") return refused("link_expired");
  const { tenantId, facts, policy } = access.visit;
  const accountId = facts.account.id;
  const { currency, amountMinor } = wanted;
  const attempt = { id: paymentId(accountId, wanted), accountId, currency, amountMinor };
  const under = <T>(work: (account: AccountWork) => Promise<T>) =>
    withAccount(deps, tenantId, accountId, work);
  await leavePages(deps, tenantId, attempt);
  const base = `${deps.publicUrl}/p/${token}/pay`;
  const paidUrl = `${base}/back/${attempt.id}`;
  const { language } = facts.account;
  const go = { paidUrl, backUrl: base, what: policy.creditor.name, language };
  for (let page = 1; ; page += 1) {
    const begun = await under((work) => begin(deps, work, attempt));
    if (begun === null) return refused("link_expired");
    if ("ok" in begun) return begun;
    const { port, started } = begun;
    const charge = await ask(begun, attempt, { ...go, since: started.since });
    const result = await under((work) => end(deps, work, { attempt, port, paidUrl }, charge));
    if (result === null) throw new Error("the account of a payment is gone");
    // The page that was open for this form is closed: it gets another.
    if (result === "again" && page < PAGES_MAX) continue;
    deps.wake();
    return result === "again" ? refused("payment_declined", "amountMinor") : result;
  }
}

/** Whether the payment the customer comes back from has arrived, as its provider says now. */
export async function returned(
  deps: Deps,
  token: string,
  attemptId: string,
): Promise<"paid" | "waiting" | "none"> {
  const access = await openPage(deps, token);
  if (access.kind !== "open") return "none";
  const { tenantId, facts } = access.visit;
  const asked = { id: attemptId, accountId: facts.account.id };
  return settleReturn(deps, tenantId, asked);
}

/** Who turned round at a provider's page and pays another amount pays once: the first page is closed. */
async function leavePages(
  deps: Deps,
  tenantId: string,
  { id, accountId }: PaymentAttempt,
): Promise<void> {
  const found = await withAccount(deps, tenantId, accountId, async ({ tx }) => ({
    left: await listLeftAttempts(tx, accountId),
    port: await deps.payments.find(tx),
  }));
  for (const each of found?.left ?? []) {
    if (each.id === id || each.ref === null || each.provider !== found?.port?.id) continue;
    const result = await found.port.giveUp(each.ref);
    // Paid there, but the bank takes its days: it goes on holding its amount.
    if (result.kind !== "paid" && result.kind !== "declined") continue;
    await withAccount(deps, tenantId, accountId, (work) => settle(deps, work, each, result));
  }
}

interface Begun {
  readonly port: PaymentPort;
  readonly started: StartedAttempt;
}

/** Whether the gateway may be asked; the amount is then set aside until it has answered. */
async function begin(
  deps: Deps,
  work: AccountWork,
  attempt: PaymentAttempt,
): Promise<PortalResult | Begun> {
  const { tx, facts, now } = work;
  const { id, currency, amountMinor } = attempt;
  if (facts.ledger.some((entry) => entry.id === id)) return OK;
  if (amountMinor <= 0) return refused("amount_too_small", "amountMinor");
  const port = await deps.payments.find(tx);
  if (port === null) return refused("held");
  const { byCurrency } = (await accountView(work)).treatment.delinquency;
  const openMinor = byCurrency.find((each) => each.currency === currency)?.openMinor ?? 0;
  if (openMinor === 0) return refused("nothing_owed", "amountMinor");
  const since = addMs(now, -UNKNOWN_HELD_MS);
  const elsewhere = await sumOtherAttempts(tx, attempt, { since, now });
  if (amountMinor > openMinor - elsewhere)
    return refused("amount_too_large", "amountMinor", { openMinor: openMinor - elsewhere });
  return { port, started: await startPaymentAttempt(tx, attempt, now) };
}

/** Sent twice, or gone back to, a form leads to the page that is open for it. */
async function ask(
  { port, started }: Begun,
  { id, accountId, currency, amountMinor }: PaymentAttempt,
  present: Present,
): Promise<ChargeResult> {
  if (started.ref !== null && started.provider === port.id) {
    const found = await port.find(id, started.ref);
    if (found.kind !== "unknown") return found;
  }
  return port.charge({ key: id, currency, amountMinor, accountId, present });
}

interface Asked {
  readonly attempt: PaymentAttempt;
  readonly port: PaymentPort;
  readonly paidUrl: string;
}

async function end(
  deps: Deps,
  work: AccountWork,
  { attempt, port, paidUrl }: Asked,
  charge: ChargeResult,
): Promise<PortalResult | "again"> {
  const { tx, now } = work;
  const { id } = attempt;
  const leave = (ref: string, pageUrl: string | null, until: Instant) =>
    leaveAttemptWith(tx, id, { provider: port.id, ref, pageUrl, until });
  switch (charge.kind) {
    case "continue":
      await leave(charge.ref, charge.url, charge.until);
      return { ok: true, goTo: charge.url };
    case "pending":
      await leave(charge.ref, null, addMs(now, PENDING_HELD_MS));
      return { ok: true, goTo: paidUrl };
    case "declined":
      if (charge.reason === "page_closed") {
        await letGoOfAttempt(tx, id, now);
        return "again";
      }
      await endPaymentAttempt(tx, id);
      return refused("payment_declined", "amountMinor");
    case "paid": {
      await endPaymentAttempt(tx, id);
      const { providerId } = charge;
      await recordPayment(deps, work, attempt, { provider: port.id, providerId, actor: CUSTOMER });
      return OK;
    }
  }
}

/** Names what was agreed to as well: one form confirmed with two amounts is two payments. */
function paymentId(accountId: string, { key, currency, amountMinor }: Wanted): string {
  const agreed = JSON.stringify([accountId, key, currency, amountMinor]);
  return `pay-${sha256(agreed).slice(0, 32)}`;
}
