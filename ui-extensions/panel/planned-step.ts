import type { Channel } from "../../core/accounts/account.ts";
import { END_STEP_ID } from "../../core/cadence/decide-next-step.ts";
import type { CurrencyCode } from "../../core/money/money.ts";
import type { Step } from "../../core/policy/policy.ts";
import type { Instant } from "../../core/time/instant.ts";
import { decideTreatment } from "../../core/treatment/decide-treatment.ts";
import type { Lane } from "../../core/treatment/treatment.ts";
import { askFor } from "./ask-channels.ts";
import type { AvailabilityInput } from "./panel-input.ts";

/** The step that "Skip" passes over and "Send now" sends. */
export interface PlannedStep {
  readonly step: Step;
  readonly channel: Channel;
  readonly currency: CurrencyCode | null;
  /** Null when it is due now. */
  readonly at: Instant | null;
  /** The queued touch that carries it; null while it is only planned. */
  readonly touchId: string | null;
}

/** The queued touch, else the step that the lead lane waits for; null when nothing is planned. */
export function plannedStepOf(input: AvailabilityInput): PlannedStep | null {
  const queued = queuedStep(input);
  if (queued !== null) return queued;
  const [lane] = input.treatment.lanes;
  return lane === undefined ? null : laneStep(input, asIfLive(input, lane));
}

/** Automation alone waits until an account is live, so a person is shown the step it waits with. */
function asIfLive({ facts, policy, now }: AvailabilityInput, lane: Lane): Lane {
  if (lane.action.kind !== "hold" || lane.action.gate !== "not_live") return lane;
  const { liveShare: _, ...live } = facts;
  const { lanes } = decideTreatment(live, policy, now);
  return lanes.find(({ currency }) => currency === lane.currency) ?? lane;
}

function queuedStep(input: AvailabilityInput): PlannedStep | null {
  const { pendingTouch, facts, now } = input;
  if (pendingTouch === null) return null;
  const { touchId, stepId, channel, at } = pendingTouch;
  const step = findStep(input, stepId);
  if (step === null) return null;
  const currency = facts.touches.find(({ id }) => id === touchId)?.currency ?? null;
  return { step, channel, currency, at: at > now ? at : null, touchId };
}

/** What a lane will do next or ask a person to do; null while it holds or rests for good. */
export function laneStep(input: AvailabilityInput, { action, currency }: Lane): PlannedStep | null {
  switch (action.kind) {
    case "send":
    case "task": {
      const { stepId, channel } = action.touch;
      const step = findStep(input, stepId);
      return step === null ? null : { step, channel, currency, at: null, touchId: null };
    }
    case "wait":
      return stepAt(input, action.stepId, action.until, currency);
    case "rest":
      if (action.next === null || action.next.stepId === END_STEP_ID) return null;
      return stepAt(input, action.next.stepId, action.next.at, currency);
    case "end":
    case "hold":
      return null;
  }
}

function stepAt(
  input: AvailabilityInput,
  stepId: string,
  at: Instant,
  currency: CurrencyCode,
): PlannedStep | null {
  const step = findStep(input, stepId);
  if (step === null) return null;
  const channels = channelsInOrder(input, step);
  const reachable = channels.find((channel) => askFor(input, channel).contactPoint !== null);
  const channel = reachable ?? channels[0];
  return channel === undefined ? null : { step, channel, currency, at, touchId: null };
}

/** In the order the engine tries them: the customer's preferred channel first. */
export function channelsInOrder({ facts }: AvailabilityInput, { channels }: Step): Channel[] {
  const { preferredChannel } = facts.account;
  if (preferredChannel === undefined || !channels.includes(preferredChannel)) return [...channels];
  return [preferredChannel, ...channels.filter((channel) => channel !== preferredChannel)];
}

/** The step by its id: in the account's cadence, else in the one it was queued from. */
function findStep({ treatment, policy }: AvailabilityInput, stepId: string): Step | null {
  const own = policy.cadences.filter(({ id }) => id === treatment.cadenceId);
  for (const { steps } of [...own, ...policy.cadences]) {
    const step = steps.find(({ id }) => id === stepId);
    if (step !== undefined) return step;
  }
  return null;
}

/** The lane a step speaks of: the queued touch's currency, else the lead. */
export function laneOf(
  { treatment }: AvailabilityInput,
  currency: CurrencyCode | null,
): Lane | null {
  const own = treatment.lanes.find((lane) => lane.currency === currency);
  return own ?? (currency === null ? (treatment.lanes[0] ?? null) : null);
}
