import { z } from "zod";
import { AmountMinor } from "../../money/money.ts";
import { Percent, PlanDate, PlanTerms } from "../plan-terms.ts";

/** Where payments left out or lowered are caught up. */
export const CatchUp = z.enum(["at_end", "spread"]);
export type CatchUp = z.infer<typeof CatchUp>;

/** What a customer may be given. Each is computed by `reliefOf` and judged by `judge`. */
export const ReliefTerms = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("plan"), terms: PlanTerms }),
  /** One due date moved; the whole is due then. */
  z.strictObject({ kind: z.literal("extension"), days: z.int().min(1).max(365) }),
  /** The next payments are left out and every later date moves back by as many. */
  z.strictObject({ kind: z.literal("deferral"), payments: z.int().min(1).max(12) }),
  /** The next payments are lowered by a percentage and what is missing is caught up. */
  z.strictObject({
    kind: z.literal("reduction"),
    payments: z.int().min(1).max(12),
    percent: Percent.positive(),
    catchUp: CatchUp,
  }),
  /** Less is owed when the rest is paid by a day. */
  z.strictObject({
    kind: z.literal("prompt_discount"),
    percent: Percent.positive(),
    payBy: PlanDate,
  }),
  /** A part is accepted as the whole, at once or in a few payments. */
  z.strictObject({
    kind: z.literal("settlement"),
    settleMinor: AmountMinor.positive(),
    payments: z.int().min(1).max(12),
    firstOn: PlanDate,
  }),
  z.strictObject({ kind: z.literal("loyalty"), percent: Percent.positive() }),
  /** What is unpaid starts afresh as a new row of payments; the account counts as current. */
  z.strictObject({
    kind: z.literal("re_age"),
    count: z.int().min(1).max(36),
    firstOn: PlanDate,
    /** In multiples of this where they can be: 100 asks for whole dollars. */
    unitMinor: AmountMinor.positive().optional(),
  }),
  /** What is overdue is spread over the payments still to come. */
  z.strictObject({
    kind: z.literal("re_amortise"),
    unitMinor: AmountMinor.positive().optional(),
  }),
  /**
   * Payments due from a day on move: the first of them to another day, the rest in rhythm after it,
   * spread over some more of them when asked.
   */
  z.strictObject({
    kind: z.literal("reschedule"),
    from: PlanDate,
    to: PlanDate,
    extraPayments: z.int().min(0).max(24),
  }),
  z.strictObject({ kind: z.literal("hand_over") }),
]);
export type ReliefTerms = z.infer<typeof ReliefTerms>;
