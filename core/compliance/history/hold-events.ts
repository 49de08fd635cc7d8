import type { Hold, HoldKind } from "../../accounts/account.ts";
import type { AccountFacts } from "../../accounts/account-facts.ts";
import type { ContactEvent, ContactEventType } from "../../accounts/contact-event.ts";
import { addDays, type CalendarDate, toDayNumber } from "../../time/calendar-date.ts";
import { fromEpochMs, type Instant } from "../../time/instant.ts";
import { fromLocal, TimeZone } from "../../time/time-zone.ts";

interface HoldMeaning {
  readonly begins: ContactEventType;
  readonly ends: ContactEventType;
}

/** What a hold is to contact rules. A pause is our own choice, which no law speaks about. */
const MEANING: Readonly<Record<HoldKind, HoldMeaning | null>> = {
  dispute: { begins: "oral_dispute_received", ends: "dispute_withdrawn" },
  pause: null,
  hardship: { begins: "hardship_claimed", ends: "hardship_ended" },
  vulnerability: { begins: "vulnerability_known", ends: "vulnerability_ended" },
  complaint: { begins: "complaint_opened", ends: "complaint_closed" },
  breathing_space: { begins: "breathing_space_started", ends: "breathing_space_ended" },
  cease_contact: { begins: "written_cease_received", ends: "cease_withdrawn" },
  attorney: { begins: "attorney_known", ends: "attorney_ended" },
  bankruptcy: { begins: "bankruptcy_filed", ends: "bankruptcy_dismissed" },
  deceased: { begins: "deceased_known", ends: "deceased_disproved" },
};

/**
 * A hold as the facts that began and ended it. Its days are the customer's: where several zones are
 * possible it begins in the first and ends in the last of them.
 */
export function holdEvents(hold: Hold, facts: AccountFacts): ContactEvent[] {
  const meaning = MEANING[hold.kind];
  if (meaning === null) return [];
  const { begins, ends } = meaning;
  const endsOn = firstFreeDay(hold);
  if (endsOn !== null && endsOn <= hold.from) return [];
  const zones = facts.account.timeZones.length > 0 ? facts.account.timeZones : [UTC];
  const about = hold.invoiceId === undefined ? {} : { debtIds: [hold.invoiceId] };
  const begin: ContactEvent = {
    ...about,
    type: begins,
    at: startOf(hold.from, zones, Math.min),
    ...(hold.until === undefined || begins !== "breathing_space_started"
      ? {}
      : { until: hold.until }),
  };
  if (endsOn === null) return [begin];
  // Settling what was said on the phone settles no dispute made in writing: that needs its answer.
  if (hold.kind === "dispute" && hasWrittenDispute(facts, hold)) return [begin];
  return [begin, { ...about, type: ends, at: startOf(endsOn, zones, Math.max) }];
}

const UTC = TimeZone.parse("UTC");

function firstFreeDay({ until, liftedOn }: Hold): CalendarDate | null {
  const after = until === undefined ? null : addDays(until, 1);
  if (liftedOn === undefined) return after;
  return after === null || liftedOn < after ? liftedOn : after;
}

function startOf(
  day: CalendarDate,
  zones: readonly TimeZone[],
  choose: (...moments: number[]) => number,
): Instant {
  return fromEpochMs(choose(...zones.map((zone) => fromLocal(zone, toDayNumber(day), 0))));
}

function hasWrittenDispute({ contactEvents }: AccountFacts, { invoiceId }: Hold): boolean {
  return contactEvents.some(
    ({ type, debtIds }) =>
      type === "written_dispute_received" &&
      (invoiceId === undefined || debtIds === undefined || debtIds.includes(invoiceId)),
  );
}
