import { expect, it } from "vitest";
import { EVERY_FAULT } from "../../adapters/sandbox-zendesk/faults.ts";
import { compareLives, total } from "./support/compare-lives.ts";
import { zendeskLife } from "./support/zendesk-life.ts";

// `npm run bench -- faults zendesk` lives through ten thousand faults; these are a few hundred.
it("ends in the same book and the same Zendesk, whatever failed on the way", async () => {
  const { calm, troubled, differences } = await compareLives(
    zendeskLife,
    { storySeed: 12, rounds: 2, actions: 4 },
    [{ seed: 5, share: 0.4, max: 100_000 }],
  );
  expect(differences).toEqual([]);
  const [lived] = troubled;
  if (lived === undefined) throw new Error("nobody lived with faults");
  // A run in which nothing went wrong, or nothing was there, would prove nothing.
  expect(total(lived.injected)).toBeGreaterThan(100);
  expect(Object.keys(lived.injected).length).toBeGreaterThan(EVERY_FAULT.length / 2);
  expect(lived.calls).toBeGreaterThan(calm.calls);
  const told = (what: RegExp) => calm.facts.filter((fact) => what.test(fact)).length;
  expect(told(/^invoices .*"account_id":"C-/)).toBeGreaterThan(9);
  expect(told(/^gs_account .*gs_state/)).toBeGreaterThan(9);
  expect(told(/^holds .*"kind":"dispute"/)).toBeGreaterThan(1);
  expect(told(/^contact_events .*"type":"inbound"/)).toBeGreaterThan(3);
  expect(told(/^tickets .*gs:task:/)).toBeGreaterThan(5);
  expect(told(/^notes .* false event/)).toBeGreaterThan(1);
}, 300_000);
