import { z } from "zod";
import { LimitRanges } from "./authority-policy.ts";
import { ArrangementLife } from "./life-policy.ts";
import { ReliefPolicy } from "./relief-policy.ts";

const Days = z.int().min(0).max(3_650);
const Percent = z.number().min(0).max(100);

/** Interest and fees inside a plan. Zero unless the creditor may charge them and chooses to. */
export const PlanCharges = z.strictObject({
  /** Yearly rate in millionths: 8.25 % is 82500. */
  annualRatePpm: z.int().min(0).max(1_000_000),
  dayCount: z.enum(["ACT/365F", "ACT/360", "30/360"]),
  /** Once, for setting the plan up, in whole units of its currency. */
  setupFeeUnits: z.int().min(0).max(1_000),
  /**
   * What allows the charge: the agreement that made the debt, a law, or nothing. A collector acting
   * for others may charge no cent without one (15 USC 1692f(1)).
   */
  authorisedBy: z.enum(["nothing", "agreement", "law"]),
});
export type PlanCharges = z.infer<typeof PlanCharges>;

const NO_CHARGES: PlanCharges = {
  annualRatePpm: 0,
  dayCount: "ACT/365F",
  setupFeeUnits: 0,
  authorisedBy: "nothing",
};

/** Who may still be offered a plan. */
export const EligibilityPolicy = z.strictObject({
  /** Plans broken inside the look-back from which no further one is offered without approval. */
  brokenMax: z.int().min(1).max(20),
  lookbackDays: z.int().min(30).max(3_650),
  /** Rules of law or licence that bind this creditor's plans beside the general ones, by id. */
  laws: z.array(z.string().min(1).max(64)).max(50),
});
export type EligibilityPolicy = z.infer<typeof EligibilityPolicy>;

const ELIGIBILITY: EligibilityPolicy = { brokenMax: 2, lookbackDays: 365, laws: [] };

/**
 * What an instalment is expected to bring: its amount, times the chance that a customer with this
 * history keeps a plan, less a loss for every month it lies ahead. Starting points of a creditor's
 * own, to be replaced by what its book shows; no study was found that gives them.
 */
export const RecoveryPolicy = z.strictObject({
  keptPercent: z.strictObject({
    new: Percent,
    always_on_time: Percent,
    first_time_late: Percent,
    repeat_late: Percent,
    chronic_late: Percent,
  }),
  /** Of what is left to hope for, lost with each further month. */
  lossPerMonthPercent: Percent,
});
export type RecoveryPolicy = z.infer<typeof RecoveryPolicy>;

const RECOVERY: RecoveryPolicy = {
  keptPercent: {
    new: 70,
    always_on_time: 90,
    first_time_late: 85,
    repeat_late: 65,
    chronic_late: 45,
  },
  lossPerMonthPercent: 2,
};

/** A plan to put first for customers it fits; the first rule that fits is used. */
export const OfferRule = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,63}$/),
  /** All given must fit; one left out fits everybody. */
  segments: z.array(z.string().min(1).max(64)).min(1).max(200).optional(),
  histories: z
    .array(z.enum(["new", "always_on_time", "first_time_late", "repeat_late", "chronic_late"]))
    .min(1)
    .optional(),
  amountFromUnits: z.int().min(0).optional(),
  amountBelowUnits: z.int().min(1).optional(),
  offer: z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("plan"),
      count: z.int().min(2).max(36),
      downPaymentPercent: Percent,
    }),
    z.strictObject({ kind: z.literal("extension"), days: z.int().min(1).max(90) }),
  ]),
});
export type OfferRule = z.infer<typeof OfferRule>;

/** How a plan is laid out and limited. What a document from before a setting lacks has a default. */
export const ArrangementPolicy = z
  .strictObject({
    installmentsMax: z.int().min(1).max(36),
    everyMonths: z.int().min(0).max(3),
    everyDays: z.int().min(0).max(60),
    recommendedInstallments: z.int().min(2).max(36),
    installmentMinimumUnits: z.int().min(0),
    offerValidDays: z.int().min(1).max(90),
    /** Days after an instalment's date until it counts as missed. */
    graceDays: Days,
    /** Days past an instalment's date until the arrangement is broken and chasing follows the invoices again. */
    brokenAfterDays: z.int().min(1).max(365),
    /** Rhythms a customer may choose beside the usual one. */
    rhythms: z
      .array(z.enum(["days", "weeks", "half_month", "months", "pay_day"]))
      .min(1)
      .default(["days", "weeks", "half_month", "months", "pay_day"]),
    businessDays: z
      .enum(["any", "next", "previous", "modified_next", "modified_previous"])
      .default("next"),
    /** Who carries what does not divide evenly. */
    remainder: z.enum(["first", "last", "spread_first", "nearest_last"]).default("spread_first"),
    /** From the day a plan is agreed to its last instalment. */
    lengthDaysMax: z.int().min(1).max(3_650).default(1_100),
    /** From the day a plan is agreed to its first instalment. */
    daysToStartMax: z.int().min(0).max(365).default(92),
    charges: PlanCharges.default(NO_CHARGES),
    eligibility: EligibilityPolicy.default(ELIGIBILITY),
    authority: LimitRanges,
    relief: ReliefPolicy,
    recovery: RecoveryPolicy.default(RECOVERY),
    life: ArrangementLife,
    offerRules: z.array(OfferRule).max(50).default([]),
  })
  .refine((terms) => (terms.everyMonths === 0) !== (terms.everyDays === 0), {
    path: ["everyMonths"],
    error: "set either everyMonths or everyDays, and the other to 0",
  });
export type ArrangementPolicy = z.infer<typeof ArrangementPolicy>;
