import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CurrencyCode } from "../../../core/money/money.ts";
import { recordDelivery } from "../../../server/effects/record-delivery.ts";
import { destroyExpired, findExpired } from "../../../server/privacy/retention.ts";
import { SANDBOX_TENANT } from "../../../server/sandbox/tenant.ts";
import { findAccountIds } from "../../../server/storage/accounts.ts";
import { ensureApiKey } from "../../../server/storage/api-keys.ts";
import type { Database } from "../../../server/storage/connect.ts";
import { ensureAccounts } from "../../../server/storage/ensure-accounts.ts";
import { loadFacts } from "../../../server/storage/facts.ts";
import { insertLetter } from "../../../server/storage/letters.ts";
import { listOutbox } from "../../../server/storage/outbox.ts";
import { insertPaymentEvent } from "../../../server/storage/payment-events.ts";
import { ensureReceived } from "../../../server/storage/received-payments.ts";
import { ensureTenant } from "../../../server/storage/tenants.ts";
import { verifyTimeline } from "../../../server/storage/timeline.ts";
import { listVerdicts } from "../../../server/storage/verdicts.ts";
import { type ApiClient, apiClient, signedInClient } from "../../support/api-client.ts";
import { aFacts, anInvoice, aPayment } from "../../support/facts.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { addAccount, type TestAccount } from "../effects/support.ts";

const TENANT = SANDBOX_TENANT.id;

/** Words that say who somebody is, wherever they were written. */
const SECRETS = ["Ana Betancourt", "ana.b@example.org", "+15559999", "lost her job", "stroke"];

/** What the data of a person promise, on either database. */
export function describePrivacy(name: string, open: () => Promise<Database>): void {
  describe(`a person's data on ${name}`, () => {
    let server: TestServer;
    let api: ApiClient;

    beforeAll(async () => {
      server = await startServer(await open());
      api = await signedInClient(server);
    });
    afterAll(() => server.close());

    /** Somebody who was written to, called, gave reasons and answered; paid in full unless told. */
    async function ana({ owes = false } = {}): Promise<TestAccount> {
      const account = await addAccount(server, {
        account: {
          name: "Ana Betancourt",
          attributes: { diagnosis: "stroke" },
          contactPoints: [
            { id: "m", channel: "email", address: "ana.b@example.org", consent: "granted" },
            { id: "s", channel: "sms", address: "+15559999", consent: "granted" },
          ],
        },
        invoices: [anInvoice(1, { description: "Care for Ana Betancourt" })],
      });
      const act = async (action: string, body: unknown) => {
        server.clock.advance(1_000);
        const path = `/api/v1/accounts/${account.id}/actions/${action}`;
        expect((await api.post(path, body)).status).toBe(200);
      };
      await act("stop-cadence", { reason: "asked for time" });
      await act("start-cadence", {});
      await server.work();
      await act("log-call", { outcome: "conversation", note: "Ana Betancourt lost her job" });
      await act("record-opt-out", { channel: "sms", source: "oral", said: "I am Ana Betancourt" });
      await act("set-hold", { kind: "vulnerability", reason: "had a stroke" });
      const reply = {
        id: randomUUID(),
        channel: "email",
        address: "ana.b@example.org",
        text: "lost her job",
      };
      await api.post("/api/v1/replies", reply);
      await tellOf(account);
      await account.inTenant((tx) =>
        ensureReceived(tx, {
          ...{ provider: "payment_hook", ref: account.id, accountId: account.id },
          ...{ currency: CurrencyCode.parse("EUR"), amountMinor: 100 },
          ...{ receivedAt: server.clock.now(), told: "account Ana Betancourt" },
        }),
      );
      if (!owes) await account.pay(aPayment(0, 50_000, { id: `paid-${account.id}` }));
      return account;
    }

    /** A provider's words about the e-mail, and a letter in the tray. */
    async function tellOf(account: TestAccount): Promise<void> {
      const at = server.clock.now();
      const page = await account.inTenant((tx) =>
        listOutbox(tx, { accountId: account.id, limit: 5 }),
      );
      const providerId = page.items.find((each) => each.providerId !== null)?.providerId ?? "";
      const told = {
        providerId,
        channel: "email",
        outcome: "delivered",
        permanent: false,
      } as const;
      const detail = "taken by the mailbox of Ana Betancourt";
      expect(await recordDelivery(server.deps, TENANT, { ...told, detail, at })).toBe(true);
      const content = { recipient: ["Ana Betancourt"], address: "12 Oak Lane" };
      await account.inTenant((tx) =>
        insertLetter(tx, {
          ...{ accountId: account.id, outboxId: randomUUID(), touchId: "letter", content },
          madeAt: at,
        }),
      );
    }

    const erase = (account: TestAccount, body: unknown = {}) =>
      api.post(`/api/v1/accounts/${account.id}/erasure`, body);

    /** Every byte of every table the tenant's role can read about an account. */
    async function everything(account: TestAccount): Promise<string> {
      const tables = await account.inTenant(async (tx) => {
        const { rows } = await sql<{ name: string }>`select table_name as name
          from information_schema.columns
          where table_schema = 'public' and column_name = 'account_id'`.execute(tx);
        return rows.map(({ name: table }) => table);
      });
      expect(tables.length).toBeGreaterThan(12);
      const texts = await account.inTenant(async (tx) => {
        const all: string[] = [];
        for (const table of tables) {
          const { rows } = await sql<{ row: string }>`select t::text as row
            from ${sql.table(table)} t where account_id = ${account.id}`.execute(tx);
          all.push(...rows.map(({ row }) => row));
        }
        const own = await sql<{ row: string }>`select a::text as row from accounts a
          where id = ${account.id}`.execute(tx);
        const keys = await sql<{ row: string }>`select coalesce(response::text, '') as row
          from idempotency_keys where position(${account.id} in coalesce(response::text, '')) > 0`.execute(
          tx,
        );
        return [...all, ...own.rows.map(({ row }) => row), ...keys.rows.map(({ row }) => row)];
      });
      return texts.join("\n");
    }

    describe("the export", () => {
      it("holds what was written anywhere about the person, with the decisions and their reasons", async () => {
        const account = await ana();
        const answer = await api.get(`/api/v1/accounts/${account.id}/person-export`);
        expect(answer.status).toBe(200);
        const text = JSON.stringify(answer.body);
        for (const secret of SECRETS) expect(text, secret).toContain(secret);
        expect(answer.body).toMatchObject({
          format: "good-standing.person.1",
          erasedAt: null,
          facts: { account: { name: "Ana Betancourt" } },
          messages: [{ channel: "email", address: "ana.b@example.org" }],
          deliveries: [{ outcome: "delivered", detail: "taken by the mailbox of Ana Betancourt" }],
          letters: [{ content: { recipient: ["Ana Betancourt"] } }],
          verdicts: [
            { stage: "decision", asked: { address: "ana.b@example.org" } },
            { stage: "sending", asked: { address: "ana.b@example.org" } },
            { stage: "sending", medium: "voice" },
            // The answer to what she wrote.
            { stage: "decision", asked: { address: "ana.b@example.org" } },
          ],
          retention: { years: 3, keptUntil: "2029-03-04" },
        });
        expect(answer.body.decisions).toEqual(
          expect.arrayContaining([expect.objectContaining({ policyVersion: 1 })]),
        );
      });

      it("names other accounts at the same address, and nothing of them", async () => {
        const account = await ana();
        const twin = await ana();
        const { body } = await api.get(`/api/v1/accounts/${account.id}/person-export`);
        expect(body.alsoAtTheseAddresses).toContain(twin.id);
        expect(JSON.stringify(body.facts)).not.toContain(twin.id);
      });

      it("of nobody is not found", async () => {
        expect((await api.get("/api/v1/accounts/nobody/person-export")).status).toBe(404);
      });
    });

    describe("erasure", () => {
      it("leaves no word about the person anywhere, and the chain whole", async () => {
        const account = await ana();
        const before = await everything(account);
        for (const secret of SECRETS) expect(before, secret).toContain(secret);
        const answer = await erase(account);
        expect(answer.status).toBe(200);
        expect(answer.body.chainVerifies).toBe(true);
        const after = await everything(account);
        for (const secret of SECRETS) expect(after, secret).not.toContain(secret);
        expect(await account.inTenant((tx) => verifyTimeline(tx, account.id))).toBeNull();
      });

      it("keeps the books and the evidence, and says so with the reason and until when", async () => {
        const account = await ana();
        const owed = (await account.facts()).invoices;
        const { body } = await erase(account);
        const facts = await account.facts();
        expect(facts.invoices.map(({ amountMinor, dueOn }) => [amountMinor, dueOn])).toEqual(
          owed.map(({ amountMinor, dueOn }) => [amountMinor, dueOn]),
        );
        expect(facts.ledger).toHaveLength(1);
        expect(facts.contactEvents.map(({ type }) => type)).toContain("medium_opt_out");
        // The hold that the reply brought about stays like the one a rep set, without its words.
        expect(facts.holds.map(({ kind }) => kind).sort()).toEqual(["hardship", "vulnerability"]);
        expect(body).toMatchObject({ keptUntil: "2029-03-04", accountId: account.id });
        expect(body.kept).toEqual(
          expect.arrayContaining([
            expect.objectContaining({ why: expect.stringContaining("1006.100") }),
          ]),
        );
        expect(body.erased).toMatchObject({ contactPoints: 2, messages: 1, verdicts: 3 });
        const verdicts = await account.inTenant((tx) =>
          listVerdicts(tx, { accountId: account.id, limit: 10 }),
        );
        expect(verdicts.items.map(({ stage, medium }) => [stage, medium])).toEqual([
          ["decision", "email"],
          ["sending", "email"],
          ["sending", "voice"],
          ["decision", "email"],
        ]);
        for (const { asked } of verdicts.items) expect(asked).not.toHaveProperty("address");
      });

      it("writes to nobody afterwards and shows the account as nobody's", async () => {
        const account = await ana();
        const { length } = await account.sent();
        expect(length).toBeGreaterThan(0);
        await erase(account);
        await server.work();
        expect(await account.sent()).toEqual([]);
        const panel = await api.get(`/api/v1/accounts/${account.id}/panel`);
        expect(panel.status).toBe(200);
        expect(JSON.stringify(panel.body)).toContain("Erased ");
        const timeline = await api.get(`/api/v1/accounts/${account.id}/timeline`);
        expect(timeline.status).toBe(200);
      });

      it("is refused while money is owed, and done when the claim is given up", async () => {
        const account = await ana({ owes: true });
        const refused = await erase(account);
        expect([refused.status, refused.body.code ?? refused.body.type]).toEqual([
          409,
          expect.stringContaining("money_is_owed"),
        ]);
        expect((await account.facts()).account.name).toBe("Ana Betancourt");
        const { body } = await erase(account, { despiteOpenBalance: true });
        expect(body).toMatchObject({ keptUntil: null, chainVerifies: true });
      });

      it("is done once, by an admin, for an account of the tenant", async () => {
        const account = await ana();
        const key = `gs_reps-key-for-erasure-${name}-0123456789`.toLowerCase();
        await account.inTenant((tx) =>
          ensureApiKey(tx, key, { name: "Rep", role: "rep", at: server.deps.clock.now() }),
        );
        const rep = apiClient(server.url, { authorization: `Bearer ${key}` });
        const path = `/api/v1/accounts/${account.id}/erasure`;
        expect((await rep.post(path, {})).status).toBe(403);
        expect((await erase(account)).status).toBe(200);
        expect((await erase(account)).status).toBe(409);
        expect((await api.post("/api/v1/accounts/nobody/erasure", {})).status).toBe(404);
      });

      it("is not undone by the next import", async () => {
        const account = await ana();
        await erase(account);
        const again = aFacts({ account: { id: account.id, name: "Ana Betancourt" } }).account;
        await account.inTenant((tx) =>
          ensureAccounts(tx, [{ externalId: account.id, account: again }]),
        );
        const facts = await account.facts();
        expect(facts.account.name).toMatch(/^Erased [0-9a-f]{8}$/);
        expect(facts.account.contactPoints).toEqual([]);
        const ids = await account.inTenant((tx) => findAccountIds(tx, [account.id]));
        expect([...ids.values()]).toEqual([account.id]);
      });
    });

    describe("retention", () => {
      const daysAfter = (days: number) =>
        new Date(Date.parse("2026-03-04T17:00:00Z") + days * 86_400_000).toISOString();
      const expiredIds = async () => {
        const { body } = await api.get("/api/v1/retention");
        const list = body.expired;
        if (!Array.isArray(list)) throw new Error("no list");
        return list.map((each: { accountId: string }) => each.accountId);
      };

      it("lets an account go three years after its last activity, and never while it owes", async () => {
        const [paid, owing] = [await ana(), await ana({ owes: true })];
        const quiet = await addAccount(server);
        server.clock.set(daysAfter(1_095));
        expect(await expiredIds()).not.toContain(paid.id);
        server.clock.set(daysAfter(1_096));
        const ids = await expiredIds();
        expect(ids).toContain(paid.id);
        expect(ids).not.toContain(owing.id);
        expect(ids).not.toContain(quiet.id);
        server.clock.set("2026-03-04T17:00:00Z");
      });

      it("forgets the names of webhooks that nobody delivers again", async () => {
        const tenantId = SANDBOX_TENANT.id;
        const seen = (id: string) =>
          server.deps.db.withTenant(tenantId, (tx) =>
            insertPaymentEvent(tx, { provider: "test", id, at: server.clock.now() }),
          );
        const book = () => ({ db: server.deps.db, now: server.clock.now() });
        expect(await seen("evt-old")).toBe(true);
        server.clock.set(daysAfter(89));
        expect(await seen("evt-new")).toBe(true);
        expect(await findExpired(book(), tenantId)).toMatchObject({ paymentEvents: 0 });
        server.clock.set(daysAfter(91));
        expect(await findExpired(book(), tenantId)).toMatchObject({ paymentEvents: 1 });
        expect(await destroyExpired(book(), tenantId)).toMatchObject({ paymentEvents: 1 });
        expect([await seen("evt-old"), await seen("evt-new")]).toEqual([true, false]);
        server.clock.set("2026-03-04T17:00:00Z");
      });
    });

    describe("the role that may erase", () => {
      it("sees one tenant alone, and the application's own role can do none of it", async () => {
        const account = await ana();
        const other = { id: "00000000-0000-4000-8000-0000000000cc", name: "Other" };
        await server.deps.db.withSystem((tx) => ensureTenant(tx, other));
        const seen = await server.deps.db.withPrivacy(other.id, (tx) => loadFacts(tx, account.id));
        expect(seen).toBeNull();
        for (const statement of [
          "update timeline set body = '{}'",
          "delete from timeline",
          "update decisions set facts = '{}'",
          "delete from contact_verdicts",
          "update contact_events set event = '{}'",
        ]) {
          const attempt = server.deps.db.withTenant(TENANT, (tx) => sql.raw(statement).execute(tx));
          await expect(attempt, statement).rejects.toThrow(/permission denied/);
        }
      });

      it("can change no amount and write no message", async () => {
        for (const statement of [
          "update invoices set amount_minor = 1",
          "update ledger_entries set amount_minor = 1",
          "delete from ledger_entries",
          "update outbox set status = 'queued'",
        ]) {
          const attempt = server.deps.db.withPrivacy(TENANT, (tx) =>
            sql.raw(statement).execute(tx),
          );
          await expect(attempt, statement).rejects.toThrow(/permission denied/);
        }
      });
    });
  });
}
