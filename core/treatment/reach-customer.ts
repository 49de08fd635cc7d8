import type { Channel, InvoiceId } from "../accounts/account.ts";
import type { OpenItem } from "../accounts/delinquency.ts";
import type { Touch } from "../accounts/touch.ts";
import type { StepDecision } from "../cadence/decide-next-step.ts";
import { chooseChannels } from "../channels/choose-channel.ts";
import { type ChannelAnswer, channelAsker } from "../compliance/channel-gates.ts";
import { openingAt } from "../compliance/contact-rules.ts";
import type { Gate, GateVerdict } from "../compliance/gate.ts";
import { isFullStop } from "../compliance/law-gate.ts";
import type { Step, Template } from "../policy/policy.ts";
import { type CalendarDate, fromDayNumber } from "../time/calendar-date.ts";
import { HOUR_MS, type Instant, toEpochMs } from "../time/instant.ts";
import type { AccountContext } from "./account-context.ts";
import { bundleOf } from "./chased-items.ts";
import type { OpenLane } from "./decide-lane.ts";
import type { Action, Lane, PlannedTouch } from "./treatment.ts";

type DueStep = Extract<StepDecision, { kind: "due" }>;

/** Carries a due step to the customer by the first channel that is free, else waits, else asks a person. */
export function reachCustomer(lane: OpenLane, due: DueStep, cycleId: string): Lane {
  const { context, currency } = lane;
  const { facts, policy, nowMs } = context;
  const about = () => ({ invoiceIds: invoicesOf(bundleOf(lane.anchor, lane.chased)) });
  const dialledBy = due.step.action === "message" ? "system" : "person";
  const ask = channelAsker({ facts, policy, now: nowMs, about, dialledBy }, context.rules);
  const tried = triesOf(facts.touches, cycleId, due.step.id);
  const open = due.step.channels.filter((channel) => !tried.failed.includes(channel));
  // When every channel has failed they are asked again, for the person who is asked to act.
  const channels = open.length === 0 ? due.step.channels : open;
  const ranked = chooseChannels({ facts, policy, channels, currency, now: nowMs });
  const answers = ranked.map(({ channel }) => ask(channel));
  const gates = [...lane.gates];
  for (const { verdicts } of answers) for (const verdict of verdicts) gates.push(verdict);
  const again = fallbackAt(context, tried);
  const action: Action =
    open.length > 0 && again !== null
      ? { kind: "wait", until: again, gate: "min_interval", stepId: due.step.id }
      : toAction(lane, due, { cycleId, answers, mayWrite: open.length > 0 });
  return { currency, action, gates, nextLookAt: nextLookOf(action, context.now) };
}

/** What was made changes the account, so it is looked at again at once; what the law stops waits for news. */
function nextLookOf(action: Action, now: Instant): Instant | null {
  if (action.kind === "hold") return null;
  return action.kind === "wait" ? action.until : now;
}

interface Reach {
  readonly cycleId: string;
  readonly answers: readonly ChannelAnswer[];
  /** False when nothing written by this step arrived, so that only a person is left. */
  readonly mayWrite: boolean;
}

function toAction(lane: OpenLane, due: DueStep, { cycleId, answers, mayWrite }: Reach): Action {
  const { step } = due;
  const free = answers.find(({ blockedBy }) => blockedBy === null);
  if (step.action === "message" && mayWrite) {
    if (free !== undefined) return { kind: "send", touch: plannedTouch(lane, due, cycleId, free) };
    const wait = soonest(answers);
    if (wait !== null && wait.until !== null) {
      return { kind: "wait", until: wait.until, gate: wait.gate, stepId: step.id };
    }
  }
  const stop = lawfulStop(answers);
  if (stop !== null) return { kind: "hold", gate: stop.gate, until: null, ref: stop.ref };
  const [first] = answers;
  const pause = first === undefined ? null : pauseOf(first);
  if (pause !== null && pause.until !== null) {
    return { kind: "wait", until: pause.until, gate: pause.gate, stepId: step.id };
  }
  // A person is asked to act when the step says so, or when no channel could ever carry the message.
  const chosen = free ?? first;
  if (chosen === undefined) throw new Error(`step ${step.id} has no channel`);
  return { kind: "task", touch: plannedTouch(lane, due, cycleId, chosen) };
}

/**
 * Where the law stops every contact until something happens, a person must not make one either. What
 * it asks of us first, or a channel the customer refused, is for a person to see to.
 */
function lawfulStop(answers: readonly ChannelAnswer[]): GateVerdict | null {
  const stops = answers.map(({ verdicts }) => verdicts.find(isLawfulStop));
  return stops.includes(undefined) ? null : (stops[0] ?? null);
}

function isLawfulStop({ gate, verdict, until, ref }: GateVerdict): boolean {
  return gate === "contact_law" && verdict === "block" && until === null && isFullStop(ref);
}

// A call on the heels of a message is two contacts at once, and a call before the law allows one is
// one too many: a person is asked later as well.
const PAUSES: readonly Gate[] = ["contact_law", "min_interval"];

function pauseOf({ verdicts }: ChannelAnswer): GateVerdict | null {
  return lastToLift(verdicts.filter(({ gate }) => PAUSES.includes(gate)));
}

interface Tries {
  /** Channels on which this step's message certainly did not arrive. */
  readonly failed: readonly Channel[];
  readonly lastAt: Instant | null;
}

function triesOf(touches: readonly Touch[], cycleId: string, stepId: string): Tries {
  const failed: Channel[] = [];
  let lastAt: Instant | null = null;
  for (const touch of touches) {
    if (touch.status !== "failed" || touch.cycleId !== cycleId || touch.stepId !== stepId) continue;
    failed.push(touch.channel);
    if (lastAt === null || touch.at > lastAt) lastAt = touch.at;
  }
  return { failed, lastAt };
}

/** When the next channel may be tried; null when that is now. */
function fallbackAt({ policy, rules, nowMs }: AccountContext, { lastAt }: Tries): Instant | null {
  const { fallbackAfterHours } = policy.contact;
  if (lastAt === null || fallbackAfterHours === 0) return null;
  const at = toEpochMs(lastAt) + fallbackAfterHours * HOUR_MS;
  return at <= nowMs ? null : openingAt(rules, at);
}

/** The block that lifts first by itself; channels closed until an event (no address, opted out) don't count. */
function soonest(answers: readonly ChannelAnswer[]): GateVerdict | null {
  let best: GateVerdict | null = null;
  for (const { contactPoint, verdicts } of answers) {
    const last = contactPoint === null ? null : lastToLift(verdicts);
    if (last === null || last.until === null) continue;
    if (best === null || best.until === null || last.until < best.until) best = last;
  }
  return best;
}

/** Of one channel's blocks, the one that lifts last is the one to wait for; null when an event has to. */
function lastToLift(verdicts: readonly GateVerdict[]): GateVerdict | null {
  let last: GateVerdict | null = null;
  for (const verdict of verdicts) {
    if (verdict.verdict === "pass") continue;
    if (verdict.until === null) return null;
    if (last === null || last.until === null || verdict.until > last.until) last = verdict;
  }
  return last;
}

function plannedTouch(
  { anchor, chased, currency, context }: OpenLane,
  { step, day, supersedes }: DueStep,
  cycleId: string,
  { channel, contactPoint }: ChannelAnswer,
): PlannedTouch {
  return toPlannedTouch(
    { anchor, chased, currency, templates: context.policy.templates },
    { step, on: fromDayNumber(day), supersedes },
    { cycleId, channel, contactPointId: contactPoint?.id ?? "" },
  );
}

interface Spoken extends Pick<OpenLane, "anchor" | "chased" | "currency"> {
  readonly templates: readonly Template[];
}

/** One message about everything the anchor's bundle holds, by one step on one channel. */
export function toPlannedTouch(
  { anchor, chased, currency, templates }: Spoken,
  { step, on, supersedes }: { step: Step; on: CalendarDate; supersedes: readonly string[] },
  via: Pick<PlannedTouch, "cycleId" | "channel" | "contactPointId">,
): PlannedTouch {
  const bundle = bundleOf(anchor, chased);
  let amountMinor = 0;
  for (const { balanceMinor } of bundle) amountMinor += balanceMinor;
  return {
    ...via,
    stepId: step.id,
    dueOn: on,
    template: anchor.kind === "installment" ? planTemplate(step, anchor, templates) : step.template,
    tone: step.tone,
    currency,
    amountMinor,
    invoiceIds: invoicesOf(bundle),
    supersedes,
  };
}

function invoicesOf(bundle: readonly OpenItem[]): readonly InvoiceId[] {
  const ids: InvoiceId[] = [];
  for (const { invoiceIds } of bundle) for (const id of invoiceIds) ids.push(id);
  // Several instalments of one plan stand for the same invoices; an invoice is there once.
  return bundle.some(({ kind }) => kind === "installment") ? [...new Set(ids)] : ids;
}

/** A plan's gentle reminders speak of the plan, where the policy has words for it. */
function planTemplate(
  { template, tone }: Step,
  { daysPastDue }: OpenItem,
  templates: readonly Template[],
): string {
  if (tone === "firm") return template;
  const wanted = daysPastDue > 0 ? WHEN_MISSED : WHEN_DUE;
  return wanted.find((name) => templates.some(({ id }) => id === name)) ?? template;
}

const WHEN_DUE: readonly string[] = ["installment_due"];
const WHEN_MISSED: readonly string[] = ["installment_missed", "installment_due"];
