import { dayOf } from "../../../core/accounts/arrangement-ending.ts";
import type { ArrangementStanding } from "../../../core/accounts/arrangement-standing.ts";
import type { InstallmentStanding } from "../../../core/accounts/installment-standing.ts";
import { retryDay } from "../../../core/arrangements/retry-day.ts";
import {
  debitNoticeWindow,
  needsDebitNotice,
} from "../../../core/compliance/validation/debit-notice.ts";
import { FEDERAL_CALENDAR } from "../../../core/compliance/validation/federal-calendar.ts";
import { addBusinessDays } from "../../../core/time/business-days.ts";
import {
  addDays,
  type CalendarDate,
  fromDayNumber,
  toDayNumber,
} from "../../../core/time/calendar-date.ts";
import { accountContext, openingOn } from "../../../core/treatment/account-context.ts";
import { sha256 } from "../../security/sign.ts";
import { type Debit, insertDebit, listDebits } from "../../storage/debits.ts";
import { appendTimeline } from "../../storage/timeline.ts";
import type { AccountWork } from "../account-work.ts";
import { queueDirect } from "../queue-direct.ts";
import { debitKey } from "./debit-key.ts";

/** Three business days between a notice and its debit (15 USC 1692f(2)). */
const NOTICE_DAYS_MIN = 3;

/** When the next debit of a plan is to be announced and taken. */
interface Planned {
  readonly attempt: number;
  readonly debitOn: CalendarDate;
  /** The first day it may be announced; null where it needs no notice. */
  readonly announceFrom: CalendarDate | null;
}

/**
 * Plans the next debit of every running plan whose customer gave leave, and announces it: between ten
 * and three business days before, so that there is time to stop it. Written with the notice in one
 * transaction, so that nothing is taken that was not announced. Answers whether it did anything.
 */
export async function announceDebits(
  work: AccountWork,
  standings: readonly ArrangementStanding[],
  today: CalendarDate,
): Promise<boolean> {
  const running = standings.filter(hasLeave);
  if (running.length === 0) return false;
  const debits = await listDebits(work.tx, work.accountId);
  let isAnnounced = false;
  for (const standing of running) {
    const next = nextDebit(work, standing, debits, today);
    if (next === null) continue;
    if (next.planned.announceFrom !== null && today < next.planned.announceFrom) continue;
    await announce(work, standing, next, today);
    isAnnounced = true;
  }
  return isAnnounced;
}

/** The days on which the debits still to come of running plans may first be announced. */
export function announcingDays(standings: readonly ArrangementStanding[]): CalendarDate[] {
  return standings
    .filter(hasLeave)
    .flatMap(({ installments }) => installments)
    .filter(({ status, remainingMinor }) => status !== "paid" && remainingMinor > 0)
    .map(({ installment }) => debitNoticeWindow(installment.dueOn).from);
}

function hasLeave({ arrangement: { autopay }, nextDue }: ArrangementStanding): boolean {
  return autopay !== undefined && autopay.revokedAt === undefined && nextDue !== null;
}

interface NextDebit {
  readonly installment: InstallmentStanding;
  readonly planned: Planned;
}

function nextDebit(
  { facts, policy }: AccountWork,
  { arrangement, nextDue }: ArrangementStanding,
  debits: readonly Debit[],
  today: CalendarDate,
): NextDebit | null {
  if (nextDue === null || arrangement.autopay === undefined) return null;
  const own = debits.filter(
    (each) => each.arrangementId === arrangement.id && each.dueOn === nextDue.agreedOn,
  );
  const last = own.at(-1);
  const [zone = policy.defaults.timeZone] = facts.account.timeZones;
  if (last === undefined) {
    const consentedOn = dayOf(arrangement.autopay.consentedAt, zone);
    const planned = firstAttempt(nextDue.installment.dueOn, consentedOn, today);
    return { installment: nextDue, planned };
  }
  if (last.finishedAt === null || last.outcome !== "soft_decline") return null;
  const { autopay } = policy.arrangements.life;
  const wait = autopay.retryAfterDays[last.attempt - 1];
  if (wait === undefined) return null;
  const wanted = addDays(dayOf(last.finishedAt, zone), wait);
  const { country, region } = facts.account;
  const calendar = { ...FEDERAL_CALENDAR, country, region };
  const debitOn = retryDay(laterOf(wanted, soonest(today)), autopay, calendar);
  const planned = { attempt: last.attempt + 1, debitOn, announceFrom: today };
  return { installment: nextDue, planned };
}

function firstAttempt(
  dueOn: CalendarDate,
  consentedOn: CalendarDate,
  today: CalendarDate,
): Planned {
  if (!needsDebitNotice(consentedOn, dueOn))
    return { attempt: 1, debitOn: laterOf(dueOn, today), announceFrom: null };
  const { from, to } = debitNoticeWindow(dueOn);
  // Leave given, or an instalment reached, too late to announce its own date: the next that can be.
  if (today > to) return { attempt: 1, debitOn: soonest(today), announceFrom: today };
  return { attempt: 1, debitOn: dueOn, announceFrom: from };
}

/** The first day for which a notice of today is in time. */
function soonest(today: CalendarDate): CalendarDate {
  return fromDayNumber(addBusinessDays(FEDERAL_CALENDAR, toDayNumber(today), NOTICE_DAYS_MIN));
}

function laterOf(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b;
}

async function announce(
  work: AccountWork,
  { arrangement }: ArrangementStanding,
  { installment, planned }: NextDebit,
  today: CalendarDate,
): Promise<void> {
  const { tx, accountId, facts, policy, now } = work;
  const { attempt, debitOn, announceFrom } = planned;
  const { agreedOn: dueOn, remainingMinor: amountMinor } = installment;
  const { id: arrangementId, currency } = arrangement;
  const notice =
    announceFrom === null
      ? null
      : await queueDirect(work, {
          template: attempt === 1 ? "debit_notice" : "debit_retry",
          tone: "friendly",
          currency,
          arrangementId,
          answersCustomer: false,
          meantWhile: ["active", "missed"],
          debit: { amountMinor, on: debitOn },
        });
  // Nobody can be told, so nothing is taken: the customer pays by hand, reminded as ever.
  if (announceFrom !== null && notice === null) return;
  const key = debitKey(sha256(JSON.stringify([arrangementId, dueOn, attempt])));
  await insertDebit(tx, accountId, {
    key,
    arrangementId,
    dueOn,
    attempt,
    currency,
    amountMinor,
    debitOn,
    noticeTouchId: notice?.touchId ?? null,
    noticedOn: notice === null ? null : today,
    dueAt: openingOn(accountContext(facts, policy, now), debitOn),
  });
  const body = { arrangementId, currency, amountMinor, on: debitOn, attempt };
  await appendTimeline(tx, accountId, [
    { at: now, actor: "engine", kind: "debit.announced", body },
  ]);
}
