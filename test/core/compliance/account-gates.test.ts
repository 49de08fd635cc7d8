import { describe, expect, it } from "vitest";
import { HoldKind } from "../../../core/accounts/account.ts";
import { askAccountGates, gateOfHold } from "../../../core/compliance/account-gates.ts";
import type { Instant } from "../../../core/time/instant.ts";
import { aFacts, aHold, at, day, type FactsSketch, TODAY } from "../../support/facts.ts";

const opens = (on: string): Instant => at(`${on}T14:00:00Z`);

const ask = (sketch: FactsSketch) => askAccountGates(aFacts(sketch), TODAY, opens);
const blocks = (sketch: FactsSketch) =>
  ask(sketch)
    .filter(({ verdict }) => verdict === "block")
    .map(({ gate, ref, until }) => [gate, ref, until]);

const EVERY_GATE = ["legal_stop", "dispute", "breathing_space", "pause", "hardship"];

describe("the gates that close every channel", () => {
  it("all pass, in order of authority, for an account that was never held", () => {
    const pass = { verdict: "pass", channel: null, until: null, ref: null };
    expect(ask({})).toEqual([...EVERY_GATE, "cadence_stopped"].map((gate) => ({ gate, ...pass })));
  });

  it.each([
    ["bankruptcy", "legal_stop"],
    ["attorney", "legal_stop"],
    ["cease_contact", "legal_stop"],
    ["deceased", "legal_stop"],
    ["dispute", "dispute"],
    ["complaint", "dispute"],
    ["breathing_space", "breathing_space"],
    ["pause", "pause"],
    ["hardship", "hardship"],
    ["vulnerability", "hardship"],
  ] as const)("%s closes the one named %s, and the others pass", (kind, gate) => {
    expect(blocks({ holds: [aHold(kind)] })).toEqual([[gate, `hold-${kind}`, null]]);
    expect(ask({ holds: [aHold(kind)] }).map((each) => each.gate)).toEqual([
      ...EVERY_GATE,
      "cadence_stopped",
    ]);
    expect(gateOfHold(kind)).toBe(gate);
  });

  it("have one for every kind of hold there is", () => {
    for (const kind of HoldKind.options) expect(EVERY_GATE).toContain(gateOfHold(kind));
  });

  it("open on the day after a hold's last", () => {
    expect(blocks({ holds: [aHold("pause", { until: day(2) })] })).toEqual([
      ["pause", "hold-pause", opens(day(3))],
    ]);
  });

  it.each<[string, FactsSketch]>([
    ["a hold that ended", { holds: [aHold("pause", { from: day(-9), until: day(-1) })] }],
    ["a hold that was lifted", { holds: [aHold("pause", { liftedOn: TODAY })] }],
    ["a hold on one invoice", { holds: [aHold("dispute", { invoiceId: "inv1" })] }],
  ])("are not closed by %s", (_name, sketch) => {
    expect(blocks(sketch)).toEqual([]);
  });

  it("stop with the cadence, when somebody stopped it", () => {
    expect(blocks({ cadenceStoppedAt: `${TODAY}T10:00:00Z` })).toEqual([
      ["cadence_stopped", null, null],
    ]);
  });
});
