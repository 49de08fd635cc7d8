import { z } from "zod";
import { Channel } from "../../core/accounts/account.ts";
import { ReplyIntent } from "../../core/replies/reply-reading.ts";
import { CalendarDate } from "../../core/time/calendar-date.ts";
import type { TimelineEntry } from "../../core/timeline/timeline.ts";
import type { PanelTimelineSource } from "./panel-input.ts";

/** The parts of a timeline body that have words; whatever else an entry keeps is not shown. */
const Shown = z.object({
  reason: z.string().optional().catch(undefined),
  amountMinor: z.int().optional().catch(undefined),
  currency: z.string().optional().catch(undefined),
  channel: Channel.optional().catch(undefined),
  touchId: z.string().optional().catch(undefined),
  template: z.string().optional().catch(undefined),
  intent: ReplyIntent.optional().catch(undefined),
  on: CalendarDate.optional().catch(undefined),
});

/** The actor under which the engine writes its own entries. */
export const ENGINE_ACTOR = "engine";

/** A stored entry as the panel tells it. Bodies differ by kind, so nothing in one is required. */
export function toTimelineSource(entry: TimelineEntry): PanelTimelineSource {
  const { seq, at, actor, kind, body } = entry;
  const { reason, amountMinor, currency, channel, touchId, template, intent, on } =
    Shown.parse(body);
  return {
    id: String(seq),
    at,
    actor: actor === ENGINE_ACTOR ? null : actor,
    kind,
    reason: reason ?? null,
    ...(amountMinor === undefined ? {} : { amountMinor }),
    ...(currency === undefined ? {} : { currency }),
    ...(channel === undefined ? {} : { channel }),
    ...(touchId === undefined ? {} : { touchId }),
    ...(template === undefined ? {} : { template }),
    ...(intent === undefined ? {} : { intent, ...(on === undefined ? {} : { on }) }),
  };
}
