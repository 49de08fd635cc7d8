import { z } from "zod";
import { CrmNoun, type CrmRef } from "../../../adapters/crm-ref.ts";
import { nounOf, PREFIX, toSalesforceRef } from "../../../adapters/salesforce/objects.ts";
import { SalesforceSettings } from "../../../adapters/salesforce/settings.ts";
import type { HostCrm, HostEdge } from "../host/host-edge.ts";
import { SalesforceId } from "./asked-by-org.ts";
import type { SalesforceEdge } from "./salesforce-edge.ts";
import { salesforceForm } from "./settings/salesforce-form.ts";

/** The objects our panel and flows are offered for. */
const SERVED: readonly string[] = Object.keys(PREFIX);

/** The record that an id names: its first three characters are the object's. */
export function refOfId(recordId: string): CrmRef | null {
  const object = Object.entries(PREFIX).find(([, prefix]) => recordId.startsWith(prefix))?.[0];
  return object === undefined ? null : toSalesforceRef(object, recordId);
}

const SALESFORCE: HostCrm = {
  crm: "salesforce",
  label: "Salesforce",
  connectPath: () => "/salesforce/install",
  record: z
    .object({ objectApiName: z.string().max(80), recordId: SalesforceId })
    .transform(({ objectApiName, recordId }) =>
      SERVED.includes(objectApiName) ? toSalesforceRef(objectApiName, recordId) : null,
    ),
  reads: CrmNoun.options,
  // What of these an invoice is does not matter here: nobody asks for a panel on one.
  nounOf: (object) => nounOf(object, SalesforceSettings.parse({})),
  dayText: (day) => day,
  form: salesforceForm,
  tellsRoles: false,
};

export function salesforceHost({ deps }: SalesforceEdge): HostEdge {
  return { ...SALESFORCE, deps };
}
