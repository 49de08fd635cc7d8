import { z } from "zod";
import { MAX_INSTALLMENTS } from "../accounts/arrangement.ts";
import { AmountMinor, CurrencyCode } from "../money/money.ts";
import { CalendarDate } from "../time/calendar-date.ts";
import { Rhythm } from "../time/rhythm.ts";

/** Percent with at most four decimals, so that a share of an amount is exact before it is rounded. */
export const Percent = z.number().min(0).max(100).multipleOf(0.0001);

/** A day to plan from. Calendars end with year 9999, and no plan may run out of them. */
export const PlanDate = CalendarDate.refine((day) => day < "9900-01-01", {
  error: "lies too far ahead to plan from",
});

/** What is paid at once, on the day the plan is agreed. It counts as the first instalment. */
export const DownPayment = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("percent"), percent: Percent.positive() }),
  z.strictObject({ by: z.literal("amount"), amountMinor: AmountMinor.positive() }),
]);
export type DownPayment = z.infer<typeof DownPayment>;

/**
 * How the instalments after the down payment come about: so many equal ones; as many of one amount as
 * it takes; or given amounts in order, the last of which is cut or filled to fit.
 */
export const PlanSize = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("count"), count: z.int().min(1).max(MAX_INSTALLMENTS) }),
  z.strictObject({ by: z.literal("amount"), installmentMinor: AmountMinor.positive() }),
  z.strictObject({
    by: z.literal("steps"),
    steps: z
      .array(
        z.strictObject({
          count: z.int().min(1).max(MAX_INSTALLMENTS),
          installmentMinor: AmountMinor.positive(),
        }),
      )
      .min(1)
      .max(MAX_INSTALLMENTS),
  }),
]);
export type PlanSize = z.infer<typeof PlanSize>;

/** Interest on what is still owed, paid with each instalment. */
export interface InterestTerms {
  /** Yearly rate in millionths: 8.25 % is 82500. */
  readonly annualRatePpm: number;
  readonly dayCount: "ACT/365F" | "ACT/360" | "ACT/364" | "ACT/ACT" | "30/360";
}

/** What a plan is asked to be. Rounding, business days, minimum and limits come from the policy. */
export const PlanTerms = z.strictObject({
  currency: CurrencyCode,
  /** All that is owed and goes into the plan. */
  balanceMinor: AmountMinor,
  /** Of the balance, given up by the creditor. */
  waivedMinor: AmountMinor.min(0).optional(),
  agreedOn: PlanDate,
  /** The first instalment after the down payment, kept as asked even on a day off. */
  firstOn: PlanDate,
  /** The policy's usual one when left out. */
  rhythm: Rhythm.optional(),
  downPayment: DownPayment.optional(),
  size: PlanSize,
  /** Instalments in multiples of this where they can be: 100 asks for whole dollars. */
  unitMinor: AmountMinor.positive().optional(),
  /** Whether the policy's interest and fee are charged; they are not when left out. */
  charged: z.boolean().optional(),
});
export type PlanTerms = z.infer<typeof PlanTerms>;
