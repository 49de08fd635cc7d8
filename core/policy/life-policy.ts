import { z } from "zod";

/**
 * A shortfall small enough to count as paid, the shortfall itself included: the larger or the smaller
 * of a fixed amount (whole units of the currency) and a share of what was due.
 */
export const Tolerance = z.strictObject({
  method: z.enum(["larger", "smaller"]),
  fixedUnits: z.number().min(0).max(1_000),
  percent: z.number().min(0).max(50),
});
export type Tolerance = z.infer<typeof Tolerance>;

const NONE: Tolerance = { method: "larger", fixedUnits: 0, percent: 0 };

/** Debits of a saved method. They are announced, retried a few times, and never against a hard no. */
const AutopayPolicy = z.strictObject({
  /** Days after a debit that was turned down for now, one per retry: [3, 7] tries twice more. */
  retryAfterDays: z.array(z.int().min(1).max(30)).max(4),
  /** Days of the month on which people are paid; 31 is the last day of any month. */
  paydays: z.array(z.int().min(1).max(31)).max(6).default([1, 15, 31]),
  /** A retry waits this long for such a day; 0 never waits. */
  paydayWaitDays: z.int().min(0).max(10).default(3),
  /** Whether a retry moves on from weekends and the holidays of the customer's country. */
  retryOn: z.enum(["business_day", "any_day"]).default("business_day"),
});
export type AutopayPolicy = z.infer<typeof AutopayPolicy>;

/** What becomes of an arrangement once it is agreed. */
export const ArrangementLife = z
  .strictObject({
    tolerance: Tolerance,
    /** This many missed in a row and it is broken, however few days have passed. */
    missedInARowMax: z.int().min(1).max(36),
    /** Whether a missed instalment is waited for or put behind the last one. */
    missedPayment: z.enum(["stays_due", "append_to_end"]),
    /** A settlement missed beyond its end is over: all of the balance is owed again. */
    settlementVoid: z.boolean(),
    /** Whether paying all that is owing brings a broken one back, or only somebody's agreement. */
    reinstateBy: z.enum(["payment", "agreement"]),
    reinstatementsMax: z.int().min(0).max(20),
    /** Days a customer has to pay what is owing once a reinstatement is agreed. */
    reinstateDays: z.int().min(1).max(60),
    renegotiationsMax: z.int().min(0).max(20),
    /** How long a request for approval stands. */
    approvalValidDays: z.int().min(1).max(30),
    autopay: AutopayPolicy,
  })
  .default({
    tolerance: NONE,
    missedInARowMax: 2,
    missedPayment: "stays_due",
    settlementVoid: true,
    reinstateBy: "payment",
    reinstatementsMax: 2,
    reinstateDays: 7,
    renegotiationsMax: 1,
    approvalValidDays: 5,
    autopay: {
      retryAfterDays: [3, 7],
      paydays: [1, 15, 31],
      paydayWaitDays: 3,
      retryOn: "business_day",
    },
  });
export type ArrangementLife = z.infer<typeof ArrangementLife>;

/** How a customer's word is taken. */
export const PromisePolicy = z.strictObject({
  /** When a customer is reminded of the day they chose, if at all. */
  remind: z.enum(["business_day_before", "on_the_day", "never"]).default("business_day_before"),
  /** With 1, a promise is open through the day after its date and broken from the day after that. */
  graceDays: z.int().min(0).max(3_650),
  daysAheadMax: z.int().min(1).max(365),
  tolerancePercent: z.number().min(0).max(50),
  toleranceFixedUnits: z.number().min(0).max(1_000).default(0),
  toleranceMethod: z.enum(["larger", "smaller"]).default("larger"),
  partsMax: z.int().min(1).max(6).default(3),
  /** Broken this often inside the look-back, and a manager has to take the next one. */
  brokenMax: z.int().min(1).max(20).default(3),
  brokenLookbackDays: z.int().min(1).max(3_650).default(180),
});
export type PromisePolicy = z.infer<typeof PromisePolicy>;
