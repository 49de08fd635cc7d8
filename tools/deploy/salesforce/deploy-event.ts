import { z } from "zod";

const PROGRESS = {
  status: z.string(),
  stateDetail: z.string(),
  componentsDone: z.number(),
  componentsTotal: z.number(),
  componentErrors: z.number(),
  testsDone: z.number(),
  testsTotal: z.number(),
  testErrors: z.number(),
};

const END = {
  id: z.string(),
  success: z.boolean(),
  checkOnly: z.boolean(),
  errorMessage: z.string(),
  problems: z.array(
    z.object({
      level: z.enum(["error", "warning"]),
      component: z.string(),
      file: z.string(),
      line: z.number(),
      message: z.string(),
    }),
  ),
  testFailures: z.array(z.object({ test: z.string(), message: z.string() })),
  coverageWarnings: z.array(z.string()),
};

/** What the deploying process tells, one line each: `tools/check/salesforce/deploy/deploy-zip.js`. */
export const DeployEvent = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("signed_in"),
    username: z.string(),
    instanceUrl: z.string(),
    apiVersion: z.string(),
  }),
  z.object({ kind: z.literal("started"), id: z.string() }),
  z.object({ kind: z.literal("progress"), ...PROGRESS }),
  z.object({ kind: z.literal("waiting"), ...PROGRESS, ...END }),
  z.object({ kind: z.literal("ended"), ...PROGRESS, ...END }),
  z.object({ kind: z.literal("broke_off"), message: z.string() }),
]);
export type DeployEvent = z.infer<typeof DeployEvent>;
export type DeployEnd = Extract<DeployEvent, { kind: "ended" }>;
