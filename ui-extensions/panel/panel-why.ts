import { z } from "zod";
import { type Instant, toEpochMs } from "../../core/time/instant.ts";
import { choiceText } from "./choice-text.ts";
import { WhenText } from "./panel-parts.ts";
import { repMoment, sentence, type Voice } from "./voice.ts";
import { type WhyWords, whyWordsFor } from "./why-words.ts";

/** Why one message was sent or not, as a rep reads it. */
export const PanelWhy = z.object({
  touchId: z.string(),
  /** What became of it, and the reason where it did not go. */
  title: z.string(),
  reason: z.string(),
  verdicts: z.array(
    z.object({
      when: WhenText,
      /** When it was decided, when it left, or now. */
      stage: z.string(),
      allowed: z.boolean(),
      text: z.string(),
      rules: z.array(
        z.object({
          id: z.string(),
          text: z.string(),
          citation: z.string(),
          /** That it was read in a secondary source or has changed since; empty when neither. */
          note: z.string(),
        }),
      ),
    }),
  ),
});
export type PanelWhy = z.infer<typeof PanelWhy>;

/** What the server knows of a message and of each verdict on it. */
export interface WhySource {
  readonly touch: { readonly id: string; readonly status: string; readonly kind: string };
  readonly outbox: { readonly status: string; readonly reason: string | null } | null;
  /** What the timeline says of it. */
  readonly timeline: readonly { readonly body: Readonly<Record<string, unknown>> }[];
  readonly verdicts: readonly {
    readonly stage: "decision" | "sending" | "now";
    readonly at: Instant;
    readonly verdict: "allow" | "deny";
    readonly rulesAsked: number;
    readonly nextEligibleAt: Instant | null;
    readonly rules: readonly {
      readonly rule: string;
      readonly version: number;
      readonly effect: "deny" | "warn";
      readonly plain: { readonly en: string; readonly es: string };
      readonly citation: string;
      readonly reading: string;
      readonly changedSince: boolean;
    }[];
  }[];
}

export function toPanelWhy(voice: Voice, source: WhySource): PanelWhy {
  const words = whyWordsFor(voice.words.language);
  const { touch, outbox, timeline, verdicts } = source;
  return {
    touchId: touch.id,
    title: touch.kind === "call" ? words.call : statusText(words, source),
    reason: [
      reasonText(voice, words, outbox?.reason ?? null),
      ...timeline.map(({ body }) => choiceText(voice, body.choice)),
    ]
      .filter((text) => text !== "")
      .join(" "),
    verdicts: verdicts.map((each) => toVerdict(voice, words, each)),
  };
}

function statusText(words: WhyWords, { touch, outbox }: WhySource): string {
  return words.status[outbox?.status ?? touch.status] ?? words.unknown;
}

/** The codes we write have words; what a provider said is shown as it is. */
function reasonText(voice: Voice, words: WhyWords, reason: string | null): string {
  if (reason === null || reason === "") return "";
  const [code = reason, ...detail] = reason.split(": ");
  const known = words.reason[code] ?? sentence(code.replaceAll("_", " "), voice);
  return detail.length === 0 ? known : `${known} (${detail.join(": ")})`;
}

function toVerdict(
  voice: Voice,
  words: WhyWords,
  verdict: WhySource["verdicts"][number],
): PanelWhy["verdicts"][number] {
  const allowed = verdict.verdict === "allow";
  const until = verdict.nextEligibleAt;
  const isPast = until !== null && toEpochMs(until) <= voice.nowMs;
  return {
    when: { value: verdict.at, text: repMoment(voice, verdict.at) },
    stage: words.stage[verdict.stage],
    allowed,
    text: allowed
      ? words.allowed(verdict.rulesAsked)
      : words.denied(until === null ? null : repMoment(voice, until), isPast),
    rules: verdict.rules.map((each) => ({
      id: `${each.rule}@${each.version}`,
      text: each.plain[voice.words.language === "es" ? "es" : "en"] || each.rule,
      citation: each.citation,
      note: [
        each.effect === "warn" ? words.onlyWarns : "",
        each.reading === "recalled" ? words.recalled : "",
        each.changedSince ? words.changed : "",
      ]
        .filter((text) => text !== "")
        .join(" "),
    })),
  };
}
