import { z } from "zod";
import { PanelPlanInput } from "./plan-input.ts";

const Reason = z.string().trim().min(1).max(500);

/** What a rep may do about agreements beside taking the recommended offer, by action. */
export const PlanActionInput = {
  /** Offers the terms, or asks for approval with a reason where the rep may not alone. */
  "propose-plan": z.strictObject({ plan: PanelPlanInput, reason: Reason.optional() }),
  /** About the request the panel shows. */
  "decide-approval": z.strictObject({ granted: z.boolean(), reason: Reason.optional() }),
  /** The customer's yes, said to the rep. */
  "accept-plan": z.strictObject({ how: z.enum(["phone", "in_writing"]) }),
  "reinstate-plan": z.strictObject({ payBy: z.iso.date().optional() }),
} as const;

export const PLAN_ACTIONS = [
  "propose-plan",
  "decide-approval",
  "accept-plan",
  "reinstate-plan",
] as const satisfies readonly (keyof typeof PlanActionInput)[];
