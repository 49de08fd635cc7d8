import type { ContactEvent, Weekday } from "../../../accounts/contact-event.ts";
import type { EpochMs } from "../../../time/instant.ts";
import { minuteOf } from "../../contact-hours.ts";
import type { Situation } from "../contact-question.ts";
import { denyAwaiting, denyUntil, type Evaluate, laterEnd } from "../finding.ts";
import { factsOf, latestKnown } from "../known-facts.ts";
import {
  isInTimes,
  nextInTimes,
  outside,
  type SpanOnDays,
  type WeeklyTimes,
  weeklyTimesOf,
} from "../weekly-times.ts";

const ISO_WEEKDAY: Readonly<Record<Weekday, number>> = {
  MO: 1,
  TU: 2,
  WE: 3,
  TH: 4,
  FR: 5,
  SA: 6,
  SU: 7,
};
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/**
 * Never in a span the person called inconvenient, and only in the window they asked for. Every
 * inconvenient span stands until wishes are withdrawn; of several windows the latest asked for does.
 */
export const requestedTimes: Evaluate = (situation, at) => {
  const times = wishedTimes(situation);
  let until: EpochMs | null = null;
  for (const each of times) {
    // Times are the person's own: with no zone known nothing can be said to lie inside them.
    if (situation.setting.zones.length === 0) return denyAwaiting([], ["time_zone"]);
    for (const zone of situation.zones) {
      if (isInTimes(each, never, zone, at)) continue;
      const next = nextInTimes(each, never, zone, at);
      if (next === null) return denyAwaiting(["wishes_withdrawn"]);
      until = laterEnd(until, next);
    }
  }
  return until === null ? null : denyUntil(until);
};

function wishedTimes(situation: Situation): readonly WeeklyTimes[] {
  const { history, ask } = situation;
  const inconvenient = factsOf(history, "consumer_stated_inconvenient");
  const windows = factsOf(history, "consumer_request_contact_window");
  if (inconvenient.length === 0 && windows.length === 0) return NO_WISHES;
  const withdrawn = latestKnown(situation, ["wishes_withdrawn"], () => true);
  const since = withdrawn?.at ?? Number.NEGATIVE_INFINITY;
  const stands = ({ at, event }: { at: EpochMs; event: ContactEvent }) =>
    at > since && at <= ask.at && isForMedium(event, situation);
  const times: WeeklyTimes[] = [];
  for (const fact of inconvenient) {
    if (stands(fact)) times.push(outside(timesOf(fact.event)));
  }
  const asked = windows.filter(stands);
  const latest = asked.at(-1)?.at;
  for (const { at, event } of asked) if (at === latest) times.push(timesOf(event));
  return times;
}

const NO_WISHES: readonly WeeklyTimes[] = Object.freeze([]);
const never = () => false;

// An event never changes, so its times are read once.
const known = new WeakMap<ContactEvent, WeeklyTimes>();

function timesOf(event: ContactEvent): WeeklyTimes {
  let times = known.get(event);
  if (times === undefined) {
    times = weeklyTimesOf(spansOf(event));
    known.set(event, times);
  }
  return times;
}

function spansOf({ weekly, from_, to }: ContactEvent): SpanOnDays[] {
  const spans = (weekly ?? []).map((span) => ({
    weekdays: span.days.map((day) => ISO_WEEKDAY[day]),
    from: minuteOf(span.from_),
    to: minuteOf(span.to),
  }));
  // Without spans a wish names one time of every day, and without that the whole day.
  if (spans.length === 0)
    spans.push({
      weekdays: EVERY_DAY,
      from: minuteOf(from_ ?? "00:00"),
      to: minuteOf(to ?? "24:00"),
    });
  return spans;
}

function isForMedium({ medium }: ContactEvent, { ask }: Situation): boolean {
  return medium === undefined || medium === ask.medium;
}
