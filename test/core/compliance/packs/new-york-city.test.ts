import { describe, expect, it } from "vitest";
import { officeIn, type Row } from "./office.ts";

const { call, message, fact, denials, check } = officeIn("US-NY-NYC", "America/New_York");
const FULL = ["us.nyc.contacts_in_seven_days"];

describe("New York City from 1 September 2026: three contacts or tries in seven days, all channels", () => {
  const three = [
    message("email", "2026-10-05 10:00"),
    call("2026-10-06 10:00", "voicemail"),
    message("sms", "2026-10-07 10:00"),
  ];
  const rows: Row[] = [
    ["the third", { at: "2026-10-07 10:00" }, three.slice(0, 2), []],
    ["the fourth, by telephone", { at: "2026-10-08 10:00" }, three, FULL],
    ["the fourth, by letter", { at: "2026-10-08 10:00", medium: "letter" }, three, FULL],
    ["the last day of seven", { at: "2026-10-11 20:00" }, three, FULL],
    ["the day after", { at: "2026-10-12 10:00" }, three, []],
    [
      "a busy line is a try",
      { at: "2026-10-08 10:00" },
      [...three.slice(0, 2), call("2026-10-07 10:00", "busy")],
      FULL,
    ],
    [
      "what another collector did counts with it",
      { at: "2026-10-08 10:00" },
      [...three.slice(0, 2), call("2026-10-07 10:00", "voicemail", { collectorId: "C2" })],
      FULL,
    ],
    ["another account", { at: "2026-10-08 10:00", debtIds: ["D2"] }, three, []],
    ["a debt buyer", { at: "2026-10-08 10:00", by: "debt_buyer" }, three, FULL],
    ["a business's debt", { at: "2026-10-08 10:00", debts: "commercial" }, three, []],
    [
      "the customer's own call is not ours",
      { at: "2026-10-08 10:00" },
      [...three.slice(0, 2), call("2026-10-07 10:00", "conversation", { direction: "inbound" })],
      [],
    ],
  ];
  it.each(rows)("%s", (_name, question, events, expected) => {
    expect(denials(question, events)).toEqual(expected);
  });
});

describe("New York City: before the amendment", () => {
  const three = [
    call("2026-08-26 10:00", "voicemail"),
    call("2026-08-27 10:00", "voicemail"),
    call("2026-08-28 10:00", "voicemail"),
  ];

  it.each([
    ["the creditor may make the fourth on the last day", "2026-08-31 10:00", []],
    ["and no longer on the first day of the new rule", "2026-09-01 10:00", FULL],
  ])("%s", (_name, at, expected) => {
    expect(denials({ at }, three)).toEqual(expected);
  });

  it("warns an agency of the older limit, which nobody here has read", () => {
    const { verdict, warnings } = check({ at: "2026-08-31 10:00", by: "third_party" }, three);
    expect(verdict).toBe("allow");
    expect(warnings.map(({ rule }) => rule.id)).toContain("us.nyc.contacts_before_amendment");
  });
});

describe("New York City: electronic messages", () => {
  const consent = fact("email_consent", "2026-09-20 10:00", { medium: "email" });
  const NO_CONSENT = ["us.nyc.electronic_consent"];
  const email = { at: "2026-10-05 10:00", medium: "email" as const, includesOptOut: true };
  const rows: Row[] = [
    ["without consent", email, [], NO_CONSENT],
    ["with it", email, [consent], []],
    [
      "with consent by word of mouth",
      email,
      [fact("email_consent", "2026-09-20 10:00", { medium: "email", source: "oral" })],
      NO_CONSENT,
    ],
    ["consent to e-mail is none to texts", { ...email, medium: "sms" }, [consent], NO_CONSENT],
    [
      "consent taken back",
      email,
      [consent, fact("consent_withdrawn", "2026-10-01 10:00", { medium: "email" })],
      NO_CONSENT,
    ],
    [
      "without the line to opt out",
      { ...email, includesOptOut: false },
      [consent],
      ["us.nyc.opt_out_line"],
    ],
    [
      "the day before the amendment",
      { ...email, at: "2026-08-31 10:00", includesOptOut: false },
      [],
      [],
    ],
  ];
  it.each(rows)("%s", (_name, question, events, expected) => {
    expect(denials(question, events)).toEqual(expected);
  });
});

it("the older limit warns nobody once it is no longer law", () => {
  const three = [1, 2, 3].map((day) => call(`2026-09-0${day} 10:00`, "busy"));
  const { warnings } = check({ at: "2026-09-03 12:00", by: "third_party" }, three);
  expect(warnings.map(({ rule }) => rule.id)).not.toContain("us.nyc.contacts_before_amendment");
});

it("the rest of New York State has none of these rules", () => {
  const state = officeIn("US-NY", "America/New_York");
  const four = [5, 6, 7, 8].map((day) => state.call(`2026-10-0${day} 10:00`, "voicemail"));
  expect(state.denials({ at: "2026-10-08 12:00" }, four)).toEqual([]);
});
