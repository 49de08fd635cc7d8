import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  type CalendarDate,
  calendarDate,
  fromDayNumber,
  toDayNumber,
} from "../../../core/time/calendar-date.ts";
import { DAY_MS, HOUR_MS } from "../../../core/time/instant.ts";
import {
  fromLocal,
  localDate,
  offsetMsAt,
  startOfDay,
  TimeZone,
  toLocal,
} from "../../../core/time/time-zone.ts";

/** Zones whose rules differ in kind, so that a shortcut true of most zones still fails on one. */
const ODD_ZONES = [
  "UTC",
  "America/New_York",
  "America/Sao_Paulo", // gaps at midnight until 2019
  "America/St_Johns", // -3:30, changes at 00:01 until 2011
  "America/Caracas", // moved by half an hour in 2007 and 2016
  "America/Phoenix",
  "America/Adak",
  "Europe/London", // stood still at +1 from 1968 to 1971
  "Europe/Dublin", // negative summer time
  "Europe/Amsterdam", // odd seconds before 1937
  "Africa/Casablanca", // leaves and returns around Ramadan
  "Africa/Monrovia", // -0:44:30 until 1972
  "Africa/Cairo",
  "Asia/Kathmandu", // +5:45
  "Asia/Kolkata",
  "Asia/Tehran",
  "Asia/Gaza",
  "Asia/Pyongyang",
  "Asia/Manila",
  "Australia/Lord_Howe", // half-hour summer time
  "Australia/Eucla",
  "Pacific/Apia", // no 30 December 2011
  "Pacific/Kwajalein", // no 21 August 1993
  "Pacific/Chatham",
  "Pacific/Kiritimati",
  "Antarctica/Troll", // two hours of summer time
  "Antarctica/Casey",
];

const zoned = (zone: string, at: number) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);

function oracleFromLocal(zone: string, day: number, minute: number): number {
  const midnight = Temporal.PlainDate.from("1970-01-01").add({ days: day }).toPlainDateTime();
  return midnight.add({ minutes: minute }).toZonedDateTime(zone).epochMilliseconds;
}

/** The moments at which a zone's clocks change, from a year on. */
function changesOf(zone: string, from: string, most: number): number[] {
  const changes: number[] = [];
  let next = Temporal.Instant.from(from).toZonedDateTimeISO(zone).getTimeZoneTransition("next");
  while (next !== null && changes.length < most) {
    changes.push(next.epochMilliseconds);
    next = next.getTimeZoneTransition("next");
  }
  return changes;
}

/** Minutes from the last one before a change: through gaps and overlaps of up to a day. */
const AROUND_A_CHANGE = [
  -1500, -1440, -720, -121, -120, -119, -61, -60, -59, -31, -30, -29, -1, 0, 1, 15, 29, 30, 31, 59,
  60, 61, 119, 120, 121, 720, 1439, 1440, 1441, 1500,
];

const anyZone = fc.constantFrom(...ODD_ZONES, ...Intl.supportedValuesOf("timeZone"));
const anyMoment = fc.integer({
  min: Date.parse("1890-01-01T00:00:00Z"),
  max: Date.parse("2090-01-01T00:00:00Z"),
});
const anyMinute = fc.integer({ min: 0, max: 1439 });

describe("a time zone", () => {
  it.each(["America/Denver", "Asia/Kathmandu", "UTC"])("accepts %s", (zone) => {
    expect(TimeZone.parse(zone)).toBe(zone);
  });

  it.each(["Mars/Olympus", "", "America/Nowhere"])("refuses %j by name", (zone) => {
    const parsed = TimeZone.safeParse(zone);
    expect(parsed.success).toBe(false);
    expect(parsed.error?.issues[0]?.message).toContain(`"${zone}"`);
  });
});

describe("reading a moment in a zone", () => {
  // First in the file: later tests have read the zone's neighbouring spans already.
  it("does not stretch back over a change when the change itself is asked for first", () => {
    const change = Date.parse("2025-03-30T01:00:00Z");
    expect(offsetMsAt("Europe/Vienna", change)).toBe(2 * HOUR_MS);
    expect(offsetMsAt("Europe/Vienna", change - 1)).toBe(HOUR_MS);
  });

  it("agrees with Temporal in every zone on any moment from 1890 to 2090", () => {
    fc.assert(
      fc.property(anyZone, anyMoment, (zone, at) => {
        const expected = zoned(zone, at);
        const { day, minute } = toLocal(zone, at);
        expect(offsetMsAt(zone, at)).toBe(expected.offsetNanoseconds / 1e6);
        expect(fromDayNumber(day)).toBe(expected.toPlainDate().toString());
        expect(minute).toBe(expected.hour * 60 + expected.minute);
        expect(localDate(zone, at)).toBe(expected.toPlainDate().toString());
      }),
      { numRuns: 150 },
    );
  });

  it.each(ODD_ZONES)("agrees with Temporal on both sides of every change in %s", (zone) => {
    for (const change of changesOf(zone, "1960-01-01T00:00:00Z", 100)) {
      for (const at of [change - 1, change, change + 1]) {
        expect(offsetMsAt(zone, at)).toBe(zoned(zone, at).offsetNanoseconds / 1e6);
      }
    }
  });
});

describe("finding the moment of a local time", () => {
  it("agrees with Temporal in every zone on any day from 1890 to 2090", () => {
    fc.assert(
      fc.property(anyZone, anyMoment, anyMinute, (zone, at, minute) => {
        const day = Math.floor(at / DAY_MS);
        expect(fromLocal(zone, day, minute)).toBe(oracleFromLocal(zone, day, minute));
      }),
      { numRuns: 150 },
    );
  });

  it.each(ODD_ZONES)("agrees with Temporal around every gap and overlap of %s", (zone) => {
    for (const change of changesOf(zone, "1990-01-01T00:00:00Z", 50)) {
      // Counting on from the last local minute before the change walks through the gap itself.
      const last = toLocal(zone, change - 1);
      for (const shift of AROUND_A_CHANGE) {
        const total = last.day * 1440 + last.minute + shift;
        const [day, minute] = [Math.floor(total / 1440), ((total % 1440) + 1440) % 1440];
        const context = `${zone} ${fromDayNumber(day)} minute ${minute}`;
        expect(fromLocal(zone, day, minute), context).toBe(oracleFromLocal(zone, day, minute));
      }
    }
  });

  it.each([
    ["a skipped hour moves past the gap", "America/New_York", "2025-03-09", 150, "07:30"],
    ["a repeated hour is its first showing", "America/New_York", "2025-11-02", 90, "05:30"],
    [
      "a skipped half hour moves by half an hour",
      "Australia/Lord_Howe",
      "2025-10-05",
      135,
      "15:45",
    ],
    [
      "a repeated half hour is its first showing",
      "Australia/Lord_Howe",
      "2025-04-06",
      105,
      "14:45",
    ],
    ["a quarter-hour zone is exact", "Asia/Kathmandu", "2025-06-01", 345, "00:00"],
    ["noon of a day that never was is the next day's", "Pacific/Apia", "2011-12-30", 720, "22:00"],
  ])("%s", (_name, zone, date, minute, utc) => {
    const at = fromLocal(zone, toDayNumber(calendarDate(date)), minute);
    expect(new Date(at).toISOString().slice(11, 16)).toBe(utc);
  });

  it("reads back to the same local time wherever that time exists", () => {
    fc.assert(
      fc.property(anyZone, anyMoment, (zone, at) => {
        const { day, minute } = toLocal(zone, at);
        expect(toLocal(zone, fromLocal(zone, day, minute))).toEqual({ day, minute });
      }),
      { numRuns: 150 },
    );
  });
});

describe("the start of a day", () => {
  const start = (zone: string, date: string): string => {
    const day: CalendarDate = calendarDate(date);
    return startOfDay(zone, day);
  };

  it.each([
    ["is local midnight", "America/Denver", "2025-07-01", "2025-07-01T06:00:00.000Z"],
    [
      "is 01:00 where midnight is skipped",
      "America/Sao_Paulo",
      "2018-11-04",
      "2018-11-04T03:00:00.000Z",
    ],
    [
      "is the day before in UTC east of it",
      "Pacific/Kiritimati",
      "2025-01-01",
      "2024-12-31T10:00:00.000Z",
    ],
  ])("%s", (_name, zone, date, expected) => {
    expect(start(zone, date)).toBe(expected);
  });
});
