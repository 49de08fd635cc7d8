import { ok, type Result } from "../../core/result/result.ts";
import { TimeZone } from "../../core/time/time-zone.ts";
import type { TokenSource } from "../crm-auth.ts";
import type { CrmError } from "../crm-error.ts";
import type { Capabilities, CrmPort } from "../port.ts";
import { findAgent, listInstallations, readAppKey, type ZendeskAgent } from "./app.ts";
import { createZendeskClient, type MarketplaceHeaders, type ZendeskClient } from "./client.ts";
import { describe, listFields, listUsers, readFeatures, type ZendeskFeatures } from "./describe.ts";
import {
  type AskColleague,
  askColleague,
  findRequesters,
  listRatings,
  type TicketRating,
} from "./extras.ts";
import {
  ensureTriggers,
  ensureWebhooks,
  listTriggers,
  type WebhookUrls,
  type ZendeskWebhooks,
} from "./hooks.ts";
import type { ZendeskLimiter } from "./limiter.ts";
import { ensureSchema, planSchema, readStandingPlace } from "./make-schema.ts";
import type { Requester } from "./match-requester.ts";
import { pull, type Reading } from "./pull.ts";
import { read } from "./read.ts";
import { Me } from "./schema-account.ts";
import type { ZendeskSettings } from "./settings.ts";
import { uninstall } from "./uninstall.ts";
import { write } from "./write.ts";

export type { ZendeskAgent } from "./app.ts";
export { type ZendeskApp, zendeskAuth, zendeskBaseUrl } from "./auth.ts";
export type { MarketplaceHeaders } from "./client.ts";
export type { ZendeskFeatures } from "./describe.ts";
export { ZENDESK_ENDPOINTS, type ZendeskEndpoint } from "./endpoints.ts";
export type { AskColleague, TicketRating } from "./extras.ts";
export { SUBSCRIPTIONS, type WebhookUrls, type ZendeskWebhooks } from "./hooks.ts";
export { createZendeskLimiter, type ZendeskLimiter } from "./limiter.ts";
export {
  type MatchCandidate,
  matchRequester,
  type Requester,
  type RequesterMatch,
} from "./match-requester.ts";
export { toZendeskRef } from "./objects.ts";
export { OUR_FIELDS, OUR_OBJECT, RECORD_KEY_FIELD } from "./our-fields.ts";
export { COMMAND_BODY, triggerRecipes } from "./recipes.ts";
export { REQUIRED_SCOPES, ZENDESK_SCOPES } from "./scopes.ts";
export { ZendeskSettings } from "./settings.ts";
export { verifyZendeskWebhook } from "./verify-webhook.ts";
export {
  readZendeskEvent,
  type ZendeskCommand,
  type ZendeskEvent,
  zendeskInvocationId,
} from "./webhooks.ts";

/** Everything with an effect is handed in. */
export interface ZendeskTools {
  readonly tokens: TokenSource;
  /** One per connection, kept by the server for as long as it runs. */
  readonly limiter: ZendeskLimiter;
  readonly subdomain: string;
  /** `zendeskBaseUrl(subdomain)`, or a stand-in's. */
  readonly baseUrl: string;
  readonly nowMs: () => number;
  readonly wait: (ms: number) => Promise<void>;
  readonly settings: ZendeskSettings;
  /** Asked of apps in the Marketplace; null for a stand-in. */
  readonly marketplace: MarketplaceHeaders | null;
  /** How long one answer may take; 30 s unless said. */
  readonly timeoutMs?: number;
}

/** What only Zendesk has. */
export interface ZendeskExtras {
  features(): Promise<Result<ZendeskFeatures, CrmError>>;
  /** Makes the two webhooks or finds them again; their secrets are to be kept encrypted. */
  ensureWebhooks(urls: WebhookUrls): Promise<Result<ZendeskWebhooks, CrmError>>;
  /** Makes the triggers that turn an agent's tag into a command, with the admin's consent. */
  ensureTriggers(commandsWebhookId: string): Promise<Result<readonly string[], CrmError>>;
  /** The titles of those that are there already. */
  listTriggers(): Promise<Result<readonly string[], CrmError>>;
  /** Who a requester is, to be matched to an account with `matchRequester`. */
  findRequesters(
    by: { readonly email: string } | { readonly externalId: string },
  ): Promise<Result<readonly Requester[], CrmError>>;
  /** Somebody who works there, or null for a customer and for who works there no more. */
  findAgent(userId: string): Promise<Result<ZendeskAgent | null, CrmError>>;
  /** The public key, as PEM, that calls for the app's page are signed with. */
  readAppKey(appId: string): Promise<Result<string, CrmError>>;
  listInstallations(appId: string): Promise<Result<readonly string[], CrmError>>;
  /** `unsupported` where the account has no side conversations. */
  askColleague(ask: AskColleague): Promise<Result<string, CrmError>>;
  /** `unsupported` where customers are not asked. `since` is an ISO 8601 moment. */
  listRatings(since: string): Promise<Result<readonly TicketRating[], CrmError>>;
}

/** Zendesk keeps no invoices and no payments, and a refusal for every channel. */
const CAPABILITIES: Capabilities = {
  reads: ["company", "person", "ticket", "activity"],
  writes: ["standing", "task", "event", "activity", "opt_out"],
  // A ticket shows its requester's; the app is opened beside it.
  standingOn: ["company", "person"],
  optOutChannels: ["email", "sms", "whatsapp", "voice", "letter", "push"],
  pushesChanges: true,
  batchMax: 100,
};

/** One account's connection to Zendesk. */
export function openZendesk(tools: ZendeskTools): CrmPort & ZendeskExtras {
  const { settings, nowMs, wait, baseUrl, subdomain } = tools;
  const client = createZendeskClient(tools);
  const zone = remembered(() => readZone(client, settings));
  const standingPlace = remembered(() => readStandingPlace(client, settings));
  const reading: Reading = { client, settings, nowMs, zone };
  return {
    name: "zendesk",
    capabilities: CAPABILITIES,
    describe: () => describe(client, settings, subdomain),
    listFields: (noun) => listFields(client, noun),
    planSchema: () => planSchema(client, settings),
    ensureSchema: () => ensureSchema(client, settings),
    pull: (noun, cursor) => pull(reading, noun, cursor),
    read: (refs) => read(reading, refs),
    write: (writes) => write({ client, settings, baseUrl, nowMs, wait, standingPlace }, writes),
    listUsers: () => listUsers(client),
    uninstall: (keep) => uninstall(client, keep),
    features: () => readFeatures(client),
    ensureWebhooks: (urls) => ensureWebhooks(client, urls),
    ensureTriggers: (webhookId) => ensureTriggers(client, settings, webhookId),
    listTriggers: () => listTriggers(client),
    findRequesters: (by) => findRequesters(client, by),
    findAgent: (userId) => findAgent(client, userId),
    readAppKey: (appId) => readAppKey(client, appId),
    listInstallations: (appId) => listInstallations(client, appId),
    askColleague: (ask) => askColleague(client, ask),
    listRatings: (since) => listRatings(client, since),
  };
}

/** Asked once for as long as the connection is open; what was refused is asked again. */
function remembered<T>(
  ask: () => Promise<Result<T, CrmError>>,
): () => Promise<Result<T, CrmError>> {
  let known: Result<T, CrmError> | null = null;
  return async () => {
    if (known === null || !known.ok) known = await ask();
    return known;
  };
}

async function readZone(
  client: ZendeskClient,
  settings: ZendeskSettings,
): Promise<Result<TimeZone, CrmError>> {
  if (settings.timeZone !== null) return ok(settings.timeZone);
  const me = await client.call("me", {}, Me);
  if (!me.ok) return me;
  const zone = TimeZone.safeParse(me.value.user.iana_time_zone);
  return ok(zone.success ? zone.data : "UTC");
}
