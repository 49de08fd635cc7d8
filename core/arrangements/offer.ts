import type { InvoiceId } from "../accounts/account.ts";
import type { Installment } from "../accounts/arrangement.ts";
import type { PaymentHistory } from "../accounts/delinquency.ts";
import type { CurrencyCode } from "../money/money.ts";
import type { AuthorityVerdict } from "./authority.ts";
import type { Relief } from "./relief/relief.ts";

/** Why an offer is among those proposed, one code per thing that spoke for it. */
export type OfferReason =
  | { readonly code: "rule"; readonly rule: string }
  | { readonly code: "fits_what_customer_can_pay" }
  | { readonly code: "nearest_to_what_customer_can_pay" }
  | { readonly code: "usual_plan" }
  | { readonly code: "soonest_paid" }
  | { readonly code: "lowest_payments" };

/**
 * What an offer is expected to bring, with everything it was worked out from: each payment's amount,
 * times `keptPercent`, less `lossPerMonthPercent` of what is left for every 30 days until it.
 */
export interface ExpectedRecovery {
  readonly expectedMinor: number;
  readonly totalMinor: number;
  readonly history: PaymentHistory;
  readonly keptPercent: number;
  readonly lossPerMonthPercent: number;
}

export interface PlanOffer {
  /** Names the offer's terms, so that the same click always means the same plan. */
  readonly id: string;
  readonly currency: CurrencyCode;
  readonly totalMinor: number;
  readonly installments: readonly Installment[];
  readonly invoiceIds: readonly InvoiceId[];
  readonly why: "recommended" | "shortest" | "longest";
  /** The offer in full: kind, terms, length. */
  readonly relief: Relief;
  /** At least one; the first is the strongest. */
  readonly reasons: readonly OfferReason[];
  readonly expected: ExpectedRecovery;
  /** For a rep; a manager or admin may do at least as much. */
  readonly authority: AuthorityVerdict;
}

export type NoOfferReason =
  | "nothing_past_due"
  | "plan_running"
  | "offer_open"
  | "held"
  | "too_small"
  | "needs_approval";

export interface OfferDecision {
  /** Best first, at most three; each may be made in one click. */
  readonly offers: readonly PlanOffer[];
  /** Likewise, but somebody must approve them first (`authority` says who and why). */
  readonly onApproval: readonly PlanOffer[];
  /** Why there is none to make at once; null when there is one. */
  readonly reason: NoOfferReason | null;
}
