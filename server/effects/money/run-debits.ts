import type { ChargeResult, PaymentPort } from "../../../adapters/payments/port.ts";
import type { AccountId } from "../../../core/accounts/account.ts";
import { dayOf } from "../../../core/accounts/arrangement-ending.ts";
import { isInForce } from "../../../core/accounts/arrangement-standing.ts";
import { mayDebit } from "../../../core/compliance/validation/debit-notice.ts";
import { addMs, DAY_MS, HOUR_MS, MINUTE_MS } from "../../../core/time/instant.ts";
import type { Deps } from "../../deps.ts";
import {
  askDebit,
  type Debit,
  finishDebit,
  listDebits,
  postponeDebit,
} from "../../storage/debits.ts";
import { leaveAttemptWith, startPaymentAttempt } from "../../storage/payment-attempts.ts";
import { appendTimeline } from "../../storage/timeline.ts";
import { type AccountWork, withAccount } from "../account-work.ts";
import { standingsOf } from "../arrangements/standings-of.ts";
import { type AskedDebit, endDeclined, endPaid } from "./end-debit.ts";

/** A debit whose answer was lost is asked after again this much later. */
const AGAIN_MS = 10 * MINUTE_MS;
/** A bank that takes days is asked this often. */
const PENDING_MS = 6 * HOUR_MS;
/** A debit on its way keeps its amount from being paid another way meanwhile. */
const PENDING_HELD_MS = 14 * DAY_MS;

interface Ready extends AskedDebit {
  readonly method: string;
  readonly port: PaymentPort;
  /** The provider's name for it, where it has one already. */
  readonly ref: string | null;
}

/**
 * Takes the debits of an account that are due. Each is asked for in three steps, like a payment on
 * the customer's page: set aside under the lock, asked for outside it, recorded under it.
 */
export async function runDebits(deps: Deps, tenantId: string, accountId: AccountId): Promise<void> {
  const ready = await withAccount(deps, tenantId, accountId, (work) => begin(deps, work));
  for (const each of ready ?? []) {
    const result = await ask({ ...each, accountId });
    await withAccount(deps, tenantId, accountId, (work) => end(deps, work, each, result));
  }
}

async function begin(deps: Deps, work: AccountWork): Promise<Ready[]> {
  const { tx, accountId, now } = work;
  const debits = await listDebits(tx, accountId);
  const port = await deps.payments.find(tx);
  const ready: Ready[] = [];
  for (const debit of debits) {
    if (debit.finishedAt !== null || debit.dueAt > now) continue;
    // Asked for once, a debit is heard to its end, when there is somebody to ask again.
    if (port === null && debit.askedAt !== null) continue;
    const found = port === null ? "no_provider" : readyOf(work, debit);
    if (port === null || typeof found === "string") {
      await withdrawDebit(work, debit, String(found));
      continue;
    }
    const { key: id, currency } = debit;
    await askDebit(tx, id, { at: now, againAt: addMs(now, AGAIN_MS) });
    const attempt = { id, accountId, currency, amountMinor: found.amountMinor };
    // Asked for again, it is for what was asked for at first.
    const { ref, amountMinor } = await startPaymentAttempt(tx, attempt, now);
    ready.push({ ...found, port, ref, amountMinor });
  }
  return ready;
}

/** The debit as it may be taken now, or why not. Asked for once, it has to be heard to its end. */
function readyOf(work: AccountWork, debit: Debit): Omit<Ready, "port" | "ref"> | string {
  const { facts } = work;
  const { standings, today } = standingsOf(work);
  const standing = standings.find(({ arrangement }) => arrangement.id === debit.arrangementId);
  const autopay = standing?.arrangement.autopay;
  if (standing === undefined || autopay === undefined) return "no_plan";
  const { arrangement } = standing;
  const method = autopay.methodRef;
  if (debit.askedAt !== null) return { debit, arrangement, amountMinor: debit.amountMinor, method };
  if (!isInForce(standing.status)) return "plan_ended";
  if (autopay.revokedAt !== undefined) return "leave_taken_back";
  const left = standing.installments.find(({ agreedOn }) => agreedOn === debit.dueOn);
  if (left === undefined || left.remainingMinor === 0) return "paid_already";
  const [zone = work.policy.defaults.timeZone] = facts.account.timeZones;
  const notice = facts.touches.find(({ id }) => id === debit.noticeTouchId);
  if (debit.noticeTouchId !== null && notice?.status !== "sent") return "not_announced";
  const agreedOn = dayOf(autopay.consentedAt, zone);
  // The day it really left: it may have waited for the customer's morning.
  const noticedOn = notice === undefined ? null : dayOf(notice.at, zone);
  if (!mayDebit({ agreedOn, debitOn: debit.debitOn }, noticedOn, today))
    return "not_announced_in_time";
  const amountMinor = Math.min(debit.amountMinor, left.remainingMinor);
  return { debit, arrangement, amountMinor, method };
}

async function withdrawDebit(work: AccountWork, debit: Debit, reason: string): Promise<void> {
  const { tx, accountId, now } = work;
  await finishDebit(tx, debit.key, { at: now, outcome: "withdrawn", reason });
  const { arrangementId, currency, amountMinor } = debit;
  const body = { arrangementId, currency, amountMinor, why: reason };
  await appendTimeline(tx, accountId, [
    { at: now, actor: "engine", kind: "debit.withdrawn", body },
  ]);
}

/** A debit asked for before is only asked after, unless the gateway never heard of it. */
async function ask(ready: Ready & { accountId: AccountId }): Promise<ChargeResult> {
  const { debit, amountMinor, method, port, ref, accountId } = ready;
  const { key, currency } = debit;
  if (debit.askedAt !== null) {
    const found = await port.find(key, ref ?? undefined);
    if (found.kind !== "unknown") return found;
  }
  return port.charge({ key, currency, amountMinor, method, accountId });
}

async function end(
  deps: Deps,
  work: AccountWork,
  ready: Ready,
  result: ChargeResult,
): Promise<void> {
  const { tx, now } = work;
  const { port, debit } = ready;
  switch (result.kind) {
    case "paid":
      return endPaid(deps, work, ready, { provider: port.id, providerId: result.providerId });
    case "declined":
      return endDeclined(deps, work, ready, result);
    case "pending": {
      const left = { provider: port.id, ref: result.ref, pageUrl: null };
      await leaveAttemptWith(tx, debit.key, { ...left, until: addMs(now, PENDING_HELD_MS) });
      await postponeDebit(tx, debit.key, addMs(now, PENDING_MS));
      return;
    }
    case "continue":
      throw new Error("a debit has no customer who could go on at a page");
  }
}
