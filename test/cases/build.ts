import type { AccountFacts } from "../../core/accounts/account-facts.ts";
import { computeDelinquency } from "../../core/accounts/compute-delinquency.ts";
import { CurrencyCode } from "../../core/money/money.ts";
import { parseDecimal } from "../../core/money/parse-decimal.ts";
import { defaultPolicy } from "../../core/policy/default-policy.ts";
import type { Segment, Step, TenantPolicy } from "../../core/policy/policy.ts";
import { validatePolicy } from "../../core/policy/validate-policy.ts";
import { segmentOf } from "../../core/segmentation/segment-of.ts";
import type { CalendarDate } from "../../core/time/calendar-date.ts";
import { aFacts, type FactsSketch } from "../support/facts.ts";

/** Facts of an account in UTC, where outside cases live unless they say otherwise. */
export function factsOf(sketch: FactsSketch): AccountFacts {
  return aFacts({ ...sketch, account: { timeZones: ["UTC"], ...sketch.account } });
}

/** `249.95` as minor units of a two-decimal currency. */
export function minor(text: string, currency = "USD"): number {
  const amount = parseDecimal(text, CurrencyCode.parse(currency));
  if (!amount.ok) throw new Error(`${text} ${currency}: ${amount.error}`);
  return amount.value.amountMinor;
}

/**
 * The default policy with nothing of its own in the way: contact at any hour, no caps, no interval,
 * no tolerance. Checked like any policy a customer would save.
 */
export function bareEngine(over: Partial<TenantPolicy>): TenantPolicy {
  const policy = validatePolicy({
    ...defaultPolicy,
    delinquency: { ...defaultPolicy.delinquency, toleranceUnits: 0 },
    contact: {
      hours: { from: "00:00", to: "24:00" },
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      onHolidays: true,
      consentRequired: [],
      caps: [],
      minIntervalHours: 0,
    },
    ...over,
  });
  if (!policy.ok) throw new Error(JSON.stringify(policy.error));
  return policy.value;
}

/** Everyone follows one cadence of e-mails, which never ends by itself inside a case. */
export function oneCadence(steps: readonly (readonly [string, Step["anchor"]])[]) {
  const everyone: Segment = {
    id: "everyone",
    name: "Everyone",
    when: { all: [] },
    cadence: "only",
    because: "There is one cadence.",
  };
  return {
    segments: [everyone],
    cadences: [
      {
        id: "only",
        name: "Only",
        steps: steps.map(([id, anchor]) => toStep(id, anchor)),
        end: { afterDays: 3_650, outcome: "assign_to_person" as const },
      },
    ],
  };
}

function toStep(id: string, anchor: Step["anchor"]): Step {
  return {
    id,
    anchor,
    action: "message",
    channels: ["email"],
    template: "reminder",
    tone: "neutral",
    mandatory: false,
    businessDays: "any",
  };
}

/** The name of the segment an account is in on a day. */
export function segmentOn(facts: AccountFacts, policy: TenantPolicy, on: CalendarDate): string {
  const delinquency = computeDelinquency(facts, policy, on);
  return segmentOf({ account: facts.account, delinquency, policy }).name;
}
