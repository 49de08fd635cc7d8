import type { ReliefKind } from "../../policy/authority-policy.ts";
import type { CalendarDate } from "../../time/calendar-date.ts";
import type { PlanRefusal, Schedule } from "../schedule.ts";
import type { ReliefTerms } from "./relief-terms.ts";

/** Relief worked out: what was asked, and what is then paid when. */
export interface Relief {
  readonly kind: ReliefKind;
  readonly terms: ReliefTerms;
  /** What it is about, in minor units; the schedule covers exactly this. */
  readonly balanceMinor: number;
  /** Null for a hand-over, after which nobody pays us. */
  readonly schedule: Schedule | null;
}

/** Why there is no such relief, with what would do. */
export type ReliefRefusal =
  | PlanRefusal
  | { readonly kind: "not_offered" }
  | { readonly kind: "too_many_days"; readonly daysMax: number }
  | { readonly kind: "too_many_payments"; readonly paymentsMax: number }
  | { readonly kind: "percent_too_high"; readonly percentMax: number }
  | { readonly kind: "settles_for_too_little"; readonly settleMinMinor: number }
  | { readonly kind: "settles_nothing"; readonly settleMaxMinor: number }
  | { readonly kind: "used_up"; readonly timesMax: number; readonly months: number }
  | { readonly kind: "too_early"; readonly daysPastDueMin: number }
  | { readonly kind: "too_late"; readonly until: CalendarDate }
  | { readonly kind: "account_too_young"; readonly monthsMin: number }
  | { readonly kind: "not_earned"; readonly timesMin: number }
  | { readonly kind: "nothing_overdue" }
  | { readonly kind: "nothing_to_come" };
