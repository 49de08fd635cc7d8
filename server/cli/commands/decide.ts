import { z } from "zod";
import { AccountFacts } from "../../../core/accounts/account-facts.ts";
import { PolicyShape } from "../../../core/policy/policy.ts";
import { Instant } from "../../../core/time/instant.ts";
import { decideTreatment } from "../../../core/treatment/decide-treatment.ts";
import { type Command, printJson } from "../command.ts";
import { readInput, readPolicy } from "../read-input.ts";

/** An account's facts where a list left out is empty. */
export const FactsInput = AccountFacts.extend({
  ledger: AccountFacts.shape.ledger.default([]),
  holds: AccountFacts.shape.holds.default([]),
  promises: AccountFacts.shape.promises.default([]),
  arrangements: AccountFacts.shape.arrangements.default([]),
  touches: AccountFacts.shape.touches.default([]),
});

const DecideInput = z.strictObject({
  facts: FactsInput,
  /** The default policy when left out. */
  policy: PolicyShape.optional(),
  now: Instant,
});

export const decideCommand: Command = {
  name: "decide",
  summary: "what to do about an account now, and why",
  about:
    "Reads {facts, policy?, now} and prints the treatment: days past due, segment, the action\n" +
    "per currency with every gate that was asked, and when to look again.",
  options: { file: { type: "string", value: "FILE", help: "read this instead of stdin" } },
  input: DecideInput,
  run: async (call) => {
    const { facts, policy, now } = await readInput(call, DecideInput);
    await printJson(call, decideTreatment(facts, readPolicy(policy), now));
    return 0;
  },
};
