import type { Channel } from "../../accounts/account.ts";
import type { AccountFacts } from "../../accounts/account-facts.ts";
import { findAccountHold } from "../../accounts/hold-state.ts";
import type { Step, TenantPolicy } from "../../policy/policy.ts";
import type { CalendarDate } from "../../time/calendar-date.ts";
import { toEpochMs } from "../../time/instant.ts";
import { localDate, type TimeZone } from "../../time/time-zone.ts";
import type { Jurisdiction } from "../rules/bound.ts";
import {
  isInsideValidationPeriod,
  type ValidationNotice,
} from "../validation/validation-period.ts";
import type { Circumstance, ContentContext } from "./duty.ts";

export interface MessageInQuestion {
  readonly channel: Channel;
  readonly templateId: string;
  /** The message's own touch, which is no earlier message. */
  readonly touchId?: string;
}

/** Under which law and in which circumstances a message to an account is written today. */
export function contentContextOf(
  facts: AccountFacts,
  policy: TenantPolicy,
  today: CalendarDate,
  message: MessageInQuestion,
): ContentContext {
  return {
    jurisdiction: placeOf(facts.account),
    collector: policy.collector.type,
    debt: facts.account.kind === "consumer" ? "consumer" : "commercial",
    channel: message.channel,
    circumstances: circumstancesOf(facts, policy, today, message),
    on: today,
  };
}

/** The account's place as rules name places: `US-NY`, whether or not its region repeats the country. */
function placeOf({ country, region }: AccountFacts["account"]): Jurisdiction {
  if (region === undefined) return country;
  return region.startsWith(`${country}-`) ? region : `${country}-${region}`;
}

function circumstancesOf(
  facts: AccountFacts,
  policy: TenantPolicy,
  today: CalendarDate,
  { templateId, touchId }: MessageInQuestion,
): Circumstance[] {
  const { touches, contactEvents, holds } = facts;
  const isLater = touches.some(
    ({ id, kind, status }) => id !== touchId && kind !== "task" && status === "sent",
  );
  const zone = facts.account.timeZones[0] ?? policy.defaults.timeZone;
  const has = (type: string) => contactEvents.some((event) => event.type === type);
  const isHardship =
    findAccountHold(holds, ["hardship"], today) !== null || has("hardship_claimed");
  return [
    isLater ? "later_message" : "first_message",
    ...when("hardship", isHardship),
    ...when("time_barred", has("debt_time_barred")),
    ...when("validation_period", isInsideValidationPeriod(noticesIn(facts, zone), today)),
    ...when("more_follow", !isLastMessage(policy, templateId)),
    ...when("promotes", PROMOTIONS.test(templateId)),
  ];
}

// Offers of a discount are advertising in the eyes of some; an account's own plan is not.
const PROMOTIONS = /settle|discount|promo/;

function when(circumstance: Circumstance, isSo: boolean): readonly Circumstance[] {
  return isSo ? [circumstance] : [];
}

/** The validation notices among the contact events, by the days of the customer's own calendar. */
export function noticesIn({ contactEvents }: AccountFacts, zone: TimeZone): ValidationNotice[] {
  return contactEvents
    .filter(({ type }) => type === "validation_notice_sent")
    .map(({ at, returnedUndeliverable }) => ({
      providedOn: localDate(zone, toEpochMs(at)),
      undeliverable: returnedUndeliverable === true,
    }));
}

/** Whether every cadence that sends this template sends no other message after it. */
export function isLastMessage({ cadences }: TenantPolicy, templateId: string): boolean {
  const lists = cadences.map(({ steps }) => steps.filter(({ action }) => action === "message"));
  const using = lists.filter((steps) => steps.some(({ template }) => template === templateId));
  const first = (steps: readonly Step[]) =>
    steps.findIndex(({ template }) => template === templateId);
  return using.length > 0 && using.every((steps) => first(steps) === steps.length - 1);
}
