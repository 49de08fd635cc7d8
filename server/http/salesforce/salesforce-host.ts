import { z } from "zod";
import type { CrmNoun, CrmRef } from "../../../adapters/crm-ref.ts";
import type { HostCrm, HostEdge } from "../host/host-edge.ts";
import { longId } from "./asked-by-org.ts";
import type { SalesforceEdge } from "./salesforce-edge.ts";
import { salesforceForm } from "./settings/salesforce-form.ts";

const NOUNS: Readonly<Record<string, CrmNoun>> = {
  Account: "company",
  Contact: "person",
  Case: "ticket",
};

/** A record of ours to look at, by Salesforce's own names; null for an object we don't read. */
export function toSalesforceRef(objectApiName: string, recordId: string): CrmRef | null {
  const isRead = Object.hasOwn(NOUNS, objectApiName);
  return isRead ? { object: objectApiName, id: longId(recordId) } : null;
}

/** The kind of record that an id names; its first three characters are the object's. */
export function refOfId(recordId: string): CrmRef | null {
  const object = { "001": "Account", "003": "Contact", "500": "Case" }[recordId.slice(0, 3)];
  return object === undefined ? null : { object, id: longId(recordId) };
}

const SALESFORCE: HostCrm = {
  crm: "salesforce",
  label: "Salesforce",
  connectPath: () => "/salesforce/install",
  record: z
    .object({
      objectApiName: z.string().max(80),
      recordId: z.string().regex(/^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/, "use a record's id"),
    })
    .transform(({ objectApiName, recordId }) => toSalesforceRef(objectApiName, recordId)),
  reads: ["company", "person", "invoice", "payment", "ticket", "activity"],
  nounOf: (object) => NOUNS[object] ?? null,
  dayText: (day) => day,
  form: salesforceForm,
};

export function salesforceHost({ deps }: SalesforceEdge): HostEdge {
  return { ...SALESFORCE, deps };
}
