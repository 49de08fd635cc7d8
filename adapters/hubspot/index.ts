import type { Result } from "../../core/result/result.ts";
import type { TokenSource } from "../crm-auth.ts";
import type { CrmError } from "../crm-error.ts";
import type { CrmPort } from "../port.ts";
import type { CrmLimiter } from "./limiter.ts";
import type { HubspotSettings } from "./settings.ts";

export { type HubspotApp, hubspotAuth } from "./auth.ts";
export { HUBSPOT_ENDPOINTS, type HubspotEndpoint } from "./endpoints.ts";
export { type CrmLimiter, createHubspotLimiter } from "./limiter.ts";
export { toHubspotRef } from "./objects.ts";
export { OUR_GROUP, OUR_PROPERTIES, RECORD_KEY_PROPERTY } from "./our-properties.ts";
export { HUBSPOT_SCOPES, OPTIONAL_SCOPES, REQUIRED_SCOPES } from "./scopes.ts";
export { HubspotSettings } from "./settings.ts";
export { HUBSPOT_EVENTS } from "./timeline.ts";
export { verifyHubspotRequest } from "./verify-request.ts";
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
  /** How long one answer may take; 15 s unless said. */
  readonly timeoutMs?: number;
}

/** What a waiting workflow is told. */
export interface CallbackAnswer {
  readonly state: "SUCCESS" | "FAIL_CONTINUE";
  readonly outputs: Readonly<Record<string, string>>;
}

/** A kind of email that a contact of the account can refuse. */
export interface HubspotSubscription {
  readonly id: number;
  readonly name: string;
  readonly active: boolean;
}

/** What only HubSpot has. */
export interface HubspotExtras {
  /** Lets a workflow go on that waits at our action. `not_found` when it no longer waits. */
  completeCallback(callbackId: string, answer: CallbackAnswer): Promise<Result<null, CrmError>>;
  /** For the admin to say which of them our reminders are. */
  listSubscriptions(): Promise<Result<readonly HubspotSubscription[], CrmError>>;
}

/** One account's connection to HubSpot. */
export function openHubspot(_tools: HubspotTools): CrmPort & HubspotExtras {
  throw new Error("not filled yet");
}
