import { describe, expect, it } from "vitest";
import { officeIn, type Row } from "./office.ts";

const { call, message, denials } = officeIn("US-MA", "America/New_York");
const PERSONAL = ["us.ma.telephone_personal"];
const ELSEWHERE = ["us.ma.telephone_elsewhere"];

describe("Massachusetts: two calls or texts in seven days for each debt", () => {
  const one = [call("2026-06-01 10:00", "voicemail")];
  const two = [...one, message("sms", "2026-06-03 10:00")];
  const rows: Row[] = [
    ["the first call", { at: "2026-06-01 10:00" }, [], []],
    ["the second in the week", { at: "2026-06-05 10:00" }, one, []],
    ["the third, after a call and a text", { at: "2026-06-05 10:00" }, two, PERSONAL],
    ["a third text instead", { at: "2026-06-05 10:00", medium: "sms" }, two, PERSONAL],
    ["an e-mail, which is no telephone", { at: "2026-06-05 10:00", medium: "email" }, two, []],
    ["a letter", { at: "2026-06-05 10:00", medium: "letter" }, two, []],
    ["the last day of seven", { at: "2026-06-07 20:59" }, two, PERSONAL],
    ["the day after them", { at: "2026-06-08 08:00" }, two, []],
    ["another debt of the same person", { at: "2026-06-05 10:00", debtIds: ["D2"] }, two, []],
    [
      "both debts at once: the strictest decides",
      { at: "2026-06-05 10:00", debtIds: ["D1", "D2"] },
      two,
      PERSONAL,
    ],
    [
      "a call that rang in vain counts",
      { at: "2026-06-05 10:00" },
      [...one, call("2026-06-02 10:00", "rang_no_answer")],
      PERSONAL,
    ],
    [
      "a busy line truly reaches nobody",
      { at: "2026-06-05 10:00" },
      [...one, call("2026-06-02 10:00", "busy")],
      [],
    ],
    [
      "a number not in service neither",
      { at: "2026-06-05 10:00" },
      [...one, call("2026-06-02 10:00", "not_in_service")],
      [],
    ],
    ["a number at work has its own count", { at: "2026-06-05 10:00", place: "work" }, two, []],
    ["a business's debt is not meant", { at: "2026-06-05 10:00", debts: "commercial" }, two, []],
    [
      "a debt buyer is bound as the creditor is",
      { at: "2026-06-05 10:00", by: "debt_buyer", medium: "voice" },
      two,
      PERSONAL,
    ],
  ];
  it.each(rows)("%s", (_name, question, events, expected) => {
    expect(denials(question, events)).toEqual(expected);
  });
});

describe("Massachusetts: two in thirty days where the number is not personal", () => {
  const work = { number: "work" as const };
  const two = [
    call("2026-06-01 10:00", "rang_no_answer", work),
    call("2026-06-12 10:00", "rang_no_answer", work),
  ];
  const rows: Row[] = [
    ["the second", { at: "2026-06-12 10:00", place: "work" }, two.slice(0, 1), []],
    ["the third", { at: "2026-06-20 10:00", place: "work" }, two, ELSEWHERE],
    ["the thirtieth day", { at: "2026-06-30 10:00", place: "work" }, two, ELSEWHERE],
    ["the thirty-first", { at: "2026-07-01 10:00", place: "work" }, two, []],
    [
      "another number that is not personal",
      { at: "2026-06-20 10:00", place: "other" },
      two,
      ELSEWHERE,
    ],
    ["the mobile", { at: "2026-06-20 10:00", place: "mobile" }, two, []],
  ];
  it.each(rows)("%s", (_name, question, events, expected) => {
    expect(denials(question, events)).toEqual(expected);
  });
});

describe("Massachusetts: hours and visits", () => {
  const HOURS = ["us.ma.hours"];
  const visit = message("visit", "2026-06-01 10:00");
  const rows: Row[] = [
    ["a second before eight", { at: "2026-06-03 07:59:59" }, [], HOURS],
    ["eight", { at: "2026-06-03 08:00" }, [], []],
    ["a second before nine at night", { at: "2026-06-03 20:59:59" }, [], []],
    ["nine at night", { at: "2026-06-03 21:00" }, [], HOURS],
    ["a letter has no hour", { at: "2026-06-03 23:00", medium: "letter" }, [], []],
    ["Patriots' Day is a day like others", { at: "2026-04-20 10:00" }, [], []],
    [
      "a second visit in thirty days",
      { at: "2026-06-30 10:00", medium: "visit" },
      [visit],
      ["us.ma.visits"],
    ],
    ["a visit thirty days on", { at: "2026-07-01 10:00", medium: "visit" }, [visit], []],
  ];
  it.each(rows)("%s", (_name, question, events, expected) => {
    expect(denials(question, events)).toEqual(expected);
  });
});
