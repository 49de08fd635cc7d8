import { ok } from "../../core/result/result.ts";
import type { TokenSource } from "../crm-auth.ts";
import { CrmNoun } from "../crm-ref.ts";
import type { Capabilities, CrmPort } from "../port.ts";
import { createHubspotClient } from "./client.ts";
import { describe } from "./describe.ts";
import { extrasOf, type HubspotExtras } from "./extras.ts";
import type { CrmLimiter } from "./limiter.ts";
import { objectsOf } from "./objects.ts";
import { ensureSchema, planSchema } from "./our-schema.ts";
import { toCrmField } from "./property.ts";
import { pull } from "./pull.ts";
import { readRefs } from "./read-refs.ts";
import { LOOKED_AT_MS, memoryOf, propertiesOf, type Session } from "./session.ts";
import type { HubspotSettings } from "./settings.ts";
import { uninstall } from "./uninstall.ts";
import { listUsers } from "./users.ts";
import { writeAll } from "./write.ts";

export { type HubspotApp, hubspotAuth } from "./auth.ts";
export { HUBSPOT_ENDPOINTS, type HubspotEndpoint } from "./endpoints.ts";
export type { CallbackAnswer, HubspotExtras, HubspotSubscription } from "./extras.ts";
export { type CrmLimiter, createHubspotLimiter } from "./limiter.ts";
export { toHubspotRef } from "./objects.ts";
export { OUR_GROUP, OUR_PROPERTIES, RECORD_KEY_PROPERTY } from "./our-properties.ts";
export { HUBSPOT_SCOPES, type HubspotScope, OPTIONAL_SCOPES, REQUIRED_SCOPES } from "./scopes.ts";
export { HubspotSettings } from "./settings.ts";
export { EVENT_PROPERTIES, HUBSPOT_EVENTS, type HubspotEvent } from "./timeline.ts";
export { type SignedRequest, signatureOf, verifyHubspotRequest } from "./verify-request.ts";
export { type HubspotWebhook, readHubspotWebhook } from "./webhooks.ts";

/** Everything with an effect is handed in. */
export interface HubspotTools {
  readonly tokens: TokenSource;
  /** One per connection, kept by the server for as long as it runs. */
  readonly limiter: CrmLimiter;
  /** `https://api.hubapi.com`, or a stand-in's. */
  readonly baseUrl: string;
  readonly nowMs: () => number;
  readonly wait: (ms: number) => Promise<void>;
  readonly settings: HubspotSettings;
  /** As they came with the grant, for `describe`. */
  readonly grantedScopes?: readonly string[];
  /** How long one answer may take; 15 s unless said. */
  readonly timeoutMs?: number;
  /** How far a search reaches back over the last; 30 s unless said. */
  readonly overlapMs?: number;
}

/**
 * HubSpot's search learns of a change some moments after it was made. Webhooks do not wait for it;
 * this much lateness does no harm to the search that catches what they missed.
 */
const OVERLAP_MS = 30_000;

const BATCH_MAX = 100;

/** One account's connection to HubSpot. Opening is cheap: do it for each job. */
export function openHubspot(tools: HubspotTools): CrmPort & HubspotExtras {
  const session: Session = {
    client: createHubspotClient(tools),
    settings: tools.settings,
    nowMs: tools.nowMs,
    overlapMs: tools.overlapMs ?? OVERLAP_MS,
    memory: memoryOf(tools.limiter, tools.nowMs),
  };
  return {
    name: "hubspot",
    capabilities: capabilitiesOf(tools.settings),
    describe: () => describe(session, tools.grantedScopes ?? []),
    async listFields(noun) {
      const [object] = objectsOf(noun, tools.settings);
      if (object === undefined) throw new Error(`${noun} is read from nowhere`);
      const properties = await propertiesOf(session, object, LOOKED_AT_MS);
      if (!properties.ok) return properties;
      const shown = properties.value.filter(({ archived, hidden }) => !archived && !hidden);
      return ok(shown.map(toCrmField));
    },
    planSchema: () => planSchema(session),
    ensureSchema: () => ensureSchema(session),
    pull: (noun, cursor) => pull(session, noun, cursor),
    read: (refs) => readRefs(session, refs),
    write: (writes) => writeAll(session, writes),
    listUsers: () => listUsers(session),
    uninstall: (keep) => uninstall(session, keep),
    ...extrasOf(session),
  };
}

function capabilitiesOf({ optOut }: HubspotSettings): Capabilities {
  const others = (["sms", "whatsapp", "voice"] as const).filter(
    (channel) => optOut.properties[channel] !== undefined,
  );
  return {
    reads: CrmNoun.options,
    writes: ["standing", "task", "event", "activity", "opt_out"],
    standingOn: ["company", "person", "ticket"],
    optOutChannels: ["email", ...others],
    pushesChanges: true,
    batchMax: BATCH_MAX,
  };
}
