import type { CrmName } from "../../../adapters/crm-ref.ts";
import type { Deps } from "../../deps.ts";
import { hubspotHost } from "../hubspot/hubspot-host.ts";
import { salesforceHost } from "../salesforce/salesforce-host.ts";
import { zendeskHost } from "../zendesk/zendesk-host.ts";
import type { HostEdge } from "./host-edge.ts";

/** Every CRM whose app is set up here, for screens that are inside of none. */
export function hostEdges(deps: Deps): readonly HostEdge[] {
  const { hubspot, salesforce, zendesk } = deps.config;
  return [
    ...(hubspot === null ? [] : [hubspotHost({ deps, app: hubspot })]),
    ...(salesforce === null ? [] : [salesforceHost({ deps, app: salesforce })]),
    ...(zendesk === null ? [] : [zendeskHost({ deps, app: zendesk })]),
  ];
}

export function hostEdgeOf(deps: Deps, crm: CrmName): HostEdge | null {
  return hostEdges(deps).find((edge) => edge.crm === crm) ?? null;
}
