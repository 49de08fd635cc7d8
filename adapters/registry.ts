import { HUBSPOT_SCOPES, HubspotSettings, hubspotAuth, openHubspot } from "./hubspot/index.ts";
import {
  openSalesforce,
  SALESFORCE_SCOPES,
  SalesforceSettings,
  salesforceAuth,
} from "./salesforce/index.ts";
import { openZendesk, ZENDESK_SCOPES, ZendeskSettings, zendeskAuth } from "./zendesk/index.ts";

/** Every CRM with an adapter, and the only file that lists them. Adding one is a folder and a line. */
export const CRMS = {
  hubspot: {
    open: openHubspot,
    auth: hubspotAuth,
    settings: HubspotSettings,
    scopes: HUBSPOT_SCOPES,
  },
  salesforce: {
    open: openSalesforce,
    auth: salesforceAuth,
    settings: SalesforceSettings,
    scopes: SALESFORCE_SCOPES,
  },
  zendesk: {
    open: openZendesk,
    auth: zendeskAuth,
    settings: ZendeskSettings,
    scopes: ZENDESK_SCOPES,
  },
} as const;
