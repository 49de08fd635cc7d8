import type { z } from "zod";
import { CrmName } from "./crm-ref.ts";
import { HUBSPOT_SCOPES, HubspotSettings, hubspotAuth, openHubspot } from "./hubspot/index.ts";
import { openZendesk, ZENDESK_SCOPES, ZendeskSettings, zendeskAuth } from "./zendesk/index.ts";

/** Every CRM with an adapter, and the only file that lists them. Adding one is a folder and a line. */
export const CRMS = {
  hubspot: {
    open: openHubspot,
    auth: hubspotAuth,
    settings: HubspotSettings,
    scopes: HUBSPOT_SCOPES,
  },
  zendesk: {
    open: openZendesk,
    auth: zendeskAuth,
    settings: ZendeskSettings,
    scopes: ZENDESK_SCOPES,
  },
} as const;

/** The CRMs that can be connected now. */
export const ConnectableCrm = CrmName.extract(["hubspot", "zendesk"]);
export type ConnectableCrm = z.infer<typeof ConnectableCrm>;
