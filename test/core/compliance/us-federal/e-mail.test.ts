import { describe, expect, it } from "vitest";
import type { ContactEvent } from "../../../../core/accounts/contact-event.ts";
import { calendarDate } from "../../../../core/time/calendar-date.ts";
import { officeIn, type Row } from "../packs/office.ts";

const office = officeIn("US", "America/New_York");
const { fact } = office;
const TABLE = "%s";
const check = (
  _name: string,
  question: Row[1],
  events: readonly ContactEvent[],
  denials: readonly string[],
) => {
  expect(office.denials(question, events)).toEqual(denials);
};
const sms = (at: string, more: Partial<Row[1]> = {}): Row[1] => ({
  by: "third_party",
  medium: "sms",
  includesOptOut: true,
  at,
  ...more,
});
const email = (at: string, more: Partial<Row[1]> = {}): Row[1] =>
  sms(at, { medium: "email", ...more });

describe("on what an e-mail rests", () => {
  const BASIS = ["us.reg_f.email_basis"];
  const notice = fact("creditor_email_notice_sent", "2026-06-01 12:00", {
    optOutBy: calendarDate("2026-07-06"),
  });
  it.each<Row>([
    ["nothing", email("2026-07-10 12:00"), [], BASIS],
    ["consent", email("2026-07-10 12:00"), [fact("email_consent", "2020-01-01 12:00")], []],
    [
      "consent to texts",
      email("2026-07-10 12:00"),
      [fact("text_consent", "2026-07-01 12:00")],
      BASIS,
    ],
    [
      "consent taken back",
      email("2026-07-10 12:00"),
      [fact("email_consent", "2026-07-01 12:00"), fact("consent_withdrawn", "2026-07-02 12:00")],
      BASIS,
    ],
    [
      "consent to texts taken back",
      email("2026-07-10 12:00"),
      [
        fact("email_consent", "2026-07-01 12:00"),
        fact("consent_withdrawn", "2026-07-02 12:00", { medium: "sms" }),
      ],
      [],
    ],
    [
      "consent taken back and given again",
      email("2026-07-10 12:00"),
      [
        fact("email_consent", "2026-07-01 12:00"),
        fact("consent_withdrawn", "2026-07-02 12:00"),
        fact("email_consent", "2026-07-03 12:00"),
      ],
      [],
    ],
    [
      "consent for another address",
      email("2026-07-10 12:00", { address: "a@x.example" }),
      [fact("email_consent", "2026-07-01 12:00", { address: "b@x.example" })],
      BASIS,
    ],
    [
      "consent for this address, in other letters",
      email("2026-07-10 12:00", { address: "A@x.example" }),
      [fact("email_consent", "2026-07-01 12:00", { address: "a@X.example" })],
      [],
    ],
    [
      "consent given to another collector",
      email("2026-07-10 12:00"),
      [fact("email_consent", "2026-07-01 12:00", { collectorId: "C2" })],
      BASIS,
    ],
    [
      "consent of tomorrow",
      email("2026-07-10 12:00"),
      [fact("email_consent", "2026-07-11 12:00")],
      BASIS,
    ],
    [
      "the customer wrote from it",
      email("2026-07-10 12:00"),
      [fact("inbound", "2026-07-01 12:00", { medium: "email" })],
      [],
    ],
    [
      "the customer texted",
      email("2026-07-10 12:00"),
      [fact("inbound", "2026-07-01 12:00", { medium: "sms" })],
      BASIS,
    ],
    [
      "the collector before us used it",
      email("2026-07-10 12:00"),
      [fact("prior_collector_email_used", "2026-07-01 12:00")],
      [],
    ],
    ["the creditor's notice, on its last day", email("2026-07-06 12:00"), [notice], BASIS],
    ["the creditor's notice, the day after", email("2026-07-07 12:00"), [notice], []],
    [
      "a notice that names no day",
      email("2026-07-07 12:00"),
      [fact("creditor_email_notice_sent", "2026-06-01 12:00")],
      [],
    ],
    [
      "a notice that left under thirty-five days",
      email("2026-07-10 12:00"),
      [
        fact("creditor_email_notice_sent", "2026-06-01 12:00", {
          optOutBy: calendarDate("2026-07-05"),
        }),
      ],
      BASIS,
    ],
    [
      "a notice somebody opted out after",
      email("2026-07-10 12:00"),
      [notice, fact("consent_withdrawn", "2026-06-20 12:00")],
      BASIS,
    ],
    [
      "a notice to another address",
      email("2026-07-10 12:00", { address: "a@x.example" }),
      [{ ...notice, address: "b@x.example" }],
      BASIS,
    ],
    ["nothing, by the creditor itself", email("2026-07-10 12:00", { by: "first_party" }), [], []],
  ])(TABLE, check);

  it("waits for the creditor's notice to run out, the earlier of two", () => {
    const later = {
      ...notice,
      at: office.moment("2026-06-03 12:00"),
      optOutBy: calendarDate("2026-07-20"),
    };
    const { nextEligibleAt, missing } = office.check(email("2026-06-10 12:00"), [notice, later]);
    expect([nextEligibleAt, missing]).toEqual([office.moment("2026-07-07 08:00"), []]);
  });

  it("names consent as the missing fact where nothing is known", () => {
    const { missing, awaits } = office.check(email("2026-07-10 12:00"), []);
    expect([missing, awaits]).toEqual([["consent"], ["email_consent"]]);
  });
});

describe("an e-mail address at work", () => {
  const EMPLOYER = ["us.reg_f.employer_email"];
  const own = fact("email_consent", "2026-06-01 12:00", { address: "me@home.example" });
  const desk = email("2026-06-10 12:00", { place: "work" });
  it.each<Row>([
    ["is not used", desk, [fact("email_consent", "2026-06-01 12:00")], EMPLOYER],
    [
      "unless the customer agreed to it",
      desk,
      [fact("email_consent", "2026-06-01 12:00", { number: "work" })],
      [],
    ],
    [
      "or wrote from it",
      { ...desk, address: "me@work.example" },
      [fact("inbound", "2026-06-01 12:00", { medium: "email", address: "me@work.example" })],
      [],
    ],
    [
      "writing from home is not that",
      { ...desk, address: "me@work.example" },
      [own, fact("inbound", "2026-06-01 12:00", { medium: "email", address: "me@home.example" })],
      ["us.reg_f.email_basis", ...EMPLOYER],
    ],
    ["a private address", email("2026-06-10 12:00", { place: "home" }), [own], []],
  ])(TABLE, check);
});

describe("promotions by e-mail", () => {
  const promotion = (more: Partial<Row[1]> = {}): Row[1] => ({
    at: "2026-06-10 12:00",
    medium: "email",
    purpose: "promotion",
    includesOptOut: true,
    ...more,
  });
  const no = fact("medium_opt_out", "2026-06-01 12:00", { medium: "email" });
  it.each<Row>([
    ["may be sent", promotion(), [], []],
    ["not after an opt-out", promotion(), [no], ["us.can_spam.opt_out", "house.opt_out"]],
    [
      "not without saying how to opt out",
      promotion({ includesOptOut: false }),
      [],
      ["us.can_spam.opt_out_line"],
    ],
    ["are not what a bill is", promotion({ purpose: "collect", includesOptOut: false }), [], []],
  ])(TABLE, check);
});
