import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dayBegins,
  firstMoment,
  isInTimes,
  nextInTimes,
  outside,
  weeklyTimesOf,
} from "../../../../core/compliance/engine/weekly-times.ts";
import { calendarDate, isoWeekday, toDayNumber } from "../../../../core/time/calendar-date.ts";
import { fromEpochMs, instant, toEpochMs } from "../../../../core/time/instant.ts";
import { toLocal } from "../../../../core/time/time-zone.ts";

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const never = () => false;
const at = (text: string) => toEpochMs(instant(text));
const day = (text: string) => toDayNumber(calendarDate(text));

function next(
  spans: Parameters<typeof weeklyTimesOf>[0],
  zone: string,
  from: string,
  isClosed: (day: number) => boolean = never,
) {
  const found = nextInTimes(weeklyTimesOf(spans), isClosed, zone, at(from));
  return found === null ? null : fromEpochMs(found);
}

describe("times of a week", () => {
  const office = [{ weekdays: [1, 2, 3, 4, 5], from: 8 * 60, to: 21 * 60 }];
  it.each([
    ["is open now", "2026-06-03T12:00:00.500Z", "2026-06-03T12:00:00.500Z"],
    ["opens later today", "2026-06-03T11:59:59.999Z", "2026-06-03T12:00:00.000Z"],
    ["is closed for today", "2026-06-04T01:00:00Z", "2026-06-04T12:00:00.000Z"],
    ["is closed for the weekend", "2026-06-06T14:00:00Z", "2026-06-08T12:00:00.000Z"],
  ])("%s", (_name, from, opens) => {
    expect(next(office, "America/New_York", from)).toBe(opens);
  });

  it("passes over closed days, and gives up after weeks of them", () => {
    const monday = day("2026-06-08");
    expect(next(office, "America/New_York", "2026-06-06T14:00:00Z", (d) => d === monday)).toBe(
      "2026-06-09T12:00:00.000Z",
    );
    expect(next(office, "America/New_York", "2026-06-06T14:00:00Z", () => true)).toBeNull();
    expect(next([], "America/New_York", "2026-06-06T14:00:00Z")).toBeNull();
  });

  it("is not open on a closed day, whatever the hour", () => {
    const times = weeklyTimesOf(office);
    const noon = at("2026-06-03T16:00:00Z");
    expect(isInTimes(times, never, "America/New_York", noon)).toBe(true);
    expect(isInTimes(times, () => true, "America/New_York", noon)).toBe(false);
  });

  it("joins spans that meet or overlap and splits one past midnight", () => {
    expect(
      weeklyTimesOf([
        { weekdays: [1], from: 600, to: 700 },
        { weekdays: [1], from: 540, to: 600 },
        { weekdays: [1], from: 650, to: 660 },
        { weekdays: [7], from: 1_380, to: 60 },
      ]),
    ).toEqual([
      [],
      [
        { from: 0, to: 60 },
        { from: 540, to: 700 },
      ],
      [],
      [],
      [],
      [],
      [],
      [{ from: 1_380, to: 1_440 }],
    ]);
  });

  it("takes a span that ends where it begins for a day and a night", () => {
    const around = weeklyTimesOf([{ weekdays: [1], from: 900, to: 900 }]);
    expect([around[1], around[2]]).toEqual([[{ from: 900, to: 1_440 }], [{ from: 0, to: 900 }]]);
  });

  it("leaves no empty span where one ends at midnight", () => {
    expect(weeklyTimesOf([{ weekdays: [1], from: 1_380, to: 0 }])[2]).toEqual([]);
    expect(outside(weeklyTimesOf([{ weekdays: [1], from: 0, to: 1_440 }]))[1]).toEqual([]);
    expect(outside(weeklyTimesOf([{ weekdays: [1], from: 60, to: 120 }]))[1]).toEqual([
      { from: 0, to: 60 },
      { from: 120, to: 1_440 },
    ]);
    expect(outside(weeklyTimesOf([]))[0]).toEqual([]);
  });
});

describe("days on which the clock changes", () => {
  const from = (minute: number, to: number) => [{ weekdays: EVERY_DAY, from: minute, to }];
  it.each([
    // New York: 02:00 becomes 03:00 on 8 March 2026, and 02:00 becomes 01:00 on 1 November.
    [
      "an hour that is skipped opens with the one after it",
      from(150, 240),
      "2026-03-08T05:00:00Z",
      "2026-03-08T07:00:00.000Z",
    ],
    [
      "eight o'clock after the spring change",
      from(480, 600),
      "2026-03-08T05:00:00Z",
      "2026-03-08T12:00:00.000Z",
    ],
    [
      "eight o'clock after the autumn change",
      from(480, 600),
      "2026-11-01T05:00:00Z",
      "2026-11-01T13:00:00.000Z",
    ],
    [
      "an hour shown twice opens at its first showing",
      from(90, 100),
      "2026-11-01T05:00:00Z",
      "2026-11-01T05:30:00.000Z",
    ],
    ["and again at its second", from(90, 100), "2026-11-01T05:45:00Z", "2026-11-01T06:30:00.000Z"],
    [
      "as the clock turns back into an open hour",
      from(60, 80),
      "2026-11-01T05:50:00Z",
      "2026-11-01T06:00:00.000Z",
    ],
    [
      "in the second showing, to the minute",
      from(90, 100),
      "2026-11-01T06:10:20.500Z",
      "2026-11-01T06:30:00.000Z",
    ],
  ])("%s", (_name, spans, asked, opens) => {
    expect(next(spans, "America/New_York", asked)).toBe(opens);
  });

  it("begins a day at the first moment it has", () => {
    // Santiago skips from midnight to one on 6 September 2026.
    expect(fromEpochMs(dayBegins("America/Santiago", day("2026-09-06")))).toBe(
      "2026-09-06T04:00:00.000Z",
    );
    expect(fromEpochMs(dayBegins("America/New_York", day("2026-03-08")))).toBe(
      "2026-03-08T05:00:00.000Z",
    );
    expect(fromEpochMs(firstMoment("America/New_York", day("2026-03-08"), 150))).toBe(
      "2026-03-08T07:00:00.000Z",
    );
  });
});

const zones = fc.constantFrom(
  "America/New_York",
  "America/Santiago",
  "Europe/London",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Pacific/Apia",
  "America/St_Johns",
);
const moments = fc.integer({ min: at("2020-01-01T00:00:00Z"), max: at("2035-01-01T00:00:00Z") });
const spans = fc.array(
  fc.record({
    weekdays: fc.subarray(EVERY_DAY, { minLength: 1 }),
    from: fc.integer({ min: 0, max: 1_439 }),
    to: fc.integer({ min: 0, max: 1_440 }),
  }),
  { minLength: 1, maxLength: 3 },
);

describe("for every week, zone and moment", () => {
  it("the next opening is open, and the minute before it is not", () => {
    fc.assert(
      fc.property(spans, zones, moments, (each, zone, moment) => {
        const times = weeklyTimesOf(each);
        const opens = nextInTimes(times, never, zone, moment);
        if (opens === null) return times.every((list) => list.length === 0);
        if (opens === moment) return isInTimes(times, never, zone, moment);
        return isInTimes(times, never, zone, opens) && !isInTimes(times, never, zone, opens - 1);
      }),
      { numRuns: 1_000 },
    );
  });

  it("nothing between now and the next opening is open", () => {
    fc.assert(
      fc.property(
        spans,
        zones,
        moments,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (each, zone, moment, part) => {
          const times = weeklyTimesOf(each);
          const opens = nextInTimes(times, never, zone, moment);
          if (opens === null || opens === moment) return true;
          const between = moment + Math.floor((opens - moment - 1) * part);
          return !isInTimes(times, never, zone, between);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it("a moment lies in the times or outside them, never in both", () => {
    fc.assert(
      fc.property(spans, zones, moments, (each, zone, moment) => {
        const times = weeklyTimesOf(each);
        return (
          isInTimes(times, never, zone, moment) !== isInTimes(outside(times), never, zone, moment)
        );
      }),
    );
  });

  it("a day begins in itself, and just before it is another", () => {
    fc.assert(
      fc.property(zones, moments, (zone, moment) => {
        const { day: local } = toLocal(zone, moment);
        const begins = dayBegins(zone, local);
        return (
          toLocal(zone, begins).day === local &&
          toLocal(zone, begins - 1).day < local &&
          isoWeekday(local) > 0
        );
      }),
    );
  });
});

describe("the first moment a clock shows a time", () => {
  it.each([
    ["an hour before it is turned on", "2026-03-08", 60, "2026-03-08T06:00:00.000Z"],
    ["the hour that is skipped", "2026-03-08", 120, "2026-03-08T07:00:00.000Z"],
    ["just after it was turned on", "2026-03-08", 180, "2026-03-08T07:00:00.000Z"],
    ["half an hour after", "2026-03-08", 210, "2026-03-08T07:30:00.000Z"],
    ["the hour that comes twice", "2026-11-01", 90, "2026-11-01T05:30:00.000Z"],
    ["after it was turned back", "2026-11-01", 150, "2026-11-01T07:30:00.000Z"],
  ])("%s", (_name, date, minute, expected) => {
    expect(fromEpochMs(firstMoment("America/New_York", day(date), minute))).toBe(expected);
  });

  it("in a zone that skips a whole day, is the day after", () => {
    // Samoa had no 30 December 2011.
    expect(fromEpochMs(dayBegins("Pacific/Apia", day("2011-12-30")))).toBe(
      "2011-12-30T10:00:00.000Z",
    );
  });
});
