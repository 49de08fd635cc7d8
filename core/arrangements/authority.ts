import type { AuthorityRole, ReliefKind } from "../policy/authority-policy.ts";
import type { Relief, ReliefRefusal } from "./relief/relief.ts";

/** The figures of an agreement that authority is about, measured from its schedule. */
export interface Measures {
  readonly kind: ReliefKind;
  /** What it is about, which decides the range. */
  readonly balanceMinor: number;
  /** Rounded up at the fourth decimal. */
  readonly discountPercent: number;
  readonly count: number;
  readonly lengthDays: number;
  readonly daysToStart: number;
  readonly smallestMinor: number;
  /** Paid on the day of agreeing, rounded down at the fourth decimal. */
  readonly downPaymentPercent: number;
}

/** One limit that was crossed: what was asked and what is allowed, in the unit its name says. */
export interface LimitCrossed {
  readonly code:
    | "discount_percent_max"
    | "count_max"
    | "length_days_max"
    | "days_to_start_max"
    | "installment_minimum_minor"
    | "down_payment_percent_min";
  readonly asked: number;
  readonly allowed: number;
}

/** What stands in the way of an agreement. */
export type AuthorityReason =
  | LimitCrossed
  | { readonly code: "kind_not_allowed" }
  | { readonly code: "held"; readonly hold: string }
  | { readonly code: "disputed" }
  | { readonly code: "broken_before"; readonly times: number; readonly timesMax: number }
  | { readonly code: "law"; readonly law: string; readonly limit: string }
  | { readonly code: "impossible"; readonly refusal: ReliefRefusal };

/**
 * What a role may do with an agreement. `allowed`: one click. `needs_approval`: `by` may allow it.
 * `refused`: nobody may. The reasons are those for which the asking role may not; `nearest` is the
 * offer closest to the asked one that this role may make by itself, null where there is none.
 */
export type AuthorityVerdict =
  | { readonly kind: "allowed" }
  | {
      readonly kind: "needs_approval";
      readonly by: AuthorityRole;
      readonly reasons: readonly AuthorityReason[];
      readonly nearest: Relief | null;
    }
  | {
      readonly kind: "refused";
      readonly reasons: readonly AuthorityReason[];
      readonly nearest: Relief | null;
    };
