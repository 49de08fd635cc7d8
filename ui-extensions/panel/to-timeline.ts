import type { PanelTimelineSource } from "./panel-input.ts";
import type { PanelView } from "./panel-view.ts";
import type { SectionInput } from "./section-input.ts";
import { timelineKindOf } from "./timeline-kind.ts";
import { day, looseAmountText, repMoment, sentence, type Voice } from "./voice.ts";

type PanelTimelineEntry = PanelView["timeline"]["entries"][number];

export function toTimeline({ input, voice }: SectionInput): PanelView["timeline"] {
  const { entries, total, cursor } = input.timeline;
  return { entries: entries.map((entry) => toTimelineEntry(voice, entry)), total, cursor };
}

/** One entry in words; also what the server answers when the panel asks for earlier ones. */
export function toTimelineEntry(voice: Voice, source: PanelTimelineSource): PanelTimelineEntry {
  const { id, at, actor, kind, reason, amountMinor, currency, channel, touchId } = source;
  const message = messageText(voice, source.template);
  const known = timelineKindOf(kind);
  const amount =
    amountMinor === undefined || currency === undefined
      ? ""
      : looseAmountText(voice, amountMinor, currency);
  const on = channel === undefined ? "" : voice.words.channel[channel];
  const understood = source.intent === undefined ? "" : voice.words.replyIntent[source.intent];
  const named = source.on === undefined ? "" : day(voice, source.on);
  const details = [message, on, understood, named, amount, reason ?? ""];
  return {
    id,
    at: { value: at, text: repMoment(voice, at) },
    actor: actor ?? voice.words.engine,
    kind,
    title: known === null ? sentence(asWords(kind), voice) : voice.words.timeline[known],
    detail: details.filter((text) => text !== "").join(" · "),
    ...(touchId === undefined ? {} : { touchId }),
  };
}

/** What a message was about; a template of the tenant's own making has no words here. */
function messageText({ words }: Voice, template: string | undefined): string {
  if (template === undefined || !Object.hasOwn(words.messages, template)) return "";
  return words.messages[template] ?? "";
}

function asWords(kind: string): string {
  return kind.replaceAll(/[\s._/-]+/g, " ").trim();
}
