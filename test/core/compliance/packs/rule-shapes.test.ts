import { describe, expect, it } from "vitest";
import { Jurisdiction } from "../../../../core/compliance/rules/bound.ts";
import { needsVerification, Rule } from "../../../../core/compliance/rules/rule.ts";
import { aRule } from "../engine/one-rule.ts";

const HOURS = {
  kind: "hours",
  open: [{ weekdays: [1], from: "08:00", to: "24:00" }],
  holidays: "as_usual",
} as const;
const hours = (open: object, more: object = {}) =>
  Rule.safeParse({ ...aRule(HOURS), open: [{ ...HOURS.open[0], ...open }], ...more });
const paths = (read: ReturnType<typeof hours>) =>
  read.error?.issues.map(({ path, message }) => [path.join("."), message]) ?? "fits";
const fields = (read: ReturnType<typeof hours>) =>
  read.error?.issues.map(({ path }) => path.join("."));

describe("a time of day in a rule", () => {
  it.each(["00:00", "09:30", "19:59", "20:00", "23:59", "24:00"])("may be %s", (from) => {
    expect(paths(hours({ from }))).toBe("fits");
  });

  it.each(["24:01", "25:00", "8:00", "08:60", "x08:00", "08:00x", "124:00", "24:00x", "0800"])(
    "is not %s",
    (from) => {
      expect(paths(hours({ from }))).toEqual([["open.0.from", "use HH:mm"]]);
    },
  );
});

describe("a day of the year in a rule", () => {
  const also = (day: string) => hours({}, { alsoClosedOn: [day] });

  it.each(["01-01", "12-31", "10-30", "02-29", "09-09", "easter_monday"])("may be %s", (day) => {
    expect(paths(also(day))).toBe("fits");
  });

  it.each(["13-01", "00-01", "01-00", "01-32", "1-1", "x01-01", "01-01x", "01-39", "easter"])(
    "is not %s",
    (day) => {
      expect(fields(also(day))).toEqual(["alsoClosedOn.0"]);
      expect(JSON.stringify(also(day).error?.issues)).toContain("use MM-DD");
    },
  );
});

describe("a rule is refused, naming the field", () => {
  it.each<[string, object]>([
    ["id", { id: "Us.x" }],
    ["id", { id: "x us.x" }],
    ["id", { id: "us.x y" }],
    ["id", { id: "us" }],
    ["version", { version: 0 }],
    ["jurisdiction", { jurisdiction: "us" }],
    ["citation", { citation: "" }],
    ["citation", { citation: "x".repeat(301) }],
    ["reading", { reading: "guessed" }],
    ["source", { source: "" }],
    ["source", { source: "x".repeat(601) }],
    ["binds.collectors", { binds: { collectors: [], debts: ["consumer"] } }],
    ["binds.debts", { binds: { collectors: ["first_party"], debts: [] } }],
    ["breach", { breach: "maybe" }],
    ["media", { media: [] }],
    ["recipients", { recipients: [] }],
    ["plain.en", { plain: { en: "", es: "x" } }],
    ["plain.es", { plain: { en: "x", es: "x".repeat(301) } }],
    ["effectiveFrom", { effectiveFrom: "June" }],
    ["open.0.weekdays", { open: [{ weekdays: [], from: "08:00", to: "09:00" }] }],
    ["open.0.weekdays.0", { open: [{ weekdays: [0], from: "08:00", to: "09:00" }] }],
    ["open.0.weekdays.0", { open: [{ weekdays: [8], from: "08:00", to: "09:00" }] }],
    ["holidays", { holidays: "sometimes" }],
  ])("%s: %j", (field, over) => {
    expect(fields(hours({}, over))).toEqual([field]);
  });

  const count = (window: object, more: object = {}) =>
    Rule.safeParse({
      ...aRule({ ...HOURS, id: "t.x" }),
      ...{ open: undefined, holidays: undefined },
      kind: "frequency",
      max: 1,
      window,
      countsWhen: "attempt",
      per: "person",
      perCollector: false,
      liveConsentExcluded: false,
      ...more,
    }).error?.issues.map(({ path }) => path.join("."));
  const named = (field: string, issues: readonly string[] | undefined) =>
    expect(issues?.includes(field)).toBe(true);

  it.each<[string, object]>([
    ["window.days", { unit: "rolling_days", days: 0 }],
    ["window.days", { unit: "rolling_days", days: 367 }],
    ["window.minutes", { unit: "rolling_minutes", minutes: 0 }],
    ["window.minutes", { unit: "rolling_minutes", minutes: 1_441 }],
    ["window.startsOn", { unit: "calendar_week", startsOn: 0 }],
    ["window.startsOn", { unit: "calendar_week", startsOn: 8 }],
  ])("%s of a count: %j", (field, window) => {
    named(field, count(window));
  });

  it.each([
    ["max", { max: 0 }],
    ["countsWhen", { countsWhen: "ever" }],
    ["per", { per: "street" }],
  ])("%s of a count", (field, more) => {
    named(field, count({ unit: "calendar_month" }, more));
  });

  it.each<[string, object]>([
    [
      "days",
      {
        kind: "spacing",
        after: "contact",
        days: 0,
        per: "person",
        perCollector: false,
        liveConsentExcluded: false,
      },
    ],
    [
      "days",
      {
        kind: "spacing",
        after: "contact",
        days: 367,
        per: "person",
        perCollector: false,
        liveConsentExcluded: false,
      },
    ],
    ["window.startsOn", { kind: "one_channel", window: { unit: "calendar_week", startsOn: 0 } }],
    ["window.startsOn", { kind: "one_channel", window: { unit: "calendar_week", startsOn: 8 } }],
    ["from", { kind: "stop", from: [], until: [], scope: "person" }],
    ["days", { kind: "stop", from: ["attorney_known"], until: [], scope: "person", days: 0 }],
    ["days", { kind: "stop", from: ["attorney_known"], until: [], scope: "person", days: 367 }],
    [
      "graceHours",
      { kind: "stop", from: ["attorney_known"], until: [], scope: "person", graceHours: 0 },
    ],
    [
      "graceHours",
      { kind: "stop", from: ["attorney_known"], until: [], scope: "person", graceHours: 721 },
    ],
    ["bases", { kind: "consent", bases: [], automatedOnly: false }],
    [
      "freshDays",
      { kind: "consent", bases: ["prior_consent"], automatedOnly: false, freshDays: 0 },
    ],
    [
      "freshDays",
      { kind: "consent", bases: ["prior_consent"], automatedOnly: false, freshDays: 367 },
    ],
    ["days", { kind: "special", duty: "notice_wait", days: 0 }],
    ["days", { kind: "special", duty: "notice_wait", days: 367 }],
    ["breach", { kind: "conduct" }],
  ])("%s: %j", (field, shape) => {
    const { kind: _kind, open: _open, holidays: _holidays, ...header } = aRuleOfHours();
    expect(fields(Rule.safeParse({ ...header, ...shape }))).toEqual([field]);
  });

  function aRuleOfHours() {
    const rule = aRule(HOURS);
    if (rule.kind !== "hours") throw new Error("it is one on hours");
    return rule;
  }
});

describe("a place a rule is law in", () => {
  it.each(["*", "US", "US-NY", "US-NY-NYC", "GB-SCT"])("may be %s", (place) => {
    expect(Jurisdiction.safeParse(place).success).toBe(true);
  });

  it.each(["", "us", "USA", "US-", "US-NEWYORK", "US-NY-NYC-5", "x US", "US x", "**", "EU*"])(
    "is not “%s”",
    (place) => {
      expect(Jurisdiction.safeParse(place).success).toBe(false);
    },
  );
});

it("a rule nobody saw the text of has to be verified", () => {
  expect(needsVerification({ reading: "recalled" })).toBe(true);
  expect(needsVerification({ reading: "secondary" })).toBe(false);
});
