import { z } from "zod";
import { CrmNoun } from "../../../adapters/crm-ref.ts";
import { nounOf, toHubspotRef } from "../../../adapters/hubspot/objects.ts";
import { readDay } from "../../../core/time/calendar-date.ts";
import { DAY_MS } from "../../../core/time/instant.ts";
import type { HostCrm, HostEdge } from "../host/host-edge.ts";
import type { HubspotEdge } from "./hubspot-edge.ts";
import { HubspotId } from "./hubspot-id.ts";
import { hubspotForm } from "./settings/hubspot-form.ts";

/** The record a card is on, as HubSpot's extension names it. */
const HubspotRecord = z
  .strictObject({
    objectTypeId: z.string().regex(/^\d{1,9}-\d{1,12}$/, "use an object type id such as 0-2"),
    objectId: HubspotId,
  })
  .transform(({ objectTypeId, objectId }) => toHubspotRef(objectTypeId, objectId));

const HUBSPOT: HostCrm = {
  crm: "hubspot",
  label: "HubSpot",
  connectPath: () => "/hubspot/install",
  record: HubspotRecord,
  reads: CrmNoun.options,
  nounOf,
  // HubSpot keeps a date as midnight UTC in milliseconds.
  dayText: (day) => String(readDay(day) * DAY_MS),
  form: hubspotForm,
  tellsRoles: false,
};

export function hubspotHost({ deps }: HubspotEdge): HostEdge {
  return { ...HUBSPOT, deps };
}
