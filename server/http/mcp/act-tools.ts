import { z } from "zod";
import { ok, refuse } from "../../../core/result/result.ts";
import { addDays } from "../../../core/time/calendar-date.ts";
import { accountContext } from "../../../core/treatment/account-context.ts";
import { accountView } from "../../effects/account-view.ts";
import { type ActInput, ActOutput, actOnAccount } from "./act-on-account.ts";
import { ACT_INPUT, type Tool, tool } from "./tool.ts";

const Reason = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .describe("why, for the timeline; customers don't see it");
const nothing: ActInput = async () => ok({});

const startCadence = tool({
  name: "start-cadence",
  acts: true,
  input: z.strictObject(ACT_INPUT),
  output: ActOutput,
  hints: { openWorldHint: true },
  run: (scene, input) => actOnAccount(scene, { action: "start-cadence", input, toInput: nothing }),
});

const pauseCadence = tool({
  name: "pause-cadence",
  acts: true,
  input: z.strictObject({
    ...ACT_INPUT,
    until: z.iso.date().optional().describe("the last day of the pause; or give days"),
    days: z.int().min(1).max(366).optional().describe("from the customer's today; or give until"),
    reason: Reason,
  }),
  output: ActOutput,
  hints: {},
  run: (scene, input) =>
    actOnAccount(scene, {
      action: "pause-cadence",
      input,
      toInput: async ({ facts, policy, now }) => {
        const { until, days, reason } = input;
        if ((until === undefined) === (days === undefined))
          return refuse({ code: "invalid", detail: scene.words.oneOfDays });
        const today = accountContext(facts, policy, now).todayDate;
        return ok({ until: until ?? addDays(today, days ?? 0), reason });
      },
    }),
});

const stopCadence = tool({
  name: "stop-cadence",
  acts: true,
  input: z.strictObject({ ...ACT_INPUT, reason: Reason }),
  output: ActOutput,
  hints: { destructiveHint: true },
  run: (scene, input) =>
    actOnAccount(scene, {
      action: "stop-cadence",
      input,
      toInput: async () => ok({ reason: input.reason }),
    }),
});

const offerPlan = tool({
  name: "offer-plan",
  acts: true,
  input: z.strictObject({
    ...ACT_INPUT,
    offerId: z
      .string()
      .min(1)
      .max(100)
      .optional()
      .describe("one that get-delinquency lists; left out, the one it recommends first"),
  }),
  output: ActOutput,
  hints: { openWorldHint: true },
  run: (scene, input) =>
    actOnAccount(scene, {
      action: "offer-plan",
      input,
      toInput: async (work) => {
        // Where there is none, the panel says why in its own words.
        const first = async () => (await accountView(work)).offers.offers[0]?.id ?? "";
        return ok({ offerId: input.offerId ?? (await first()) });
      },
    }),
});

const recordPromise = tool({
  name: "record-promise",
  acts: true,
  input: z.strictObject({
    ...ACT_INPUT,
    amount: z.string().trim().min(1).max(40).describe("what the customer named, such as 120.50"),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional()
      .describe("left out, the one that is longest overdue"),
    dueOn: z.iso.date().describe("the day the customer named"),
  }),
  output: ActOutput,
  hints: {},
  run: (scene, input) =>
    actOnAccount(scene, {
      action: "record-promise",
      input,
      toInput: async (work) => {
        const { amount, dueOn } = input;
        const { byCurrency } = (await accountView(work)).treatment.delinquency;
        const lane = byCurrency.find(({ currency, openMinor }) =>
          input.currency === undefined ? openMinor > 0 : currency === input.currency,
        );
        // Without anything owed at all, the panel says so in its own words.
        if (lane === undefined && input.currency !== undefined)
          return refuse({
            code: "invalid",
            detail: scene.words.nothingOwedIn(input.currency),
          });
        return ok({ amount, currency: lane?.currency ?? "", dueOn });
      },
    }),
});

export const ACT_TOOLS: readonly Tool[] = [
  offerPlan,
  recordPromise,
  startCadence,
  pauseCadence,
  stopCadence,
];
