import { describe, expect, it } from "vitest";
import { rulesFor } from "../../../../core/compliance/engine/rules-for.ts";
import type { CollectorType } from "../../../../core/compliance/rules/bound.ts";
import { PLACE_RULES } from "../../../../core/compliance/rules/place-rules.ts";

// Whom each place's law binds: the creditor in its own name as well, or agencies and debt buyers
// alone. The longest beginning of a rule's id that is listed decides.
const BOUND: Readonly<Record<string, "everybody" | "agencies">> = {
  "us.ma": "everybody",
  "us.nyc": "everybody",
  "us.nyc.contacts_before_amendment": "agencies",
  "us.dc": "everybody",
  "us.wa": "agencies",
  "us.wv": "everybody",
  "us.ri": "agencies",
  "us.tx": "everybody",
  "us.ca": "everybody",
  gb: "everybody",
  eu: "everybody",
  au: "everybody",
  "ca.on": "agencies",
  "ca.qc": "agencies",
  co: "everybody",
  cl: "everybody",
  br: "everybody",
  in: "everybody",
};

function boundBy(id: string): "everybody" | "agencies" {
  const listed = Object.keys(BOUND).filter((begins) => `${id}.`.startsWith(`${begins}.`));
  const [longest = ""] = listed.sort((a, b) => b.length - a.length);
  const bound = BOUND[longest];
  if (bound === undefined) throw new Error(`say whom ${id} binds`);
  return bound;
}

function idsFor(place: string, type: CollectorType, debts: "consumer" | "commercial"): Set<string> {
  const { byMedium, conduct } = rulesFor({
    jurisdictions: [place],
    collector: { id: "C1", type },
    debts,
  });
  const asked = Object.values(byMedium).flatMap((rules) => rules.map(({ rule }) => rule.id));
  return new Set([...asked, ...conduct.map(({ id }) => id)]);
}

describe.each(PLACE_RULES.map(({ id, jurisdiction }) => [id, jurisdiction] as const))(
  "%s",
  (id, jurisdiction) => {
    // Union law is asked of a state of the Union.
    const place = jurisdiction === "EU" ? "FR" : jurisdiction;

    it.each([
      ["first_party" as const, boundBy(id) === "everybody"],
      ["third_party" as const, true],
      ["debt_buyer" as const, true],
    ])("a %s: %s", (type, expected) => {
      expect(idsFor(place, type, "consumer").has(id)).toBe(expected);
    });

    it("nobody who collects from a business", () => {
      expect(idsFor(place, "third_party", "commercial").has(id)).toBe(false);
    });

    it("nobody elsewhere", () => {
      expect(idsFor("NZ", "third_party", "consumer").has(id)).toBe(false);
    });
  },
);

it.each([
  ["US-NY-NYC", ["us.nyc."]],
  ["US-NY", []],
  ["GB-ENG", ["gb."]],
  ["GB-SCT", ["gb."]],
  ["ES", ["eu."]],
  ["AU-NSW", ["au."]],
  ["CA-ON", ["ca.on."]],
  ["CA-BC", []],
  ["US-CA", ["us.ca."]],
])("%s is under the law of its own place alone", (place, prefixes) => {
  const known = new Set(PLACE_RULES.map(({ id }) => id));
  const own = [...idsFor(place, "third_party", "consumer")].filter((id) => known.has(id));
  expect(own.every((id) => prefixes.some((prefix) => id.startsWith(prefix)))).toBe(true);
  expect(own.length > 0).toBe(prefixes.length > 0);
});

// What is listed by the beginning of its id; a rule that is not has been law for as long as we look.
const LAW_SINCE: Readonly<Record<string, string>> = {
  "us.nyc.contacts_in_seven_days": "2026-09-01",
  "us.nyc.electronic_consent": "2026-09-01",
  "us.nyc.opt_out_line": "2026-09-01",
  "gb.breathing_space": "2021-05-04",
  "gb.mental_health_moratorium": "2021-05-04",
  au: "2021-04-13",
};

it.each(PLACE_RULES.map((rule) => [rule.id, rule] as const))(
  "%s is law since the day it became law",
  (id, { effectiveFrom }) => {
    expect(effectiveFrom).toBe(LAW_SINCE[id] ?? LAW_SINCE[id.split(".")[0] ?? ""]);
  },
);
