import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ReplyIntent } from "../../../core/replies/reply-reading.ts";
import { CalendarDate } from "../../../core/time/calendar-date.ts";

/** A reply and what a person says it means. `amount` is in whole units of whatever currency. */
export const LabelledReply = z.strictObject({
  id: z.string().min(1),
  channel: z.enum(["sms", "email", "whatsapp", "portal", "ticket"]),
  language: z.enum(["en", "es", "mixed"]),
  receivedOn: CalendarDate,
  text: z.string().min(1),
  intent: ReplyIntent,
  also: z.array(ReplyIntent),
  date: CalendarDate.nullable(),
  amount: z.number().positive().nullable(),
});
export type LabelledReply = z.infer<typeof LabelledReply>;

/**
 * The rows of a folder beside this file: `labelled` was written first, `voices` was looked at, and
 * `fresh` was written and labelled before the phrases of its day were, one half of it held out, and so
 * was `urgent`, mostly of what must act at once, a third held out. Nothing is learnt from `unread` or
 * tuned on it: it was written last and read once.
 */
export function labelledRows(
  folder: "labelled" | "voices" | "fresh" | "urgent" | "unread",
): LabelledReply[] {
  return globSync(join(import.meta.dirname, folder, "*.jsonl"))
    .sort()
    .flatMap((file) => readFileSync(file, "utf8").trim().split("\n"))
    .map((line) => LabelledReply.parse(JSON.parse(line)));
}

/** One third by a hash of the id. Nobody looks at these rows one by one while improving phrases. */
export function isHeldOut(row: Pick<LabelledReply, "id">): boolean {
  return hashOf(row) % 3 === 0;
}

/** One half of the fresh rows, likewise. */
export function isUnseen(row: Pick<LabelledReply, "id">): boolean {
  return hashOf(row) % 2 === 0;
}

function hashOf({ id }: Pick<LabelledReply, "id">): number {
  return Number.parseInt(createHash("sha256").update(id).digest("hex").slice(0, 8), 16);
}
