import { z } from "zod";
import { CollectionsForecast } from "../../../core/kpi/forecast-collections.ts";
import { FirstTouch, SimulationTally } from "../../../core/treatment/simulation-tally.ts";

export const SIMULATION_DAYS_MAX = 180;

/** A policy by where it lies: `version:3`, or `draft:` and its id. */
export const PolicyChoice = z.string().regex(/^(version:[1-9]\d{0,5}|draft:[0-9a-f-]{36})$/, {
  error: "name a policy as version:3 or draft:<its id>",
});

/** What is tried: one policy, or two beside each other, on the book from today on. */
export const SimulationAsked = z.strictObject({
  candidate: PolicyChoice,
  /** The one beside it; left out for none. */
  against: PolicyChoice.optional(),
  days: z.int().min(1).max(SIMULATION_DAYS_MAX),
});
export type SimulationAsked = z.infer<typeof SimulationAsked>;

const TallyView = SimulationTally.extend({
  first: z.array(FirstTouch.extend({ accountName: z.string() })),
});
export type TallyView = z.infer<typeof TallyView>;

const Tried = z.object({ choice: PolicyChoice, label: z.string() });

export const SimulationRunView = z.object({
  id: z.string(),
  asked: SimulationAsked,
  /** The candidate, and the one beside it. */
  policies: z.array(Tried),
  from: z.string(),
  startedAt: z.string(),
  startedBy: z.string(),
  accounts: z.int(),
  lived: z.int(),
  state: z.enum(["running", "done", "cancelled", "failed"]),
  /** While it is not done, null. One tally per policy, in their order. */
  result: z
    .object({
      tallies: z.array(TallyView),
      forecast: CollectionsForecast,
      tookMs: z.int(),
    })
    .nullable(),
});
export type SimulationRunView = z.infer<typeof SimulationRunView>;

export const SimulationRuns = z.object({
  runs: z.array(SimulationRunView.omit({ result: true })),
});
