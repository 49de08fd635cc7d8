import type { DayNumber } from "../../time/calendar-date.ts";
import type { EpochMs } from "../../time/instant.ts";
import { minuteOf } from "../contact-hours.ts";
import { closesOn } from "../rules/closed-days.ts";
import type { HoursRule } from "../rules/rule.ts";
import { isAtPlace } from "./counted.ts";
import { denyAwaiting, denyUntil, type Evaluate, laterEnd } from "./finding.ts";
import { type IsClosed, isInTimes, nextInTimes, weeklyTimesOf } from "./weekly-times.ts";

/** Open in every zone the customer may be in; where none is known, nobody can say it is. */
export function hoursEvaluator(rule: HoursRule): Evaluate {
  const times = weeklyTimesOf(
    rule.open.map(({ weekdays, from, to }) => ({
      weekdays,
      from: minuteOf(from),
      to: minuteOf(to),
    })),
  );
  const isClosedByLaw = remembering((day) => closesOn(rule, day));

  return ({ setting, ask }, at) => {
    if (!isAtPlace(ask.place, rule.place)) return null;
    if (setting.zones.length === 0) return ZONE_UNKNOWN;
    const { publicHolidays } = setting;
    const isClosed: IsClosed =
      publicHolidays === undefined || rule.holidays === "as_usual"
        ? isClosedByLaw
        : (day) => publicHolidays.has(day) || isClosedByLaw(day);
    let until: EpochMs | null = null;
    for (const zone of setting.zones) {
      if (isInTimes(times, isClosed, zone, at)) continue;
      const next = nextInTimes(times, isClosed, zone, at);
      if (next === null) return denyUntil(null);
      until = laterEnd(until, next);
    }
    return until === null ? null : denyUntil(until);
  };
}

const ZONE_UNKNOWN = Object.freeze(denyAwaiting([], ["time_zone"]));

/** A rule's closed days are constants of law. */
function remembering(isClosed: IsClosed): IsClosed {
  const known = new Map<DayNumber, boolean>();
  return (day) => {
    let closed = known.get(day);
    if (closed === undefined) {
      closed = isClosed(day);
      known.set(day, closed);
    }
    return closed;
  };
}
