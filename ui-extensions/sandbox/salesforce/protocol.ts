import { z } from "zod";

/** Where the page's scripts ask the sandbox org, and as whom. */
export const HostConfig = z.object({ language: z.string(), userId: z.string() });
export type HostConfig = z.infer<typeof HostConfig>;

/** A call of Apex from a component: `GoodStandingCard.ask` with its parameters. */
export const ApexCall = z.object({
  userId: z.string().max(40),
  method: z.string().max(100),
  params: z.record(z.string(), z.unknown()),
});
export type ApexCall = z.infer<typeof ApexCall>;

/** What Apex came to, always with status 200: the page tells a thrown error from an outage. */
export const ApexAnswer = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("returned"), value: z.string() }),
  z.object({ kind: z.literal("thrown"), message: z.string() }),
]);
export type ApexAnswer = z.infer<typeof ApexAnswer>;

/** A record's fields as Lightning Data Service hands them to a component. */
export const RecordAnswer = z.object({
  fields: z.record(z.string(), z.object({ value: z.unknown() })),
});
export type RecordAnswer = z.infer<typeof RecordAnswer>;

/** How far the components are; asked until they are there. */
export const ComponentsAnswer = z.object({
  kind: z.enum(["ready", "working", "failed"]),
  text: z.string(),
});
export type ComponentsAnswer = z.infer<typeof ComponentsAnswer>;

export const APEX_PATH = "/sandbox/salesforce/apex";
export const RECORD_PATH = "/sandbox/salesforce/record";
export const COMPONENTS_PATH = "/sandbox/salesforce/components";

/** One component on a page, and what it is started with. */
export const Mount = z.object({
  name: z.enum(["gsPanel", "gsPlanEditor", "gsPromise", "gsSettings", "gsWorklist"]),
  properties: z.record(z.string(), z.string()),
});
export type Mount = z.infer<typeof Mount>;
