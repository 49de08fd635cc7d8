import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AccountId } from "../../../core/accounts/account.ts";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import { addMs, DAY_MS } from "../../../core/time/instant.ts";
import { CUSTOMER_PAGE } from "../../../server/effects/compose-message.ts";
import { CsvFile, type Endpoint, NoBody } from "../../../server/http/api/endpoint.ts";
import { endpoints } from "../../../server/http/api/index.ts";
import { parseProvider } from "../../../server/providers/kinds.ts";
import { saveProvider } from "../../../server/providers/provider-book.ts";
import { SANDBOX_TENANT } from "../../../server/sandbox/tenant.ts";
import { ensureApiKey } from "../../../server/storage/api-keys.ts";
import type { Database } from "../../../server/storage/connect.ts";
import { ensureAccounts } from "../../../server/storage/ensure-accounts.ts";
import { createLink } from "../../../server/storage/links.ts";
import { publishPolicy } from "../../../server/storage/policies.ts";
import { ensureTenant } from "../../../server/storage/tenants.ts";
import { apiClient } from "../../support/api-client.ts";
import { exampleOf } from "../../support/example-of.ts";
import { aFacts } from "../../support/facts.ts";
import { startServer, type TestServer } from "../../support/server.ts";

const STRANGER = "00000000-0000-4000-8000-0000000000f3";
const KEY = "gs_strangers-key-0123456789abcdefgh";
const VICTIM = SANDBOX_TENANT.id;
const RIVERA = "acc-rivera-plumbing";

/** The sandbox's book against somebody with every right in a book of their own. */
export function describeApiWalk(name: string, open: () => Promise<Database>): void {
  describe(`every address asked by another company's admin, on ${name}`, () => {
    let server: TestServer;
    let link = "";
    /** Something of the victim's for each name a path may have. */
    const ids: Record<string, string[]> = {};

    beforeAll(async () => {
      server = await startServer(await open());
      const { db, clock } = server.deps;
      const at = clock.now();
      await server.work();
      await db.withSystem((tx) => ensureTenant(tx, { id: STRANGER, name: "Stranger" }));
      link = await db.withTenant(STRANGER, async (tx) => {
        await publishPolicy(tx, defaultPolicy, { at, by: "test" });
        await ensureApiKey(tx, KEY, { name: "Stranger", role: "admin", at });
        const { account } = aFacts({ account: { id: "own-account" } });
        await ensureAccounts(tx, [{ externalId: account.id, account }]);
        const accountId = AccountId.parse("own-account");
        return createLink(tx, {
          ...{ accountId, purpose: CUSTOMER_PAGE, body: {}, at, expiresAt: addMs(at, DAY_MS) },
        });
      });
      ids.accountId = [RIVERA];
      await db.withTenant(VICTIM, async (tx) => {
        await ensureApiKey(tx, `gs_${randomUUID()}`, { name: "Victim", role: "rep", at });
        for (const [param, table] of [
          ...([
            ["arrangementId", "arrangements"],
            ["promiseId", "promises"],
          ] as const),
          ...([
            ["touchId", "touches"],
            ["keyId", "api_keys"],
            ["mailId", "inbound_mails"],
          ] as const),
        ]) {
          const query = sql<{ id: string }>`select id::text as id from ${sql.table(table)} limit 3`;
          ids[param] = (await query.execute(tx)).rows.map(({ id }) => id);
        }
      });
    });
    afterAll(() => server.close());

    /** All of the victim's book, as text. What a server does by itself at any request is left out. */
    const book = () =>
      server.deps.db.withTenant(VICTIM, async (tx) => {
        const tables = [
          ...["accounts", "invoices", "ledger_entries", "holds", "promises", "arrangements"],
          ...["touches", "timeline", "policies", "api_keys", "contact_points", "outbox"],
        ];
        const texts: string[] = [];
        for (const table of tables) {
          const { rows } = await sql<{ row: string }>`
            select row_to_json(t)::text as row from ${sql.table(table)} t order by 1`.execute(tx);
          texts.push(`${table}: ${rows.map(({ row }) => row).join("\n")}`);
        }
        return texts;
      });

    const pathsOf = ({ path }: Endpoint): string[] => {
      const params = [...path.matchAll(/\{(\w+)\}/g)].map(([, param = ""]) => param);
      const longest = Math.max(1, ...params.map((param) => ids[param]?.length ?? 1));
      return Array.from({ length: longest }, (_, n) =>
        path.replaceAll(/\{(\w+)\}/g, (_all, param: string) => {
          const own = ids[param] ?? ["1"];
          return encodeURIComponent(own[n % Math.max(1, own.length)] ?? "1");
        }),
      );
    };

    it("answers nothing of the book, and leaves it as it was", async () => {
      const before = await book();
      expect(before.join("").length).toBeGreaterThan(10_000);
      const { rows } = await server.deps.db.withTenant(VICTIM, (tx) =>
        sql<{ name: string }>`select name from accounts`.execute(tx),
      );
      const names = new RegExp(["rivera", ...rows.map(({ name: each }) => each)].join("|"), "i");
      const client = apiClient(server.url, { authorization: `Bearer ${KEY}` });
      const named = endpoints.filter(({ path }) => path.includes("{accountId}"));
      expect(named.length).toBeGreaterThan(40);
      const wrong: string[] = [];
      for (const endpoint of endpoints) {
        const { method, path, body } = endpoint;
        for (const address of pathsOf(endpoint)) {
          const sent = body === CsvFile ? "" : JSON.stringify(exampleOf(body, {}));
          const { status, body: answer } = await client.send(`/api/v1${address}`, {
            method: method.toUpperCase(),
            headers: { "content-type": "application/json", "idempotency-key": randomUUID() },
            ...(method === "get" || body === NoBody ? {} : { body: sent }),
          });
          // A field that is wrong is said before anybody looks; then the account is not asked for.
          const isFine = path.includes("{accountId}") ? status === 404 || status === 400 : true;
          const text = JSON.stringify(answer);
          if (!isFine || status >= 500 || names.test(text))
            wrong.push(`${method} ${address}: ${status} ${text.slice(0, 200)}`);
        }
      }
      expect(wrong).toEqual([]);
      expect(await book()).toEqual(before);
    });

    it("does not open another account's plan, payment or page through a link of one's own", async () => {
      const tried = [
        ...(ids.arrangementId ?? []).flatMap((id) => [`plan/${id}`, `offer?plan=${id}`]),
        ...["payments/1", `payments/${RIVERA}`, "payments/1/receipt.pdf", "plan.pdf"],
      ];
      for (const path of tried) {
        const text = await (await fetch(`${server.url}/p/${link}/${path}`)).text();
        expect([path, /rivera|1,240/i.test(text)]).toEqual([path, false]);
      }
    });

    it("takes no webhook for one company with the secret of another", async () => {
      const { db, clock, crm } = server.deps;
      const at = clock.now();
      const idOf = (tenantId: string, secret: string) => {
        const told = parseProvider("payment_hook", {
          settings: {},
          secrets: { webhookSecret: `whsec_${Buffer.from(secret.repeat(32)).toString("base64")}` },
        });
        const saved = { kind: "payment_hook" as const, newId: randomUUID(), told, at };
        return db.withTenant(tenantId, (tx) => saveProvider(tx, crm.sealKeys, saved));
      };
      const theirs = await idOf(VICTIM, "v");
      await idOf(STRANGER, "s");
      const { signWebhook } = await import("../../../adapters/standard-webhooks.ts");
      const body = JSON.stringify({
        type: "payment.received",
        data: { paymentId: "p", account: RIVERA, currency: "USD", amountMinor: 1_000, at },
      });
      const call = async (secret: string) => {
        const head = { id: randomUUID(), timestamp: String(Math.floor(Date.now() / 1_000)) };
        const signature = signWebhook(
          `whsec_${Buffer.from(secret.repeat(32)).toString("base64")}`,
          head,
          body,
        );
        const answer = await fetch(`${server.url}/hooks/payment_hook/${theirs}`, {
          method: "POST",
          headers: {
            ...{ "webhook-id": head.id, "webhook-timestamp": head.timestamp },
            "webhook-signature": signature,
          },
          body,
        });
        return answer.status;
      };
      const before = await book();
      expect(await call("s")).toBe(403);
      expect(await book()).toEqual(before);
      // The right secret is taken, so it was the secret that counted.
      expect(await call("v")).toBeLessThan(300);
    });
  });
}
