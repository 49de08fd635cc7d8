import {
  type Listening,
  listenOnLoopback,
  type SandboxAnswer,
  type SandboxRequest,
} from "../sandbox-listen.ts";
import { openDoor } from "./door.ts";
import type { FaultPlan } from "./faults.ts";
import { newPortal, type PortalOptions } from "./new-portal.ts";
import { type Consent, grantCode } from "./oauth.ts";
import { type People, peopleOf } from "./people.ts";
import type { CallCounts, TimelineEvent } from "./portal.ts";
import { type SandboxStore, storeOf } from "./store.ts";
import { type DeliveryReport, type SendWebhook, sendOverHttp, webhookQueue } from "./webhooks.ts";

export interface SandboxOptions extends PortalOptions {
  readonly webhookUrl?: string;
  readonly sendWebhook?: SendWebhook;
  /** Type ids the app hears of; invoices and payments are not among HubSpot's confirmed ones. */
  readonly webhookTypeIds?: readonly string[];
  readonly webhookDisorder?: { readonly seed: number; readonly twiceShare: number };
  readonly faults?: FaultPlan;
}

/** A HubSpot account in memory, with its real limits, for tests, benches and the demo. */
export interface SandboxHubspot extends SandboxStore {
  readonly portalId: number;
  /** Answers one call; knows nothing of sockets. */
  handle(request: SandboxRequest): SandboxAnswer;
  listen(port?: number): Promise<Listening>;
  /** An admin's consent, as a code for `POST /oauth/2026-03/token`. */
  grant(consent: GrantAsk): string;
  /** A grant without the exchange, for tests that are not about OAuth. */
  install(scopes: readonly string[]): {
    readonly accessToken: string;
    readonly refreshToken: string;
  };
  /** Every access token is expired from now on; refresh tokens are still good. */
  expireTokens(): void;
  /** An admin took the app out: tokens and refresh tokens are worth nothing. */
  removeApp(): void;
  /** Changes made by people in HubSpot's own pages; the webhooks tell of them. */
  readonly people: People;
  deliverWebhooks(): Promise<DeliveryReport>;
  /** When the next retry of a webhook is due; null when none waits. */
  nextWebhookAtMs(): number | null;
  setFaults(plan: FaultPlan | null): void;
  /** Calls so far, by endpoint; `unknown` collects what no endpoint took. */
  counts(): Readonly<Record<string, Readonly<CallCounts>>>;
  timeline(): readonly TimelineEvent[];
  /** What a workflow action's callback was completed with; null while it waits. */
  completed(callbackId: string): Readonly<Record<string, string>> | null;
}

export interface GrantAsk {
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly userId?: number;
  readonly challenge?: string;
}

const HEARD_TYPE_IDS = ["0-1", "0-2", "0-3", "0-5"];

export function createSandboxHubspot(options: SandboxOptions): SandboxHubspot {
  const { webhookUrl } = options;
  const portal = newPortal(options, webhookUrl !== undefined);
  const door = openDoor(portal, options.faults ?? null);
  const queue = webhookQueue(portal, {
    url: webhookUrl ?? "",
    send: options.sendWebhook ?? sendOverHttp,
    typeIds: options.webhookTypeIds ?? HEARD_TYPE_IDS,
    ...(options.webhookDisorder === undefined ? {} : { disorder: options.webhookDisorder }),
  });
  const admin = [...portal.users.values()].find(({ superAdmin }) => superAdmin)?.id ?? 0;
  return {
    ...storeOf(portal),
    portalId: portal.portalId,
    handle: door.handle,
    listen: (port) => listenOnLoopback(door.handle, port),
    grant: ({ redirectUri, scopes, userId, challenge }) => {
      const consent: Consent = {
        redirectUri,
        scopes,
        userId: userId ?? admin,
        challenge: challenge ?? null,
      };
      return grantCode(portal, consent);
    },
    install: (scopes) => installDirectly(portal, scopes, admin),
    expireTokens: () => {
      for (const [key, token] of portal.tokens) {
        portal.tokens.set(key, { ...token, expiresAtMs: portal.nowMs() });
      }
    },
    removeApp: () => {
      portal.installed = false;
      portal.tokens.clear();
      portal.refreshTokens.clear();
    },
    people: peopleOf(portal),
    deliverWebhooks: queue.deliver,
    nextWebhookAtMs: queue.nextDueAtMs,
    setFaults: door.setFaults,
    counts: () => Object.fromEntries(portal.counts),
    timeline: () => [...portal.timeline.values()],
    completed: (callbackId) => portal.callbacks.get(callbackId) ?? null,
  };
}

function installDirectly(
  portal: ReturnType<typeof newPortal>,
  scopes: readonly string[],
  userId: number,
) {
  portal.installed = true;
  portal.lastSecret += 1;
  const token = {
    accessToken: `sandbox-access-direct-${portal.lastSecret}`,
    refreshToken: `sandbox-refresh-direct-${portal.lastSecret}`,
    expiresAtMs: portal.nowMs() + portal.limits.tokenSeconds * 1_000,
    scopes,
    userId,
  };
  portal.tokens.set(token.accessToken, token);
  portal.refreshTokens.set(token.refreshToken, token);
  return { accessToken: token.accessToken, refreshToken: token.refreshToken };
}
