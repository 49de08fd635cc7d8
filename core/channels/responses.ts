import type { Channel } from "../accounts/account.ts";
import type { AccountFacts } from "../accounts/account-facts.ts";
import type { Touch } from "../accounts/touch.ts";
import { toDayNumber } from "../time/calendar-date.ts";
import { DAY_MS, type EpochMs, toEpochMs } from "../time/instant.ts";

/** How one customer has met our contacts on one channel. */
export interface Responses {
  /** Contacts that left, however long ago; those that never arrived are among `failedLately`. */
  readonly contacts: number;
  /**
   * Of a thousand contacts, how many bring an answer or a payment, as far as is known: recent ones
   * weigh more, and with none at all it is the guess everybody starts from.
   */
  readonly permille: number;
  /** The last messages did not arrive, this many in a row. */
  readonly failedLately: number;
}

/** A payment or an answer belongs to the last contact, if that was not longer ago than this. */
const WITHIN_DAYS = 7;
/** What happened this long ago weighs half; in whole numbers, so that it is the same everywhere. */
const HALF_LIFE_DAYS = 45;
const WEIGHT = 64;
const HALVINGS_MAX = 6;
/** Worth of a contact that was answered or paid after; one that was read is worth half. */
const ANSWERED = 2;
const READ = 1;
/** Before anything is known, four recent contacts of which a quarter was answered. */
const PRIOR_CONTACTS = 4 * WEIGHT;
const PRIOR_WORTH = (PRIOR_CONTACTS * ANSWERED) / 4;

/** How the customer met our contacts on each channel, from facts up to `now`. */
export function responsesOf(
  { touches, contactEvents, ledger }: AccountFacts,
  now: EpochMs,
): (channel: Channel) => Responses {
  const contacts = touches.filter((touch) => isContact(touch) && toEpochMs(touch.at) <= now);
  contacts.sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
  const arrived = contacts.filter(({ status }) => status === "sent");
  const worth = new Map<string, number>();
  const credit = (at: EpochMs, medium: string | undefined, points: number) => {
    const to = lastBefore(arrived, at, medium);
    if (to !== null) worth.set(to.id, Math.max(worth.get(to.id) ?? 0, points));
  };
  for (const { type, at, medium } of contactEvents) {
    const ms = toEpochMs(at);
    if (ms > now) continue;
    if (type === "message_read") credit(ms, medium, READ);
    // Who answers a letter by telephone was reached by the letter.
    if (type === "inbound")
      credit(ms, hasContact(arrived, ms, medium) ? medium : undefined, ANSWERED);
  }
  for (const { kind, on } of ledger) {
    // A day has no hour: its end, so that a payment on the day of a contact counts for it.
    const ms = Math.min((toDayNumber(on) + 1) * DAY_MS - 1, now);
    if (kind === "payment") credit(ms, undefined, ANSWERED);
  }
  return (channel) => ({
    ...rateOf(
      arrived.filter((touch) => touch.channel === channel),
      worth,
      now,
    ),
    failedLately: failuresAtEnd(contacts.filter((touch) => touch.channel === channel)),
  });
}

function isContact({ kind, status, direction }: Touch): boolean {
  return kind !== "task" && direction !== "inbound" && (status === "sent" || status === "failed");
}

function hasContact(arrived: readonly Touch[], at: EpochMs, medium: string | undefined): boolean {
  return lastBefore(arrived, at, medium) !== null;
}

function lastBefore(
  arrived: readonly Touch[],
  at: EpochMs,
  medium: string | undefined,
): Touch | null {
  const found = arrived.findLast(
    (touch) => toEpochMs(touch.at) <= at && (medium === undefined || touch.channel === medium),
  );
  return found !== undefined && at - toEpochMs(found.at) <= WITHIN_DAYS * DAY_MS ? found : null;
}

function rateOf(
  arrived: readonly Touch[],
  worth: ReadonlyMap<string, number>,
  now: EpochMs,
): Pick<Responses, "contacts" | "permille"> {
  let weight = PRIOR_CONTACTS;
  let earned = PRIOR_WORTH;
  for (const { id, at } of arrived) {
    const halvings = Math.floor((now - toEpochMs(at)) / (HALF_LIFE_DAYS * DAY_MS));
    const each = WEIGHT >> Math.min(HALVINGS_MAX, halvings);
    weight += each;
    earned += each * (worth.get(id) ?? 0);
  }
  return {
    contacts: arrived.length,
    permille: Math.floor((1_000 * earned) / (ANSWERED * weight)),
  };
}

function failuresAtEnd(contacts: readonly Touch[]): number {
  const lastArrived = contacts.findLastIndex(({ status }) => status === "sent");
  return contacts.length - 1 - lastArrived;
}
