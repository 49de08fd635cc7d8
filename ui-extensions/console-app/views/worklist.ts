import { z } from "zod";
import { CalendarDate } from "../../../core/time/calendar-date.ts";

/** Why somebody should see to an account, the most pressing first. */
export const NEEDS = [
  "broken_promise",
  "hardship",
  "approval",
  "reply",
  "promise_today",
  "task",
  "past_due",
] as const;
export const NeedKind = z.enum(NEEDS);
export type NeedKind = z.infer<typeof NeedKind>;

export const WorkItem = z.object({
  accountId: z.string(),
  name: z.string(),
  segment: z.string(),
  need: NeedKind,
  /** What was promised and by when, where a promise is the reason. */
  promised: z.object({ on: CalendarDate, amountMinor: z.int(), currency: z.string() }).nullable(),
  pastDue: z.array(z.object({ currency: z.string(), minor: z.int() })),
  daysPastDue: z.int(),
  assignee: z.string().nullable(),
});
export type WorkItem = z.infer<typeof WorkItem>;

export const Worklist = z.object({
  items: z.array(WorkItem),
  cursor: z.string().nullable(),
  /** All that the filter leaves; null on later pages, which don't count again. */
  total: z.int().nullable(),
});
export type Worklist = z.infer<typeof Worklist>;

export const BULK_MAX = 500;

const AccountIds = z.array(z.string().min(1).max(200)).min(1).max(BULK_MAX);

/** What can be done to many accounts at once. */
export const BulkAction = z.discriminatedUnion("action", [
  z.strictObject({
    action: z.literal("assign"),
    accountIds: AccountIds,
    /** Null for nobody. */
    assignee: z.string().trim().min(1).max(200).nullable(),
  }),
  z.strictObject({
    action: z.literal("snooze"),
    accountIds: AccountIds,
    days: z.int().min(1).max(90),
  }),
  z.strictObject({
    action: z.literal("pause"),
    accountIds: AccountIds,
    until: CalendarDate,
    reason: z.string().trim().min(1).max(500),
  }),
  z.strictObject({
    action: z.literal("called"),
    accountIds: AccountIds,
    outcome: z.enum(["conversation", "voicemail", "rang_no_answer", "busy", "wrong_person"]),
  }),
]);
export type BulkAction = z.infer<typeof BulkAction>;

const Named = z.object({ accountId: z.string(), name: z.string() });

export const BulkPreview = z.object({
  affected: z.array(Named),
  refused: z.array(Named.extend({ why: z.string() })),
});
export type BulkPreview = z.infer<typeof BulkPreview>;

export const BulkDone = BulkPreview.extend({
  /** Names what was done, to take it back; null when nothing was. */
  batchId: z.string().nullable(),
});
export type BulkDone = z.infer<typeof BulkDone>;

export const BulkUndone = z.object({
  undone: z.int(),
  /** Of those that had gone on since. */
  kept: z.array(Named.extend({ why: z.string() })),
});
