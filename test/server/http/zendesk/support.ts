import { createHmac, randomUUID } from "node:crypto";
import {
  createSandboxZendesk,
  type SandboxOptions,
  type SandboxZendesk,
} from "../../../../adapters/sandbox-zendesk/index.ts";
import { REQUIRED_SCOPES } from "../../../../adapters/zendesk/index.ts";
import type { AccountId } from "../../../../core/accounts/account.ts";
import { addMs, HOUR_MS, SECOND_MS } from "../../../../core/time/instant.ts";
import {
  type CrmConnection,
  findConnection,
  saveGrant,
} from "../../../../server/crm/connections.ts";
import { chooseMatch } from "../../../../server/crm/find-matches.ts";
import { recordKeyOf } from "../../../../server/crm/record-key.ts";
import { syncCrm } from "../../../../server/crm/sync-crm.ts";
import { hearingCrm } from "../../../../server/effects/replies/hear-crm.ts";
import { webhookSecrets } from "../../../../server/http/zendesk/ensure-hooks.ts";
import { SANDBOX_TENANT } from "../../../../server/sandbox/tenant.ts";
import type { Database } from "../../../../server/storage/connect.ts";
import { openTestDatabase } from "../../../support/database.ts";
import { startServer, type TestServer } from "../../../support/server.ts";

export const SUBDOMAIN = "acme";
export const ZENDESK_APP_ID = 815;
const NOW = "2026-03-04T17:00:00Z";
const TURNS_MAX = 100;
const TICK_MS = 100;

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
  readonly text: string;
}

export interface ZendeskScene {
  readonly zendesk: SandboxZendesk;
  readonly server: TestServer;
  /** Goes to the install's address, says yes as the admin, and comes back. */
  connect(): Promise<Reply>;
  /** The same for the book that the test's own accounts are in. */
  connectBook(): Promise<void>;
  connection(): Promise<CrmConnection>;
  /** The connection's turns, until Zendesk has nothing more to tell and to be told. */
  sync(): Promise<void>;
  /** What Zendesk posts for the app's page of an agent. */
  openPage(userId: number, location?: string): Promise<Reply>;
  /** An agent's session token, from the page. */
  tokenOf(userId: number): Promise<string>;
  ask(token: string, path: string, body?: object): Promise<Reply>;
  /** A call of one of our webhooks, as Zendesk signs it. */
  hook(kind: "events" | "commands", body: unknown, more?: HookOptions): Promise<Reply>;
  keyOf(object: string, id: number): Promise<string>;
  /** Says which account a record stands for, as a person does in the app. */
  link(object: string, id: number, accountId: AccountId): Promise<void>;
  close(): Promise<void>;
}

export interface HookOptions {
  readonly invocation?: string;
  readonly secret?: string;
  readonly timestamp?: string;
  /** The order an old page of Zendesk's documentation shows. */
  readonly bodyFirst?: boolean;
  readonly accountId?: string;
  readonly connectionId?: string;
  readonly isUnsigned?: boolean;
}

/** The server and a Zendesk account on this machine that it can be connected to. */
export async function openZendeskScene(
  options: Partial<SandboxOptions> = {},
  db: () => Promise<Database> = openTestDatabase,
): Promise<ZendeskScene> {
  const client = { clientId: "zdg-good-standing", clientSecret: "a client secret of the test" };
  // Both live by the test's clock, which is there once our server is.
  let now = (): string => NOW;
  const zendesk = createSandboxZendesk({
    ...{ ...client, nowMs: () => Date.parse(now()), subdomain: SUBDOMAIN },
    ...options,
  });
  const listening = await zendesk.listen();
  const server = await startServer(await db(), {
    now: NOW,
    config: {
      zendesk: {
        ...client,
        appId: ZENDESK_APP_ID,
        marketplace: null,
        apiUrl: listening.url,
        workspace: null,
      },
    },
  });
  now = server.clock.now;
  const worker = randomUUID();
  const connection = async (): Promise<CrmConnection> => {
    const found = await findConnection(server.deps.db, "zendesk", SUBDOMAIN);
    if (found === null) throw new Error("not connected");
    return found;
  };
  const openPage: ZendeskScene["openPage"] = (userId, location = "ticket_sidebar") =>
    postForm(`${server.url}/zendesk/app/${location}`, {
      token: zendesk.signAppToken({ userId, location }),
    });
  const connect: ZendeskScene["connect"] = async () => {
    const { asked, cookie } = await beginInstall(server);
    const code = zendesk.grant({
      redirectUri: asked.searchParams.get("redirect_uri") ?? "",
      scopes: REQUIRED_SCOPES,
      challenge: asked.searchParams.get("code_challenge") ?? "",
    });
    const state = asked.searchParams.get("state") ?? "";
    const back = `${server.url}/zendesk/oauth/callback?code=${code}&state=${state}`;
    return toReply(await get(back, { cookie }));
  };
  return {
    zendesk,
    server,
    connection,
    openPage,
    connect,
    async connectBook() {
      // Whose account it is was said before, as when a book has been connected to it once.
      const expiresAt = addMs(server.clock.now(), HOUR_MS);
      const tokens = { accessToken: "-", refreshToken: "-", expiresAt, scopes: [] };
      const grant = { tokens, externalId: SUBDOMAIN, userId: null };
      const about = { crm: "zendesk", name: SUBDOMAIN, installedBy: null } as const;
      await saveGrant(server.deps, { ...about, grant, tenantId: SANDBOX_TENANT.id });
      const page = await connect();
      if (page.status !== 200) throw new Error(page.text);
    },
    async sync() {
      // Time has to pass, or an allowance that is used up would never come back.
      const ticking = setInterval(() => server.clock.advance(SECOND_MS), TICK_MS);
      try {
        for (let turn = 0; turn < TURNS_MAX; turn += 1)
          if ((await syncCrm(hearingCrm(server.deps), worker)) === 0) return;
        throw new Error("the connection never rests");
      } finally {
        clearInterval(ticking);
      }
    },
    async tokenOf(userId) {
      return sessionIn(await openPage(userId)).token;
    },
    ask: (token, path, body = {}) => ask(server, token, path, body),
    async hook(kind, body, more = {}) {
      const own = await connection();
      const secrets = await webhookSecrets(server.deps, own);
      return sendHook(server, kind, body, {
        connectionId: own.id,
        secret: secrets?.[kind] ?? "",
        timestamp: server.clock.now(),
        ...more,
      });
    },
    async keyOf(object, id) {
      const { id: connectionId } = await connection();
      const { recordSecret } = server.deps.crm;
      return recordKeyOf(recordSecret, connectionId, { object, id: String(id) });
    },
    async link(object, id, accountId) {
      const own = await connection();
      const ref = { object, id: String(id) };
      const isKept = await server.deps.db.withTenant(own.tenantId, (tx) =>
        chooseMatch(tx, own.id, ref, accountId, "test"),
      );
      if (!isKept) throw new Error(`no record ${object}/${id} to link`);
    },
    async close() {
      await server.close();
      await listening.close();
    },
  };
}

/** Where an admin is sent to agree, and what their browser keeps until they are back. */
export async function beginInstall(
  server: Pick<TestServer, "url">,
  subdomain = SUBDOMAIN,
): Promise<{ readonly begun: Response; readonly asked: URL; readonly cookie: string }> {
  const begun = await get(`${server.url}/zendesk/install?subdomain=${subdomain}`);
  const cookie = (begun.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  return { begun, cookie, asked: new URL(begun.headers.get("location") ?? "about:blank") };
}

export interface Session {
  readonly token: string;
  readonly expiresAt: string;
  readonly location: string;
  readonly locale: string;
}

/** What the page says to the app. */
export function sessionIn({ text }: Reply): Session {
  const [, json] = /id="gs-session">([^<]*)</.exec(text) ?? [];
  if (json === undefined) throw new Error(`no session in ${text.slice(0, 300)}`);
  return JSON.parse(json);
}

export async function ask(
  server: Pick<TestServer, "url">,
  token: string,
  path: string,
  body: object,
): Promise<Reply> {
  const common = { recordKey: null, timeZone: "America/Denver", locale: "en-US" };
  const response = await fetch(`${server.url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ ...common, ...body }),
  });
  return toReply(response);
}

export async function postForm(
  url: string,
  fields: Readonly<Record<string, string>>,
): Promise<Reply> {
  return toReply(await fetch(url, { method: "POST", body: new URLSearchParams(fields) }));
}

async function sendHook(
  server: Pick<TestServer, "url">,
  kind: "events" | "commands",
  body: unknown,
  options: HookOptions,
): Promise<Reply> {
  const { connectionId, secret = "", timestamp = "", bodyFirst = false } = options;
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const signed = bodyFirst ? text + timestamp : timestamp + text;
  const signature = createHmac("sha256", secret).update(signed).digest("base64");
  const response = await fetch(`${server.url}/zendesk/webhooks/${connectionId}/${kind}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-zendesk-webhook-invocation-id": options.invocation ?? randomUUID(),
      ...(options.accountId === undefined ? {} : { "x-zendesk-account-id": options.accountId }),
      ...(options.isUnsigned === true ? {} : { "x-zendesk-webhook-signature": signature }),
      "x-zendesk-webhook-signature-timestamp": timestamp,
    },
    body: text,
  });
  return toReply(response);
}

export async function toReply(response: Response): Promise<Reply> {
  const text = await response.text();
  const isJson = (response.headers.get("content-type") ?? "").includes("json");
  const { status, headers } = response;
  return { status, headers, text, body: isJson ? JSON.parse(text) : {} };
}

/** As a browser would, without following where it is sent. */
export function get(url: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, { redirect: "manual", headers });
}
