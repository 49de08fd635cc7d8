import type { Channel } from "../../core/accounts/account.ts";
import { speaksOfLateness } from "../../core/cadence/decide-next-step.ts";
import type { ChannelAnswer } from "../../core/compliance/channel-gates.ts";
import type { Gate, GateVerdict } from "../../core/compliance/gate.ts";
import type { AccountNow } from "./account-now.ts";
import { askFor, askForQueued, bindingBlock } from "./ask-channels.ts";
import { gateOf, toWhyNot } from "./availability-gates.ts";
import type { AvailabilityInput } from "./panel-input.ts";
import { channelsInOrder, laneOf, type PlannedStep, plannedStepOf } from "./planned-step.ts";
import { type Availability, POSSIBLE, whyNot } from "./why-not.ts";

/** Channels that can carry a link. */
const LINK_CHANNELS: readonly Channel[] = ["email", "sms", "whatsapp"];

/** The lane gates that stop a step; what a person decides does not override them. */
const STEP_GATES: readonly Gate[] = [
  "legal_stop",
  "dispute",
  "breathing_space",
  "pause",
  "hardship",
  "cadence_stopped",
  "promise_open",
  "arrangement",
];

/** Skipping reaches nobody, so hours and consent do not matter; a hold leaves nothing to skip. */
export function canSkip(account: AccountNow): Availability {
  const step = plannedStepOf(account.input);
  return stepBlock(account, step) ?? (step === null ? whyNot("no_next_step") : POSSIBLE);
}

/** Now instead of on the step's day, but never against a hold, consent, hours or a cap. */
export function canSendNow(account: AccountNow): Availability {
  const { input } = account;
  const step = plannedStepOf(input);
  const held = stepBlock(account, step);
  if (held !== null) return held;
  if (step === null) return whyNot("no_next_step");
  if (step.step.action === "task") return whyNot("next_is_task");
  if (step.touchId === null && isTooEarlyFor(account, step)) return whyNot("nothing_past_due");
  const answers = stepChannels(input, step).map((channel) =>
    askForQueued(input, channel, step.touchId),
  );
  const block = allBlocked(answers);
  return block === null ? POSSIBLE : toWhyNot(block, input.facts);
}

function isTooEarlyFor({ input }: AccountNow, { step, currency }: PlannedStep): boolean {
  const lane = input.treatment.delinquency.byCurrency.find((each) => each.currency === currency);
  return lane !== undefined && lane.daysPastDue === 0 && speaksOfLateness(step);
}

/** The channel that "Send now" would use, or null when none may be used. */
export function sendNowChannelOf(input: AvailabilityInput): Channel | null {
  const step = plannedStepOf(input);
  if (step === null) return null;
  const free = stepChannels(input, step).find(
    (channel) => bindingBlock(askForQueued(input, channel, step.touchId)) === null,
  );
  return free ?? null;
}

/** The customer asks for the link, so only law, consent, hours and caps stand in the way. */
export function canSendLink(account: AccountNow): Availability {
  const { input } = account;
  if (account.lead === null) return whyNot("nothing_open");
  const law = gateOf(account, ["legal_stop", "breathing_space"]);
  if (law !== null) return law;
  const block = allBlocked(linkChannels(input).map((channel) => askFor(input, channel)));
  return block === null ? POSSIBLE : toWhyNot(block, input.facts);
}

/** Channels that may carry a payment link now, the customer's preferred one first. */
export function linkChannelsOf(input: AvailabilityInput): Channel[] {
  return linkChannels(input).filter((channel) => bindingBlock(askFor(input, channel)) === null);
}

function linkChannels({ facts }: AvailabilityInput): Channel[] {
  const { preferredChannel } = facts.account;
  if (preferredChannel === undefined || !LINK_CHANNELS.includes(preferredChannel)) {
    return [...LINK_CHANNELS];
  }
  return [preferredChannel, ...LINK_CHANNELS.filter((channel) => channel !== preferredChannel)];
}

// A queued message was written for its channel; a planned one may still change.
function stepChannels(input: AvailabilityInput, { step, channel, touchId }: PlannedStep) {
  return touchId === null ? channelsInOrder(input, step) : [channel];
}

function stepBlock(account: AccountNow, step: PlannedStep | null): Availability | null {
  const { input } = account;
  if (account.lead === null) return whyNot("nothing_open");
  const lane = laneOf(input, step?.currency ?? null);
  if (lane === null) return whyNot("nothing_open");
  const block = lane.gates.find(
    ({ gate, verdict, channel }) =>
      verdict === "block" && channel === null && STEP_GATES.includes(gate),
  );
  if (block !== undefined) return toWhyNot(block, input.facts);
  // What the queued touch speaks of may have been paid since.
  const over = lane.action.kind === "rest" && lane.action.reason === "nothing_due";
  return over ? whyNot("nothing_due") : null;
}

/** When no channel is free, the block to name: the soonest to lift, else the first channel's. */
function allBlocked(answers: readonly ChannelAnswer[]): GateVerdict | null {
  let named: GateVerdict | null = null;
  for (const answer of answers) {
    const block = bindingBlock(answer);
    if (block === null) return null;
    if (named === null || isSooner(block, named)) named = block;
  }
  return named;
}

function isSooner({ until }: GateVerdict, than: GateVerdict): boolean {
  return until !== null && (than.until === null || until < than.until);
}
