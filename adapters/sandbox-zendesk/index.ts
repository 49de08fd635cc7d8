import {
  type Listening,
  listenOnLoopback,
  type SandboxAnswer,
  type SandboxRequest,
} from "../sandbox-listen.ts";
import type { Account, CallCounts, Features } from "./account.ts";
import { type AppTokenAsk, installApp, signAppToken } from "./app.ts";
import { type DeliveryReport, deliverDue, type SendWebhook, sendOverHttp } from "./deliver.ts";
import { openDoor } from "./door.ts";
import { type GrantAsk, grantCode, issue } from "./oauth.ts";
import { type People, peopleOf } from "./people.ts";
import { type FaultPlan, REAL_LIMITS, type SandboxLimits } from "./types.ts";
import { createUser } from "./update-party.ts";

export interface SandboxOptions {
  readonly nowMs: () => number;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly subdomain?: string;
  readonly accountId?: number;
  /** For ids and secrets that another account, or the same one after a new start, does not have. */
  readonly salt?: string;
  readonly limits?: Partial<SandboxLimits>;
  /** All on unless said. */
  readonly features?: Partial<Features>;
  readonly sendWebhook?: SendWebhook;
  readonly webhookTwiceEvery?: number;
}

/** A Zendesk account in memory, with its real limits, for tests, benches and the demo. */
export interface SandboxZendesk {
  readonly account: Account;
  /** The admin who connects, and an agent tasks can be given to. */
  readonly adminId: number;
  readonly agentId: number;
  /** Answers one call; knows nothing of sockets. */
  handle(request: SandboxRequest): SandboxAnswer;
  listen(port?: number): Promise<Listening>;
  /** An admin's consent, as a code for `POST /oauth/tokens`. */
  grant(ask: GrantAsk): string;
  /** A grant without the exchange, for tests that are not about OAuth. */
  install(scopes: readonly string[], userId?: number): InstalledTokens;
  /** Every access token is expired from now on; refresh tokens are still good. */
  expireTokens(): void;
  /** An admin took the app out: tokens and refresh tokens are worth nothing. */
  removeApp(): void;
  /** An admin put the app in: from now on calls for its page are signed. Answers its id. */
  installApp(appId: number): number;
  /** The token Zendesk posts for the app's page, as `token`; the app has to be installed. */
  signAppToken(ask: AppTokenAsk): string;
  readonly people: People;
  deliverWebhooks(): Promise<DeliveryReport>;
  /** When the next call of a webhook is due; null when none waits. */
  nextWebhookAtMs(): number | null;
  setFaults(plan: FaultPlan | null): void;
  /** Calls so far, by endpoint; `unknown` collects what no endpoint took. */
  counts(): Readonly<Record<string, Readonly<CallCounts>>>;
}

export interface InstalledTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

const FIRST_ID = 9_000;
const ALL_FEATURES: Features = { sideConversations: true, satisfaction: true, customObjects: true };

export function createSandboxZendesk(options: SandboxOptions): SandboxZendesk {
  const account = newAccount(options);
  const staff = { role: "admin" as const, verified: true };
  const admin = createUser(account, { name: "Ada Admin", email: "ada@acme.example", ...staff });
  const agent = createUser(account, {
    name: "Abe Agent",
    email: "abe@acme.example",
    role: "agent",
    verified: true,
  });
  const door = openDoor(account);
  const delivery = {
    send: options.sendWebhook ?? sendOverHttp,
    ...(options.webhookTwiceEvery === undefined ? {} : { twiceEvery: options.webhookTwiceEvery }),
  };
  return {
    account,
    adminId: admin.id,
    agentId: agent.id,
    handle: door.handle,
    listen: (port) => listenOnLoopback(door.handle, port),
    grant: (ask) => grantCode(account, ask),
    install(scopes, userId) {
      const { access, refresh } = issue(account, userId ?? admin.id, scopes);
      return { accessToken: access, refreshToken: refresh };
    },
    expireTokens() {
      for (const [key, token] of account.tokens) {
        account.tokens.set(key, { ...token, accessUntilMs: account.nowMs() });
      }
    },
    removeApp: () => account.tokens.clear(),
    installApp: (appId) => installApp(account, appId),
    signAppToken: (ask) => signAppToken(account, ask),
    people: peopleOf(account),
    deliverWebhooks: () => deliverDue(account, delivery),
    nextWebhookAtMs() {
      const due = account.deliveries.map(({ dueMs }) => dueMs);
      return due.length === 0 ? null : Math.min(...due);
    },
    setFaults: door.setFaults,
    counts: () => Object.fromEntries(account.counts),
  };
}

function newAccount(options: SandboxOptions): Account {
  return {
    subdomain: options.subdomain ?? "acme",
    accountId: options.accountId ?? 12_345,
    clientId: options.clientId,
    clientSecret: options.clientSecret,
    salt: options.salt ?? "",
    nowMs: options.nowMs,
    limits: { ...REAL_LIMITS, ...options.limits },
    features: { ...ALL_FEATURES, ...options.features },
    app: null,
    users: new Map(),
    organizations: new Map(),
    tickets: new Map(),
    audits: [],
    userFields: new Map(),
    organizationFields: new Map(),
    ticketFields: new Map(),
    objects: new Map(),
    webhooks: new Map(),
    triggers: new Map(),
    sideConversations: new Map(),
    ratings: [],
    jobs: new Map(),
    tokens: new Map(),
    codes: new Map(),
    idempotent: new Map(),
    deliveries: [],
    windows: new Map(),
    counts: new Map(),
    lastId: FIRST_ID,
    lastSeq: 0,
  };
}
