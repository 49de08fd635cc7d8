import type { CrmAuth } from "../crm-auth.ts";

/** Our app as it is registered with HubSpot. */
export interface HubspotApp {
  readonly clientId: string;
  readonly clientSecret: string;
  /** `https://api.hubapi.com`, or a stand-in's. */
  readonly baseUrl: string;
  /** `https://app.hubspot.com`, or a stand-in's. */
  readonly authorizeBase: string;
  readonly scopes: readonly string[];
  readonly optionalScopes: readonly string[];
  readonly nowMs?: () => number;
  readonly timeoutMs?: number;
}

export function hubspotAuth(_app: HubspotApp): CrmAuth {
  throw new Error("not filled yet");
}
