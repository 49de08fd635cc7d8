import type { Channel } from "../accounts/account.ts";
import type { OpenItem } from "../accounts/delinquency.ts";
import type { StepDecision } from "../cadence/decide-next-step.ts";
import { askChannel, type ChannelAnswer } from "../compliance/channel-gates.ts";
import type { GateVerdict } from "../compliance/gate.ts";
import { fromDayNumber } from "../time/calendar-date.ts";
import { addMs, HOUR_MS } from "../time/instant.ts";
import type { LaneInput } from "./decide-lane.ts";
import type { Action, Lane, PlannedTouch } from "./treatment.ts";

/** A step that is due, with what its message would speak of. */
export interface DueStep {
  readonly decision: Extract<StepDecision, { kind: "due" }>;
  readonly anchor: OpenItem;
  readonly chased: readonly OpenItem[];
  readonly cycleId: string;
}

/** Carries a due step to the customer by the first channel that is free, else waits, else asks a person. */
export function reachCustomer(input: LaneInput, due: DueStep, gates: readonly GateVerdict[]): Lane {
  const { currency } = input.delinquency;
  const { step } = due.decision;
  const answers = channelsFor(input, due).map((channel) =>
    askChannel(
      { ...input, now: input.nowMs, account: input.facts.account, touches: input.facts.touches },
      channel,
    ),
  );
  const all = [...gates, ...answers.flatMap(({ verdicts }) => verdicts)];
  const free = answers.find(({ blockedBy }) => blockedBy === null);
  const lookAgain = addMs(input.now, HOUR_MS);
  if (step.action === "message" && free !== undefined) {
    const action: Action = { kind: "send", touch: plannedTouch(input, due, free) };
    return { currency, action, gates: all, nextLookAt: lookAgain };
  }
  const wait = step.action === "message" ? soonest(answers) : null;
  if (wait !== null && wait.until !== null) {
    const action: Action = { kind: "wait", until: wait.until, gate: wait.gate, stepId: step.id };
    return { currency, action, gates: all, nextLookAt: wait.until };
  }
  // A person is asked to act when the step says so, or when no channel could ever carry the message.
  const [chosen] = answers;
  if (chosen === undefined) throw new Error(`step ${step.id} has no channel`);
  const action: Action = { kind: "task", touch: plannedTouch(input, due, free ?? chosen) };
  return { currency, action, gates: all, nextLookAt: lookAgain };
}

/** The step's channels, the customer's preferred one first, without those that already failed. */
function channelsFor({ facts }: LaneInput, { decision, cycleId }: DueStep): readonly Channel[] {
  const { channels, id } = decision.step;
  const failed = facts.touches.filter(
    (touch) => touch.cycleId === cycleId && touch.stepId === id && touch.status === "failed",
  );
  const open =
    failed.length === 0
      ? channels
      : channels.filter((channel) => !failed.some((touch) => touch.channel === channel));
  const usable = open.length === 0 ? channels : open;
  const { preferredChannel } = facts.account;
  if (
    preferredChannel === undefined ||
    usable[0] === preferredChannel ||
    !usable.includes(preferredChannel)
  )
    return usable;
  return [preferredChannel, ...usable.filter((channel) => channel !== preferredChannel)];
}

/** The block that lifts first by itself; channels closed until an event (no address, opted out) don't count. */
function soonest(answers: readonly ChannelAnswer[]): GateVerdict | null {
  let best: GateVerdict | null = null;
  for (const { contactPoint, verdicts } of answers) {
    if (contactPoint === null) continue;
    const last = latestBlock(verdicts);
    if (last?.until != null && (best?.until == null || last.until < best.until)) best = last;
  }
  return best;
}

/** Of a channel's blocks the one that lifts last is the one to wait for. */
function latestBlock(verdicts: readonly GateVerdict[]): GateVerdict | null {
  let latest: GateVerdict | null = null;
  for (const verdict of verdicts) {
    if (verdict.verdict === "pass" || verdict.until === null) continue;
    if (latest === null || latest.until === null || verdict.until > latest.until) latest = verdict;
  }
  return latest;
}

function plannedTouch(
  input: LaneInput,
  { decision, anchor, chased, cycleId }: DueStep,
  answer: ChannelAnswer,
): PlannedTouch {
  const items = bundle(anchor, chased);
  const { step } = decision;
  return {
    cycleId,
    stepId: step.id,
    dueOn: fromDayNumber(decision.day),
    channel: answer.channel,
    contactPointId: answer.contactPoint?.id ?? "",
    template: step.template,
    tone: step.tone,
    currency: input.delinquency.currency,
    amountMinor: items.reduce((sum, { balanceMinor }) => sum + balanceMinor, 0),
    invoiceIds: [...new Set(items.flatMap(({ invoiceIds }) => invoiceIds))],
    supersedes: decision.supersedes,
  };
}

/** One message speaks of everything overdue, or before that of everything due on the same day. */
function bundle(anchor: OpenItem, chased: readonly OpenItem[]): readonly OpenItem[] {
  if (anchor.daysPastDue > 0) return chased.filter(({ daysPastDue }) => daysPastDue > 0);
  return chased.filter(({ dueOn }) => dueOn === anchor.dueOn);
}
