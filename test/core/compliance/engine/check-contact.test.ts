import { describe, expect, it } from "vitest";
import { ContactEvent } from "../../../../core/accounts/contact-event.ts";
import { checkContact } from "../../../../core/compliance/check-contact.ts";
import type {
  ContactAsk,
  ContactSetting,
} from "../../../../core/compliance/engine/contact-question.ts";
import { indexHistory } from "../../../../core/compliance/engine/history-index.ts";
import { isWithin, rulesFor } from "../../../../core/compliance/engine/rules-for.ts";
import { ALL_RULES, findRule } from "../../../../core/compliance/rules/all-rules.ts";
import { Rule } from "../../../../core/compliance/rules/rule.ts";
import { calendarDate, toDayNumber } from "../../../../core/time/calendar-date.ts";
import { instant, toEpochMs } from "../../../../core/time/instant.ts";

const PERU: ContactSetting = {
  jurisdictions: ["PE"],
  collector: { id: "C1", type: "first_party" },
  debts: "consumer",
  consumerId: "P1",
  zones: ["America/Lima"],
};
const NOON = "2026-06-03T12:00:00-05:00";
const TENANT = {
  version: 1,
  jurisdiction: "*",
  citation: "The tenant's own",
  reading: "verbatim",
  source: "A test.",
  binds: { collectors: ["first_party"], debts: ["consumer"] },
  breach: "hard_stop",
  media: ["voice", "email"],
  plain: { en: "No.", es: "No." },
};
const rule = (more: object): Rule => Rule.parse({ ...TENANT, ...more });
const event = (type: string, at: string, more: object = {}) =>
  ContactEvent.parse({ type, at, ...more });
const check = (
  rules: readonly Rule[],
  events: readonly ContactEvent[] = [],
  ask: Partial<ContactAsk> & { when?: string } = {},
  setting: Partial<ContactSetting> = {},
) =>
  checkContact({ ...PERU, extraRules: rules, ...setting }, indexHistory(events), {
    at: toEpochMs(instant(ask.when ?? NOON)),
    medium: "voice",
    debtIds: ["D1"],
    ...ask,
  });
const ids = (found: readonly { readonly rule: Rule }[]) => found.map((each) => each.rule.id);

describe("which law binds", () => {
  it.each([
    ["US-NY-NYC", "US", true],
    ["US-NY-NYC", "US-NY", true],
    ["US-NY-NYC", "US-NY-NYC", true],
    ["US", "US-NY", false],
    ["US-NYX", "US-NY", false],
    ["DE-BY", "EU", true],
    ["GB", "EU", false],
    ["EU", "EU", true],
    ["PE", "*", true],
  ])("in %s the law of %s: %s", (place, wider, binds) => {
    expect(isWithin(place, wider)).toBe(binds);
  });

  it("is every law of every place the customer may be in", () => {
    const both = { ...PERU, jurisdictions: ["CO", "CL"] };
    const media = rulesFor(both).byMedium.voice ?? [];
    const found = media.map(({ rule: { id } }) => id);
    expect(found).toContain("co.ley_2300.hours");
    expect(found).toContain("cl.ley_19496.hours");
  });

  it("is shown but not asked where it is about manner", () => {
    const { conduct, byMedium } = rulesFor({ ...PERU, jurisdictions: ["BR"] });
    expect(conduct.map(({ id }) => id)).toContain("br.cdc.no_ridicule");
    expect(byMedium.voice?.map(({ rule: { id } }) => id)).not.toContain("br.cdc.no_ridicule");
  });

  it("differs with who collects and what for", () => {
    const first = rulesFor({ ...PERU, jurisdictions: ["US"] });
    const third = rulesFor({
      ...PERU,
      jurisdictions: ["US"],
      collector: { id: "C1", type: "third_party" },
    });
    const count = (rules: typeof first) => rules.byMedium.voice?.length ?? 0;
    expect(count(third)).toBeGreaterThan(count(first));
    expect(rulesFor({ ...PERU, jurisdictions: ["US"] })).toBe(first);
  });

  it("can be found by the id a verdict was stored with", () => {
    expect(findRule("us.reg_f.hours")?.citation).toContain("1006.6(b)");
    expect(findRule("us.reg_f.nothing")).toBeNull();
    expect(new Set(ALL_RULES.map(({ id }) => id)).size).toBe(ALL_RULES.length);
    for (const each of ALL_RULES) expect(Rule.safeParse(each).error).toBeUndefined();
  });
});

describe("the order of gates and what a verdict tells", () => {
  const hours = rule({
    id: "t.hours",
    kind: "hours",
    open: [{ weekdays: [3], from: "08:00", to: "09:00" }],
    holidays: "as_usual",
  });
  const stop = rule({
    id: "t.stop",
    kind: "stop",
    from: ["complaint_opened"],
    until: ["complaint_closed"],
    scope: "person",
  });
  const cap = rule({
    id: "t.cap",
    kind: "frequency",
    max: 1,
    window: { unit: "rolling_days", days: 2 },
    countsWhen: "attempt",
    per: "person",
    perCollector: false,
    liveConsentExcluded: false,
  });
  const advice = rule({
    id: "t.advice",
    kind: "hours",
    open: [],
    holidays: "as_usual",
    breach: "advice",
  });
  const called = event("call", "2026-06-03T11:00:00-05:00", { outcome: "busy" });
  const complained = event("complaint_opened", "2026-06-01T11:00:00-05:00");

  it("names every rule that forbids, stops before times before counts, however they are listed", () => {
    const verdict = check([cap, hours, stop, advice], [complained, called]);
    expect(ids(verdict.denials)).toEqual(["t.stop", "t.hours", "t.cap"]);
    expect(verdict.denials.map(({ gate }) => gate)).toEqual(["stop", "time", "count"]);
    expect(verdict.blockedBy?.rule.id).toBe("t.stop");
    expect(verdict.nextEligibleAt).toBeNull();
    expect(verdict.awaits).toEqual(["complaint_closed"]);
    expect(ids(verdict.warnings)).toEqual(["t.advice"]);
    const ours = verdict.asked.map(({ rule: { id } }) => id).filter((id) => id.startsWith("t."));
    expect(ours).toEqual(["t.stop", "t.hours", "t.advice", "t.cap"]);
  });

  it("gives the first moment at which all of them allow", () => {
    const verdict = check([cap, hours], [called]);
    // Two days after the call it is Friday, and the hours are those of the next Wednesday.
    expect(verdict.nextEligibleAt).toBe("2026-06-10T13:00:00.000Z");
    expect(verdict.denials.map(({ until }) => until)).toEqual([
      "2026-06-10T13:00:00.000Z",
      "2026-06-05T05:00:00.000Z",
    ]);
  });

  it("allows with nothing more to say", () => {
    const verdict = check([]);
    expect([
      verdict.verdict,
      verdict.blockedBy,
      verdict.nextEligibleAt,
      verdict.awaits,
      verdict.missing,
    ]).toEqual(["allow", null, null, [], []]);
  });

  it("gives no date where hours never come", () => {
    const closed = rule({ id: "t.never", kind: "hours", open: [], holidays: "as_usual" });
    expect(check([closed]).nextEligibleAt).toBeNull();
  });

  it("gives no date after the last year there is", () => {
    const long = rule({
      id: "t.long",
      kind: "stop",
      from: ["complaint_opened"],
      until: [],
      scope: "person",
      days: 366,
    });
    const verdict = check([long], [event("complaint_opened", "9999-11-01T10:00:00Z")], {
      when: "9999-11-02T10:00:00Z",
    });
    expect([verdict.verdict, verdict.nextEligibleAt]).toEqual(["deny", null]);
    const monthly = rule({
      ...cap,
      id: "t.monthly",
      window: { unit: "calendar_month" },
    });
    const late = [event("call", "9999-12-30T10:00:00Z", { outcome: "busy" })];
    const last = check([monthly, hours], late, { when: "9999-12-31T10:00:00Z" });
    expect([last.verdict, last.nextEligibleAt]).toEqual(["deny", null]);
  });
});

describe("when a rule is law", () => {
  const dated = rule({
    id: "t.dated",
    kind: "hours",
    open: [],
    holidays: "as_usual",
    effectiveFrom: "2026-06-03",
    effectiveUntil: "2026-06-04",
  });
  it.each([
    ["the day before", "2026-06-02T23:59:59-05:00", "allow"],
    ["on its first day", "2026-06-03T00:00:00-05:00", "deny"],
    ["on its last day", "2026-06-04T23:59:59-05:00", "deny"],
    ["the day after", "2026-06-05T00:00:00-05:00", "allow"],
  ])("%s", (_name, when, verdict) => {
    expect(check([dated], [], { when }).verdict).toBe(verdict);
  });

  it("forbids no longer than it is law", () => {
    expect(check([dated]).nextEligibleAt).toBe("2026-06-05T05:00:00.000Z");
    const hours = rule({
      ...dated,
      id: "t.dated_hours",
      open: [{ weekdays: [4], from: "10:00", to: "11:00" }],
    });
    expect(check([hours]).nextEligibleAt).toBe("2026-06-04T15:00:00.000Z");
  });

  it("is law where it is the day anywhere the customer may be", () => {
    const zones = ["America/Lima", "Pacific/Auckland"];
    expect(check([dated], [], { when: "2026-06-02T12:00:00-05:00" }, { zones }).verdict).toBe(
      "deny",
    );
    expect(check([dated], [], { when: "2026-06-05T03:00:00Z" }, { zones }).verdict).toBe("deny");
  });
});

describe("whom and what for a rule binds", () => {
  const only = rule({
    id: "t.only",
    kind: "hours",
    open: [],
    holidays: "as_usual",
    onlyPurposes: ["promotion"],
  });
  const except = rule({
    id: "t.except",
    kind: "hours",
    open: [],
    holidays: "as_usual",
    exceptPurposes: ["estate"],
    recipients: ["third_party"],
  });
  it.each<[string, Partial<ContactAsk>, string[]]>([
    ["a contact to collect, from the consumer", {}, []],
    ["a promotion", { purpose: "promotion" }, ["t.only"]],
    ["a third party", { recipient: "third_party" }, ["t.except"]],
    ["a third party about the estate", { recipient: "third_party", purpose: "estate" }, []],
    [
      "a question for a location is meant for a third party",
      { purpose: "location_information" },
      ["t.except"],
    ],
    ["a medium it does not name", { recipient: "third_party", medium: "letter" }, []],
  ])("%s", (_name, ask, denials) => {
    expect(ids(check([only, except], [], ask).denials)).toEqual(denials);
  });
});

describe("counts by week and by month", () => {
  const cap = (window: object, more: object = {}) =>
    rule({
      id: "t.cap",
      kind: "frequency",
      max: 1,
      window,
      countsWhen: "contact_made",
      per: "account",
      perCollector: false,
      liveConsentExcluded: false,
      ...more,
    });
  const email = (at: string, more: object = {}) =>
    event("outbound", at, { medium: "email", debtIds: ["D1"], ...more });

  it("a week begins on the day it says", () => {
    const fromMonday = cap({ unit: "calendar_week", startsOn: 1 });
    const fromSunday = cap({ unit: "calendar_week", startsOn: 7 });
    const saturday = [email("2026-06-06T12:00:00-05:00")];
    const sunday = { when: "2026-06-07T12:00:00-05:00" };
    expect(check([fromMonday], saturday, sunday).nextEligibleAt).toBe("2026-06-08T05:00:00.000Z");
    expect(check([fromSunday], saturday, sunday).verdict).toBe("allow");
  });

  it("a month ends with its last day, in a leap year too", () => {
    const monthly = cap({ unit: "calendar_month" });
    const first = [email("2028-02-01T00:00:00-05:00")];
    expect(check([monthly], first, { when: "2028-02-29T12:00:00-05:00" }).nextEligibleAt).toBe(
      "2028-03-01T05:00:00.000Z",
    );
    expect(check([monthly], first, { when: "2028-03-01T00:00:00-05:00" }).verdict).toBe("allow");
    expect(
      check([monthly], [email("2028-01-31T23:59:59-05:00")], { when: "2028-02-01T00:00:00-05:00" })
        .verdict,
    ).toBe("allow");
    expect(
      check([monthly], [email("2027-12-02T12:00:00-05:00")], { when: "2027-12-31T12:00:00-05:00" })
        .nextEligibleAt,
    ).toBe("2028-01-01T05:00:00.000Z");
  });

  it("debts of one account are counted together, others not", () => {
    const daily = cap({ unit: "rolling_days", days: 1 });
    const other = [email("2026-06-03T08:00:00-05:00", { debtIds: ["D2"] })];
    const accountOfDebt = new Map([
      ["D1", "A"],
      ["D2", "A"],
    ]);
    expect(check([daily], other).verdict).toBe("allow");
    expect(check([daily], other, {}, { accountOfDebt }).verdict).toBe("deny");
    expect(
      check(
        [daily],
        [email("2026-06-03T08:00:00-05:00", { debtIds: ["D3"] })],
        {},
        { accountOfDebt },
      ).verdict,
    ).toBe("allow");
    const { debtIds: _, ...undirected } = email("2026-06-03T08:00:00-05:00");
    expect(check([daily], [undirected], {}, { accountOfDebt }).verdict).toBe("deny");
  });

  it("a question to a third party is none of the customer's contacts", () => {
    const daily = cap({ unit: "rolling_days", days: 1 });
    expect(
      check([daily], [email("2026-06-03T08:00:00-05:00", { recipient: "third_party" })]).verdict,
    ).toBe("allow");
    expect(
      check([daily], [email("2026-06-03T08:00:00-05:00", { purpose: "location_information" })])
        .verdict,
    ).toBe("allow");
    expect(
      check([daily], [email("2026-06-03T08:00:00-05:00", { personId: "SPOUSE" })]).verdict,
    ).toBe("deny");
  });

  it("reach decides which calls count", () => {
    const counted = (countsWhen: string, outcome: string, more: object = {}) => {
      const each = cap({ unit: "rolling_days", days: 1 }, { countsWhen, ...more });
      return (
        check([each], [event("call", "2026-06-03T08:00:00-05:00", { outcome })]).verdict === "deny"
      );
    };
    const outcomes = ["busy", "rang_no_answer", "voicemail", "conversation"];
    expect(outcomes.map((outcome) => counted("attempt", outcome))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(outcomes.map((outcome) => counted("connected", outcome))).toEqual([
      false,
      true,
      true,
      true,
    ]);
    expect(outcomes.map((outcome) => counted("message_left", outcome))).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(outcomes.map((outcome) => counted("contact_made", outcome))).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(
      outcomes.map((outcome) => counted("attempt", outcome, { exceptOutcomes: ["busy"] })),
    ).toEqual([false, true, true, true]);
  });

  it("place decides which contacts are bound and count", () => {
    const atWork = cap(
      { unit: "rolling_days", days: 1 },
      { place: ["work"], countsWhen: "attempt" },
    );
    const work = [event("call", "2026-06-03T08:00:00-05:00", { number: "work" })];
    const home = [event("call", "2026-06-03T08:00:00-05:00", { number: "home" })];
    expect(check([atWork], work, { place: "work" }).verdict).toBe("deny");
    expect(check([atWork], work, { place: "home" }).verdict).toBe("allow");
    expect(check([atWork], home, { place: "work" }).verdict).toBe("allow");
  });
});

describe("stops that lift by themselves", () => {
  const sixty = rule({
    id: "t.sixty",
    kind: "stop",
    from: ["breathing_space_started"],
    until: ["breathing_space_ended"],
    scope: "debt",
    days: 60,
  });
  const after = rule({
    id: "t.after",
    kind: "stop",
    from: ["mh_crisis_moratorium_started"],
    until: [],
    scope: "debt",
    days: 30,
    countsFrom: "mh_crisis_treatment_ended",
  });
  const start = event("breathing_space_started", "2026-05-01T10:00:00-05:00");
  const crisis = event("mh_crisis_moratorium_started", "2026-05-01T10:00:00-05:00");
  const treated = (at: string) => event("mh_crisis_treatment_ended", at);
  it.each<[string, Rule, ContactEvent[], string, string, string | null]>([
    [
      "hold on the sixtieth day after they began",
      sixty,
      [start],
      "2026-06-30T23:59:59-05:00",
      "deny",
      "2026-07-01T05:00:00.000Z",
    ],
    ["are over on the next", sixty, [start], "2026-07-01T00:00:00-05:00", "allow", null],
    [
      "end earlier when somebody ends them",
      sixty,
      [start, event("breathing_space_ended", "2026-05-20T10:00:00-05:00")],
      "2026-06-01T10:00:00-05:00",
      "allow",
      null,
    ],
    [
      "end on the day the event itself names",
      sixty,
      [{ ...start, until: calendarDate("2026-05-10") }],
      "2026-05-10T12:00:00-05:00",
      "deny",
      "2026-05-11T05:00:00.000Z",
    ],
    [
      "hold longest where two overlap",
      sixty,
      [start, event("breathing_space_started", "2026-06-01T10:00:00-05:00")],
      "2026-06-15T10:00:00-05:00",
      "deny",
      "2026-08-01T05:00:00.000Z",
    ],
    [
      "have no end before the event they count from",
      after,
      [crisis],
      "2027-05-01T10:00:00-05:00",
      "deny",
      null,
    ],
    [
      "hold thirty days after it",
      after,
      [crisis, treated("2026-06-10T10:00:00-05:00")],
      "2026-07-10T23:59:59-05:00",
      "deny",
      "2026-07-11T05:00:00.000Z",
    ],
    [
      "are over then",
      after,
      [crisis, treated("2026-06-10T10:00:00-05:00")],
      "2026-07-11T00:00:00-05:00",
      "allow",
      null,
    ],
    [
      "count from the last word on it",
      after,
      [crisis, treated("2026-06-01T10:00:00-05:00"), treated("2026-06-10T10:00:00-05:00")],
      "2026-07-05T10:00:00-05:00",
      "deny",
      "2026-07-11T05:00:00.000Z",
    ],
    [
      "count from no treatment before they began",
      after,
      [crisis, treated("2026-04-10T10:00:00-05:00")],
      "2026-07-20T10:00:00-05:00",
      "deny",
      null,
    ],
  ])("%s", (_name, each, events, when, verdict, next) => {
    const found = check([each], events, { when });
    expect([found.verdict, found.nextEligibleAt]).toEqual([verdict, next]);
  });

  it("hold as long as the longest of several, whichever began first", () => {
    const untilJuly = (at: string, day: string) =>
      event("breathing_space_started", at, { until: calendarDate(day) });
    const early = untilJuly("2026-05-01T10:00:00-05:00", "2026-07-20");
    const late = untilJuly("2026-05-02T10:00:00-05:00", "2026-07-10");
    const when = "2026-06-15T10:00:00-05:00";
    expect(check([sixty], [early, late], { when }).nextEligibleAt).toBe("2026-07-21T05:00:00.000Z");
    const swapped = [
      untilJuly("2026-05-01T10:00:00-05:00", "2026-07-10"),
      untilJuly("2026-05-02T10:00:00-05:00", "2026-07-20"),
    ];
    const longest = check([sixty], swapped, { when });
    expect(longest.nextEligibleAt).toBe("2026-07-21T05:00:00.000Z");
    expect(longest.denials.map(({ until }) => until)).toEqual(["2026-07-21T05:00:00.000Z"]);
    const soonerFirst = check([sixty], [early, late], { when });
    expect(soonerFirst.denials.map(({ until }) => until)).toEqual(["2026-07-21T05:00:00.000Z"]);
    const over = untilJuly("2026-05-03T10:00:00-05:00", "2026-05-20");
    expect(check([sixty], [early, over], { when }).nextEligibleAt).toBe("2026-07-21T05:00:00.000Z");
  });

  it("have no date where one of several has none, whichever began first", () => {
    const endless = rule({ ...sixty, id: "t.endless", days: undefined });
    const dated = event("breathing_space_started", "2026-05-01T10:00:00-05:00", {
      until: calendarDate("2026-07-20"),
    });
    const open = (at: string) => event("breathing_space_started", at);
    const when = "2026-06-15T10:00:00-05:00";
    for (const each of [open("2026-04-01T10:00:00-05:00"), open("2026-06-01T10:00:00-05:00")]) {
      const found = check([endless], [dated, each], { when });
      expect(found.nextEligibleAt).toBeNull();
      expect(found.denials.map(({ until }) => until)).toEqual([null]);
    }
    expect(check([endless], [dated], { when }).nextEligibleAt).toBe("2026-07-21T05:00:00.000Z");
  });

  it("are ended by what is known at the very moment asked, and not by what comes after", () => {
    const ended = [start, event("breathing_space_ended", "2026-05-20T10:00:00-05:00")];
    expect(check([sixty], ended, { when: "2026-05-20T10:00:00-05:00" }).verdict).toBe("allow");
    expect(check([sixty], ended, { when: "2026-05-20T09:59:59-05:00" }).verdict).toBe("deny");
    const asked = { when: "2026-06-10T10:00:00-05:00" };
    const now = [crisis, treated("2026-06-10T10:00:00-05:00")];
    expect(check([after], now, asked).nextEligibleAt).toBe("2026-07-11T05:00:00.000Z");
    const next = [crisis, treated("2026-06-10T10:00:01-05:00")];
    expect(check([after], next, asked).nextEligibleAt).toBeNull();
    const atOnce = [crisis, treated("2026-05-01T10:00:00-05:00")];
    expect(check([after], atOnce, { when: "2026-05-15T10:00:00-05:00" }).nextEligibleAt).toBe(
      "2026-06-01T05:00:00.000Z",
    );
  });

  it("begin after their hours of grace, which a date does not end", () => {
    const grace = rule({
      id: "t.grace",
      kind: "stop",
      from: ["attorney_known"],
      until: [],
      scope: "debt",
      graceHours: 72,
    });
    const known = [event("attorney_known", "2026-06-01T10:00:00-05:00")];
    expect(check([grace], known, { when: "2026-06-04T09:59:59-05:00" }).verdict).toBe("allow");
    expect(check([grace], known, { when: "2026-06-04T10:00:00-05:00" }).verdict).toBe("deny");
  });

  it("last longest in the last of the zones", () => {
    const zones = ["America/Lima", "Pacific/Honolulu"];
    expect(
      check([sixty], [start], { when: "2026-06-20T10:00:00-05:00" }, { zones }).nextEligibleAt,
    ).toBe("2026-07-01T10:00:00.000Z");
  });
});

describe("a letter first", () => {
  const wait = rule({ id: "t.letter", kind: "special", duty: "notice_wait", days: 6 });
  const mailed = (at: string, debt = "D1") =>
    event("written_notice_mailed", at, { debtIds: [debt] });
  it.each<[string, ContactEvent[], string, string | null]>([
    ["is missing", [], "deny", null],
    ["for another debt", [mailed("2026-05-01T10:00:00-05:00", "D2")], "deny", null],
    ["five days ago", [mailed("2026-05-29T10:00:00-05:00")], "deny", "2026-06-04T05:00:00.000Z"],
    ["six days ago", [mailed("2026-05-28T23:00:00-05:00")], "allow", null],
    [
      "again, which starts nothing anew",
      [mailed("2026-05-01T10:00:00-05:00"), mailed("2026-06-02T10:00:00-05:00")],
      "allow",
      null,
    ],
    ["tomorrow", [mailed("2026-06-04T10:00:00-05:00")], "deny", null],
  ])("%s", (_name, events, verdict, next) => {
    const found = check([wait], events);
    expect([found.verdict, found.nextEligibleAt]).toEqual([verdict, next]);
  });

  it("names the letter as the missing fact", () => {
    const { missing, awaits } = check([wait]);
    expect([missing, awaits]).toEqual([["written_notice"], ["written_notice_mailed"]]);
  });
});

describe("holidays", () => {
  const closed = rule({
    id: "t.holidays",
    kind: "hours",
    open: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: "08:00", to: "20:00" }],
    holidays: "closed",
    jurisdiction: "PE",
  });
  const usual = rule({ ...closed, id: "t.usual", holidays: "as_usual" });
  const publicHolidays = new Set([toDayNumber(calendarDate("2026-06-03"))]);
  it("close a rule that keeps them, whoever names them", () => {
    expect(check([closed]).verdict).toBe("allow");
    expect(check([closed], [], {}, { publicHolidays }).nextEligibleAt).toBe(
      "2026-06-04T13:00:00.000Z",
    );
    expect(check([usual], [], {}, { publicHolidays }).verdict).toBe("allow");
    // Peru's independence, which no caller has to name.
    expect(
      check([closed], [], { when: "2026-07-28T12:00:00-05:00" }, { publicHolidays }).nextEligibleAt,
    ).toBe("2026-07-30T13:00:00.000Z");
  });

  it("binds only contact at its places", () => {
    const atWork = rule({
      id: "t.work",
      kind: "hours",
      open: [],
      holidays: "as_usual",
      place: ["work"],
    });
    expect(check([atWork], [], { place: "work" }).verdict).toBe("deny");
    expect(check([atWork], [], { place: "home" }).verdict).toBe("allow");
  });
});

describe("a refusal of advertising", () => {
  it("closes everything as soon as it is the day anywhere the customer may be", () => {
    const no = event("medium_opt_out", "2027-01-20T10:00:00Z", {
      medium: "voice",
      purpose: "promotion",
    });
    const zones = ["America/Lima", "Pacific/Auckland"];
    const asked = (when: string) => check([], [no], { when }, { zones }).verdict;
    // Midnight in Auckland is eleven in the morning before in Greenwich.
    expect(asked("2027-01-30T10:59:59Z")).toBe("allow");
    expect(asked("2027-01-30T11:00:00Z")).toBe("deny");
  });
});

describe("a customer of unknown zone", () => {
  it("is counted in the earliest and the latest day there is", () => {
    const daily = rule({
      id: "t.daily",
      kind: "frequency",
      max: 1,
      window: { unit: "rolling_days", days: 1 },
      countsWhen: "attempt",
      per: "person",
      perCollector: false,
      liveConsentExcluded: false,
    });
    const called = [event("call", "2026-06-03T00:00:00Z")];
    const at = (when: string) => check([daily], called, { when }, { zones: [] });
    expect(at("2026-06-03T11:59:59Z").verdict).toBe("deny");
    expect(at("2026-06-03T05:00:00Z").nextEligibleAt).toBe("2026-06-03T12:00:00.000Z");
    expect(at("2026-06-03T12:00:00Z").verdict).toBe("allow");
  });

  it("has no known wish kept at an unknown hour", () => {
    const times = rule({ id: "t.times", kind: "special", duty: "requested_times" });
    const wish = [
      event("consumer_request_contact_window", "2026-06-01T10:00:00Z", {
        from_: "10:00",
        to: "18:00",
      }),
    ];
    const found = check([times], wish, {}, { zones: [] });
    expect([found.verdict, found.missing]).toEqual(["deny", ["time_zone"]]);
  });
});
