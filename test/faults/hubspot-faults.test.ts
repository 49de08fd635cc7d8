import { expect, it } from "vitest";
import { EVERY_FAULT } from "../../adapters/sandbox-hubspot/faults.ts";
import { compareLives, total } from "./support/compare-lives.ts";
import { hubspotLife } from "./support/hubspot-life.ts";

// `npm run bench -- faults hubspot` lives through ten thousand faults; these are a few hundred.
it("ends in the same book and the same HubSpot, whatever failed on the way", async () => {
  const { calm, troubled, differences } = await compareLives(
    hubspotLife,
    { storySeed: 11, rounds: 2, actions: 3 },
    [{ seed: 3, share: 0.35, max: 100_000 }],
  );
  expect(differences).toEqual([]);
  const [lived] = troubled;
  if (lived === undefined) throw new Error("nobody lived with faults");
  // A run in which nothing went wrong, or nothing was there, would prove nothing.
  expect(total(lived.injected)).toBeGreaterThan(100);
  expect(Object.keys(lived.injected).length).toBeGreaterThan(EVERY_FAULT.length / 2);
  expect(lived.calls).toBeGreaterThan(calm.calls);
  expect(calm.facts.filter((fact) => fact.startsWith("ledger_entries")).length).toBeGreaterThan(9);
  expect(calm.facts.filter((fact) => fact.startsWith("tasks")).length).toBeGreaterThan(5);
  expect(calm.facts.filter((fact) => /^companies .*gs_state/.test(fact)).length).toBeGreaterThan(9);
}, 300_000);
