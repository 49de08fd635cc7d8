import { describe, expect, it } from "vitest";
import { closesOn } from "../../../../core/compliance/rules/closed-days.ts";
import type { HoursRule } from "../../../../core/compliance/rules/rule.ts";
import { calendarDate, toDayNumber } from "../../../../core/time/calendar-date.ts";

interface Closing {
  readonly jurisdiction: string;
  readonly holidays: HoursRule["holidays"];
  readonly alsoClosedOn?: HoursRule["alsoClosedOn"];
}

const closed = (rule: Closing, date: string) => closesOn(rule, toDayNumber(calendarDate(date)));

describe("closesOn: public holidays of the place whose law it is", () => {
  it.each([
    ["AU", "2026-12-25", true, "Christmas Day"],
    ["AU", "2026-12-24", false, "the day before"],
    ["AU", "2026-01-26", true, "Australia Day"],
    ["AU", "2026-10-05", false, "Labour Day in New South Wales alone is no national holiday"],
    ["CA-ON", "2026-02-16", true, "Family Day"],
    ["CA-QC", "2026-06-24", true, "the National Holiday of Quebec"],
    ["CA-ON", "2026-06-24", false, "which Ontario works through"],
    ["CO", "2026-06-08", true, "Corpus Christi, moved to Monday"],
    ["CO", "2026-07-20", true, "Independence Day"],
    ["CL", "2026-09-18", true, "Fiestas Patrias"],
    ["CL", "2026-06-21", true, "Indigenous Peoples' Day"],
    ["GB-ENG", "2026-08-31", true, "the summer bank holiday"],
    ["GB-SCT", "2026-08-31", false, "which Scotland has on another day"],
    ["US-MA", "2026-04-20", true, "Patriots' Day"],
    ["IN", "2026-01-26", true, "Republic Day"],
    ["BR", "2026-09-07", true, "Independence Day"],
  ])("%s on %s: %s (%s)", (jurisdiction, date, expected) => {
    expect(closed({ jurisdiction, holidays: "closed" }, date)).toBe(expected);
    expect(closed({ jurisdiction, holidays: "as_usual" }, date)).toBe(false);
  });
});

describe("closesOn: days a rule lists itself", () => {
  const rule: Closing = {
    jurisdiction: "CA-QC",
    holidays: "as_usual",
    alsoClosedOn: ["01-02", "12-26", "easter_monday"],
  };
  it.each([
    ["2026-01-02", true],
    ["2027-01-02", true],
    ["2026-01-03", false],
    ["2026-12-26", true],
    ["2026-04-06", true],
    ["2026-04-05", false],
    ["2026-04-07", false],
    // Early and late Easters, a leap year, and the two years the older formula gets wrong.
    ["2008-03-24", true],
    ["2038-04-26", true],
    ["2024-04-01", true],
    ["1954-04-19", true],
    ["1981-04-20", true],
    ["2049-04-19", true],
    ["2076-04-20", true],
    // Of every century, because a century's own leap year is left out or not.
    ["1700-04-12", true],
    ["1800-04-14", true],
    ["1818-03-23", true],
    ["1900-04-16", true],
    ["2100-03-29", true],
    ["2200-04-07", true],
    ["2285-03-23", true],
    ["2300-04-09", true],
  ])("%s: %s", (date, expected) => {
    expect(closed(rule, date)).toBe(expected);
  });
});
