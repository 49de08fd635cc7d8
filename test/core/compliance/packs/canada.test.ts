import { describe, expect, it } from "vitest";
import { officeIn, type Row } from "./office.ts";

const agency = { by: "third_party" as const };

describe("Ontario: a letter first, then six days", () => {
  const { fact, denials, check } = officeIn("CA-ON", "America/Toronto");
  const LETTER = ["ca.on.letter_first"];
  const mailed = fact("written_notice_mailed", "2026-06-01 10:00");
  const rows: Row[] = [
    ["a call without a letter", { ...agency, at: "2026-06-03 10:00" }, [], LETTER],
    ["the letter itself", { ...agency, at: "2026-06-03 10:00", medium: "letter" }, [], []],
    ["the fifth day after mailing", { ...agency, at: "2026-06-06 10:00" }, [mailed], LETTER],
    ["the sixth, a Sunday, in its hours", { ...agency, at: "2026-06-07 13:00" }, [mailed], []],
    [
      "an e-mail waits as well",
      { ...agency, at: "2026-06-06 10:00", medium: "email" },
      [mailed],
      LETTER,
    ],
    [
      "a second letter starts no second wait",
      { ...agency, at: "2026-06-09 10:00" },
      [mailed, fact("written_notice_mailed", "2026-06-08 10:00")],
      [],
    ],
    ["a debt buyer is an agency", { by: "debt_buyer", at: "2026-06-03 10:00" }, [], LETTER],
    ["a creditor in its own name is not", { at: "2026-06-03 10:00" }, [], []],
    ["a business's debt", { ...agency, at: "2026-06-03 10:00", debts: "commercial" }, [], []],
  ];
  it.each(rows)("%s", (_name, question, events, expected) => {
    expect(denials(question, events)).toEqual(expected);
  });

  it("says that the letter is missing", () => {
    expect(check({ ...agency, at: "2026-06-03 10:00" }, []).missing).toEqual(["written_notice"]);
  });
});

describe("Ontario: three contacts in seven days after the first conversation", () => {
  const { call, message, fact, denials } = officeIn("CA-ON", "America/Toronto");
  const FULL = ["ca.on.contacts_in_seven_days"];
  const mailed = fact("written_notice_mailed", "2026-05-01 10:00");
  const spoke = call("2026-06-01 10:00", "conversation");
  const three = [
    call("2026-06-02 10:00", "voicemail"),
    message("email", "2026-06-03 10:00"),
    call("2026-06-04 10:00", "conversation"),
  ];
  const rows: Row[] = [
    [
      "before any conversation nothing is counted",
      { ...agency, at: "2026-06-05 10:00" },
      three.slice(0, 2).concat(message("sms", "2026-06-04 10:00")),
      [],
    ],
    [
      "the third after it",
      { ...agency, at: "2026-06-04 12:00" },
      [spoke, ...three.slice(0, 2)],
      [],
    ],
    ["the fourth", { ...agency, at: "2026-06-05 10:00" }, [spoke, ...three], FULL],
    ["the seventh day", { ...agency, at: "2026-06-08 10:00" }, [spoke, ...three], FULL],
    ["the eighth", { ...agency, at: "2026-06-09 10:00" }, [spoke, ...three], []],
    [
      "a call that left no message doesn't count",
      { ...agency, at: "2026-06-05 10:00" },
      [spoke, ...three.slice(0, 2), call("2026-06-04 10:00", "rang_no_answer")],
      [],
    ],
    [
      "post doesn't count",
      { ...agency, at: "2026-06-05 10:00" },
      [spoke, ...three.slice(0, 2), message("letter", "2026-06-04 10:00")],
      [],
    ],
    [
      "post may go out beside three",
      { ...agency, at: "2026-06-05 10:00", medium: "letter" },
      [spoke, ...three],
      [],
    ],
    [
      "a conversation the customer began opens the count as well",
      { ...agency, at: "2026-06-05 10:00" },
      [call("2026-06-01 10:00", "conversation", { direction: "inbound" }), ...three],
      FULL,
    ],
  ];
  it.each(rows)("%s", (_name, question, events, expected) => {
    expect(denials(question, [mailed, ...events])).toEqual(expected);
  });
});

describe("Ontario: hours", () => {
  const { fact, denials } = officeIn("CA-ON", "America/Toronto");
  const HOURS = ["ca.on.hours"];
  const mailed = fact("written_notice_mailed", "2026-01-01 10:00");
  it.each([
    ["a weekday before seven", "2026-06-03 06:59:59", HOURS],
    ["a weekday at seven", "2026-06-03 07:00", []],
    ["Saturday just before nine at night", "2026-06-06 20:59:59", []],
    ["Saturday at nine at night", "2026-06-06 21:00", HOURS],
    ["Sunday at noon", "2026-06-07 12:00", HOURS],
    ["Sunday at one", "2026-06-07 13:00", []],
    ["Sunday just before five", "2026-06-07 16:59:59", []],
    ["Sunday at five", "2026-06-07 17:00", HOURS],
    ["Canada Day", "2026-07-01 10:00", HOURS],
    ["Family Day", "2026-02-16 10:00", HOURS],
    ["the day after it", "2026-02-17 10:00", []],
  ])("%s", (_name, at, expected) => {
    expect(denials({ ...agency, at }, [mailed])).toEqual(expected);
  });
});

describe("Quebec: hours", () => {
  const { denials } = officeIn("CA-QC", "America/Montreal");
  const HOURS = ["ca.qc.hours"];
  it.each([
    ["a weekday before eight", "2026-06-05 07:59:59", HOURS],
    ["a weekday at eight", "2026-06-05 08:00", []],
    ["a weekday just before eight at night", "2026-06-05 19:59:59", []],
    ["a weekday at eight at night", "2026-06-05 20:00", HOURS],
    ["Saturday", "2026-06-06 10:00", []],
    ["Sunday", "2026-06-07 14:00", HOURS],
    ["the National Holiday", "2026-06-24 10:00", HOURS],
    ["2 January", "2026-01-02 10:00", HOURS],
    ["Easter Monday", "2026-04-06 10:00", HOURS],
    ["26 December", "2026-12-26 10:00", HOURS],
    ["a Monday like others", "2026-04-13 10:00", []],
  ])("%s", (_name, at, expected) => {
    expect(denials({ ...agency, at })).toEqual(expected);
  });

  it("binds agencies, not a creditor in its own name", () => {
    expect(denials({ at: "2026-06-07 14:00" })).toEqual([]);
    expect(denials({ at: "2026-06-07 14:00", by: "debt_buyer" })).toEqual(HOURS);
  });
});
