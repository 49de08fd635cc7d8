import { z } from "zod";

/** What a simulation prints: JSON for programs, and the source of the simulation page. */

export const SimulatedTouch = z.object({
  at: z.string(),
  accountId: z.string(),
  accountName: z.string(),
  kind: z.enum(["message", "task", "end"]),
  channel: z.string(),
  cycleId: z.string(),
  stepId: z.string(),
  dueOn: z.string(),
  template: z.string(),
  tone: z.string(),
  currency: z.string(),
  amountMinor: z.int(),
  daysPastDue: z.int(),
  segmentId: z.string(),
  /** Earlier steps this touch stood in for. */
  supersedes: z.array(z.string()),
  /** The gate that held this step back before it could leave, or null when it left on its day. */
  waitedFor: z.string().nullable(),
  /** Why it was made, in words. */
  reason: z.string(),
});
export type SimulatedTouch = z.infer<typeof SimulatedTouch>;

export const SimulationCheck = z.object({
  id: z.string(),
  label: z.string(),
  ok: z.boolean(),
  checked: z.int(),
  violations: z.array(z.string()),
});
export type SimulationCheck = z.infer<typeof SimulationCheck>;

export const SimulationReport = z.object({
  from: z.string(),
  days: z.int(),
  policyVersion: z.int(),
  accounts: z.int(),
  accountsTouched: z.int(),
  looks: z.int(),
  totals: z.object({ messages: z.int(), tasks: z.int(), ended: z.int() }),
  byChannel: z.record(z.string(), z.int()),
  byStep: z.record(z.string(), z.int()),
  perDay: z.array(z.object({ date: z.string(), byChannel: z.record(z.string(), z.int()) })),
  /** How often each gate held a due step back. */
  gates: z.record(z.string(), z.int()),
  /** Money the book shows as received inside the window, per currency. Not a forecast. */
  receivedMinor: z.record(z.string(), z.int()),
  checks: z.array(SimulationCheck),
  touches: z.array(SimulatedTouch),
});
export type SimulationReport = z.infer<typeof SimulationReport>;
