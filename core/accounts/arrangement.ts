import { z } from "zod";
import { AmountMinor, CurrencyCode } from "../money/money.ts";
import { CalendarDate } from "../time/calendar-date.ts";
import { Instant } from "../time/instant.ts";
import { InvoiceId, MAX_RECORDS } from "./account.ts";

const Id = z.string().min(1).max(200);

// Every list has a ceiling. A tenant's policy may set a lower one, never a higher one.
export const MAX_INSTALLMENTS = 36;

export const Installment = z.strictObject({
  dueOn: CalendarDate,
  amountMinor: AmountMinor.positive(),
});
export type Installment = z.infer<typeof Installment>;

/**
 * A payment plan over named invoices of one currency. Only what happened is stored; whether it is
 * on track, missed, broken or kept follows from the payments (`arrangementStatusOf`).
 */
export const Arrangement = z.strictObject({
  id: Id,
  currency: CurrencyCode,
  invoiceIds: z.array(InvoiceId).min(1).max(MAX_RECORDS),
  installments: z.array(Installment).min(1).max(MAX_INSTALLMENTS),
  offeredAt: Instant,
  offeredBy: z.string().min(1).max(200),
  expiresAt: Instant,
  acceptedAt: Instant.optional(),
  cancelledAt: Instant.optional(),
});
export type Arrangement = z.infer<typeof Arrangement>;

/** A customer's word to pay an amount by a day. Kept or broken follows from the payments. */
export const PromiseToPay = z.strictObject({
  id: Id,
  currency: CurrencyCode,
  amountMinor: AmountMinor.positive(),
  promisedOn: CalendarDate,
  dueOn: CalendarDate,
  recordedBy: z.string().min(1).max(200),
  cancelledOn: CalendarDate.optional(),
});
export type PromiseToPay = z.infer<typeof PromiseToPay>;
