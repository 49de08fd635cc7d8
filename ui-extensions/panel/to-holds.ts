import type { PanelView } from "./panel-view.ts";
import type { SectionInput } from "./section-input.ts";
import { whenDay } from "./voice.ts";

/** Who held the account or an invoice, why, and until when. */
export function toHolds({ account, voice }: SectionInput): PanelView["holds"] {
  return account.holds.map(({ id, kind, reason, setBy, until }) => ({
    id,
    kind,
    label: voice.words.hold[kind].label,
    reason,
    setBy,
    until: until === undefined ? null : whenDay(voice, until),
  }));
}
