import type { AccountFacts } from "../../core/accounts/account-facts.ts";
import { defaultPolicy } from "../../core/policy/default-policy.ts";
import { calendarDate } from "../../core/time/calendar-date.ts";
import { instant } from "../../core/time/instant.ts";
import { decideTreatment } from "../../core/treatment/decide-treatment.ts";
import { toTouch } from "../../core/treatment/to-touch.ts";
import { bareEngine, factsOf, minor, oneCadence } from "./build.ts";
import { type CaseResult, type CaseSuite, compare, failed, notExpressible } from "./suite.ts";

/** Dates and amounts of lago-api dunning_campaign_v1_spec.rb @1b1c24a6, restated; AGPL-3.0. */
export const suite: CaseSuite = {
  name: "lago",
  origin: "getlago/lago-api dunning_campaign_v1_spec.rb @1b1c24a6",
  licence: "facts only",
  run: () => [...retries(), ...currencies()],
};

/**
 * Two attempts, more than two days apart, once at least 150 euros are overdue. Lago runs daily at
 * one hour and asks for more than two days since the last attempt, which makes three days.
 * Attempts are counted and none is passed over, so each step is mandatory.
 */
const { segments, cadences } = oneCadence([
  ["attempt-1", { from: "due_date", days: 1 }],
  ["attempt-2", { from: "previous_step", days: 3 }],
]);
const CAMPAIGN = bareEngine({
  segments,
  cadences: cadences.map((cadence) => ({
    ...cadence,
    steps: cadence.steps.map((step) => ({ ...step, mandatory: true })),
  })),
  delinquency: { ...defaultPolicy.delinquency, toleranceUnits: 150 },
});

const RUNS: readonly (readonly [at: string, expected: string])[] = [
  ["2025-01-04T13:00:00Z", "nothing"],
  ["2025-01-07T10:00:00Z", "attempt-1 15500"],
  ["2025-01-08T10:00:00Z", "nothing"],
  ["2025-01-09T10:00:00Z", "nothing"],
  ["2025-01-10T10:00:00Z", "attempt-2 15500"],
  ["2025-01-13T10:00:00Z", "nothing"],
];

function retries(): CaseResult[] {
  let facts = factsOf({
    invoices: [
      invoice("subscription", "149.00", "2025-01-01", "2025-01-03"),
      invoice("one-off", "6.00", "2025-01-04", "2025-01-06"),
    ],
  });
  return RUNS.map(([at, expected]) => {
    const id = `retries overdue invoices, ${at.slice(0, 13)}`;
    try {
      const look = lookAt(facts, at);
      facts = look.facts;
      return compare(id, look.did, expected);
    } catch (error) {
      return failed(id, `threw ${String(error)}`);
    }
  });
}

function invoice(id: string, amount: string, issuedOn: string, dueOn: string) {
  return {
    id,
    number: id,
    currency: "EUR",
    amountMinor: minor(amount),
    issuedOn: calendarDate(issuedOn),
    dueOn: calendarDate(dueOn),
  };
}

/** One run: what it sent, and the facts with that remembered. */
function lookAt(facts: AccountFacts, at: string): { did: string; facts: AccountFacts } {
  const now = instant(at);
  const action = decideTreatment(facts, CAMPAIGN, now).lanes[0]?.action;
  if (action?.kind !== "send") return { did: "nothing", facts };
  const touch = toTouch(action.touch, `touch-${facts.touches.length}`, now);
  return {
    did: `${action.touch.stepId} ${action.touch.amountMinor}`,
    facts: { ...facts, touches: [...facts.touches, touch] },
  };
}

/** Euros from 150.00 and dollars from 100.00: the policy's tolerance is one number for all. */
function currencies(): CaseResult[] {
  return ["01-03T10", "01-05T10", "01-06T10", "01-09T10", "01-12T10"].map((run) =>
    notExpressible(
      `multi-currency, 2025-${run}`,
      "a threshold of its own for each currency: tolerance is one number of whole units for all",
    ),
  );
}
