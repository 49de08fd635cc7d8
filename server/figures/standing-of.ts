import type { AccountId } from "../../core/accounts/account.ts";
import type { AccountFacts } from "../../core/accounts/account-facts.ts";
import { contactRulesOf } from "../../core/compliance/contact-rules.ts";
import type { TenantPolicy } from "../../core/policy/policy.ts";
import { addDays, type CalendarDate } from "../../core/time/calendar-date.ts";
import type { Instant } from "../../core/time/instant.ts";
import { startOfDay } from "../../core/time/time-zone.ts";
import { decideTreatment } from "../../core/treatment/decide-treatment.ts";
import type { Treatment } from "../../core/treatment/treatment.ts";
import type { PanelReplySource } from "../../ui-extensions/panel/panel-reply.ts";
import { BROKEN_DAYS, type Need, urgencyOf } from "../http/host/worklist/urgency-of.ts";

/** Where an account stands today, and why somebody should see to it; `need` null where nobody should. */
export interface Standing {
  readonly accountId: AccountId;
  readonly segmentId: string;
  readonly policyVersion: number;
  /** The day the oldest of it was due; null when nothing is past due. */
  readonly pastDueSince: CalendarDate | null;
  readonly pastDue: readonly { readonly currency: string; readonly minor: number }[];
  readonly need: Need["kind"] | null;
  readonly rank: number;
  readonly atStake: number;
  readonly needOn: CalendarDate | null;
  readonly needMinor: number | null;
  readonly needCurrency: string | null;
  /** When it may come to something else although nothing happened. */
  readonly lookAt: Instant | null;
}

export interface StandingInput {
  readonly facts: AccountFacts;
  readonly policy: TenantPolicy;
  readonly now: Instant;
  readonly reply: PanelReplySource | null;
}

export function standingOf(input: StandingInput): Standing {
  const { facts, policy, now, reply } = input;
  const treatment = decideTreatment(facts, policy, now);
  // Which offers there are changes what may be done, not whether somebody is needed.
  const offers = { offers: [], onApproval: [], reason: "nothing_past_due" as const };
  const urgency = urgencyOf({
    ...{ facts, policy, treatment, offers, now, reply },
    ...{ undo: null, pendingTouch: null },
  });
  const promise =
    urgency?.need.kind === "broken_promise" || urgency?.need.kind === "promise_today"
      ? urgency.need.promise
      : null;
  const { asOf, daysPastDue } = treatment.delinquency;
  return {
    accountId: facts.account.id,
    segmentId: treatment.segment.segmentId,
    policyVersion: policy.version,
    pastDueSince: daysPastDue > 0 ? addDays(asOf, -daysPastDue) : null,
    pastDue: treatment.delinquency.byCurrency
      .filter(({ pastDueMinor }) => pastDueMinor > 0)
      .map(({ currency, pastDueMinor }) => ({ currency, minor: pastDueMinor })),
    need: urgency?.need.kind ?? null,
    rank: urgency?.rank ?? 0,
    atStake: urgency?.atStake ?? 0,
    needOn: promise?.dueOn ?? null,
    needMinor: promise?.amountMinor ?? null,
    needCurrency: promise?.currency ?? null,
    lookAt: lookAtOf(input, treatment),
  };
}

/** The start of the first day on which the calendar alone may change the answer. */
function lookAtOf({ facts, policy, now }: StandingInput, treatment: Treatment): Instant | null {
  const { asOf: today, byCurrency } = treatment.delinquency;
  const isOpen = byCurrency.some(({ items }) => items.length > 0);
  // Plans and holds shift the days ages are counted by, so those accounts are asked daily.
  const shifts = isOpen && (facts.holds.length > 0 || facts.arrangements.length > 0);
  const { buckets, graceDays } = policy.delinquency;
  const ages = [1, ...buckets.flatMap(({ fromDays }) => [fromDays, fromDays + graceDays])];
  const days = [
    ...(shifts ? [addDays(today, 1)] : []),
    ...facts.promises.flatMap(({ dueOn }) => [dueOn, addDays(dueOn, BROKEN_DAYS + 1)]),
    ...facts.invoices.flatMap(({ issuedOn, dueOn }) => [
      issuedOn,
      ...(isOpen ? ages.map((age) => addDays(dueOn, age)) : []),
    ]),
    ...facts.holds.map(({ from }) => from),
  ].filter((day) => day > today);
  const next = days.reduce<CalendarDate | null>(
    (soonest, day) => (soonest === null || day < soonest ? day : soonest),
    null,
  );
  const zone = contactRulesOf(policy, facts.account).zone;
  const start = next === null ? null : startOfDay(zone, next);
  const { nextLookAt } = treatment;
  // What is due now is done by whoever treats the account, and tells us by what it writes.
  if (nextLookAt === null || nextLookAt <= now) return start;
  return start === null || nextLookAt < start ? nextLookAt : start;
}
