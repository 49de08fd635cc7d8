import type { AccountFacts } from "../../core/accounts/account-facts.ts";
import type { Gate, GateVerdict } from "../../core/compliance/gate.ts";
import type { AccountNow } from "./account-now.ts";
import { type WhyNot, whyNot } from "./why-not.ts";

/** The first of these account gates that blocks, as a refusal; null when none does. */
export function gateOf({ accountGates, input }: AccountNow, gates: readonly Gate[]): WhyNot | null {
  const block = accountGates.find(
    ({ gate, verdict }) => verdict === "block" && gates.includes(gate),
  );
  return block === undefined ? null : toWhyNot(block, input.facts);
}

/** A gate's block as a refusal, naming the hold that spoke. */
export function toWhyNot({ gate, channel, until, ref }: GateVerdict, facts: AccountFacts): WhyNot {
  const hold = ref === null ? undefined : facts.holds.find(({ id }) => id === ref);
  return whyNot(gate, {
    ...(until === null ? {} : { until }),
    ...(channel === null ? {} : { channel }),
    ...(ref === null ? {} : { ref }),
    ...(hold === undefined ? {} : { hold: hold.kind }),
  });
}
