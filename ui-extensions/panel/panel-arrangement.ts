import { z } from "zod";
import { MoneyText, PanelSchedule } from "./panel-parts.ts";
import { PanelPlanInput } from "./plan-input.ts";

export const PanelOffer = z.object({
  id: z.string(),
  title: z.string(),
  why: z.string(),
  /** What it is expected to bring, and how often such plans are kept. */
  expectedText: z.string(),
  total: MoneyText,
  schedule: PanelSchedule,
  /** The form filled in with it; null for what no form makes. */
  input: PanelPlanInput.nullable(),
  authority: z.enum(["in", "needs_approval", "not_offerable"]),
  authorityText: z.string(),
});
export type PanelOffer = z.infer<typeof PanelOffer>;

/** The agreement that counts now, or the newest one that ended. */
export const PanelArrangement = z.object({
  id: z.string(),
  status: z.enum([
    "proposed",
    "awaiting_approval",
    "refused",
    "offered",
    "expired",
    "active",
    "missed",
    "broken",
    "kept",
    "renegotiated",
    "cancelled",
  ]),
  statusText: z.string(),
  schedule: PanelSchedule,
  customerUrl: z.string().nullable(),
});
export type PanelArrangement = z.infer<typeof PanelArrangement>;
