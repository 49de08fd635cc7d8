import type { CrmWrite } from "../../adapters/crm-write.ts";
import { callOutcomeOf } from "../../core/compliance/history/touch-event.ts";
import type { TimelineEntry } from "../../core/timeline/timeline.ts";
import { timelineKindOf } from "../../ui-extensions/panel/timeline-kind.ts";
import { toTimelineEntry } from "../../ui-extensions/panel/to-timeline.ts";
import { toTimelineSource } from "../../ui-extensions/panel/to-timeline-source.ts";
import type { OutgoingWrite } from "../storage/crm-outbox.ts";
import type { ToldAccount } from "./told-account.ts";

type EventWrite = Extract<CrmWrite, { kind: "event" }>;
type ActivityWrite = Extract<CrmWrite, { kind: "activity" }>;

/** Which kind of event an entry is there, by how its name begins. What is not named is ours alone. */
const EVENT_OF: readonly (readonly [string, EventWrite["event"]])[] = [
  ["touch.sent", "touch"],
  ["touch.failed", "touch"],
  ["touch.skipped", "touch"],
  ["payment_link.", "touch"],
  ["reply.", "touch"],
  ["cadence.", "touch"],
  ["promise.", "promise"],
  ["plan.", "plan"],
  ["autopay.", "plan"],
  ["debit.", "plan"],
  ["payment.", "payment"],
  ["credit.", "payment"],
  ["pause.", "hold"],
  ["dispute.", "hold"],
  ["hardship.", "hold"],
  ["hold.", "hold"],
  ["contact.", "note"],
  ["wish.", "note"],
  ["help.", "note"],
  ["feedback.", "note"],
];

const TEXT_CHARS_MAX = 500;

/** What happened to an account, for the timeline of its record; a call as the call it was. */
export function timelineWrites(told: ToldAccount): OutgoingWrite[] {
  return told.entries.flatMap((entry) => {
    const kind = timelineKindOf(entry.kind);
    if (kind === null || entry.erasedAt !== undefined) return [];
    if (kind === "call.logged") return toCall(told, entry);
    const event = EVENT_OF.find(([name]) => kind.startsWith(name))?.[1];
    return event === undefined ? [] : [toEvent(told, entry, event)];
  });
}

function keyOf({ facts }: ToldAccount, { seq }: TimelineEntry): string {
  return `event/${facts.account.id}/${seq}`;
}

function toEvent(
  told: ToldAccount,
  entry: TimelineEntry,
  event: EventWrite["event"],
): OutgoingWrite {
  const { title, detail } = toTimelineEntry(told.voice, toTimelineSource(entry));
  return {
    accountId: told.facts.account.id,
    onlyKnown: false,
    write: {
      kind: "event",
      key: keyOf(told, entry),
      about: told.main.ref,
      at: entry.at,
      event,
      title: title.slice(0, TEXT_CHARS_MAX),
      detail: detail.slice(0, TEXT_CHARS_MAX),
    },
  };
}

const CALL_OUTCOMES: Readonly<Record<string, ActivityWrite["outcome"]>> = {
  conversation: "conversation",
  voicemail: "voicemail",
  voicemail_no_message: "voicemail",
  limited_content_message: "voicemail",
  rang_no_answer: "no_answer",
  answered_dropped: "no_answer",
  busy: "busy",
  not_in_service: "wrong_number",
  wrong_person: "wrong_number",
};

/** A call that was logged on our card belongs among the CRM's own calls. */
function toCall(told: ToldAccount, entry: TimelineEntry): OutgoingWrite[] {
  const { facts, main, voice } = told;
  const { touchId } = toTimelineSource(entry);
  const touch = facts.touches.find(({ id }) => id === touchId);
  if (touch === undefined) return [];
  const { title, detail } = toTimelineEntry(voice, toTimelineSource(entry));
  const write: ActivityWrite = {
    kind: "activity",
    key: keyOf(told, entry),
    about: [main.ref],
    channel: touch.channel,
    direction: touch.direction ?? "outbound",
    at: touch.at,
    subject: title,
    body: detail,
    outcome: CALL_OUTCOMES[callOutcomeOf(touch) ?? ""] ?? "unknown",
  };
  return [{ accountId: facts.account.id, onlyKnown: false, write }];
}
