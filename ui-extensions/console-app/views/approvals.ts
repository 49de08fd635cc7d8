import { z } from "zod";

/** Terms that wait for somebody with more authority. */
export const ApprovalRow = z.object({
  arrangementId: z.string(),
  accountId: z.string(),
  accountName: z.string(),
  kind: z.string(),
  currency: z.string(),
  installments: z.array(z.object({ dueOn: z.string(), amountMinor: z.int() })),
  waivedMinor: z.int(),
  approval: z.object({
    requestedBy: z.string(),
    /** In their own words. */
    reason: z.string(),
  }),
  proposedAt: z.string(),
  expiresAt: z.string(),
});
export type ApprovalRow = z.infer<typeof ApprovalRow>;

export const Approvals = z.object({
  approvals: z.array(ApprovalRow),
  cursor: z.string().nullable(),
});
