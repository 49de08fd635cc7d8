import type { Condition } from "../../core/policy/condition.ts";
import type { TenantPolicy } from "../../core/policy/policy.ts";
import { bareEngine, oneCadence } from "./build.ts";

export interface OverdueState {
  readonly name: string;
  readonly when: Condition;
}

/** Kill Bill's states as segments: most severe first, the first that matches wins, else CLEAR. */
export function statePolicy(states: readonly OverdueState[]): TenantPolicy {
  const { cadences } = oneCadence([["none", { from: "due_date", days: 3_650 }]]);
  const everyone: OverdueState = { name: "CLEAR", when: { all: [] } };
  const segments = [...states, everyone].map(({ name, when }, at) => ({
    id: `state-${at}`,
    name,
    when,
    cadence: "only",
    because: `Kill Bill calls this ${name}.`,
  }));
  return bareEngine({ cadences, segments });
}
