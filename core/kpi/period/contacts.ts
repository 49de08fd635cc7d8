import type { Channel } from "../../accounts/account.ts";
import type { AccountFacts } from "../../accounts/account-facts.ts";
import type { ContactEvent } from "../../accounts/contact-event.ts";
import { type CalendarDate, daysBetween } from "../../time/calendar-date.ts";
import { toEpochMs } from "../../time/instant.ts";
import { localDate, type TimeZone } from "../../time/time-zone.ts";
import type { Period } from "./kpi.ts";

/** One contact we made: a message that left, or a call that was tried. */
export interface Attempt {
  readonly on: CalendarDate;
  readonly channel: Channel;
  readonly isCall: boolean;
  /** A person spoke with us, and it was the customer. */
  readonly isRightParty: boolean;
}

/** How one account's contacts of a period went. */
export interface AccountContacts {
  readonly attempts: readonly Attempt[];
  /** The customer answered a call, or wrote to us, on or after the first attempt. */
  readonly isReached: boolean;
}

/** Days are those of the tenant's zone, so that a week is the same week for every figure. */
export function contactsOf(
  facts: AccountFacts,
  { from, to }: Period,
  zone: TimeZone,
): AccountContacts {
  const within = (on: CalendarDate) => on >= from && on <= to;
  const attempts = attemptsOf(facts, zone).filter(({ on }) => within(on));
  const first = attempts[0]?.on;
  const hasWritten = facts.contactEvents.filter(isAnswer).some(({ at }) => {
    const on = localDate(zone, toEpochMs(at));
    return first !== undefined && on >= first && on <= to;
  });
  return { attempts, isReached: hasWritten || attempts.some(({ isRightParty }) => isRightParty) };
}

/** Whether the customer turned to us. */
export function isAnswer({ type, direction }: ContactEvent): boolean {
  return type === "inbound" || (type === "call" && direction === "inbound");
}

/** All contacts we made, the earliest first. */
export function attemptsOf({ touches, contactEvents }: AccountFacts, zone: TimeZone): Attempt[] {
  const attempts: Attempt[] = [];
  for (const { kind, status, at, channel, callOutcome, direction } of touches) {
    // A task is work for a person; the call it leads to is logged as a call of its own.
    if (kind === "task" || status !== "sent" || direction === "inbound") continue;
    const isRightParty = callOutcome === "conversation";
    const on = localDate(zone, toEpochMs(at));
    attempts.push({ on, channel, isCall: kind === "call", isRightParty });
  }
  for (const { type, at, direction, outcome, medium } of contactEvents) {
    if (type !== "call" || direction === "inbound") continue;
    if (medium !== undefined && medium !== "voice") continue;
    const on = localDate(zone, toEpochMs(at));
    const isRightParty = outcome === "conversation";
    attempts.push({ on, channel: "voice", isCall: true, isRightParty });
  }
  return attempts.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** A payment this long after a message is no longer put down to it. */
export const ATTRIBUTION_DAYS = 14;

/** The channel of the last contact before a payment, within the days it may be put down to. */
export function channelBehind(attempts: readonly Attempt[], paidOn: CalendarDate): Channel | null {
  const last = attempts.findLast(({ on }) => on <= paidOn);
  return last !== undefined && daysBetween(last.on, paidOn) <= ATTRIBUTION_DAYS
    ? last.channel
    : null;
}
