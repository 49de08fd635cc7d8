import { describe, expect, it } from "vitest";
import { officeIn, type Row } from "./office.ts";

const { call, message, fact, denials, check } = officeIn("AU", "Australia/Sydney");

describe("Australia: when to call (RG 96, section 4)", () => {
  const PHONE = ["au.rg96.telephone_hours"];
  const rows: Row[] = [
    ["a weekday before half past seven", { at: "2026-06-03 07:29:59" }, [], PHONE],
    ["a weekday at half past seven", { at: "2026-06-03 07:30" }, [], []],
    ["a weekday just before nine at night", { at: "2026-06-03 20:59:59" }, [], []],
    ["a weekday at nine at night", { at: "2026-06-03 21:00" }, [], PHONE],
    ["Saturday before nine", { at: "2026-06-06 08:59:59" }, [], PHONE],
    ["Saturday at nine", { at: "2026-06-06 09:00" }, [], []],
    ["Sunday at half past eight", { at: "2026-06-07 08:30" }, [], PHONE],
    ["Sunday at half past eight at night", { at: "2026-06-07 20:30" }, [], []],
    ["Christmas Day", { at: "2026-12-25 11:00" }, [], PHONE],
    ["Anzac Day", { at: "2026-04-25 11:00" }, [], PHONE],
    ["a text keeps the same hours", { at: "2026-06-03 06:00", medium: "sms" }, [], PHONE],
    ["an e-mail has no hours", { at: "2026-06-03 06:00", medium: "email" }, [], []],
    [
      "a visit before nine",
      { at: "2026-06-03 08:59:59", medium: "visit" },
      [],
      ["au.rg96.visit_hours"],
    ],
    ["a visit at nine", { at: "2026-06-03 09:00", medium: "visit" }, [], []],
    [
      "a visit on a holiday",
      { at: "2026-12-25 11:00", medium: "visit" },
      [],
      ["au.rg96.visit_hours"],
    ],
    ["at work before nine", { at: "2026-06-03 08:30", place: "work" }, [], ["au.rg96.work_hours"]],
    ["at work at five", { at: "2026-06-03 17:00", place: "work" }, [], ["au.rg96.work_hours"]],
    ["at work in office hours", { at: "2026-06-03 16:59:59", place: "work" }, [], []],
    ["at work on Saturday", { at: "2026-06-06 10:00", place: "work" }, [], ["au.rg96.work_hours"]],
    ["an agency as well", { at: "2026-06-03 07:00", by: "third_party" }, [], PHONE],
    ["a business's debt", { at: "2026-06-03 07:00", debts: "commercial" }, [], []],
    ["before the guideline", { at: "2021-04-12 07:00" }, [], []],
    ["from its day on", { at: "2021-04-13 07:00" }, [], PHONE],
  ];
  it.each(rows)("%s", (_name, question, events, expected) => {
    expect(denials(question, events)).toEqual(expected);
  });

  it("asks in the customer's own zone: half past seven in Perth is half past nine in Sydney", () => {
    const perth = officeIn("AU-WA", "Australia/Perth");
    expect(perth.denials({ at: "2026-06-03 07:00" })).toEqual(PHONE);
    expect(perth.denials({ at: "2026-06-03 07:30" })).toEqual([]);
  });

  it("keeps the customer's own hours as well", () => {
    const afternoons = fact("consumer_request_contact_window", "2026-05-01 10:00", {
      from_: "14:00",
      to: "18:00",
    });
    expect(denials({ at: "2026-06-03 10:00" }, [afternoons])).toEqual(["au.rg96.requested_times"]);
    const notAtWork = fact("inconvenient_place_stated", "2026-05-01 10:00", { number: "work" });
    expect(denials({ at: "2026-06-03 10:00", place: "work" }, [notAtWork])).toEqual([
      "au.rg96.requested_places",
    ]);
  });
});

describe("Australia: how often (RG 96, section 5)", () => {
  const WEEK = ["au.rg96.contacts_in_a_week"];
  const MONTH = ["au.rg96.contacts_in_a_month"];
  const made = (day: string) =>
    fact("contact_made", `${day} 10:00`, { medium: "voice", debtIds: ["D1"] });
  const three = ["2026-06-01", "2026-06-02", "2026-06-03"].map(made);
  // Never more than three in seven days, so that the month alone can be full.
  const ten = ["01", "03", "05", "08", "10", "12", "15", "17", "19", "22"].map((day) =>
    made(`2026-06-${day}`),
  );
  const rows: Row[] = [
    ["the third in a week", { at: "2026-06-03 12:00" }, three.slice(0, 2), []],
    ["the fourth", { at: "2026-06-04 10:00" }, three, WEEK],
    ["the fourth on the seventh day", { at: "2026-06-07 10:00" }, three, WEEK],
    ["the eighth day", { at: "2026-06-08 10:00" }, three, []],
    ["another account", { at: "2026-06-04 10:00", debtIds: ["D2"] }, three, []],
    [
      "calls that reached nobody don't count",
      { at: "2026-06-04 10:00" },
      [
        ...three.slice(0, 2),
        call("2026-06-03 10:00", "rang_no_answer"),
        call("2026-06-03 11:00", "voicemail"),
      ],
      [],
    ],
    [
      "a conversation does",
      { at: "2026-06-04 10:00" },
      [...three.slice(0, 2), call("2026-06-03 10:00", "conversation")],
      WEEK,
    ],
    [
      "a message sent does",
      { at: "2026-06-04 10:00" },
      [...three.slice(0, 2), message("email", "2026-06-03 10:00")],
      WEEK,
    ],
    ["the tenth in a month", { at: "2026-06-24 10:00" }, ten.slice(0, 9), []],
    ["the eleventh", { at: "2026-06-24 10:00" }, ten, MONTH],
    ["the eleventh on the month's last day", { at: "2026-06-30 10:00" }, ten, MONTH],
    [
      "a tenth that reached nobody leaves room",
      { at: "2026-06-24 10:00" },
      [...ten.slice(0, 9), call("2026-06-22 10:00", "voicemail")],
      [],
    ],
    ["another account in a full month", { at: "2026-06-24 10:00", debtIds: ["D2"] }, ten, []],
    [
      "what another collector did counts with it",
      { at: "2026-06-24 10:00" },
      [...ten.slice(0, 9), call("2026-06-22 10:00", "conversation", { collectorId: "C2" })],
      MONTH,
    ],
    [
      "calls the customer asked for count as well",
      { at: "2026-06-24 10:00" },
      [
        ...ten,
        fact("prior_consent_to_call", "2026-06-24 09:00", { givenDirectlyToCollector: true }),
      ],
      MONTH,
    ],
    ["the first of the next month", { at: "2026-07-01 10:00" }, ten, []],
  ];
  it.each(rows)("%s", (_name, question, events, expected) => {
    expect(denials(question, events)).toEqual(expected);
  });

  it("may be explained: an excess is presumed harassment, not forbidden outright", () => {
    const { blockedBy } = check({ at: "2026-06-04 10:00" }, three);
    expect(blockedBy?.rule.breach).toBe("presumption");
  });
});
