import { z } from "zod";
import { Channel } from "../../core/accounts/account.ts";
import { CurrencyCode } from "../../core/money/money.ts";
import { ReplyIntent } from "../../core/replies/reply-reading.ts";
import { CalendarDate } from "../../core/time/calendar-date.ts";
import type { Instant } from "../../core/time/instant.ts";
import { WhenText } from "./panel-parts.ts";

/** A reply that somebody has to read, with what was understood and what may be done about it. */
export const PanelReply = z.object({
  title: z.string(),
  at: WhenText,
  channel: z.string(),
  text: z.string(),
  /** "Contests it · Asks something", with the day and the amount the words fix. */
  understood: z.string(),
  sureText: z.string(),
  /** Actions that are possible now, the likeliest first, and what their forms begin with. */
  actions: z.array(z.object({ id: z.string(), fill: z.record(z.string(), z.string()) })),
});
export type PanelReply = z.infer<typeof PanelReply>;

/** What the timeline keeps of a reply; of an erased person's, nothing. */
export const PanelReplyBody = z.object({
  reason: z.string(),
  channel: Channel,
  intent: ReplyIntent,
  also: z.array(ReplyIntent).catch([]),
  confidence: z.number().catch(0),
  on: CalendarDate.optional().catch(undefined),
  amountMinor: z.int().optional().catch(undefined),
  currency: CurrencyCode.optional().catch(undefined),
});

export interface PanelReplySource extends z.infer<typeof PanelReplyBody> {
  readonly at: Instant;
}
