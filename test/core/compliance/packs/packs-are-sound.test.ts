import { describe, expect, it } from "vitest";
import { minuteOf } from "../../../../core/compliance/contact-hours.ts";
import { PLACE_RULES } from "../../../../core/compliance/rules/place-rules.ts";
import { Rule } from "../../../../core/compliance/rules/rule.ts";
import { calendarDate, toDayNumber } from "../../../../core/time/calendar-date.ts";
import { isHoliday } from "../../../../core/time/holidays.ts";

const each = PLACE_RULES.map((rule) => [rule.id, rule] as const);

describe("every rule of every pack", () => {
  it.each(each)("%s has the shape of a rule", (_id, rule) => {
    expect(Rule.parse(rule)).toEqual(rule);
  });

  it("has an id of its own, which begins with its place", () => {
    const ids = PLACE_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, jurisdiction } of PLACE_RULES) {
      const place =
        jurisdiction === "US-NY-NYC" ? ["us", "nyc"] : jurisdiction.toLowerCase().split("-");
      expect(id.split(".").slice(0, place.length)).toEqual(place);
    }
  });

  it.each(each)("%s says which part of a recalled rule nobody has seen", (_id, rule) => {
    expect(/Remembered, not seen/.test(rule.source)).toBe(rule.reading === "recalled");
  });

  it.each(each)("%s fits one line of a panel in both languages", (_id, { plain }) => {
    expect(plain.en.length).toBeLessThanOrEqual(130);
    expect(plain.es.length).toBeLessThanOrEqual(130);
    expect(plain.es).not.toBe(plain.en);
    expect(plain.en).toMatch(/\.$/);
    expect(plain.es).toMatch(/\.$/);
  });

  it.each(each)("%s names each medium once", (_id, { media }) => {
    expect(new Set(media).size).toBe(media.length);
  });
});

const hours = PLACE_RULES.filter((rule) => rule.kind === "hours").map(
  (rule) => [rule.id, rule] as const,
);

describe("every rule on hours", () => {
  it.each(hours)("%s opens before it closes, and each weekday once", (_id, { open }) => {
    for (const { from, to } of open) expect(minuteOf(from)).toBeLessThan(minuteOf(to));
    const days = open.flatMap(({ weekdays }) => weekdays);
    expect(new Set(days).size).toBe(days.length);
  });

  const closing = hours.filter(([, { holidays }]) => holidays === "closed");
  it.each(closing)("%s has holidays to close on", (_id, { jurisdiction }) => {
    const [country = "", region] = jurisdiction.split("-");
    const first = toDayNumber(calendarDate("2026-01-01"));
    const kept = Array.from({ length: 365 }, (_, n) => first + n).filter((day) =>
      isHoliday(country, region, day),
    );
    expect(kept.length).toBeGreaterThanOrEqual(8);
  });
});
