import { z } from "zod";
import { AmountMinor, CurrencyCode } from "../money/money.ts";
import { ReliefKind } from "../policy/authority-policy.ts";
import { CalendarDate } from "../time/calendar-date.ts";
import { Instant } from "../time/instant.ts";
import { InvoiceId, MAX_RECORDS } from "./account.ts";

const Id = z.string().min(1).max(200);
const Name = z.string().min(1).max(200);
const Reason = z.string().min(1).max(500);

// Every list has a ceiling. A tenant's policy may set a lower one, never a higher one.
export const MAX_INSTALLMENTS = 36;
export const MAX_REINSTATEMENTS = 20;

/** One dated amount. What it is made of is said only where a plan carries interest or fees. */
export const Installment = z.strictObject({
  dueOn: CalendarDate,
  amountMinor: AmountMinor.positive(),
  principalMinor: AmountMinor.nonnegative().optional(),
  interestMinor: AmountMinor.nonnegative().optional(),
  feeMinor: AmountMinor.nonnegative().optional(),
});
export type Installment = z.infer<typeof Installment>;

/**
 * What was agreed. Every kind is dated amounts in place of the invoices' own due dates; they differ
 * in what is said to the customer, and a settlement also in what becomes of it when it is missed.
 */
export const ArrangementKind = ReliefKind.exclude(["hand_over"]);
export type ArrangementKind = z.infer<typeof ArrangementKind>;

/** How the customer said yes. */
export const AgreedHow = z.enum(["portal", "phone", "in_writing"]);
export type AgreedHow = z.infer<typeof AgreedHow>;

/** Terms outside the proposer's authority: who asked for them and why, and who decided what. */
export const Approval = z.strictObject({
  requestedAt: Instant,
  requestedBy: Name,
  reason: Reason,
  /** Why it was needed, as the authority rules name it. */
  codes: z.array(z.string().min(1).max(100)).max(50),
  /** The least role that may decide. */
  from: z.enum(["manager", "admin"]),
  decision: z
    .strictObject({ at: Instant, by: Name, granted: z.boolean(), reason: Reason.optional() })
    .optional(),
});
export type Approval = z.infer<typeof Approval>;

/** Who agreed to which words. The words themselves are on the timeline, under the same hash. */
export const Acceptance = z.strictObject({
  by: Name,
  how: AgreedHow,
  termsHash: z.string().regex(/^[0-9a-f]{64}$/, "a SHA-256 in lower-case hexadecimal"),
  /** The touch that carries the written copy; absent when no channel could carry one. */
  copyTouchId: Id.optional(),
});
export type Acceptance = z.infer<typeof Acceptance>;

/** Leave to debit each instalment on its date. */
export const Autopay = z.strictObject({
  consentedAt: Instant,
  consentedBy: Name,
  how: AgreedHow,
  /** As the customer knows it, such as `Visa ending 4242`. */
  methodLabel: z.string().min(1).max(100),
  /** The payment provider's name for it; no card or account number is kept here. */
  methodRef: z.string().min(1).max(300),
  revokedAt: Instant.optional(),
});
export type Autopay = z.infer<typeof Autopay>;

/** Another chance: what was owing on that day is due on `payBy`, and the plan runs again. */
export const Reinstatement = z.strictObject({
  at: Instant,
  by: Name,
  on: CalendarDate,
  amountMinor: AmountMinor.positive(),
  payBy: CalendarDate,
});
export type Reinstatement = z.infer<typeof Reinstatement>;

/**
 * Dated amounts agreed over named invoices of one currency. Only what happened is stored; whether it
 * is on track, missed, broken or kept follows from the payments (`arrangementStandings`).
 *
 * `waivedMinor` is forgiven once every instalment is paid in time. Interest and fees are an invoice
 * of their own among `invoiceIds`, so what the instalments and the waiver add up to is always what
 * was open on those invoices.
 */
export const Arrangement = z.strictObject({
  id: Id,
  /** Absent on records from before there were other kinds: then it is a plan. */
  kind: ArrangementKind.optional(),
  /** 1 when absent; a renegotiation is a new arrangement with the next number. */
  version: z.int().min(1).max(1_000).optional(),
  /** The version before, which counts until this one is accepted. */
  replaces: Id.optional(),
  currency: CurrencyCode,
  invoiceIds: z.array(InvoiceId).min(1).max(MAX_RECORDS),
  installments: z.array(Installment).min(1).max(MAX_INSTALLMENTS),
  waivedMinor: AmountMinor.positive().optional(),
  /** Put forward, while it is not an offer to the customer yet. */
  proposedAt: Instant.optional(),
  approval: Approval.optional(),
  /** When the customer was offered it; absent before. */
  offeredAt: Instant.optional(),
  offeredBy: Name,
  expiresAt: Instant,
  acceptedAt: Instant.optional(),
  acceptance: Acceptance.optional(),
  autopay: Autopay.optional(),
  reinstatements: z.array(Reinstatement).max(MAX_REINSTATEMENTS).optional(),
  cancelledAt: Instant.optional(),
  cancelledBy: Name.optional(),
  cancelReason: Reason.optional(),
});
export type Arrangement = z.infer<typeof Arrangement>;

export function kindOf({ kind = "plan" }: Pick<Arrangement, "kind">): ArrangementKind {
  return kind;
}

/** What the instalments add up to, in minor units. */
export function totalOf({ installments }: Pick<Arrangement, "installments">): number {
  return installments.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}
