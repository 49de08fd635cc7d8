import type { Channel } from "../accounts/account.ts";
import type { AccountFacts } from "../accounts/account-facts.ts";
import { type ChannelReason, chooseChannels } from "../channels/choose-channel.ts";
import type { Gate, GateVerdict } from "../compliance/gate.ts";
import type { TenantPolicy } from "../policy/policy.ts";
import { type Instant, toEpochMs } from "../time/instant.ts";
import type { PlannedTouch } from "./treatment.ts";

/** Why one of a step's channels was taken, or was not. */
export interface ChoiceLine {
  readonly channel: Channel;
  readonly taken: boolean;
  /** Tried for this step before: it did not arrive. */
  readonly failed: boolean;
  /** The gate that kept it from being used. */
  readonly blockedBy: Gate | null;
  readonly reasons: readonly ChannelReason[];
}

export interface ChoiceMade {
  readonly planned: PlannedTouch;
  readonly cadenceId: string;
  /** What the gates said when the step was decided. */
  readonly gates: readonly GateVerdict[];
}

/** How a planned message's channel came about, of the same facts that it was planned from. */
export function explainChoice(
  { facts, policy, now }: { facts: AccountFacts; policy: TenantPolicy; now: Instant },
  { planned, cadenceId, gates }: ChoiceMade,
): readonly ChoiceLine[] {
  const { cycleId, stepId, currency } = planned;
  const step = policy.cadences
    .find(({ id }) => id === cadenceId)
    ?.steps.find(({ id }) => id === stepId);
  const channels = step?.channels ?? [];
  const ranked = chooseChannels({ facts, policy, channels, currency, now: toEpochMs(now) });
  return ranked.map(({ channel, reasons }) => ({
    channel,
    taken: channel === planned.channel,
    failed: facts.touches.some(
      (touch) =>
        touch.status === "failed" &&
        touch.cycleId === cycleId &&
        touch.stepId === stepId &&
        touch.channel === channel,
    ),
    blockedBy:
      gates.find((gate) => gate.verdict === "block" && gate.channel === channel)?.gate ?? null,
    reasons,
  }));
}
