import { type Cure, cureOf } from "../../core/accounts/cure-of.ts";
import type { Moment } from "../../core/accounts/moments-of.ts";
import { promiseReminders } from "../../core/accounts/promise-reminders.ts";
import type { PromiseStanding } from "../../core/accounts/promise-standing.ts";
import { addDays, type CalendarDate } from "../../core/time/calendar-date.ts";
import { accountContext } from "../../core/treatment/account-context.ts";
import { noticeOnce } from "../storage/moments.ts";
import { hasMessageOn } from "../storage/outbox.ts";
import { appendTimeline } from "../storage/timeline.ts";
import type { AccountWork } from "./account-work.ts";
import { queueDirect } from "./queue-direct.ts";

/** News of a payment older than this is history: nobody is thanked for it any more. */
const THANKS_DAYS = 3;
const OWN_WORDS: readonly string[] = ["plan.kept", "plan.reinstated"];

/**
 * Reminds of the days a customer chose, ahead of each, once. Noticed and queued in one transaction, so
 * a crash leaves both or neither. Answers whether it did anything.
 */
export async function remindOfPromises(
  work: AccountWork,
  promises: readonly PromiseStanding[],
  today: CalendarDate,
): Promise<boolean> {
  const { tx, accountId, facts, policy, now } = work;
  let isTold = false;
  for (const { promise, part, remindOn } of promiseReminders(promises, policy, facts.account)) {
    if (today < remindOn || today > part.dueOn) continue;
    const moment = { subjectId: promise.id, kind: "promise.due", on: part.dueOn };
    if (!(await noticeOnce(tx, accountId, moment, now))) continue;
    await queueDirect(work, {
      ...{ template: "promise_due", tone: "friendly", currency: promise.currency },
      ...{ promiseId: promise.id, promisedOn: part.dueOn, answersCustomer: false },
      courtesy: "promise_open",
    });
    isTold = true;
  }
  return isTold;
}

/**
 * Notices that money has brought the account back, and thanks for it or for promises just kept: once
 * for the payments of one day, by the best that can be said of them. A plan that is finished or goes on
 * again has words of its own, and a receipt for what kept a promise has said thank you.
 */
export async function thank(work: AccountWork, fresh: readonly Moment[]): Promise<boolean> {
  const { facts, policy, now } = work;
  const { rules, todayDate: today } = accountContext(facts, policy, now);
  const cure = cureOf(facts, policy, { today, zone: rules.zone, withinDays: THANKS_DAYS });
  const isCured = cure !== null && (await noticeCure(work, cure));
  const thanked = new Set(fresh.filter(({ kind }) => OWN_WORDS.includes(kind)).map(dayOfMoney));
  const isThanked = isCured && (await thankForCure(work, cure, thanked));
  if (isThanked) thanked.add(dayOfMoney(cure));
  let isTold = isCured;
  for (const moment of fresh) {
    if (moment.kind !== "promise.kept" || moment.on < addDays(today, -THANKS_DAYS)) continue;
    if (thanked.has(dayOfMoney(moment))) continue;
    thanked.add(dayOfMoney(moment));
    isTold = (await thankForPromise(work, moment)) || isTold;
  }
  return isTold;
}

function dayOfMoney({ currency, on }: Pick<Moment, "currency" | "on">): string {
  return `${currency} ${on}`;
}

/** True the first time its day of payment is seen to have brought the account back. */
async function noticeCure(work: AccountWork, { on, currency, paymentIds }: Cure): Promise<boolean> {
  const { tx, accountId, now } = work;
  const moment = { subjectId: accountId, kind: "account.cured", on };
  if (!(await noticeOnce(tx, accountId, moment, now))) return false;
  const body = { on, currency, paymentIds };
  await appendTimeline(tx, accountId, [{ at: now, actor: "engine", kind: "account.cured", body }]);
  return true;
}

/** Whoever came back before we had said a word was never told that anything was wrong. */
async function thankForCure(
  work: AccountWork,
  cure: Cure,
  thanked: ReadonlySet<string>,
): Promise<boolean> {
  const isMeant = work.policy.thanks.accountCured && cure.wasContacted;
  if (!isMeant || thanked.has(dayOfMoney(cure))) return false;
  const [paymentId] = cure.paymentIds;
  const queued = await queueDirect(work, {
    ...{ template: "account_cured", tone: "friendly", currency: cure.currency },
    ...{ answersCustomer: false, courtesy: "nothing_late" },
    ...(paymentId === undefined ? {} : { paymentId }),
  });
  return queued !== null;
}

async function thankForPromise(
  work: AccountWork,
  { subjectId: promiseId, currency, on }: Moment,
): Promise<boolean> {
  const { tx, accountId, facts, policy } = work;
  if (!policy.thanks.promiseKept) return false;
  const paymentIds = facts.ledger
    .filter((entry) => entry.kind === "payment" && entry.currency === currency && entry.on === on)
    .map(({ id }) => id);
  if (await hasMessageOn(tx, accountId, { template: "payment_received", paymentIds })) return false;
  const queued = await queueDirect(work, {
    ...{ template: "promise_kept", tone: "friendly", currency, promiseId },
    ...{ answersCustomer: false, courtesy: "promise_kept" },
  });
  return queued !== null;
}
