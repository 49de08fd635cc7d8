import { z } from "zod";
import type { AccountFacts } from "../../core/accounts/account-facts.ts";
import { CollectionsForecast } from "../../core/kpi/forecast-collections.ts";
import { PolicyShape } from "../../core/policy/policy.ts";
import { CalendarDate } from "../../core/time/calendar-date.ts";
import { SimulationTally } from "../../core/treatment/simulation-tally.ts";

/** What a simulation's thread is started with. */
export const WorkerStart = z.object({
  policies: z.array(PolicyShape).min(1).max(2),
  from: CalendarDate,
  days: z.int(),
});
export type WorkerStart = z.input<typeof WorkerStart>;

/** To the thread: some accounts, or that there are no more. */
export const ToWorker = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("accounts"),
    // Our own rows, parsed when they were written; once more for each of a million would be the cost.
    book: z.custom<AccountFacts[]>((value) => Array.isArray(value)),
  }),
  z.object({ kind: z.literal("end") }),
]);
export type ToWorker = z.infer<typeof ToWorker>;

/** From the thread: accounts it is through with, or everything. */
export const FromWorker = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("lived"), accounts: z.int() }),
  z.object({
    kind: z.literal("done"),
    tallies: z.array(SimulationTally),
    forecast: CollectionsForecast,
  }),
]);
export type FromWorker = z.infer<typeof FromWorker>;
