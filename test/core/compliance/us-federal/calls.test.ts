import { describe, expect, it } from "vitest";
import type { CallOutcome, ContactEvent } from "../../../../core/accounts/contact-event.ts";
import { officeIn, type Row } from "../packs/office.ts";

const office = officeIn("US", "America/New_York");
const { call, fact } = office;
const asked = (at: string, more: Partial<Row[1]> = {}): Row[1] => ({
  by: "third_party",
  at,
  ...more,
});

const SEVEN = ["us.reg_f.calls_in_seven_days"];
const SPOKEN = ["us.reg_f.after_conversation"];

type More = Parameters<typeof call>[2];
/** Unanswered calls at ten on days of April 2026. */
const april = (days: readonly number[], outcome: CallOutcome = "rang_no_answer", more: More = {}) =>
  days.map((day) => call(`2026-04-${String(day).padStart(2, "0")} 10:00`, outcome, more));
const FIRST_TO_SEVENTH = [1, 2, 3, 4, 5, 6, 7];

describe("seven calls about a debt in seven days", () => {
  const seven = april(FIRST_TO_SEVENTH);
  it.each<Row>([
    ["the seventh", asked("2026-04-07 15:00"), seven.slice(0, 6), []],
    ["the eighth", asked("2026-04-07 15:00"), seven, SEVEN],
    ["the eighth on the next day", asked("2026-04-08 08:00"), seven, []],
    ["in another order", asked("2026-04-07 15:00"), seven.toReversed(), SEVEN],
    ["about another debt", asked("2026-04-07 15:00", { debtIds: ["D2"] }), seven, []],
    [
      "about two debts of which one is full",
      asked("2026-04-07 15:00", { debtIds: ["D2", "D1"] }),
      seven,
      SEVEN,
    ],
    ["about no debt in particular", asked("2026-04-07 15:00", { debtIds: [] }), seven, SEVEN],
    ["to another person", asked("2026-04-07 15:00", { personId: "P2" }), seven, []],
    ["by the creditor itself", { at: "2026-04-07 15:00" }, seven, []],
    ["by letter", asked("2026-04-07 15:00", { medium: "letter" }), seven, []],
    [
      "calls that name no debt count for each",
      asked("2026-04-07 15:00"),
      seven.map(({ debtIds: _, ...each }) => each),
      SEVEN,
    ],
    [
      "calls by another collector",
      asked("2026-04-07 15:00"),
      april(FIRST_TO_SEVENTH, "rang_no_answer", { collectorId: "C2" }),
      [],
    ],
    [
      "calls over two numbers are counted together",
      asked("2026-04-07 15:00", { place: "home" }),
      [
        ...april([1, 2, 3, 4], "rang_no_answer", { number: "mobile" }),
        ...april([5, 6, 7], "rang_no_answer", { number: "home" }),
      ],
      SEVEN,
    ],
    [
      "texts and e-mails are no calls",
      asked("2026-04-07 15:00"),
      FIRST_TO_SEVENTH.map((day) => office.message("sms", `2026-04-0${day} 10:00`)),
      [],
    ],
    [
      "calls to a neighbour are the neighbour's",
      asked("2026-04-07 15:00"),
      april(FIRST_TO_SEVENTH, "rang_no_answer", { personId: "NEIGHBOUR" }),
      [],
    ],
    [
      "a call about three debts counts against each",
      asked("2026-04-07 15:00", { debtIds: ["C"] }),
      april(FIRST_TO_SEVENTH, "rang_no_answer", { debtIds: ["A", "B", "C"] }),
      SEVEN,
    ],
    [
      "a call that is still to come",
      asked("2026-04-07 15:00"),
      [...seven.slice(0, 6), call("2026-04-07 15:01", "rang_no_answer")],
      [],
    ],
    [
      "an inbound call left on voicemail is none of ours",
      asked("2026-04-07 15:00"),
      [...seven.slice(0, 6), call("2026-04-07 09:00", "voicemail", { direction: "inbound" })],
      [],
    ],
  ])("%s", (_name, question, events, denials) => {
    expect(office.denials(question, events)).toEqual(denials);
  });

  it("allows twenty-one calls a week over three debts, and no twenty-second", () => {
    const week = ["A", "B", "C"].flatMap((debt) =>
      april(FIRST_TO_SEVENTH, "rang_no_answer", { debtIds: [debt] }),
    );
    const last = asked("2026-04-07 17:00", { debtIds: ["C"] });
    expect(office.denials(last, week.slice(0, 20))).toEqual([]);
    expect(office.denials(last, week)).toEqual(SEVEN);
  });

  it("says when the oldest call has left the seven days", () => {
    const { nextEligibleAt } = office.check(asked("2026-04-07 15:00"), seven);
    expect(nextEligibleAt).toBe(office.moment("2026-04-08 08:00"));
  });

  it("waits for the right one of more than seven", () => {
    const crowd = april([1, 2, 2, 3, 3, 4, 5, 6, 7]);
    const { nextEligibleAt } = office.check(asked("2026-04-07 15:00"), crowd);
    // Nine in the window: six are left on the day the third has gone.
    expect(nextEligibleAt).toBe(office.moment("2026-04-09 08:00"));
  });

  it.each<[CallOutcome, "counts" | "does not count"]>([
    ["busy", "does not count"],
    ["not_in_service", "does not count"],
    ["rang_no_answer", "counts"],
    ["answered_dropped", "counts"],
    ["voicemail", "counts"],
    ["voicemail_no_message", "counts"],
    ["limited_content_message", "counts"],
    ["wrong_person", "counts"],
  ])("a call that ended %s %s", (outcome, counts) => {
    const denials = office.denials(asked("2026-04-07 15:00"), april(FIRST_TO_SEVENTH, outcome));
    expect(denials).toEqual(counts === "counts" ? SEVEN : []);
  });

  it("counts a call whose outcome nobody wrote down", () => {
    const unknown = april(FIRST_TO_SEVENTH).map(({ outcome: _, ...each }) => each);
    expect(office.denials(asked("2026-04-07 15:00"), unknown)).toEqual(SEVEN);
  });

  it("counts by the customer's calendar, not by hours", () => {
    const late = april(FIRST_TO_SEVENTH).map((each): ContactEvent => each);
    late[0] = call("2026-04-01 20:59", "rang_no_answer");
    expect(office.denials(asked("2026-04-08 08:00"), late)).toEqual([]);
  });
});

describe("after a conversation", () => {
  const spoke = call("2026-09-08 11:00", "conversation");
  const rang = call("2026-09-08 11:00", "conversation", { direction: "inbound" });
  it.each<Row>([
    ["the same day", asked("2026-09-08 15:00"), [spoke], SPOKEN],
    ["the seventh day", asked("2026-09-14 15:00"), [spoke], SPOKEN],
    ["the eighth day", asked("2026-09-15 08:00"), [spoke], []],
    ["the seventh day after the customer called", asked("2026-09-14 15:00"), [rang], SPOKEN],
    ["the eighth day after that", asked("2026-09-15 08:00"), [rang], []],
    [
      "an inbound call of no known outcome was a conversation",
      asked("2026-09-14 15:00"),
      [fact("inbound", "2026-09-08 11:00", { medium: "voice" })],
      SPOKEN,
    ],
    [
      "an inbound text was none",
      asked("2026-09-14 15:00"),
      [fact("inbound", "2026-09-08 11:00", { medium: "sms", text: "I will pay" })],
      [],
    ],
    ["about another debt", asked("2026-09-10 15:00", { debtIds: ["D2"] }), [spoke], []],
    [
      "about a debt the conversation touched",
      asked("2026-09-10 15:00", { debtIds: ["D2"] }),
      [call("2026-09-08 11:00", "conversation", { debtIds: ["D1", "D2"] })],
      SPOKEN,
    ],
    ["with another person", asked("2026-09-10 15:00", { personId: "P2" }), [spoke], []],
    [
      "by another collector",
      asked("2026-09-10 15:00"),
      [call("2026-09-08 11:00", "conversation", { collectorId: "C2" })],
      [],
    ],
    ["a letter", asked("2026-09-10 15:00", { medium: "letter" }), [spoke], []],
    [
      "the latest conversation counts",
      asked("2026-09-15 15:00"),
      [spoke, call("2026-09-12 11:00", "conversation")],
      SPOKEN,
    ],
    ["by the creditor itself", { at: "2026-09-10 15:00" }, [spoke], []],
    [
      "contact made by voice was a conversation",
      asked("2026-09-10 15:00"),
      [fact("contact_made", "2026-09-08 11:00", { medium: "voice" })],
      SPOKEN,
    ],
    [
      "contact made by letter was none",
      asked("2026-09-10 15:00"),
      [fact("contact_made", "2026-09-08 11:00", { medium: "letter" })],
      [],
    ],
  ])("%s", (_name, question, events, denials) => {
    expect(office.denials(question, events)).toEqual(denials);
  });

  it("may call from eight on the eighth day", () => {
    const { nextEligibleAt } = office.check(asked("2026-09-09 11:00"), [spoke]);
    expect(nextEligibleAt).toBe(office.moment("2026-09-15 08:00"));
  });
});

describe("calls the customer asked for", () => {
  const asks = fact("prior_consent_to_call", "2026-06-04 09:00", {
    givenDirectlyToCollector: true,
  });
  const many = (day: string) =>
    Array.from({ length: 7 }, (_, hour) =>
      call(`2026-06-${day} ${10 + hour}:00`, "rang_no_answer"),
    );
  it.each<Row>([
    ["an eighth call that day", asked("2026-06-04 18:00"), [asks, ...many("04")], []],
    [
      "on the seventh day, the last of the consent",
      asked("2026-06-10 18:00"),
      [asks, ...many("10")],
      [],
    ],
    ["on the eighth day", asked("2026-06-11 18:00"), [asks, ...many("11")], SEVEN],
    [
      "calls made under consent don't count later",
      asked("2026-06-11 18:00"),
      [asks, ...many("10")],
      [],
    ],
    [
      "consent given after a conversation frees from its seven days",
      asked("2026-06-05 10:00"),
      [call("2026-06-04 08:30", "conversation"), asks],
      [],
    ],
    [
      "a conversation uses consent up",
      asked("2026-06-08 10:00"),
      [asks, call("2026-06-06 10:00", "conversation", { underConsent: true })],
      SPOKEN,
    ],
    [
      "calls after consent was used up count again",
      asked("2026-06-13 18:00"),
      [asks, call("2026-06-04 10:00", "conversation"), ...many("12")],
      SEVEN,
    ],
    [
      "consent given in the conversation itself is not used up by it",
      asked("2026-06-08 10:00"),
      [call("2026-06-04 09:00", "conversation"), asks],
      [],
    ],
    [
      "consent given to the creditor is none",
      asked("2026-06-04 18:00"),
      [{ ...asks, givenDirectlyToCollector: false }, ...many("04")],
      SEVEN,
    ],
    [
      "consent given to another collector is none",
      asked("2026-06-04 18:00"),
      [{ ...asks, collectorId: "C2" }, ...many("04")],
      SEVEN,
    ],
    [
      "somebody else's consent is none",
      asked("2026-06-04 18:00"),
      [{ ...asks, personId: "P2" }, ...many("04")],
      SEVEN,
    ],
    [
      "consent about another debt is none",
      asked("2026-06-04 18:00"),
      [{ ...asks, debtIds: ["D2"] }, ...many("04")],
      SEVEN,
    ],
    [
      "somebody else's conversation uses nothing up",
      asked("2026-06-08 10:00"),
      [
        asks,
        call("2026-06-05 10:00", "conversation", { personId: "P2" }),
        ...many("08").slice(0, 1),
      ],
      [],
    ],
    ["consent to come is none yet", asked("2026-06-03 18:00"), [...many("03"), asks], SEVEN],
  ])("%s", (_name, question, events, denials) => {
    expect(office.denials(question, events)).toEqual(denials);
  });
});

describe("patterns that can rebut the presumption only warn", () => {
  const warnings = (at: string, events: readonly ContactEvent[]) => {
    const { verdict, warnings: found } = office.check(asked(at), events);
    return [verdict, found.map(({ rule }) => rule.id)];
  };
  it("two calls within five minutes", () => {
    const before = [call("2026-04-01 10:00", "busy")];
    expect(warnings("2026-04-01 10:04:59", before)).toEqual([
      "allow",
      ["us.reg_f.rapid_succession"],
    ]);
    expect(warnings("2026-04-01 10:05", before)).toEqual(["allow", []]);
  });

  it("the seventh call in one day", () => {
    const day = Array.from({ length: 6 }, (_, hour) =>
      call(`2026-04-01 ${String(9 + hour).padStart(2, "0")}:00`, "rang_no_answer"),
    );
    expect(warnings("2026-04-01 16:00", day)).toEqual(["allow", ["us.reg_f.seven_in_a_day"]]);
    expect(warnings("2026-04-01 16:00", day.slice(1))).toEqual(["allow", []]);
    expect(warnings("2026-04-02 16:00", day)).toEqual(["allow", []]);
  });

  it("more than seven over all debts and collectors", () => {
    const others = april(FIRST_TO_SEVENTH, "rang_no_answer", { collectorId: "C2", debtIds: ["X"] });
    expect(warnings("2026-04-07 15:00", others)).toEqual([
      "allow",
      ["us.reg_f.calls_over_all_debts"],
    ]);
  });
});
