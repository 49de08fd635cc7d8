import type { AccountFacts } from "../accounts/account-facts.ts";
import { computeDelinquency } from "../accounts/compute-delinquency.ts";
import type { CurrencyDelinquency } from "../accounts/delinquency.ts";
import { askAccountGates } from "../compliance/account-gates.ts";
import type { Cadence, TenantPolicy } from "../policy/policy.ts";
import { segmentOf } from "../segmentation/segment-of.ts";
import type { Instant } from "../time/instant.ts";
import { type AccountContext, accountContext, openingOn } from "./account-context.ts";
import { decideLane } from "./decide-lane.ts";
import { nextLook } from "./next-look.ts";
import { toTouch } from "./to-touch.ts";
import type { Action, Lane, Treatment } from "./treatment.ts";

/**
 * The one place that decides. Pure: the same facts, policy and instant always give the same answer;
 * the caller carries it out, records it, and asks again at `nextLookAt` or when a fact changes.
 */
export function decideTreatment(
  facts: AccountFacts,
  policy: TenantPolicy,
  now: Instant,
): Treatment {
  const context = accountContext(facts, policy, now);
  const delinquency = computeDelinquency(facts, policy, context.todayDate);
  const segment = segmentOf({ account: facts.account, delinquency, policy });
  const cadence = cadenceOf(policy, segment.cadenceId);
  const lanes = decideLanes(context, delinquency.byCurrency, cadence);
  return {
    accountId: facts.account.id,
    at: now,
    policyVersion: policy.version,
    delinquency,
    segment,
    cadenceId: cadence.id,
    lanes,
    nextLookAt: nextLook(context, lanes, delinquency),
  };
}

/** Lane by lane, so that what one currency is about to send already counts against the next one's caps. */
function decideLanes(
  context: AccountContext,
  byCurrency: readonly CurrencyDelinquency[],
  cadence: Cadence,
): Lane[] {
  const { facts, todayDate } = context;
  const accountGates = askAccountGates(facts, todayDate, (day) => openingOn(context, day));
  const lanes: Lane[] = [];
  let asked = context;
  for (const delinquency of byCurrency) {
    if (delinquency.items.length === 0) continue;
    asked = withPlanned(asked, lanes.at(-1)?.action);
    lanes.push(decideLane(asked, delinquency, cadence, accountGates));
  }
  return lanes;
}

function withPlanned(context: AccountContext, action: Action | undefined): AccountContext {
  if (action?.kind !== "send") return context;
  const { facts, now } = context;
  const touches = [...facts.touches, toTouch(action.touch, "planned", now)];
  return { ...context, facts: { ...facts, touches } };
}

function cadenceOf(policy: TenantPolicy, id: string): Cadence {
  const cadence = policy.cadences.find((each) => each.id === id);
  if (cadence === undefined) throw new Error(`unknown cadence ${id}`);
  return cadence;
}
