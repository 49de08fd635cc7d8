import { type Moment, momentsOf } from "../../../core/accounts/moments-of.ts";
import { promiseStandings } from "../../../core/accounts/promise-standing.ts";
import { daysBetween } from "../../../core/time/calendar-date.ts";
import { loadFacts } from "../../storage/facts.ts";
import { listMoments, type NoticedMoment, noticeOnce } from "../../storage/moments.ts";
import { appendTimeline } from "../../storage/timeline.ts";
import type { AccountWork } from "../account-work.ts";
import { announceDebits } from "../money/announce-debits.ts";
import type { Direct } from "../outbox-body.ts";
import { queueDirect } from "../queue-direct.ts";
import { remindOfPromises, thank } from "../tell-courtesies.ts";
import { standingsOf } from "./standings-of.ts";

/** What came about longer ago than this is history by now: it is written down, and nobody is told. */
const NEWS_DAYS = 3;

/**
 * Notices what has come about since the last look: a missed payment, a plan broken, back or completed,
 * a promise kept or not, a debit that has to be announced, a promised day that comes near, and an
 * account back in good standing. Each is written on the timeline once
 * and told to the customer once, under the account's lock. Answers the work with its facts as they
 * are afterwards.
 */
export async function noticeMoments(work: AccountWork): Promise<AccountWork> {
  const { tx, accountId, facts, policy } = work;
  if (facts.arrangements.length === 0 && facts.promises.length === 0)
    return (await thank(work, [])) ? withFactsOfNow(work) : work;
  const { today, standings } = standingsOf(work);
  const promises = promiseStandings(facts.promises, facts.ledger, policy.promises, today);
  const moments = momentsOf(standings, promises);
  const known = await listMoments(tx, accountId);
  const fresh = moments.filter((moment) => !known.some((other) => isSame(moment, other)));
  const gone = known.filter((other) => isGone(other, moments));
  for (const moment of fresh) await notice(work, moment, daysBetween(moment.on, today));
  for (const moment of gone) await noticeReopened(work, moment);
  const isAnnounced = await announceDebits(work, standings, today);
  const isReminded = await remindOfPromises(work, promises, today);
  const isThanked = await thank(work, fresh);
  const isChanged = fresh.length > 0 || isAnnounced || isReminded || isThanked;
  return isChanged ? withFactsOfNow(work) : work;
}

async function withFactsOfNow(work: AccountWork): Promise<AccountWork> {
  const facts = await loadFacts(work.tx, work.accountId);
  if (facts === null) throw new Error("the locked account is gone");
  return { ...work, facts };
}

function isSame(a: NoticedMoment, b: NoticedMoment): boolean {
  return a.subjectId === b.subjectId && a.kind === b.kind && a.on === b.on;
}

/** Completed once, and not any more: money was taken back. */
function isGone(known: NoticedMoment, moments: readonly Moment[]): boolean {
  return known.kind === "plan.kept" && !moments.some((moment) => isSame(moment, known));
}

async function notice(work: AccountWork, moment: Moment, daysAgo: number): Promise<void> {
  const { tx, accountId, now } = work;
  if (!(await noticeOnce(tx, accountId, moment, now))) return;
  const { kind, subjectId, currency, amountMinor, on } = moment;
  const subject = kind.startsWith("plan.")
    ? { arrangementId: subjectId }
    : { promiseId: subjectId };
  const body = { ...subject, on, currency, ...(amountMinor === 0 ? {} : { amountMinor }) };
  await appendTimeline(tx, accountId, [{ at: now, actor: "engine", kind, body }]);
  const message = daysAgo > NEWS_DAYS ? null : messageFor(moment);
  if (message !== null) await queueDirect(work, message);
}

async function noticeReopened(work: AccountWork, completed: NoticedMoment): Promise<void> {
  const { tx, accountId, now } = work;
  const reopened = { ...completed, kind: "plan.reopened" };
  if (!(await noticeOnce(tx, accountId, reopened, now))) return;
  const body = { arrangementId: completed.subjectId, completedOn: completed.on };
  await appendTimeline(tx, accountId, [{ at: now, actor: "engine", kind: "plan.reopened", body }]);
}

/** What the customer is told, and while what is true. A missed payment is the cadence's to remind of. */
function messageFor({ kind, subjectId, currency }: Moment): Direct | null {
  const about = { currency, answersCustomer: false };
  switch (kind) {
    case "plan.broken":
      return { ...about, ...plan(subjectId, "plan_broken", ["broken"]), tone: "neutral" };
    case "plan.reinstated":
      return { ...about, ...plan(subjectId, "plan_reinstated", ["active", "missed"]) };
    case "plan.kept":
      return { ...about, ...plan(subjectId, "plan_completed", ["kept"]) };
    case "promise.broken":
    case "promise.partially_kept":
      return { ...about, template: "promise_broken", tone: "neutral", promiseId: subjectId };
    case "plan.missed":
    case "promise.kept":
    case "promise.needs_review":
    case "account.cured":
      return null;
  }
}

function plan(arrangementId: string, template: string, meantWhile: string[]) {
  return { template, tone: "friendly" as const, arrangementId, meantWhile };
}
