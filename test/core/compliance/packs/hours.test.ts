import { describe, expect, it } from "vitest";
import { PLACE_RULES } from "../../../../core/compliance/rules/place-rules.ts";
import { addDays, calendarDate } from "../../../../core/time/calendar-date.ts";
import { officeIn } from "./office.ts";

/** When each place lets its customers be contacted: weekdays, Saturday, Sunday, and one holiday. */
const HOURS = [
  // rule, place, zone, how, Monday to Friday, Saturday, Sunday, a holiday of the place, that day
  [
    "us.ma.hours",
    "US-MA",
    "America/New_York",
    "voice",
    "08:00-21:00",
    "08:00-21:00",
    "08:00-21:00",
    "2026-04-20",
    "open",
  ],
  [
    "us.wa.hours",
    "US-WA",
    "America/Los_Angeles",
    "voice",
    "07:30-21:00",
    "07:30-21:00",
    "07:30-21:00",
    "2026-05-25",
    "open",
  ],
  [
    "us.wv.hours",
    "US-WV",
    "America/New_York",
    "voice",
    "08:00-21:00",
    "08:00-21:00",
    "08:00-21:00",
    "2026-05-25",
    "open",
  ],
  [
    "us.ri.hours",
    "US-RI",
    "America/New_York",
    "email",
    "08:00-21:00",
    "08:00-21:00",
    "08:00-21:00",
    "2026-05-25",
    "open",
  ],
  [
    "us.ca.hours",
    "US-CA",
    "America/Los_Angeles",
    "email",
    "08:00-21:00",
    "08:00-21:00",
    "08:00-21:00",
    "2026-05-25",
    "open",
  ],
  [
    "au.rg96.telephone_hours",
    "AU",
    "Australia/Sydney",
    "voice",
    "07:30-21:00",
    "09:00-21:00",
    "09:00-21:00",
    "2026-04-06",
    "closed",
  ],
  [
    "au.rg96.visit_hours",
    "AU",
    "Australia/Sydney",
    "visit",
    "09:00-21:00",
    "09:00-21:00",
    "09:00-21:00",
    "2026-04-06",
    "closed",
  ],
  [
    "au.rg96.work_hours",
    "AU",
    "Australia/Sydney",
    "voice at work",
    "09:00-17:00",
    null,
    null,
    "2026-04-06",
    "closed",
  ],
  [
    "ca.on.hours",
    "CA-ON",
    "America/Toronto",
    "voice",
    "07:00-21:00",
    "07:00-21:00",
    "13:00-17:00",
    "2026-05-18",
    "closed",
  ],
  [
    "ca.qc.hours",
    "CA-QC",
    "America/Toronto",
    "voice",
    "08:00-20:00",
    "08:00-20:00",
    null,
    "2026-05-18",
    "closed",
  ],
  [
    "co.ley_2300.hours",
    "CO",
    "America/Bogota",
    "email",
    "07:00-19:00",
    "08:00-15:00",
    null,
    "2026-05-18",
    "closed",
  ],
  [
    "cl.ley_19496.hours",
    "CL",
    "America/Santiago",
    "email",
    "08:00-20:00",
    "08:00-20:00",
    null,
    "2026-05-21",
    "closed",
  ],
  [
    "in.rbi.hours",
    "IN",
    "Asia/Kolkata",
    "voice",
    "08:00-19:00",
    "08:00-19:00",
    "08:00-19:00",
    "2026-10-02",
    "open",
  ],
] as const;

it("lists every rule on hours", () => {
  const rules = PLACE_RULES.filter(({ kind }) => kind === "hours");
  expect(HOURS.map(([id]) => id).sort()).toEqual(rules.map(({ id }) => id).sort());
});

describe.each(HOURS)("%s", (id, place, zone, how, weekday, saturday, sunday, holiday, then) => {
  const office = officeIn(place, zone);
  const medium = how === "voice at work" ? "voice" : how;
  const isClosed = (at: string) =>
    office
      .denials({
        at,
        medium,
        by: "third_party",
        includesOptOut: true,
        ...(how === "voice at work" ? { place: "work" } : {}),
      })
      .includes(id);

  // A week without a holiday anywhere in the table, from Monday.
  const monday = calendarDate("2026-09-21");
  const week = [weekday, weekday, weekday, weekday, weekday, saturday, sunday].map(
    (times, ahead) => [addDays(monday, ahead), times] as const,
  );

  it.each(week)("%s: %s, both ends to the second", (day, times) => {
    if (times === null) {
      for (const time of ["00:00", "09:00", "12:00", "14:00", "23:59"])
        expect(isClosed(`${day} ${time}`), time).toBe(true);
      return;
    }
    const [from = "", to = ""] = times.split("-");
    expect(isClosed(`${day} 00:00`)).toBe(true);
    expect(isClosed(`${day} ${secondBefore(from)}`)).toBe(true);
    expect(isClosed(`${day} ${from}`)).toBe(false);
    expect(isClosed(`${day} ${secondBefore(to)}`)).toBe(false);
    expect(isClosed(`${day} ${to}`)).toBe(true);
    expect(isClosed(`${day} 23:59:59`)).toBe(true);
  });

  it(`is ${then} at noon on ${holiday}`, () => {
    expect(isClosed(`${holiday} 12:00`)).toBe(then === "closed");
  });
});

function secondBefore(time: string): string {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) - 1;
  const pad = (n: number) => String(n).padStart(2, "0");
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}:59`;
}
