import { z } from "zod";

const Percent = z.number().min(0).max(100);

/** The outer limits of relief, whoever grants it. Zero switches a kind off. */
const Limits = z.strictObject({
  extension: z.strictObject({
    daysMax: z.int().min(0).max(365),
    /** Extensions of one debt inside the look-back. */
    timesMax: z.int().min(0).max(20),
    lookbackDays: z.int().min(1).max(3_650),
  }),
  /** Payments that may be left out in a row. */
  deferral: z.strictObject({ paymentsMax: z.int().min(0).max(12) }),
  reduction: z.strictObject({ paymentsMax: z.int().min(0).max(12), percentMax: Percent }),
  /** Off the whole when it is paid inside the first days of arrears. */
  promptDiscount: z.strictObject({ percentMax: Percent, withinDays: z.int().min(0).max(90) }),
  settlement: z.strictObject({
    /** Of what is owed, that must at least be paid. */
    percentMin: z.number().min(1).max(100),
    paymentsMax: z.int().min(1).max(12),
    fromDaysPastDue: z.int().min(0).max(3_650),
  }),
  /** A credit for customers who settled this many invoices in a row fast. */
  loyalty: z.strictObject({
    percentMax: Percent,
    paidWithinDays: z.int().min(0).max(90),
    timesMin: z.int().min(1).max(36),
  }),
  /** The supervisors' conditions for open-end credit (65 FR 36903), kept as numbers. */
  reAge: z.strictObject({
    accountMonthsMin: z.int().min(0).max(120),
    /** Consecutive payments of the usual amount, or their sum at once. */
    paymentsMin: z.int().min(0).max(24),
    limits: z
      .array(
        z.strictObject({
          timesMax: z.int().min(0).max(20),
          months: z.int().min(1).max(240),
        }),
      )
      .max(5),
  }),
  handOver: z.strictObject({ fromDaysPastDue: z.int().min(0).max(3_650) }),
});

/** Extension and re-age as banks know them; no discount until a creditor decides to give one. */
export const ReliefPolicy = Limits.default({
  extension: { daysMax: 30, timesMax: 1, lookbackDays: 365 },
  deferral: { paymentsMax: 2 },
  reduction: { paymentsMax: 3, percentMax: 50 },
  promptDiscount: { percentMax: 0, withinDays: 10 },
  settlement: { percentMin: 60, paymentsMax: 3, fromDaysPastDue: 60 },
  loyalty: { percentMax: 0, paidWithinDays: 0, timesMin: 3 },
  reAge: {
    accountMonthsMin: 9,
    paymentsMin: 3,
    limits: [
      { timesMax: 1, months: 12 },
      { timesMax: 2, months: 60 },
    ],
  },
  handOver: { fromDaysPastDue: 120 },
});
export type ReliefPolicy = z.infer<typeof ReliefPolicy>;
