import { describe, expect, it } from "vitest";
import type { ContactEvent } from "../../../../core/accounts/contact-event.ts";
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

describe("on what a text rests", () => {
  const BASIS = ["us.reg_f.text_basis"];
  const yes = fact("text_consent", "2026-06-01 12:00");
  it.each<Row>([
    ["consent sixty days old", sms("2026-07-31 20:59"), [yes], []],
    ["consent sixty-one days old", sms("2026-08-01 08:00"), [yes], BASIS],
    [
      "consent renewed",
      sms("2026-08-01 08:00"),
      [yes, fact("consent_renewed", "2026-06-02 12:00")],
      [],
    ],
    [
      "consent to e-mail renewed",
      sms("2026-08-01 08:00"),
      [yes, fact("consent_renewed", "2026-06-02 12:00", { medium: "email" })],
      BASIS,
    ],
    [
      "the number checked",
      sms("2026-08-01 08:00"),
      [yes, fact("number_not_reassigned_confirmed", "2026-06-02 12:00")],
      [],
    ],
    [
      "the number checked too long ago",
      sms("2026-08-10 08:00"),
      [yes, fact("number_not_reassigned_confirmed", "2026-06-02 12:00")],
      BASIS,
    ],
    [
      "a check before consent refreshes nothing later",
      sms("2026-08-01 08:00"),
      [fact("number_not_reassigned_confirmed", "2026-05-02 12:00"), yes],
      BASIS,
    ],
    [
      "a check alone",
      sms("2026-06-10 08:00"),
      [fact("number_not_reassigned_confirmed", "2026-06-02 12:00")],
      BASIS,
    ],
    [
      "the number is somebody else's now",
      sms("2026-06-10 08:00"),
      [yes, fact("number_reassigned", "2026-06-02 12:00")],
      BASIS,
    ],
    [
      "the customer texted",
      sms("2026-07-31 08:00"),
      [fact("inbound", "2026-06-01 12:00", { medium: "sms" })],
      [],
    ],
    [
      "the customer texted too long ago",
      sms("2026-08-01 08:00"),
      [fact("inbound", "2026-06-01 12:00", { medium: "sms" })],
      BASIS,
    ],
    [
      "the customer texted, and the number was checked since",
      sms("2026-08-01 08:00"),
      [
        fact("inbound", "2026-06-01 12:00", { medium: "sms" }),
        fact("number_not_reassigned_confirmed", "2026-07-02 12:00"),
      ],
      [],
    ],
    [
      "WhatsApp on a yes to WhatsApp",
      sms("2026-06-10 08:00", { medium: "whatsapp" }),
      [fact("whatsapp_consent", "2026-06-01 12:00")],
      [],
    ],
    ["WhatsApp on a yes to texts", sms("2026-06-10 08:00", { medium: "whatsapp" }), [yes], BASIS],
  ])(TABLE, check);

  it("names everything that would do", () => {
    const { awaits } = office.check(sms("2026-08-01 08:00"), [yes]);
    expect(awaits).toEqual(["text_consent", "consent_renewed", "number_not_reassigned_confirmed"]);
  });
});

describe("how to opt out must be said", () => {
  const LINE = ["us.reg_f.opt_out_line"];
  const yes = [fact("text_consent", "2026-06-01 12:00"), fact("email_consent", "2026-06-01 12:00")];
  it.each<Row>([
    ["an e-mail that says it", email("2026-06-10 12:00"), yes, []],
    ["an e-mail that does not", email("2026-06-10 12:00", { includesOptOut: false }), yes, LINE],
    ["a text that does not", sms("2026-06-10 12:00", { includesOptOut: false }), yes, LINE],
    [
      "a letter need not",
      sms("2026-06-10 12:00", { medium: "letter", includesOptOut: false }),
      [],
      [],
    ],
  ])(TABLE, check);

  it("is a reminder while the message is not written yet", () => {
    const { by, medium, at } = email("2026-06-10 12:00");
    const { verdict, warnings, missing } = office.check(
      { by: by ?? "third_party", medium: medium ?? "email", at },
      yes,
    );
    expect([verdict, warnings.map(({ rule }) => rule.id), missing]).toEqual([
      "allow",
      LINE,
      ["opt_out_line"],
    ]);
  });
});

describe("automated calls and texts", () => {
  const TCPA = ["us.tcpa.automated_consent"];
  const robot = (more: Partial<Row[1]> = {}): Row[1] => ({
    at: "2026-06-10 12:00",
    automated: true,
    ...more,
  });
  it.each<Row>([
    ["a recorded call without consent, by the creditor", robot(), [], TCPA],
    ["with consent", robot(), [fact("automated_call_consent", "2026-01-01 12:00")], []],
    ["an automated text without consent", robot({ medium: "sms" }), [], TCPA],
    [
      "an automated text with consent however old",
      robot({ medium: "sms" }),
      [fact("text_consent", "2020-01-01 12:00")],
      [],
    ],
    [
      "consent taken back",
      robot({ medium: "sms" }),
      [fact("text_consent", "2020-01-01 12:00"), fact("consent_withdrawn", "2026-06-01 12:00")],
      TCPA,
    ],
    ["a business's debt too", robot({ debts: "commercial" }), [], TCPA],
    ["a call by hand", { at: "2026-06-10 12:00", automated: false }, [], []],
    ["a call of which nobody said it is automated", { at: "2026-06-10 12:00" }, [], []],
    ["an automated e-mail", robot({ medium: "email" }), [], []],
  ])(TABLE, check);
});
