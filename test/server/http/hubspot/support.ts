import { createHash, createHmac, randomUUID } from "node:crypto";
import type { CrmChange } from "../../../../adapters/crm-change.ts";
import type { CrmRef } from "../../../../adapters/crm-ref.ts";
import type { Role } from "../../../../core/access/rights.ts";
import { addMs, HOUR_MS } from "../../../../core/time/instant.ts";
import { type CrmConnection, saveGrant } from "../../../../server/crm/connections.ts";
import { chooseMatch } from "../../../../server/crm/find-matches.ts";
import { recordKeyOf } from "../../../../server/crm/record-key.ts";
import { SANDBOX_TENANT } from "../../../../server/sandbox/tenant.ts";
import type { Database } from "../../../../server/storage/connect.ts";
import { setConnectionRoles } from "../../../../server/storage/crm-connections.ts";
import { storeRecords } from "../../../../server/storage/store-crm-records.ts";
import { openTestDatabase } from "../../../support/database.ts";
import { anInvoice } from "../../../support/facts.ts";
import { startServer, type TestServer } from "../../../support/server.ts";
import { addAccount, type TestAccount } from "../../effects/support.ts";

export const SECRET = "a client secret of the test";
export const APP_ID = "4711";
export const PORTAL = "1234567";

/** Who HubSpot says asks. */
export const REP = { userId: "11", userEmail: "rep@example.com" };
export const MANAGER = { userId: "12", userEmail: "Max.Manager@example.com" };
export const ADMIN = { userId: "13", userEmail: "admin@example.com" };
export const AUDITOR = { userId: "14", userEmail: "auditor@example.com" };

const ROLES: Readonly<Record<string, Role>> = {
  "max.manager@example.com": "manager",
  "14": "auditor",
};

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

export interface SendOptions {
  readonly secret?: string;
  readonly ageMs?: number;
  /** Changes the request after it was signed. */
  readonly tamper?: (init: { url: string; headers: Headers; body: string }) => void;
  readonly version?: "v3" | "v2" | "none";
}

export interface HubspotServer {
  readonly server: TestServer;
  readonly connection: CrmConnection;
  /** What HubSpot itself would post: signed over the very bytes. */
  send(path: string, body: unknown, options?: SendOptions): Promise<Reply>;
  /** A call of the card or settings page, with the query HubSpot adds. */
  ask(who: typeof REP, path: string, body?: object, options?: AskOptions): Promise<Reply>;
  /** A company of the portal that stands for an account of its own. */
  company(sketch?: Parameters<typeof addAccount>[1]): Promise<Company>;
  store(changes: readonly CrmChange[]): Promise<void>;
  keyOf(ref: CrmRef): string;
  close(): Promise<void>;
}

export interface AskOptions extends SendOptions {
  readonly portalId?: string;
  /** Stands before what HubSpot adds, as a card could write it. */
  readonly query?: string;
}

export interface Company {
  readonly ref: CrmRef;
  readonly account: TestAccount;
  /** What the card says of itself when its reader may see the record. */
  readonly seen: object;
}

let lastId = 100_000;
export function newObjectId(): string {
  lastId += 1;
  return String(lastId);
}

export async function openHubspotServer(
  env: Record<string, string> = {},
  access = { accessToken: "access", refreshToken: "refresh" },
  db: () => Promise<Database> = openTestDatabase,
): Promise<HubspotServer> {
  const server = await startServer(await db(), {
    env: {
      HUBSPOT_CLIENT_ID: "client",
      HUBSPOT_CLIENT_SECRET: SECRET,
      HUBSPOT_APP_ID: APP_ID,
      // Nothing listens there: what these routes do needs no call to HubSpot.
      HUBSPOT_API_URL: "http://127.0.0.1:9",
      ...env,
    },
  });
  const connection = await connect(server, access);
  const keyOf = (ref: CrmRef) => recordKeyOf(server.deps.crm.recordSecret, connection.id, ref);
  const store: HubspotServer["store"] = async (changes) => {
    const now = server.deps.clock.now();
    await server.deps.db.withTenant(connection.tenantId, (tx) =>
      storeRecords(tx, connection.id, { changes, now }),
    );
  };
  return {
    server,
    connection,
    keyOf,
    store,
    send: (path, body, options) => send(server, path, body, options),
    ask: (who, path, body, options) => ask(server, who, path, body, options),
    async company(sketch = { invoices: [anInvoice(40)] }) {
      const account = await addAccount(server, sketch);
      const ref = { object: "companies", id: newObjectId() };
      await store([aCompany(ref)]);
      await server.deps.db.withTenant(connection.tenantId, (tx) =>
        chooseMatch(tx, connection.id, ref, account.id, "test"),
      );
      const record = { objectTypeId: "0-2", objectId: Number(ref.id) };
      return { ref, account, seen: { record, recordKey: keyOf(ref) } };
    },
    close: () => server.close(),
  };
}

export function aCompany(ref: CrmRef, name = `Company ${ref.id}`): CrmChange {
  const changedAt = "2026-03-01T00:00:00.000Z";
  const made = { kind: "company", ref, changedAt, name, emails: [], phones: [], attributes: {} };
  // Built as JSON, as an adapter would hand it over.
  return JSON.parse(JSON.stringify(made));
}

async function connect(
  { deps, clock }: TestServer,
  access: { readonly accessToken: string; readonly refreshToken: string },
): Promise<CrmConnection> {
  const expiresAt = addMs(clock.now(), HOUR_MS);
  const scopes = ["oauth", "tickets"];
  const tokens = { ...access, expiresAt, scopes };
  const grant = { tokens, externalId: PORTAL, userId: ADMIN.userId };
  const tenantId = SANDBOX_TENANT.id;
  const made = await saveGrant(deps, {
    ...{ crm: "hubspot", grant, name: "Acme", tenantId },
    installedBy: ADMIN.userId,
  });
  const roles = { ...made.roles, ...ROLES };
  await deps.db.withTenant(tenantId, (tx) => setConnectionRoles(tx, made.id, roles));
  return { ...made, roles };
}

/** A call of the card or settings page, with the query HubSpot adds. */
export function ask(
  server: Pick<TestServer, "url">,
  who: typeof REP,
  path: string,
  body: object = {},
  options: AskOptions = {},
): Promise<Reply> {
  const { portalId = PORTAL, query = "" } = options;
  const email = encodeURIComponent(who.userEmail);
  const added = `userId=${who.userId}&portalId=${portalId}&userEmail=${email}&appId=${APP_ID}`;
  const common = { recordKey: null, timeZone: "America/Denver", locale: "en-us" };
  return send(server, `${path}?${query}${added}`, { ...common, ...body }, options);
}

/** What HubSpot would post, signed over the very bytes. */
export async function send(
  server: Pick<TestServer, "url">,
  path: string,
  body: unknown,
  { secret = SECRET, ageMs = 0, tamper, version = "v3" }: SendOptions = {},
): Promise<Reply> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const sent = { url: `${server.url}${path}`, headers: new Headers(), body: text };
  sent.headers.set("content-type", "application/json");
  const timestamp = String(Date.now() - ageMs);
  if (version === "v3") {
    // What HubSpot decodes before it signs.
    const url = sent.url.replaceAll("%40", "@");
    const mac = createHmac("sha256", secret).update(`POST${url}${text}${timestamp}`, "utf8");
    sent.headers.set("x-hubspot-signature-v3", mac.digest("base64"));
    sent.headers.set("x-hubspot-request-timestamp", timestamp);
  }
  if (version === "v2") {
    const hash = createHash("sha256").update(`${secret}POST${sent.url}${text}`, "utf8");
    sent.headers.set("x-hubspot-signature", hash.digest("hex"));
    sent.headers.set("x-hubspot-signature-version", "v2");
  }
  tamper?.(sent);
  const response = await fetch(sent.url, {
    method: "POST",
    headers: sent.headers,
    body: sent.body,
  });
  const answer = await response.text();
  const isJson = (response.headers.get("content-type") ?? "").includes("json");
  return {
    status: response.status,
    headers: response.headers,
    body: isJson ? JSON.parse(answer) : { text: answer },
  };
}

export function newKey(): string {
  return randomUUID();
}
