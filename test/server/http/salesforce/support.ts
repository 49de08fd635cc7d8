import type { CrmChange } from "../../../../adapters/crm-change.ts";
import type { CrmRef } from "../../../../adapters/crm-ref.ts";
import { toLongId } from "../../../../adapters/salesforce/soql.ts";
import { addMs, HOUR_MS, instant } from "../../../../core/time/instant.ts";
import { type CrmConnection, saveGrant } from "../../../../server/crm/connections.ts";
import { chooseMatch } from "../../../../server/crm/find-matches.ts";

import { SANDBOX_TENANT } from "../../../../server/sandbox/tenant.ts";
import type { Database } from "../../../../server/storage/connect.ts";
import { setConnectionRoles } from "../../../../server/storage/crm-connections.ts";
import { storeRecords } from "../../../../server/storage/store-crm-records.ts";
import { openTestDatabase } from "../../../support/database.ts";
import { anInvoice } from "../../../support/facts.ts";
import { startServer, type TestServer } from "../../../support/server.ts";
import { addAccount, type TestAccount } from "../../effects/support.ts";
import { aClient } from "../oauth/support.ts";

export const ORG = "00D5g000004XyZAEA0";
export const REP = { userId: "0055g00000AbCdEAAV", userEmail: "rep@example.com" };
export const MANAGER = { userId: "0055g00000AbCdFAAV", userEmail: "Max.Manager@example.com" };

export interface Reply {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

export interface Customer {
  readonly ref: CrmRef;
  readonly account: TestAccount;
}

export interface SalesforceServer {
  readonly server: TestServer;
  readonly connection: CrmConnection;
  /** A token as the org's external credential gets one. */
  readonly token: string;
  /** What Apex would post. */
  post(path: string, body: object, token?: string | null): Promise<Reply>;
  /** An account of the org that stands for one of the book. */
  customer(sketch?: Parameters<typeof addAccount>[1]): Promise<Customer>;
  tokenOf(scopes: readonly string[], tenantId?: string): Promise<string>;
  close(): Promise<void>;
}

let lastAccount = 10_000;

export async function openSalesforceServer(
  db: () => Promise<Database> = openTestDatabase,
): Promise<SalesforceServer> {
  const env = {
    SALESFORCE_CLIENT_ID: "client",
    // Nothing listens there: what these routes do needs no call to Salesforce.
    SALESFORCE_LOGIN_URL: "http://127.0.0.1:9",
  };
  const server = await startServer(await db(), { env });
  const connection = await connect(server);
  const tokenOf: SalesforceServer["tokenOf"] = async (scopes, tenantId) => {
    const client = await aClient(
      server,
      {
        grants: ["client_credentials"],
        redirectUris: [],
        scopes: JSON.parse(JSON.stringify(scopes)),
      },
      tenantId,
    );
    const response = await fetch(`${server.url}/oauth/token`, {
      method: "POST",
      headers: {
        authorization: `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString("base64")}`,
        "content-type": "application/x-www-form-urlencoded",
      },
      body: "grant_type=client_credentials",
    });
    const answer: { access_token?: unknown } = JSON.parse(await response.text());
    if (typeof answer.access_token !== "string") throw new Error(JSON.stringify(answer));
    return answer.access_token;
  };
  const token = await tokenOf(["salesforce.users"]);
  return {
    server,
    connection,
    token,
    tokenOf,
    post: (path, body, as = token) => post(server, path, { body, token: as }),
    async customer(sketch = { invoices: [anInvoice(40)] }) {
      const account = await addAccount(server, sketch);
      lastAccount += 1;
      const ref = { object: "Account", id: toLongId(`0015g00000${lastAccount}`) ?? "" };
      const now = server.deps.clock.now();
      await server.deps.db.withTenant(connection.tenantId, async (tx) => {
        await storeRecords(tx, connection.id, { changes: [anAccount(ref)], now });
        await chooseMatch(tx, connection.id, ref, account.id, "test");
      });
      return { ref, account };
    },
    close: () => server.close(),
  };
}

function anAccount(ref: CrmRef): CrmChange {
  const name = `Account ${ref.id}`;
  const party = { name, emails: [], phones: [], attributes: {} };
  return { kind: "company", ref, changedAt: NOW, ...party };
}

const NOW = instant("2026-03-01T00:00:00.000Z");

async function connect({ deps, clock }: TestServer): Promise<CrmConnection> {
  const expiresAt = addMs(clock.now(), HOUR_MS);
  const tokens = { accessToken: "access", refreshToken: "refresh", expiresAt, scopes: ["api"] };
  const grant = { tokens, externalId: ORG, userId: null, address: "http://127.0.0.1:9" };
  const tenantId = SANDBOX_TENANT.id;
  const made = await saveGrant(deps, {
    ...{ crm: "salesforce", grant, name: "Acme org", tenantId, installedBy: null },
  });
  const roles = { "max.manager@example.com": "manager" } as const;
  await deps.db.withTenant(tenantId, (tx) => setConnectionRoles(tx, made.id, roles));
  return { ...made, roles };
}

async function post(
  { url }: TestServer,
  path: string,
  { body, token }: { readonly body: object; readonly token: string | null },
): Promise<Reply> {
  const response = await fetch(`${url}${path}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: JSON.parse(await response.text()) };
}
