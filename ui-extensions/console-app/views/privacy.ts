import { z } from "zod";

export const Erasure = z.object({
  accountId: z.string(),
  erasedAt: z.string(),
  erased: z.record(z.string(), z.int()),
  kept: z.array(z.object({ what: z.string(), why: z.string() })),
  keptUntil: z.string().nullable(),
  chainVerifies: z.boolean(),
});
export type Erasure = z.infer<typeof Erasure>;

export const Retention = z.object({
  accounts: z.int(),
  expired: z.array(
    z.object({ accountId: z.string(), lastActivityOn: z.string(), keptUntil: z.string() }),
  ),
  destroyed: z.int(),
  paymentEvents: z.int(),
});
export type Retention = z.infer<typeof Retention>;

/** Accounts found by a part of the name or the start of the number. */
export const FoundAccounts = z.object({
  accounts: z.array(z.object({ id: z.string(), name: z.string(), pastDueText: z.string() })),
});
