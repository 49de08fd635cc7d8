import type { Channel } from "../../core/accounts/account.ts";
import { askChannel, type ChannelAnswer } from "../../core/compliance/channel-gates.ts";
import type { Gate, GateVerdict } from "../../core/compliance/gate.ts";
import { toEpochMs } from "../../core/time/instant.ts";
import type { AvailabilityInput } from "./panel-input.ts";

/** What consent, hours, caps and interval say of a channel now. */
export function askFor(input: AvailabilityInput, channel: Channel): ChannelAnswer {
  return ask(input, channel, input.facts.touches);
}

/** The same for the queued touch itself, which must not count against its own cap. */
export function askForQueued(
  input: AvailabilityInput,
  channel: Channel,
  touchId: string | null,
): ChannelAnswer {
  return ask(
    input,
    channel,
    touchId === null ? input.facts.touches : input.facts.touches.filter(({ id }) => id !== touchId),
  );
}

function ask(
  { facts, policy, now }: AvailabilityInput,
  channel: Channel,
  touches: AvailabilityInput["facts"]["touches"],
): ChannelAnswer {
  return askChannel({ facts: { ...facts, touches }, policy, now: toEpochMs(now) }, channel);
}

/** What a person decides to send goes out even shortly after another message, and only that. */
const OVERRIDDEN: readonly Gate[] = ["min_interval"];

/** The block that a person's own decision does not override, or null. */
export function bindingBlock({ verdicts }: ChannelAnswer): GateVerdict | null {
  return slowestBlock(verdicts.filter(({ gate }) => !OVERRIDDEN.includes(gate)));
}

/**
 * Of all blocks the one to name: the first that only an event lifts, else the one that lifts last.
 * Naming another would promise a time at which a later one still refuses.
 */
export function slowestBlock(verdicts: readonly GateVerdict[]): GateVerdict | null {
  let slowest: GateVerdict | null = null;
  for (const verdict of verdicts) {
    if (verdict.verdict === "pass") continue;
    if (verdict.until === null) return verdict;
    if (slowest?.until == null || verdict.until > slowest.until) slowest = verdict;
  }
  return slowest;
}
