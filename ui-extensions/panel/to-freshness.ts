import { HOUR_MS, MINUTE_MS, toEpochMs } from "../../core/time/instant.ts";
import type { PanelView } from "./panel-view.ts";
import type { SectionInput } from "./section-input.ts";
import { repMoment, type Voice } from "./voice.ts";

const HOURS_SHOWN_MAX = 12;

export function toFreshness({ input, voice }: SectionInput): PanelView["freshness"] {
  const { asOf, source, stale } = input.freshness;
  const when = repMoment(voice, asOf);
  const ageMs = Math.max(0, voice.nowMs - toEpochMs(asOf));
  return {
    asOf: { value: asOf, text: when },
    source,
    stale,
    text: stale ? voice.words.fresh.stale(when, source) : ageText(voice, ageMs, when),
  };
}

function ageText({ words: { fresh } }: Voice, ageMs: number, when: string): string {
  if (ageMs < MINUTE_MS) return fresh.justNow;
  if (ageMs < HOUR_MS) return fresh.minutes(Math.floor(ageMs / MINUTE_MS));
  if (ageMs < HOURS_SHOWN_MAX * HOUR_MS) return fresh.hours(Math.floor(ageMs / HOUR_MS));
  return fresh.asOf(when);
}
