import type { PanelView } from "./panel-view.ts";
import type { SectionInput } from "./section-input.ts";
import { sentence, whenDay } from "./voice.ts";

/** Who held the account or an invoice, why, since when, until when, and what ends it. */
export function toHolds({ account, voice }: SectionInput): PanelView["holds"] {
  return account.holds.map(({ id, kind, reason, setBy, from, until }) => ({
    id,
    kind,
    label: voice.words.hold[kind].label,
    reason,
    setBy,
    from: whenDay(voice, from),
    until: until === undefined ? null : whenDay(voice, until),
    resumes: `${sentence(voice.words.hold[kind].lifts, voice)}.`,
  }));
}
