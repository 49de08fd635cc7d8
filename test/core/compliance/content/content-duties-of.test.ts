import { describe, expect, it } from "vitest";

import {
  CONTENT_DUTIES,
  contentDutiesOf,
} from "../../../../core/compliance/content/content-duties-of.ts";
import type { ContentContext, ContentDuty } from "../../../../core/compliance/content/duty.ts";
import { calendarDate } from "../../../../core/time/calendar-date.ts";
import { aContext } from "./contexts.ts";

const idsIn = (changes: Partial<ContentContext>) =>
  contentDutiesOf(aContext(changes)).map(({ id }) => id);

const agency = { collector: "third_party" } as const;

describe("which duties bind a message", () => {
  it.each<[string, Partial<ContentContext>, string, boolean]>([
    [
      "an agency's first message",
      { ...agency, circumstances: ["first_message"] },
      "us.reg_f.disclosure_initial",
      true,
    ],
    ["an agency's later message", agency, "us.reg_f.disclosure_initial", false],
    ["an agency's later message", agency, "us.reg_f.disclosure_subsequent", true],
    [
      "a debt buyer's later message",
      { collector: "debt_buyer" },
      "us.reg_f.disclosure_subsequent",
      true,
    ],
    [
      "an agency's message in New York City",
      { ...agency, jurisdiction: "US-NY-NYC" },
      "us.reg_f.disclosure_subsequent",
      true,
    ],
    [
      "an agency's message to a business",
      { ...agency, debt: "commercial" },
      "us.reg_f.disclosure_subsequent",
      false,
    ],
    ["a creditor's own message", {}, "us.reg_f.disclosure_subsequent", false],
    [
      "an agency's message in Canada",
      { ...agency, jurisdiction: "CA-ON" },
      "us.reg_f.disclosure_subsequent",
      false,
    ],
    ["a creditor's own email", {}, "house.opt_out", true],
    ["a creditor's own letter", { channel: "letter" }, "house.opt_out", false],
    ["a call", { ...agency, channel: "voice" }, "us.reg_f.opt_out_notice", false],
    ["an agency's text", { ...agency, channel: "sms" }, "us.reg_f.opt_out_notice", true],
    ["a notice about an account", {}, "us.can_spam.postal_address", false],
    ["an email that promotes", { circumstances: ["promotes"] }, "us.can_spam.postal_address", true],
    [
      "a text that promotes",
      { channel: "sms", circumstances: ["promotes"] },
      "us.can_spam.postal_address",
      false,
    ],
    [
      "a consumer in difficulty in England",
      { jurisdiction: "GB-ENG", circumstances: ["hardship"] },
      "gb.conc.free_debt_advice",
      true,
    ],
    ["a consumer in England", { jurisdiction: "GB-ENG" }, "gb.conc.free_debt_advice", false],
    ["a consumer in England", { jurisdiction: "GB-ENG" }, "gb.house.free_debt_advice", true],
    [
      "a business in England",
      { jurisdiction: "GB-ENG", debt: "commercial" },
      "gb.house.free_debt_advice",
      false,
    ],
    [
      "an old debt at an agency",
      { ...agency, circumstances: ["time_barred"] },
      "us.house.time_barred",
      true,
    ],
    [
      "an old debt at its creditor",
      { circumstances: ["time_barred"] },
      "us.house.time_barred",
      false,
    ],
    [
      "an agency inside the validation period",
      { ...agency, circumstances: ["validation_period"] },
      "us.reg_f.overshadowing",
      true,
    ],
    [
      "a creditor inside the validation period",
      { circumstances: ["validation_period"] },
      "us.reg_f.overshadowing",
      false,
    ],
    ["an agency after it", agency, "us.reg_f.overshadowing", false],
    ["a consumer in Colombia", { jurisdiction: "CO" }, "co.ley_2300.asking_why", true],
    ["a consumer in Chile", { jurisdiction: "CL" }, "co.ley_2300.asking_why", false],
    ["a notice that others follow", { circumstances: ["more_follow"] }, "house.final_notice", true],
    ["the last notice", {}, "house.final_notice", false],
    [
      "any message anywhere",
      { jurisdiction: "JP", debt: "commercial" },
      "house.legal_threat",
      true,
    ],
    ["an agency's threat", agency, "us.fdcpa.legal_threat", true],
    [
      "a place whose code begins like another's",
      { jurisdiction: "USX" },
      "us.can_spam.postal_address",
      false,
    ],
  ])("%s (%j): %s binds %s", (_name, changes, id, expected) => {
    expect(idsIn(changes).includes(id)).toBe(expected);
  });

  it("binds from the first day of its effect to the last", () => {
    const [first] = CONTENT_DUTIES;
    if (first === undefined) throw new Error("there are duties");
    const duty: ContentDuty = {
      ...first,
      ...{ jurisdiction: null, when: [], channels: ["email"] },
      ...{ binds: { collectors: ["first_party"], debts: ["consumer"] } },
      effectiveFrom: calendarDate("2026-09-01"),
      effectiveUntil: calendarDate("2026-09-30"),
    };
    const bindsOn = (day: string) =>
      contentDutiesOf(aContext({ on: calendarDate(day) }), [duty]).length === 1;
    expect(["2026-08-31", "2026-09-01", "2026-09-30", "2026-10-01"].map(bindsOn)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe("the duties as data", () => {
  it("have ids of their own", () => {
    const ids = CONTENT_DUTIES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("name the law before our own standard for each thing they are about", () => {
    const seen = new Set<string>();
    for (const duty of CONTENT_DUTIES) {
      const about =
        duty.kind === "say" ? duty.disclosure : duty.kind === "avoid" ? duty.topic : "language";
      if (duty.jurisdiction === null) seen.add(about);
      else expect(seen.has(about), `${duty.id} stands after our own`).toBe(false);
    }
  });

  it("mark for verification what was only recalled", () => {
    const recalled = CONTENT_DUTIES.filter(({ reading }) => reading === "recalled");
    expect(recalled.map(({ id }) => id)).toEqual(["us.house.time_barred"]);
  });
});
