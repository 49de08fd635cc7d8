import { z } from "zod";

/** Who may agree to terms, weakest first: what one may not, the next may be asked for. */
export const AuthorityRole = z.enum(["rep", "manager", "admin"]);
export type AuthorityRole = z.infer<typeof AuthorityRole>;

/** Everything that may be agreed with a customer. */
export const ReliefKind = z.enum([
  "plan",
  "extension",
  "deferral",
  "reduction",
  "prompt_discount",
  "settlement",
  "loyalty",
  "re_age",
  "re_amortise",
  "reschedule",
  "hand_over",
]);
export type ReliefKind = z.infer<typeof ReliefKind>;

const EVERY_KIND = [...ReliefKind.options];

/**
 * What one role may agree to while what is owed lies from `fromUnits` to below `belowUnits` (whole
 * units of its currency; null has no end).
 */
export const LimitRange = z.strictObject({
  fromUnits: z.int().min(0),
  belowUnits: z.int().min(1).nullable(),
  kinds: z.array(ReliefKind),
  /** Of what is owed, that may be waived. */
  discountPercentMax: z.number().min(0).max(100),
  countMax: z.int().min(1).max(36),
  lengthDaysMax: z.int().min(0).max(3_650),
  installmentMinimumUnits: z.int().min(0),
  downPaymentPercentMin: z.number().min(0).max(100),
  /** From agreeing to the first payment. */
  daysToStartMax: z.int().min(0).max(365),
});
export type LimitRange = z.infer<typeof LimitRange>;

const Ranges = z.array(LimitRange).min(1).max(20);

// A policy from before authority was set let everyone offer what it allowed, and nobody waive.
const UNLIMITED: LimitRange = {
  fromUnits: 0,
  belowUnits: null,
  kinds: EVERY_KIND,
  discountPercentMax: 0,
  countMax: 36,
  lengthDaysMax: 3_650,
  installmentMinimumUnits: 0,
  downPaymentPercentMin: 0,
  daysToStartMax: 365,
};

export const LimitRanges = z
  .strictObject({ rep: Ranges, manager: Ranges, admin: Ranges })
  .default({ rep: [UNLIMITED], manager: [UNLIMITED], admin: [UNLIMITED] });
export type LimitRanges = z.infer<typeof LimitRanges>;
