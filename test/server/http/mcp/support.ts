import { randomUUID } from "node:crypto";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { CallToolResultSchema } from "@modelcontextprotocol/sdk/types.js";
import { AccountId } from "../../../../core/accounts/account.ts";
import { defaultPolicy } from "../../../../core/policy/default-policy.ts";
import { SANDBOX_TENANT } from "../../../../server/sandbox/tenant.ts";
import { ensureAccounts } from "../../../../server/storage/ensure-accounts.ts";
import { ensureHolds } from "../../../../server/storage/ensure-holds.ts";
import { ensureInvoices } from "../../../../server/storage/ensure-invoices.ts";
import { findCurrentPolicy, publishPolicy } from "../../../../server/storage/policies.ts";
import { aFacts, anInvoice, type FactsSketch } from "../../../support/facts.ts";
import type { TestServer } from "../../../support/server.ts";
import { aClient, aToken, type MadeClient } from "../oauth/support.ts";

export interface ToolAnswer {
  readonly isError: boolean;
  readonly text: string;
  readonly code: unknown;
  /** What the tool gives back; each test looks into it. */
  readonly value: Record<string, unknown>;
}

/** An assistant that holds a token, through the SDK's own client over real HTTP. */
export interface Assistant {
  readonly client: Client;
  tools(): Promise<string[]>;
  call(name: string, input: Record<string, unknown>): Promise<ToolAnswer>;
  close(): Promise<void>;
}

export async function connect(
  { url }: TestServer,
  token: string,
  headers: Record<string, string> = {},
): Promise<Assistant> {
  const client = new Client({ name: "test", version: "1.0.0" });
  const requestInit = { headers: { authorization: `Bearer ${token}`, ...headers } };
  await client.connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`), { requestInit }));
  return asAssistant(client);
}

export function asAssistant(client: Client): Assistant {
  return {
    client,
    tools: async () => (await client.listTools()).tools.map(({ name }) => name),
    async call(name, input) {
      const result = CallToolResultSchema.parse(await client.callTool({ name, arguments: input }));
      const [first] = result.content;
      return {
        isError: result.isError === true,
        text: first?.type === "text" ? first.text : "",
        code: result._meta?.code,
        value: result.structuredContent ?? {},
      };
    },
    close: () => client.close(),
  };
}

/** An assistant whose client has a role, as a tenant's admin set it up. */
export async function assistantOf(
  server: TestServer,
  more: Parameters<typeof aClient>[1] = {},
  tenantId?: string,
): Promise<Assistant & { readonly made: MadeClient }> {
  const made = await aClient(server, more, tenantId);
  return { ...(await connect(server, await aToken(server, made))), made };
}

export function key(): { idempotencyKey: string } {
  return { idempotencyKey: randomUUID() };
}

/** An account with an invoice of 500.00 USD forty days late, and whatever the sketch says instead. */
export async function anAccount(
  { deps }: TestServer,
  id: string,
  { sketch = {}, tenantId = SANDBOX_TENANT.id }: { sketch?: FactsSketch; tenantId?: string } = {},
): Promise<AccountId> {
  const { account, invoices, holds } = aFacts({
    invoices: [anInvoice(40, { id: `inv-${id}` })],
    ...sketch,
    account: { id, name: `Customer ${id}`, ...sketch.account },
  });
  await deps.db.withTenant(tenantId, async (tx) => {
    if ((await findCurrentPolicy(tx)) === null)
      await publishPolicy(tx, defaultPolicy, { at: deps.clock.now(), by: "test" });
    await ensureAccounts(tx, [{ externalId: `no-${id}`, account }]);
    const accountId = account.id;
    await ensureInvoices(
      tx,
      invoices.map((invoice) => ({ accountId, invoice })),
    );
    await ensureHolds(
      tx,
      holds.map((hold) => ({ accountId, hold })),
    );
  });
  return AccountId.parse(id);
}
