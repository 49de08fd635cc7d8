import { z } from "zod";

export const UnmatchedPayment = z.object({
  provider: z.string(),
  ref: z.string(),
  currency: z.string(),
  amountMinor: z.int(),
  /** What of it went back since. */
  returnedMinor: z.int(),
  receivedAt: z.string(),
  /** As the provider or the payer named it. */
  told: z.string().nullable(),
  accountId: z.string().nullable(),
  why: z.enum(["unknown_account", "unknown_invoice", "wrong_currency", "may_be_same"]),
});
export type UnmatchedPayment = z.infer<typeof UnmatchedPayment>;
export const UnmatchedPayments = z.object({ items: z.array(UnmatchedPayment) });

export const WaitingMail = z.object({
  id: z.string(),
  why: z.enum(["unknown_sender", "forged", "unreadable", "fault"]),
  receivedAt: z.string(),
  from: z.string().nullable(),
  subject: z.string().nullable(),
  text: z.string().nullable(),
});
export type WaitingMail = z.infer<typeof WaitingMail>;
export const WaitingMails = z.object({
  items: z.array(WaitingMail),
  nextCursor: z.string().nullable(),
  mailbox: z
    .object({ checkedAt: z.string().nullable(), trouble: z.string().nullable() })
    .nullable(),
});
