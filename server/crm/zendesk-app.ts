import { CRMS } from "../../adapters/registry.ts";
import {
  createZendeskLimiter,
  REQUIRED_SCOPES,
  type ZendeskExtras,
  type ZendeskLimiter,
  zendeskBaseUrl,
} from "../../adapters/zendesk/index.ts";
import { refuse } from "../../core/result/result.ts";
import type { ZendeskConfig } from "../config.ts";
import type { CrmApp, OpenedCrm } from "./crm-hub.ts";
import type { AppTools } from "./hubspot-app.ts";

/** Zendesk as this installation may use it. One limiter per connection lives as long as the app. */
export function zendeskApp(config: ZendeskConfig, tools: AppTools): CrmApp {
  const { clientId, clientSecret, marketplace } = config;
  const limiters = new Map<string, ZendeskLimiter>();
  const limiterOf = (connectionId: string): ZendeskLimiter => {
    const known = limiters.get(connectionId) ?? createZendeskLimiter(tools);
    limiters.set(connectionId, known);
    return known;
  };
  return {
    authFor: (subdomain) =>
      CRMS.zendesk.auth({
        ...{ clientId, clientSecret, subdomain, nowMs: tools.nowMs },
        baseUrl: zendeskUrl(config, subdomain),
        scopes: REQUIRED_SCOPES,
      }),
    open: ({ connectionId, externalId, tokens, settings }) => ({
      ...CRMS.zendesk.open({
        ...tools,
        tokens,
        marketplace,
        limiter: limiterOf(connectionId),
        subdomain: externalId,
        baseUrl: zendeskUrl(config, externalId),
        settings: CRMS.zendesk.settings.parse(settings),
      }),
      completeCallback: async () =>
        refuse({ kind: "unsupported", detail: "nothing in Zendesk waits for a customer" }),
    }),
  };
}

/** What only Zendesk can do, of a port that may be any CRM's. */
export function isZendesk(port: OpenedCrm): port is OpenedCrm & ZendeskExtras {
  return port.name === "zendesk" && "ensureWebhooks" in port;
}

/** Where an account is called. Its name was checked before anything was kept under it. */
export function zendeskUrl({ apiUrl }: Pick<ZendeskConfig, "apiUrl">, subdomain: string): string {
  if (apiUrl !== null) return apiUrl;
  const url = zendeskBaseUrl(subdomain);
  if (!url.ok) throw new Error(`a connection has the subdomain "${subdomain.slice(0, 70)}"`);
  return url.value;
}
