import {
  type CrmLimiter,
  createHubspotLimiter,
  OPTIONAL_SCOPES,
  REQUIRED_SCOPES,
} from "../../adapters/hubspot/index.ts";
import { CRMS } from "../../adapters/registry.ts";
import type { HubspotConfig } from "../config.ts";
import type { CrmApp } from "./crm-hub.ts";

export interface AppTools {
  readonly nowMs: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

/** HubSpot as this installation may use it. One limiter per connection lives as long as the app. */
export function hubspotApp(config: HubspotConfig, tools: AppTools): CrmApp {
  const { clientId, clientSecret, apiUrl, appId } = config;
  const limiters = new Map<string, CrmLimiter>();
  const limiterOf = (connectionId: string): CrmLimiter => {
    const known = limiters.get(connectionId) ?? createHubspotLimiter(tools);
    limiters.set(connectionId, known);
    return known;
  };
  // One authorization server for every portal.
  const auth = CRMS.hubspot.auth({
    ...{ clientId, clientSecret, baseUrl: apiUrl, nowMs: tools.nowMs },
    authorizeBase: config.authorizeUrl,
    scopes: REQUIRED_SCOPES,
    optionalScopes: OPTIONAL_SCOPES,
  });
  return {
    authFor: () => auth,
    open: ({ connectionId, tokens, settings, scopes }) =>
      CRMS.hubspot.open({
        ...tools,
        tokens,
        limiter: limiterOf(connectionId),
        baseUrl: apiUrl,
        grantedScopes: scopes,
        settings: { ...CRMS.hubspot.settings.parse(settings), appId },
      }),
  };
}
