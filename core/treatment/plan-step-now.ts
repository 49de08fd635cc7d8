import type { Channel } from "../accounts/account.ts";
import type { AccountFacts } from "../accounts/account-facts.ts";
import { cycleIdOf, speaksOfLateness } from "../cadence/decide-next-step.ts";
import type { GateVerdict } from "../compliance/gate.ts";
import type { CurrencyCode } from "../money/money.ts";
import type { TenantPolicy } from "../policy/policy.ts";
import type { Instant } from "../time/instant.ts";
import { chasedItems } from "./chased-items.ts";
import { decideTreatment } from "./decide-treatment.ts";
import { toPlannedTouch } from "./reach-customer.ts";
import type { PlannedTouch } from "./treatment.ts";

export interface StepWanted {
  readonly currency: CurrencyCode;
  readonly stepId: string;
  readonly channel: Channel;
  readonly contactPointId: string;
}

export type StepNow =
  | { readonly kind: "planned"; readonly touch: PlannedTouch }
  | { readonly kind: "blocked"; readonly by: GateVerdict }
  | { readonly kind: "nothing_to_say" };

/**
 * A step a person wants taken before its day. Holds, promises and offers still stop it; consent,
 * hours and caps are the channel's own question and asked separately.
 */
export function planStepNow(
  facts: AccountFacts,
  policy: TenantPolicy,
  now: Instant,
  wanted: StepWanted,
): StepNow {
  const treatment = decideTreatment(facts, policy, now);
  const delinquency = treatment.delinquency.byCurrency.find(
    ({ currency }) => currency === wanted.currency,
  );
  const lane = treatment.lanes.find(({ currency }) => currency === wanted.currency);
  if (delinquency === undefined || lane === undefined) return { kind: "nothing_to_say" };
  const by = lane.gates.find(
    ({ verdict, channel, gate }) =>
      // A person may write to whomever they choose, live or not.
      verdict === "block" && channel === null && gate !== "not_live",
  );
  if (by !== undefined) return { kind: "blocked", by };
  const chased = chasedItems(delinquency, facts.touches, policy);
  const [anchor] = chased;
  const cadence = policy.cadences.find(({ id }) => id === treatment.cadenceId);
  const step = cadence?.steps.find(({ id }) => id === wanted.stepId);
  if (anchor === undefined || step === undefined) return { kind: "nothing_to_say" };
  if (anchor.daysPastDue === 0 && speaksOfLateness(step)) return { kind: "nothing_to_say" };
  const { channel, contactPointId } = wanted;
  const touch = toPlannedTouch(
    { anchor, chased, currency: wanted.currency, templates: policy.templates },
    { step, on: treatment.delinquency.asOf, supersedes: [] },
    { cycleId: cycleIdOf(anchor), channel, contactPointId },
  );
  return { kind: "planned", touch };
}
