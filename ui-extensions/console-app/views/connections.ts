import { z } from "zod";
import { ConnectionView } from "./setup.ts";

/** How one connected CRM account is doing. */
export const ConnectionHealth = ConnectionView.extend({
  connectedAt: z.string(),
  /** When anything was last read from it. */
  readAt: z.string().nullable(),
  /** When everything that is there was last read. */
  reconciledAt: z.string().nullable(),
  nextTurnAt: z.string().nullable(),
  feeds: z.array(
    z.object({
      noun: z.string(),
      feed: z.enum(["all", "changes"]),
      readAt: z.string().nullable(),
      finishedAt: z.string().nullable(),
      /** Why it could not be read the last time. */
      error: z.string().nullable(),
    }),
  ),
  records: z.array(z.object({ noun: z.string(), records: z.int(), unreadable: z.int() })),
  /** Records whose facts are not in the book, the latest first; at most fifty. */
  problems: z.array(
    z.object({ record: z.string(), noun: z.string(), field: z.string(), message: z.string() }),
  ),
  /** Notices the CRM sent us that are not taken in yet, and what we have still to write there. */
  noticesWaiting: z.int(),
  writes: z.object({ waiting: z.int(), stopped: z.int(), lastAt: z.string().nullable() }),
});
export type ConnectionHealth = z.infer<typeof ConnectionHealth>;

export const ConnectionList = z.object({ connections: z.array(ConnectionHealth) });
export type ConnectionList = z.infer<typeof ConnectionList>;
