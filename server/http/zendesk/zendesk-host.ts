import { z } from "zod";
import { nounOf, toZendeskRef } from "../../../adapters/zendesk/objects.ts";
import type { HostCrm, HostEdge } from "../host/host-edge.ts";
import { zendeskForm } from "./settings/zendesk-form.ts";
import type { ZendeskEdge } from "./zendesk-edge.ts";

/** The record the app stands at, as Zendesk's API names it. */
const ZendeskRecord = z
  .strictObject({
    object: z.enum(["users", "organizations", "tickets"]),
    id: z.string().regex(/^\d{1,19}$/, "use the number Zendesk shows as the id"),
  })
  .transform(({ object, id }) => toZendeskRef(object, id));

const ZENDESK: HostCrm = {
  crm: "zendesk",
  label: "Zendesk",
  connectPath: ({ externalId }) => `/zendesk/install?subdomain=${encodeURIComponent(externalId)}`,
  record: ZendeskRecord,
  reads: ["company", "person", "ticket", "activity"],
  nounOf,
  dayText: (day) => day,
  form: zendeskForm,
  // Somebody who is no admin in Zendesk any more is none here either.
  tellsRoles: true,
};

export function zendeskHost({ deps }: ZendeskEdge): HostEdge {
  return { ...ZENDESK, deps };
}
