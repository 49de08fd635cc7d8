import { z } from "zod";
import { HubspotId } from "../card-body.ts";

const Value = z.union([z.string().max(10_000), z.number(), z.boolean()]).nullish();

/** What HubSpot sends when a workflow comes to one of our actions. Its other fields are of no use here. */
export const ActionCall = z.object({
  /** Names this one passage of one record, also when it is tried again. */
  callbackId: z.string().min(1).max(150),
  origin: z.object({ portalId: HubspotId }),
  context: z.object({ workflowId: HubspotId.optional() }).catch({}),
  object: z.object({
    objectId: HubspotId,
    objectType: z.string().min(1).max(100),
  }),
  inputFields: z.record(z.string().max(100), Value).default({}),
});
export type ActionCall = z.infer<typeof ActionCall>;

/** A field as text, empty when it was left empty. HubSpot sends every value as text. */
export function textOf({ inputFields }: ActionCall, name: string): string {
  const value = inputFields[name];
  return value === undefined || value === null ? "" : String(value).trim();
}
