import { END_STEP_ID } from "../../core/cadence/decide-next-step.ts";
import type { GateVerdict } from "../../core/compliance/gate.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Action, Lane } from "../../core/treatment/treatment.ts";
import { gateText, liftsAt } from "./gate-text.ts";
import type { PanelView } from "./panel-view.ts";
import { laneStep, type PlannedStep, plannedStepOf } from "./planned-step.ts";
import type { SectionInput } from "./section-input.ts";
import { bothMoments, clockNote, customerMoment, sentence } from "./voice.ts";

type PanelNext = PanelView["next"];

/** One lane's answer before it is written out. `at` is null when no moment belongs to it. */
interface NextLine {
  readonly kind: PanelNext["kind"];
  readonly text: string;
  readonly reason: string;
  readonly channel: string | null;
  readonly at: Instant | null;
}

/** What the engine will do next for the lead currency, and for the others in the reason. */
export function toNext(section: SectionInput): PanelNext {
  const { input, voice } = section;
  const [lead, ...others] = input.treatment.lanes;
  if (lead === undefined) return nothing(section);
  const line = queuedLine(section, lead) ?? laneLine(section, lead);
  const also = others.flatMap((lane) => otherText(section, lane));
  return {
    kind: line.kind,
    text: sentence(line.text, voice),
    reason: [line.reason, ...also].join(" "),
    channel: line.channel,
    at: line.at === null ? null : { value: line.at, text: bothMoments(voice, line.at) },
    customerTimeText: line.at === null ? "" : sentence(clockNote(voice, line.at), voice),
    gates: lead.gates.map((verdict) => ({
      gate: verdict.gate,
      passed: verdict.verdict === "pass",
      text: sentence(gateText(voice, input, verdict), voice),
    })),
  };
}

function nothing({ voice: { words, locale } }: SectionInput): PanelNext {
  return {
    kind: "rest",
    text: sentence(words.next.nothing, { locale }),
    reason: words.next.rest.nothing_due,
    channel: null,
    at: null,
    customerTimeText: "",
    gates: [],
  };
}

/** A queued touch that nothing has overtaken: sending asks the gates again, so a hold wins. */
function queuedLine(section: SectionInput, lead: Lane): NextLine | null {
  const { input, voice } = section;
  if (input.pendingTouch === null || lead.action.kind === "hold") return null;
  if (lead.action.kind === "rest" && lead.action.reason === "nothing_due") return null;
  const queued = plannedStepOf(input);
  if (queued === null || queued.touchId === null) return null;
  const isTask = queued.step.action === "task";
  return { ...stepLine(section, queued, isTask), reason: voice.words.next.queued };
}

function laneLine(section: SectionInput, lane: Lane): NextLine {
  const { action } = lane;
  const { next } = section.voice.words;
  switch (action.kind) {
    case "hold":
      return holdLine(section, action, lane.gates);
    case "end": {
      const text = next.outcome[action.outcome];
      return { kind: "end", text, reason: next.reason.end, channel: null, at: null };
    }
    case "rest":
      return restLine(section, lane);
    default: {
      const step = laneStep(section.input, lane);
      if (step === null) return restLine(section, lane);
      // A message that no channel may carry becomes a task, so the action says it, not the step.
      const isTask = action.kind === "task";
      return {
        ...stepLine(section, step, isTask),
        kind: action.kind,
        reason: reasonOf(section, lane, step),
      };
    }
  }
}

function reasonOf(section: SectionInput, { action, gates }: Lane, { step }: PlannedStep): string {
  const { next } = section.voice.words;
  switch (action.kind) {
    case "wait": {
      const block = gates.find(({ gate, until }) => gate === action.gate && until === action.until);
      return blockReason(section, block, next.reason.wait);
    }
    case "task":
      return step.action === "task" ? next.reason.task : next.noChannel;
    case "rest":
      return next.rest[action.reason];
    default:
      return next.reason[action.kind];
  }
}

function holdLine(
  section: SectionInput,
  action: Extract<Action, { kind: "hold" }>,
  gates: Lane["gates"],
): NextLine {
  const { voice, input } = section;
  const { next } = voice.words;
  const block = gates.find(({ gate, verdict }) => verdict === "block" && gate === action.gate);
  const until = block === undefined ? action.until : liftsAt(input, block);
  const text = until === null ? next.held : next.heldUntil(customerMoment(voice, until));
  const reason = blockReason(section, block, next.reason.hold);
  return { kind: "hold", text, reason, channel: null, at: until };
}

function blockReason(
  { voice, input }: SectionInput,
  block: GateVerdict | undefined,
  otherwise: string,
): string {
  return block === undefined ? otherwise : `${sentence(gateText(voice, input, block), voice)}.`;
}

function restLine(section: SectionInput, lane: Lane): NextLine {
  const { action } = lane;
  const { words } = section.voice;
  const plain = { kind: "rest", text: words.next.nothing, channel: null, at: null } as const;
  if (action.kind !== "rest") return { ...plain, reason: "" };
  const reason = words.next.rest[action.reason];
  if (action.next === null) return { ...plain, reason };
  const { stepId, at } = action.next;
  const step = laneStep(section.input, lane);
  if (step !== null)
    return { ...stepLine(section, step, step.step.action === "task"), kind: "rest", reason };
  if (stepId !== END_STEP_ID) return { ...plain, reason };
  const text = `${outcomeText(section)}, ${customerMoment(section.voice, at)}`;
  return { kind: "rest", text, reason, channel: null, at };
}

function outcomeText({ input, voice }: SectionInput): string {
  const cadence = input.policy.cadences.find(({ id }) => id === input.treatment.cadenceId);
  const { outcome } = voice.words.next;
  return outcome[cadence?.end.outcome ?? "assign_to_person"];
}

/** `friendly e-mail, tomorrow 9:00 (Denver)`. */
function stepLine(section: SectionInput, planned: PlannedStep, isTask: boolean): NextLine {
  const { voice, input } = section;
  const { step, channel, at } = planned;
  const { next, time } = voice.words;
  const what = isTask ? next.task[channel] : next.message(channel, step.tone);
  const when = at === null ? time.now : customerMoment(voice, at);
  const text = `${what}, ${when}`;
  return { kind: isTask ? "task" : "send", text, reason: "", channel, at: at ?? input.now };
}

function otherText(section: SectionInput, lane: Lane): string[] {
  const { voice } = section;
  if (lane.action.kind === "rest" && lane.action.next === null) return [];
  const { text } = laneLine(section, lane);
  return [`${voice.words.next.other(lane.currency, text)}.`];
}
