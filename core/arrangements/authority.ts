import type { AuthorityRole, ReliefKind } from "../policy/authority-policy.ts";
import type { Relief } from "./relief/relief.ts";

/** The figures of an agreement that authority is about, measured from its schedule. */
export interface Measures {
  readonly kind: ReliefKind;
  /** What is owed, which decides the range. */
  readonly balanceMinor: number;
  readonly discountPercent: number;
  readonly count: number;
  readonly lengthDays: number;
  readonly daysToStart: number;
  readonly smallestMinor: number;
  readonly downPaymentPercent: number;
}

/** One limit that was crossed: what was asked and what is allowed, in the unit its name says. */
export interface LimitCrossed {
  readonly code:
    | "kind_not_allowed"
    | "discount_percent_max"
    | "count_max"
    | "length_days_max"
    | "days_to_start_max"
    | "installment_minimum_minor"
    | "down_payment_percent_min";
  readonly asked: number;
  readonly allowed: number;
}

/** A reason from the customer's situation and not from the terms. */
export type Ineligible =
  | { readonly code: "held"; readonly hold: string }
  | { readonly code: "disputed" }
  | { readonly code: "broken_before"; readonly times: number; readonly timesMax: number }
  | { readonly code: "law"; readonly law: string; readonly limit: string };

/**
 * What a role may do with an agreement. `allowed`: one click. `needs_approval`: ask `by`, who may
 * allow it. `refused`: nobody may. `nearest` is the offer closest to the asked one that the asking
 * role may make by itself, null where there is none.
 */
export type AuthorityVerdict =
  | { readonly kind: "allowed" }
  | {
      readonly kind: "needs_approval";
      readonly by: AuthorityRole;
      readonly limits: readonly LimitCrossed[];
      readonly ineligible: readonly Ineligible[];
      readonly nearest: Relief | null;
    }
  | {
      readonly kind: "refused";
      readonly limits: readonly LimitCrossed[];
      readonly ineligible: readonly Ineligible[];
      readonly nearest: Relief | null;
    };
