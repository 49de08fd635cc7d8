import { describe, expect, it } from "vitest";
import { officeIn, type Row } from "./office.ts";

const days = (month: string, from: number, count: number) =>
  Array.from({ length: count }, (_, n) => `${month}-${String(from + n).padStart(2, "0")}`);

describe("Washington: an agency may contact three times in a week", () => {
  const { call, message, denials } = officeIn("US-WA", "America/Los_Angeles");
  const FULL = ["us.wa.communications_in_a_week"];
  const three = [
    message("letter", "2026-06-01 10:00"),
    call("2026-06-02 10:00", "voicemail"),
    call("2026-06-03 10:00", "rang_no_answer"),
  ];
  const agency = { by: "third_party" as const };
  const work = { place: "work" as const };
  const atWork = call("2026-06-01 10:00", "voicemail", { number: "work" });
  const rows: Row[] = [
    ["the third", { ...agency, at: "2026-06-03 10:00" }, three.slice(0, 2), []],
    ["the fourth", { ...agency, at: "2026-06-05 10:00" }, three, FULL],
    ["the seventh day", { ...agency, at: "2026-06-07 10:00" }, three, FULL],
    ["the eighth", { ...agency, at: "2026-06-08 10:00" }, three, []],
    ["a creditor in its own name is no agency", { at: "2026-06-05 10:00" }, three, []],
    ["a debt buyer is one", { by: "debt_buyer", at: "2026-06-05 10:00" }, three, FULL],
    [
      "a second time at work",
      { ...agency, ...work, at: "2026-06-05 10:00" },
      [atWork],
      ["us.wa.work_in_a_week"],
    ],
    ["at home after once at work", { ...agency, at: "2026-06-05 10:00" }, [atWork], []],
    [
      "a quarter to eight: the state opens, federal law does not",
      { ...agency, at: "2026-06-05 07:45" },
      [],
      ["us.reg_f.hours"],
    ],
    [
      "before half past seven neither",
      { ...agency, at: "2026-06-05 07:29:59" },
      [],
      ["us.reg_f.hours", "us.wa.hours"],
    ],
    ["a creditor at that hour is bound by neither", { at: "2026-06-05 07:29:59" }, [], []],
    ["nine at night", { ...agency, at: "2026-06-05 21:00" }, [], ["us.reg_f.hours", "us.wa.hours"]],
  ];
  it.each(rows)("%s", (_name, question, events, expected) => {
    expect(denials(question, events)).toEqual(expected);
  });
});

describe("District of Columbia: four calls and five messages for each account in seven days", () => {
  const { call, message, fact, denials } = officeIn("US-DC", "America/New_York");
  const CALLS = ["us.dc.calls_in_seven_days"];
  const four = days("2026-06", 1, 4).map((day) => call(`${day} 10:00`, "rang_no_answer"));
  const consent = fact("email_consent", "2026-05-01 10:00", { medium: "email" });
  const five = days("2026-06", 1, 5).map((day) => message("email", `${day} 10:00`));
  const email = { medium: "email" as const, includesOptOut: true };
  const rows: Row[] = [
    ["the fourth call", { at: "2026-06-04 12:00" }, four.slice(0, 3), []],
    ["the fifth", { at: "2026-06-05 10:00" }, four, CALLS],
    ["the fifth, by a collector", { at: "2026-06-05 10:00", by: "third_party" }, four, CALLS],
    ["the eighth day", { at: "2026-06-08 10:00" }, four, []],
    ["another account", { at: "2026-06-05 10:00", debtIds: ["D2"] }, four, []],
    ["a message beside four calls", { ...email, at: "2026-06-05 10:00" }, [consent, ...four], []],
    ["the fifth message", { ...email, at: "2026-06-05 12:00" }, [consent, ...five.slice(0, 4)], []],
    [
      "the sixth, whatever kind the five were",
      { ...email, at: "2026-06-06 10:00" },
      [consent, ...five.slice(0, 4), message("sms", "2026-06-05 10:00")],
      ["us.dc.messages_in_seven_days"],
    ],
    ["a call beside five messages", { at: "2026-06-06 10:00" }, five, []],
    [
      "a message nobody agreed to",
      { ...email, at: "2026-06-06 10:00" },
      [],
      ["us.dc.electronic_consent"],
    ],
  ];
  it.each(rows)("%s", (_name, question, events, expected) => {
    expect(denials(question, events)).toEqual(expected);
  });
});

describe("West Virginia: thirty calls or ten conversations in a week", () => {
  const { call, fact, denials } = officeIn("US-WV", "America/New_York");
  const calls = (count: number, outcome: "busy" | "conversation") =>
    Array.from({ length: count }, (_, n) =>
      call(`2026-06-0${1 + (n % 5)} ${String(9 + Math.floor(n / 5)).padStart(2, "0")}:00`, outcome),
    );
  const attorney = fact("attorney_known", "2026-06-01 10:00", { debtIds: ["D1"] });
  const rows: Row[] = [
    ["the thirtieth call", { at: "2026-06-05 20:00" }, calls(29, "busy"), []],
    ["the thirty-first", { at: "2026-06-05 20:00" }, calls(30, "busy"), ["us.wv.calls_in_a_week"]],
    ["after nine conversations", { at: "2026-06-05 20:00" }, calls(9, "conversation"), []],
    [
      "after ten",
      { at: "2026-06-05 20:00" },
      calls(10, "conversation"),
      ["us.wv.conversations_in_a_week"],
    ],
    ["a week later", { at: "2026-06-12 20:00" }, calls(30, "busy"), []],
    ["before eight", { at: "2026-06-05 07:59:59" }, [], ["us.wv.hours"]],
    ["eight", { at: "2026-06-05 08:00" }, [], []],
    ["nine at night", { at: "2026-06-05 21:00" }, [], ["us.wv.hours"]],
    [
      "within seventy-two hours of the attorney's notice",
      { at: "2026-06-04 09:59:59" },
      [attorney],
      [],
    ],
    ["after them", { at: "2026-06-04 10:00" }, [attorney], ["us.wv.attorney"]],
    [
      "once the attorney agreed",
      { at: "2026-06-09 10:00" },
      [attorney, fact("attorney_consented", "2026-06-08 10:00", { debtIds: ["D1"] })],
      [],
    ],
  ];
  it.each(rows)("%s", (_name, question, events, expected) => {
    expect(denials(question, events)).toEqual(expected);
  });
});

describe("Rhode Island, Texas and California", () => {
  const rhodeIsland = officeIn("US-RI", "America/New_York");
  const texas = officeIn("US-TX", "America/Chicago");
  const california = officeIn("US-CA", "America/Los_Angeles");

  it.each([
    ["third_party" as const, "07:59:59", ["us.reg_f.hours", "us.ri.hours"]],
    ["third_party" as const, "08:00", []],
    ["third_party" as const, "21:00", ["us.reg_f.hours", "us.ri.hours"]],
    ["first_party" as const, "07:59:59", []],
  ])("Rhode Island: %s at %s", (by, time, expected) => {
    expect(rhodeIsland.denials({ at: `2026-06-03 ${time}`, by })).toEqual(expected);
  });

  it("Texas counts nothing for a creditor, and names its duty of manner", () => {
    const calls = days("2026-06", 1, 9).map((day) => texas.call(`${day} 10:00`, "voicemail"));
    expect(texas.denials({ at: "2026-06-09 12:00" }, calls)).toEqual([]);
  });

  const cease = california.fact("written_cease_received", "2026-06-01 10:00");
  const attorney = california.fact("attorney_known", "2026-06-01 10:00", { debtIds: ["D1"] });
  const employer = california.fact("employer_prohibits_known", "2026-06-01 10:00");
  const lunch = california.fact("consumer_stated_inconvenient", "2026-06-01 10:00", {
    weekly: [{ days: ["WE"], from_: "12:00", to: "13:00" }],
  });
  const rows: Row[] = [
    ["a creditor before eight", { at: "2026-06-03 07:59:59" }, [], ["us.ca.hours"]],
    ["a creditor at eight", { at: "2026-06-03 08:00" }, [], []],
    ["a creditor at nine at night", { at: "2026-06-03 21:00" }, [], ["us.ca.hours"]],
    ["after a cease letter", { at: "2026-06-03 10:00" }, [cease], ["us.ca.cease"]],
    [
      "the notice of a remedy after it",
      { at: "2026-06-03 10:00", medium: "letter", purpose: "notify_intends_specified_remedy" },
      [cease],
      [],
    ],
    [
      "after the letter was taken back",
      { at: "2026-06-05 10:00" },
      [cease, california.fact("cease_withdrawn", "2026-06-04 10:00")],
      [],
    ],
    ["past an attorney", { at: "2026-06-03 10:00" }, [attorney], ["us.ca.attorney"]],
    [
      "at work against the employer's word",
      { at: "2026-06-03 10:00", place: "work" },
      [employer],
      ["us.ca.workplace"],
    ],
    ["at home all the same", { at: "2026-06-03 10:00" }, [employer], []],
    [
      "in the hour called inconvenient",
      { at: "2026-06-03 12:30" },
      [lunch],
      ["us.ca.requested_times"],
    ],
    ["after it", { at: "2026-06-03 13:00" }, [lunch], []],
  ];
  it.each(rows)("California: %s", (_name, question, events, expected) => {
    expect(california.denials(question, events)).toEqual(expected);
  });

  it("California warns a creditor who calls an eighth time in seven days, and forbids nothing", () => {
    const calls = days("2026-06", 1, 7).map((day) => california.call(`${day} 10:00`, "voicemail"));
    const eighth = california.check({ at: "2026-06-07 12:00" }, calls);
    expect(eighth.verdict).toBe("allow");
    expect(eighth.warnings.map(({ rule }) => rule.id)).toEqual(["us.ca.calls_in_seven_days"]);
    expect(california.check({ at: "2026-06-07 12:00" }, calls.slice(1)).warnings).toEqual([]);
  });
});
