import { z } from "zod";

/** What kind of work failed too often. */
export const FailedKind = z.enum([
  "treat",
  "deliver",
  "unconfirmed",
  "money",
  "crm_write",
  "crm_event",
  "crm_sync",
  "mail",
]);
export type FailedKind = z.infer<typeof FailedKind>;

export const FailedWork = z.object({
  id: z.string(),
  kind: FailedKind,
  accountId: z.string().nullable(),
  tries: z.int(),
  /** When it is tried again by itself; null when it is not. */
  nextTryAt: z.string().nullable(),
  since: z.string().nullable(),
  /** A code to count by and a sentence; neither names a customer. */
  reason: z.object({ code: z.string(), text: z.string() }),
});
export type FailedWork = z.infer<typeof FailedWork>;

export const FailedWorkList = z.object({
  items: z.array(FailedWork),
  nextCursor: z.string().nullable(),
  /** How many there are of each kind, whatever was asked for. */
  counts: z.record(FailedKind, z.int()),
});
export type FailedWorkList = z.infer<typeof FailedWorkList>;

export const Retried = z.object({
  retried: z.int(),
  refused: z.int(),
  /** True when there are more than were tried. */
  left: z.boolean(),
});
