import { z } from "zod";
import type { MarketplaceHeaders } from "../adapters/zendesk/index.ts";

/** The settings of the apps that CRMs know us by. */
export const CRM_SETTINGS = {
  HUBSPOT_CLIENT_ID: z.string().min(1).optional(),
  HUBSPOT_CLIENT_SECRET: z.string().min(1).optional(),
  HUBSPOT_APP_ID: z.coerce.number().int().positive().optional(),
  HUBSPOT_API_URL: z.url({ protocol: /^https?$/, error: "use https://…" }).optional(),
  ZENDESK_CLIENT_ID: z.string().min(1).optional(),
  ZENDESK_CLIENT_SECRET: z.string().min(1).optional(),
  ZENDESK_APP_ID: z.coerce.number().int().positive().optional(),
  /** The developer organization's id, which Zendesk asks of apps in its Marketplace. */
  ZENDESK_ORGANIZATION_ID: z.coerce.number().int().positive().optional(),
  SALESFORCE_CLIENT_ID: z.string().min(1).optional(),
  SALESFORCE_CLIENT_SECRET: z.string().min(1).optional(),
  /** Signs us in without anybody's consent kept: PEM, its line ends written as \n where need be. */
  SALESFORCE_PRIVATE_KEY: z
    .string()
    .transform((text) => text.replaceAll("\\n", "\n"))
    .refine((text) => text.includes("PRIVATE KEY"), "use a private key in PEM")
    .optional(),
  SALESFORCE_LOGIN_URL: z.url({ protocol: /^https?$/, error: "use https://…" }).optional(),
};
const CrmSettings = z.object(CRM_SETTINGS);
type CrmSettings = z.infer<typeof CrmSettings>;

/** Our app as HubSpot knows it. */
export interface HubspotConfig {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly appId: number | null;
  readonly apiUrl: string;
  /** Where an admin consents. */
  readonly authorizeUrl: string;
}

/** Our app as Zendesk knows it: a global OAuth client and, once listed, a place in its Marketplace. */
export interface ZendeskConfig {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly appId: number | null;
  readonly marketplace: MarketplaceHeaders | null;
  /** A stand-in's address; null for the accounts' own. */
  readonly apiUrl: string | null;
  /**
   * Where the app's page stands instead of in Zendesk, as the origin that may frame it, and the script
   * it loads there instead of Zendesk's. Null outside of the sandbox.
   */
  readonly workspace: { readonly origin: string; readonly sdkUrl: string } | null;
}

/** Our External Client App as Salesforce knows it. */
export interface SalesforceConfig {
  readonly clientId: string;
  /** Null for an app that is registered without one. */
  readonly clientSecret: string | null;
  /** PEM; null where only an admin's consent is a way in. */
  readonly privateKey: string | null;
  readonly loginUrl: string;
}

export function toHubspot(settings: CrmSettings): HubspotConfig | null {
  const { HUBSPOT_CLIENT_ID: clientId, HUBSPOT_CLIENT_SECRET: clientSecret } = settings;
  if (clientId === undefined || clientSecret === undefined) return null;
  return {
    clientId,
    clientSecret,
    appId: settings.HUBSPOT_APP_ID ?? null,
    apiUrl: settings.HUBSPOT_API_URL?.replace(/\/$/, "") ?? "https://api.hubapi.com",
    authorizeUrl: "https://app.hubspot.com",
  };
}

export function toZendesk(settings: CrmSettings): ZendeskConfig | null {
  const { ZENDESK_CLIENT_ID: clientId, ZENDESK_CLIENT_SECRET: clientSecret } = settings;
  if (clientId === undefined || clientSecret === undefined) return null;
  const { ZENDESK_APP_ID: appId, ZENDESK_ORGANIZATION_ID: organizationId } = settings;
  const marketplace =
    appId === undefined || organizationId === undefined
      ? null
      : {
          name: "Good Standing",
          organizationId: String(organizationId),
          appId: String(appId),
        };
  return {
    clientId,
    clientSecret,
    appId: appId ?? null,
    marketplace,
    apiUrl: null,
    workspace: null,
  };
}

export function toSalesforce(settings: CrmSettings): SalesforceConfig | null {
  const { SALESFORCE_CLIENT_ID: clientId } = settings;
  if (clientId === undefined) return null;
  return {
    clientId,
    clientSecret: settings.SALESFORCE_CLIENT_SECRET ?? null,
    privateKey: settings.SALESFORCE_PRIVATE_KEY ?? null,
    loginUrl: settings.SALESFORCE_LOGIN_URL?.replace(/\/$/, "") ?? "https://login.salesforce.com",
  };
}
