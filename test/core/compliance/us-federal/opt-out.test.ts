import { describe, expect, it } from "vitest";
import type { ContactEvent } from "../../../../core/accounts/contact-event.ts";
import { officeIn, type Row } from "../packs/office.ts";

const office = officeIn("US", "America/New_York");
const { fact, message } = office;
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

describe("a medium the customer refused", () => {
  const consents = [
    fact("text_consent", "2026-04-29 12:00"),
    fact("email_consent", "2026-04-29 12:00"),
  ];
  const no = fact("medium_opt_out", "2026-05-04 12:00", { medium: "sms" });
  const wrote = fact("inbound", "2026-05-07 12:00", { medium: "sms", text: "how much is it?" });
  const CLOSED = ["us.reg_f.medium_opt_out", "us.reg_f.text_basis", "house.opt_out"];
  const USED = ["us.reg_f.medium_opt_out", "house.opt_out"];
  const advertising = fact("medium_opt_out", "2027-01-25 12:00", {
    medium: "sms",
    purpose: "promotion",
  });
  it.each<Row>([
    [
      "a message sent by mistake is no confirmation",
      sms("2026-05-04 12:02", { purpose: "opt_out_confirmation" }),
      [...consents, no, message("sms", "2026-05-04 12:01")],
      [],
    ],
    [
      "opening it again renews no consent",
      sms("2026-05-08 12:00"),
      [...consents, no, fact("medium_opt_in", "2026-05-06 12:00", { medium: "sms" })],
      ["us.reg_f.text_basis"],
    ],
    ["is closed", sms("2026-05-08 12:00"), [...consents, no], CLOSED],
    ["another is not", email("2026-05-08 12:00"), [...consents, no], []],
    ["before they refused", sms("2026-05-04 11:59"), [...consents, no], []],
    ["in the moment they refused", sms("2026-05-04 12:00"), [...consents, no], CLOSED],
    [
      "a refusal of no medium in particular closes each",
      email("2026-05-08 12:00"),
      [...consents, fact("medium_opt_out", "2026-05-04 12:00")],
      ["us.reg_f.medium_opt_out", "us.reg_f.email_basis", "house.opt_out"],
    ],
    [
      "a refusal for one number leaves another",
      sms("2026-05-08 12:00", { address: "+15550101" }),
      [...consents, { ...no, address: "+15550100" }],
      [],
    ],
    [
      "a refusal for this number",
      sms("2026-05-08 12:00", { address: "+15550100" }),
      [...consents, { ...no, address: "+15550100" }],
      CLOSED,
    ],
    [
      "a refusal for a number while none is asked about",
      sms("2026-05-08 12:00"),
      [...consents, { ...no, address: "+15550100" }],
      CLOSED,
    ],
    [
      "a new yes opens it",
      sms("2026-05-08 12:00"),
      [...consents, no, fact("text_consent", "2026-05-06 12:00")],
      [],
    ],
    [
      "a yes for e-mail does not",
      sms("2026-05-08 12:00"),
      [...consents, no, fact("email_consent", "2026-05-06 12:00")],
      CLOSED,
    ],
    [
      "a yes at the same moment does not",
      sms("2026-05-08 12:00"),
      [...consents, no, fact("text_consent", "2026-05-04 12:00")],
      CLOSED,
    ],
    [
      "a yes for another number does not",
      sms("2026-05-08 12:00", { address: "+15550100" }),
      [...consents, no, fact("medium_opt_in", "2026-05-06 12:00", { address: "+15550101" })],
      CLOSED,
    ],
    [
      "one confirmation",
      sms("2026-05-04 12:01", { purpose: "opt_out_confirmation", includesOptOut: false }),
      [...consents, no],
      [],
    ],
    [
      "a second confirmation",
      sms("2026-05-04 12:02", { purpose: "opt_out_confirmation", includesOptOut: false }),
      [...consents, no, message("sms", "2026-05-04 12:01", { purpose: "opt_out_confirmation" })],
      USED,
    ],
    [
      "a confirmation of an earlier refusal is not of this one",
      sms("2026-05-04 12:01", { purpose: "opt_out_confirmation" }),
      [...consents, message("sms", "2026-05-03 12:01", { purpose: "opt_out_confirmation" }), no],
      [],
    ],
    [
      "a confirmation by telephone is a call",
      { by: "third_party", at: "2026-05-04 12:01", purpose: "opt_out_confirmation" },
      [fact("medium_opt_out", "2026-05-04 12:00", { medium: "voice" })],
      USED,
    ],
    ["one reply when the customer writes", sms("2026-05-08 12:00"), [...consents, no, wrote], []],
    [
      "no second reply",
      sms("2026-05-08 12:00"),
      [...consents, no, wrote, message("sms", "2026-05-07 12:10")],
      USED,
    ],
    [
      "a reply for each time they write",
      sms("2026-05-08 13:00"),
      [
        ...consents,
        no,
        wrote,
        message("sms", "2026-05-07 12:10"),
        { ...wrote, at: office.moment("2026-05-08 12:00") },
      ],
      [],
    ],
    [
      "a confirmation is not the reply",
      sms("2026-05-08 12:00"),
      [
        ...consents,
        no,
        wrote,
        message("sms", "2026-05-07 12:10", { purpose: "opt_out_confirmation" }),
      ],
      [],
    ],
    [
      "an e-mail is not the reply either",
      sms("2026-05-08 12:00"),
      [...consents, no, wrote, message("email", "2026-05-07 12:10")],
      [],
    ],
    [
      "a message before they wrote is no reply",
      sms("2026-05-08 12:00"),
      [...consents, no, message("sms", "2026-05-06 12:10"), wrote],
      [],
    ],
    [
      "writing by another medium opens nothing",
      sms("2026-05-08 12:00"),
      [...consents, no, { ...wrote, medium: "email" as const }],
      CLOSED,
    ],
    [
      "having written before they refused opens nothing",
      sms("2026-05-08 12:00"),
      [...consents, { ...wrote, at: office.moment("2026-05-03 12:00") }, no],
      CLOSED,
    ],
    [
      "what the law requires may be sent",
      sms("2026-05-08 12:00", { purpose: "required_by_law" }),
      [...consents, no],
      [],
    ],
    [
      "a call they asked for reopens the telephone",
      { by: "third_party", at: "2026-05-08 12:00" },
      [
        fact("medium_opt_out", "2026-05-04 12:00", { medium: "voice" }),
        fact("prior_consent_to_call", "2026-05-07 12:00"),
      ],
      [],
    ],
  ])(TABLE, check);

  it.each([
    ["STOP", "deny"],
    ["unsubscribe", "deny"],
    ["please do not text me any more", "deny"],
    ["no me escriban más por favor", "deny"],
    ["I will pay on Friday", "allow"],
  ])("is refused in the customer's own words: %s", (text, verdict) => {
    const said = fact("inbound", "2026-05-04 12:00", { medium: "sms", text });
    expect(office.check(sms("2026-05-05 12:00"), [...consents, said]).verdict).toBe(verdict);
  });

  it.each<Row>([
    [
      "of advertising leaves a bill, until one refusal closes everything",
      sms("2027-01-30 12:00"),
      [fact("text_consent", "2027-01-20 12:00"), advertising],
      [],
    ],
    [
      "of advertising closes a bill from that day on",
      sms("2027-01-31 08:00"),
      [fact("text_consent", "2027-01-20 12:00"), advertising],
      CLOSED,
    ],
    [
      "of advertising closes advertising",
      sms("2027-01-30 12:00", { purpose: "promotion" }),
      [fact("text_consent", "2027-01-20 12:00"), advertising],
      CLOSED,
    ],
  ])("%s", check);

  it("is opened again by the customer's own START, which renews no consent", () => {
    const start = fact("inbound", "2026-05-06 12:00", { medium: "sms", text: "START" });
    expect(office.denials(sms("2026-05-08 12:00"), [...consents, no, start])).toEqual([]);
    const later = sms("2026-07-06 12:00");
    expect(office.denials(later, [...consents, no, start])).toEqual(["us.reg_f.text_basis"]);
  });
});
