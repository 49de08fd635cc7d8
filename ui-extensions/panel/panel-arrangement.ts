import { z } from "zod";
import { MoneyText, PanelSchedule, WhenText } from "./panel-parts.ts";
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
  /** What kind of agreement it is: `Payment plan`. */
  kindText: z.string(),
  statusText: z.string(),
  /** The whole of it and what of it has come. */
  progressText: z.string(),
  /** A request somebody with more authority has to decide; null when none waits. */
  approval: z
    .object({
      /** `Dana asks: …`, in the words of whoever asked. */
      text: z.string(),
      codes: z.array(z.string()),
      mayDecide: z.boolean(),
      /** Why the one who looks may not; empty when they may. */
      whyNot: z.string(),
    })
    .nullable(),
  /** What bringing an ended plan back takes; null when it can't be. */
  reinstate: z.object({ amount: MoneyText, payBy: WhenText, text: z.string() }).nullable(),
  schedule: PanelSchedule,
  customerUrl: z.string().nullable(),
});
export type PanelArrangement = z.infer<typeof PanelArrangement>;
