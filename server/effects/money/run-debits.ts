import type { ChargeResult } from "../../../adapters/payments/port.ts";
import type { AccountId } from "../../../core/accounts/account.ts";
import type { Arrangement } from "../../../core/accounts/arrangement.ts";
import { dayOf } from "../../../core/accounts/arrangement-ending.ts";
import { isInForce } from "../../../core/accounts/arrangement-standing.ts";
import { mayDebit } from "../../../core/compliance/validation/debit-notice.ts";
import { addMs, MINUTE_MS } from "../../../core/time/instant.ts";
import type { Deps } from "../../deps.ts";
import { setAutopay } from "../../storage/arrangements.ts";
import {
  askDebit,
  type Debit,
  type DebitEnd,
  finishDebit,
  listDebits,
} from "../../storage/debits.ts";
import { endPaymentAttempt, startPaymentAttempt } from "../../storage/payment-attempts.ts";
import { appendTimeline } from "../../storage/timeline.ts";
import { type AccountWork, withAccount } from "../account-work.ts";
import { standingsOf } from "../arrangements/standings-of.ts";
import { lookAgain } from "../portal-act.ts";
import { queueDirect } from "../queue-direct.ts";
import { recordPayment } from "./record-payment.ts";

const DEBIT = "debit-";
/** A debit whose answer was lost is asked after again this much later. */
const AGAIN_MS = 10 * MINUTE_MS;

export function isDebitKey(id: string): boolean {
  return id.startsWith(DEBIT);
}

export function debitKey(hash: string): string {
  return `${DEBIT}${hash.slice(0, 32)}`;
}

interface Ready {
  readonly debit: Debit;
  readonly arrangement: Arrangement;
  readonly amountMinor: number;
  readonly method: string;
}

/**
 * Takes the debits of an account that are due. Each is asked for in three steps, like a payment on
 * the customer's page: set aside under the lock, asked for outside it, recorded under it.
 */
export async function runDebits(deps: Deps, tenantId: string, accountId: AccountId): Promise<void> {
  const ready = await withAccount(deps, tenantId, accountId, begin);
  for (const each of ready ?? []) {
    const result = await ask(deps, each);
    await withAccount(deps, tenantId, accountId, (work) => end(deps, work, each, result));
  }
}

async function begin(work: AccountWork): Promise<Ready[]> {
  const { tx, accountId, now } = work;
  const debits = await listDebits(tx, accountId);
  const ready: Ready[] = [];
  for (const debit of debits) {
    if (debit.finishedAt !== null || debit.dueAt > now) continue;
    const found = readyOf(work, debit);
    if (typeof found === "string") {
      await withdrawDebit(work, debit, found);
      continue;
    }
    const { key: id, currency } = debit;
    await askDebit(tx, id, { at: now, againAt: addMs(now, AGAIN_MS) });
    await startPaymentAttempt(tx, { id, accountId, currency, amountMinor: found.amountMinor }, now);
    ready.push(found);
  }
  return ready;
}

/** The debit as it may be taken now, or why not. Asked for once, it has to be heard to its end. */
function readyOf(work: AccountWork, debit: Debit): Ready | string {
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
async function ask({ payments }: Deps, ready: Ready): Promise<ChargeResult> {
  const { debit, amountMinor, method } = ready;
  const { key, currency } = debit;
  if (debit.askedAt !== null) {
    const found = await payments.find(key);
    if (found.kind !== "unknown") return found;
  }
  return payments.charge({ key, currency, amountMinor, method });
}

async function end(
  deps: Deps,
  work: AccountWork,
  { debit, arrangement, amountMinor }: Ready,
  result: ChargeResult,
): Promise<void> {
  const { tx, accountId, now } = work;
  await endPaymentAttempt(tx, debit.key);
  if (!(await finishDebit(tx, debit.key, endOf(result, now)))) return;
  const { key: id, currency } = debit;
  if (result.kind === "paid") {
    const attempt = { id, accountId, currency, amountMinor };
    const { providerId } = result;
    await recordPayment(deps, work, attempt, { providerId, actor: "engine", kind: "debit.paid" });
    return;
  }
  const { reason, retry } = result;
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
  const isLast = retry === "never" || retryAfterDays[debit.attempt - 1] === undefined;
  if (isLast) await tellDeclined(work, debit, amountMinor);
  await lookAgain(deps, work);
}

function endOf(result: ChargeResult, at: DebitEnd["at"]): DebitEnd {
  if (result.kind === "paid") return { at, outcome: "paid", providerId: result.providerId };
  const outcome = result.retry === "never" ? "hard_decline" : "soft_decline";
  return { at, outcome, reason: result.reason };
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
