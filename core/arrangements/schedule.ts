import type { Installment } from "../accounts/arrangement.ts";
import type { CurrencyCode } from "../money/money.ts";
import type { CalendarDate } from "../time/calendar-date.ts";

/**
 * A plan to the cent and the day. `totalMinor` is the sum of the instalments, and it equals
 * `balanceMinor - waivedMinor + interestMinor + feeMinor`.
 */
export interface Schedule {
  readonly currency: CurrencyCode;
  readonly balanceMinor: number;
  readonly waivedMinor: number;
  readonly interestMinor: number;
  readonly feeMinor: number;
  readonly totalMinor: number;
  /** Dates rise strictly; none is zero. With a down payment, that is the first. */
  readonly installments: readonly Installment[];
  readonly hasDownPayment: boolean;
  readonly agreedOn: CalendarDate;
  readonly endsOn: CalendarDate;
}

/** Why there is no such plan, with what would do. Amounts are minor units. */
export type PlanRefusal =
  | { readonly kind: "nothing_owed" }
  | { readonly kind: "waives_everything"; readonly waivedMaxMinor: number }
  | { readonly kind: "starts_before_agreed"; readonly earliestOn: CalendarDate }
  | { readonly kind: "starts_too_late"; readonly latestOn: CalendarDate }
  | { readonly kind: "rhythm_not_offered" }
  | { readonly kind: "down_payment_too_large"; readonly maximumMinor: number }
  | { readonly kind: "too_few_installments"; readonly countMin: number }
  | { readonly kind: "too_many_installments"; readonly countMax: number }
  | {
      readonly kind: "installment_too_small";
      readonly minimumMinor: number;
      readonly countMax: number;
    }
  | { readonly kind: "too_long"; readonly lengthDaysMax: number }
  | { readonly kind: "charges_not_allowed"; readonly why: ChargeBan }
  | { readonly kind: "interest_exceeds_installment"; readonly minimumMinor: number };

/** Why no interest or fee may be part of a plan. */
export type ChargeBan = "not_authorised" | "breathing_space" | "hardship" | "law";
