import { z } from "zod";
import type { CrmRef } from "../../../../adapters/crm-ref.ts";
import { objectOfSingular } from "../../../../adapters/hubspot/objects.ts";
import type { CrmConnection } from "../../../crm/connections.ts";
import type { WorkflowCall } from "../../host/actions/workflow-call.ts";
import { HubspotId } from "../hubspot-id.ts";

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

/** The objects our actions are offered for. */
const SERVED: readonly string[] = ["companies", "contacts", "tickets"];

/** The call in the words that all CRMs share. */
export function toWorkflowCall(call: ActionCall, connection: CrmConnection): WorkflowCall {
  const { workflowId } = call.context;
  const actor = workflowId === undefined ? "HubSpot workflow" : `HubSpot workflow ${workflowId}`;
  // HubSpot sends every value as text, and those left empty as nothing.
  const fields = Object.fromEntries(
    Object.entries(call.inputFields).map(([name, value]) => [name, String(value ?? "").trim()]),
  );
  const ref = refOf(call, connection);
  return { key: call.callbackId, ref, actor, locale: "en-US", fields };
}

/** Null for what we never read here: waiting for it would be in vain. */
function refOf(
  { object: { objectType, objectId } }: ActionCall,
  { scopes }: CrmConnection,
): CrmRef | null {
  const object = objectOfSingular(objectType);
  if (object === null || !SERVED.includes(object)) return null;
  return object === "tickets" && !scopes.includes("tickets") ? null : { object, id: objectId };
}
