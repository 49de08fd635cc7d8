import { expect, it } from "vitest";
import { compareLives, total } from "./support/compare-lives.ts";
import { EVERY_FAULT, salesforceLife } from "./support/salesforce-life.ts";

// `npm run bench -- faults salesforce` lives through ten thousand faults; these are a few hundred.
it("ends in the same book and the same Salesforce, whatever failed on the way", async () => {
  const { calm, troubled, differences } = await compareLives(
    salesforceLife,
    { storySeed: 1, rounds: 2, actions: 4 },
    [{ seed: 7, share: 0.4, max: 100_000 }],
  );
  expect(differences).toEqual([]);
  const [lived] = troubled;
  if (lived === undefined) throw new Error("nobody lived with faults");
  // A run in which nothing went wrong, or nothing was there, would prove nothing.
  expect(total(lived.injected)).toBeGreaterThan(100);
  expect(Object.keys(lived.injected).length).toBeGreaterThan(EVERY_FAULT.length / 2);
  expect(lived.injected).toMatchObject({ "rows locked": expect.any(Number) });
  expect(lived.injected).toMatchObject({ "slow save": expect.any(Number) });
  expect(lived.injected).toMatchObject({ "told of changes": expect.any(Number) });
  const told = (what: RegExp) => calm.facts.filter((fact) => what.test(fact)).length;
  expect(told(/^invoices /)).toBeGreaterThan(9);
  expect(told(/^ledger_entries /)).toBeGreaterThan(9);
  expect(told(/^holds .*"kind":"dispute"/)).toBeGreaterThan(1);
  expect(told(/^GS_Account_State__c /)).toBeGreaterThan(9);
  expect(told(/^GS_Touch__c /)).toBeGreaterThan(1);
  expect(told(/^GS_Promise__c /)).toBeGreaterThan(1);
  expect(told(/^GS_Instalment__c .*"GS_Arrangement__c":"\(plan/)).toBeGreaterThan(1);
  expect(told(/^Task .*task:/)).toBeGreaterThan(5);
}, 300_000);
