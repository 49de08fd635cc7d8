import { Router } from "express";
import { z } from "zod";
import { nounOf, toSalesforceRef } from "../../../adapters/salesforce/objects.ts";
import { SalesforceSettings } from "../../../adapters/salesforce/settings.ts";
import { portOf } from "../../crm/crm-port.ts";
import { type PushedRecord, receivePushes } from "../../crm/receive-pushes.ts";
import { invalidInput, problems, sendProblem } from "../problem.ts";
import { askedByOrg, type OrgCall, SalesforceId } from "./asked-by-org.ts";
import type { SalesforceEdge } from "./salesforce-edge.ts";

export const CHANGES_PATH = "/salesforce/changes";

/** What one transaction of an org's flow is about at most. */
const RECORDS_MAX = 200;

const Told = z.object({
  records: z
    .array(z.object({ recordId: SalesforceId, objectApiName: z.string().min(1).max(80) }))
    .max(RECORDS_MAX),
});

/**
 * Takes word of an org's flows that records have changed, by their ids alone: whoever has the org's
 * token can make us read a record once more, and nothing else.
 */
export function changeRoutes(edge: SalesforceEdge): Router {
  return Router().post(CHANGES_PATH, ...askedByOrg(edge, (call) => take(edge, call)));
}

async function take({ deps }: SalesforceEdge, { res, body, connection }: OrgCall): Promise<void> {
  if (connection.state === "disconnected")
    return sendProblem(res, problems.forbidden("This Salesforce org isn't connected."));
  const told = Told.safeParse(body);
  if (!told.success) return sendProblem(res, invalidInput(told.error));
  const settings = SalesforceSettings.parse(connection.settings);
  const isOn = portOf(deps, connection)?.capabilities.pushesChanges === true;
  const records = isOn ? told.data.records.flatMap((each) => toPushed(each, settings)) : [];
  const taken = records.length === 0 ? 0 : await receivePushes(deps, connection, records);
  // What is left out is read with the next poll, so the flow has nothing to do about it.
  res.json({ taken, left: told.data.records.length - taken });
}

/** Nothing for a kind of record that we do not read. */
function toPushed(
  { recordId, objectApiName }: z.infer<typeof Told>["records"][number],
  settings: SalesforceSettings,
): PushedRecord[] {
  const ref = toSalesforceRef(objectApiName, recordId);
  const noun = ref === null ? null : nounOf(ref.object, settings);
  return ref === null || noun === null ? [] : [{ ref, noun }];
}
