import { nextMoment } from "../../core/accounts/next-moment.ts";
import { promiseReminders } from "../../core/accounts/promise-reminders.ts";
import { promiseStandings } from "../../core/accounts/promise-standing.ts";
import type { CalendarDate } from "../../core/time/calendar-date.ts";
import type { Instant } from "../../core/time/instant.ts";
import { accountContext, openingOn } from "../../core/treatment/account-context.ts";
import type { Treatment } from "../../core/treatment/treatment.ts";
import type { AccountWork } from "./account-work.ts";
import { standingsOf } from "./arrangements/standings-of.ts";
import { announcingDays } from "./money/announce-debits.ts";

/** When to look next: when the decision says, or when a day of a plan or promise comes first. */
export function nextLookAt(work: AccountWork, { nextLookAt: decided }: Treatment): Instant | null {
  const { facts, policy, now } = work;
  if (facts.arrangements.length === 0 && facts.promises.length === 0) return decided;
  const { today, standings } = standingsOf(work);
  const promises = promiseStandings(facts.promises, facts.ledger, policy.promises, today);
  const days = [
    nextMoment(standings, promises, policy, today),
    ...announcingDays(standings),
    ...promiseReminders(promises, policy, facts.account).map(({ remindOn }) => remindOn),
  ];
  const day = days.reduce<CalendarDate | null>(
    (soonest, each) =>
      each !== null && each > today && (soonest === null || each < soonest) ? each : soonest,
    null,
  );
  if (day === null) return decided;
  const opening = openingOn(accountContext(facts, policy, now), day);
  return decided === null || opening < decided ? opening : decided;
}
