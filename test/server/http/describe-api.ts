import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AccountId } from "../../../core/accounts/account.ts";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import { endpoints } from "../../../server/http/api/index.ts";
import { SANDBOX_TENANT } from "../../../server/sandbox/tenant.ts";
import { ensureApiKey } from "../../../server/storage/api-keys.ts";
import { listCapturedMessages } from "../../../server/storage/captured-messages.ts";
import type { Database } from "../../../server/storage/connect.ts";
import { ensureAccounts } from "../../../server/storage/ensure-accounts.ts";
import { ensureInvoices } from "../../../server/storage/ensure-invoices.ts";
import { ensureLedgerEntries } from "../../../server/storage/ensure-ledger-entries.ts";
import { publishPolicy } from "../../../server/storage/policies.ts";
import { ensureTenant } from "../../../server/storage/tenants.ts";
import { changedRows } from "../../../server/storage/tx.ts";
import { PanelView } from "../../../ui-extensions/panel/panel-view.ts";
import { type ApiClient, apiClient, signedInClient } from "../../support/api-client.ts";
import { aFacts, anInvoice } from "../../support/facts.ts";
import { startServer, type TestServer } from "../../support/server.ts";

const OTHER = { id: "00000000-0000-4000-8000-0000000000bb", name: "Other" };
const OTHER_KEY = "gs_other-tenants-key-0123456789abcdef";
const RIVERA = "/api/v1/accounts/acc-rivera-plumbing";

/** What the API promises, on whichever database is underneath. */
export function describeApi(name: string, open: () => Promise<Database>): void {
  describe(`API on ${name}`, () => {
    let server: TestServer;
    let api: ApiClient;

    beforeAll(async () => {
      server = await startServer(await open());
      await addOtherTenant(server);
      api = await signedInClient(server);
    });
    afterAll(() => server.close());

    const panel = async (path = RIVERA) => PanelView.parse((await api.get(`${path}/panel`)).body);
    const act = (action: string, body: unknown, headers?: Record<string, string>) =>
      api.post(`${RIVERA}/actions/${action}`, body, headers);

    it("answers health and readiness without a sign-in", async () => {
      const visitor = apiClient(server.url, {});
      expect((await visitor.get("/health")).status).toBe(200);
      expect((await visitor.get("/ready")).body).toEqual({ status: "ready" });
    });

    it("refuses every endpoint without a session", async () => {
      const visitor = apiClient(server.url, {});
      for (const { method, path } of endpoints) {
        const address = `/api/v1${path.replace("{accountId}", "acc-rivera-plumbing")}`;
        const answer = await visitor.send(address, { method: method.toUpperCase() });
        expect([path, answer.status, answer.type]).toEqual([
          path,
          401,
          "application/problem+json; charset=utf-8",
        ]);
      }
    });

    it("takes no write that another site's page makes with our cookie", async () => {
      const answer = await act(
        "log-call",
        { outcome: "spoke" },
        { origin: "https://elsewhere.example" },
      );
      expect(answer.status).toBe(403);
    });

    it("answers the same for another tenant's account as for none at all", async () => {
      const stranger = apiClient(server.url, { authorization: `Bearer ${OTHER_KEY}` });
      const theirs = await stranger.get("/api/v1/accounts/other-account/panel");
      expect(theirs.status).toBe(200);
      const foreign = await stranger.get(`${RIVERA}/panel`);
      const missing = await stranger.get("/api/v1/accounts/no-such-account/panel");
      expect(foreign.status).toBe(404);
      expect({ ...foreign.body, instance: "" }).toEqual({ ...missing.body, instance: "" });
      const write = await stranger.post(`${RIVERA}/actions/log-call`, { outcome: "spoke" });
      expect(write.status).toBe(404);
      expect((await stranger.get("/api/v1/accounts")).body.accounts).toHaveLength(1);
    });

    it("lets an auditor look and change nothing", async () => {
      const at = server.deps.clock.now();
      const key = "gs_auditors-key-0123456789abcdefghij";
      await server.deps.db.withTenant(OTHER.id, (tx) =>
        ensureApiKey(tx, key, { name: "Auditor", role: "auditor", at }),
      );
      const auditor = apiClient(server.url, { authorization: `Bearer ${key}` });
      expect((await auditor.get("/api/v1/accounts/other-account/panel")).status).toBe(200);
      const write = await auditor.post("/api/v1/accounts/other-account/actions/log-call", {
        outcome: "spoke",
      });
      expect(write.status).toBe(403);
    });

    it("shows one account in one request, in the reader's language", async () => {
      const view = await panel();
      expect(view.standing.pastDue[0]?.text).toBe("$1,240.50");
      const spanish = await api.get(`${RIVERA}/panel`, { "accept-language": "es-MX" });
      expect(PanelView.parse(spanish.body).standing.ageText).not.toBe(view.standing.ageText);
    });

    it("does an action once however often it is retried, and takes it back", async () => {
      const key = { "idempotency-key": "retry-1" };
      const body = { until: "2026-03-20", reason: "On holiday until then" };
      const first = await act("pause-cadence", body, key);
      const again = await act("pause-cadence", body, key);
      expect([first.status, again.status]).toEqual([200, 200]);
      expect(again.body).toEqual(first.body);
      const paused = await panel();
      expect(paused.holds).toHaveLength(1);
      expect(paused.next.kind).toBe("hold");
      const other = await act("pause-cadence", { ...body, reason: "Other" }, key);
      expect(other.status).toBe(422);
      expect(paused.undo).not.toBeNull();
      const undone = await act("undo", { actionId: paused.undo?.actionId });
      expect(undone.status).toBe(200);
      expect((await panel()).holds).toEqual([]);
    });

    it.each([
      ["pause-cadence", { until: "2026-01-01", reason: "x" }, "until"],
      ["pause-cadence", { until: "2027-01-01", reason: "x" }, "until"],
      ["pause-cadence", { until: "2026-03-20", reason: "" }, "reason"],
      ["record-promise", { amount: "-5", currency: "USD", dueOn: "2026-03-10" }, "amount"],
      ["record-promise", { amount: "Infinity", currency: "USD", dueOn: "2026-03-10" }, "amount"],
      ["record-promise", { amount: "10.001", currency: "USD", dueOn: "2026-03-10" }, "amount"],
      ["record-promise", { amount: "999999", currency: "USD", dueOn: "2026-03-10" }, "amount"],
      ["record-promise", { amount: "10", currency: "XXQ", dueOn: "2026-03-10" }, "currency"],
      ["record-promise", { amount: "10", currency: "USD", dueOn: "2026-13-10" }, "dueOn"],
      ["record-promise", { amount: "10", currency: "USD", dueOn: "2026-02-01" }, "dueOn"],
      ["offer-plan", { offerId: "plan-usd-99" }, "offerId"],
      ["log-call", { outcome: "sang" }, "outcome"],
    ])("refuses %s %j and names %s, and nothing is written", async (action, body, field) => {
      const before = (await panel()).timeline.total;
      const answer = await act(action, body);
      expect([answer.status, answer.type]).toEqual([
        400,
        "application/problem+json; charset=utf-8",
      ]);
      expect(answer.body.errors).toEqual([expect.objectContaining({ field })]);
      expect((await panel()).timeline.total).toBe(before);
    });

    it("asks for an idempotency key on every action", async () => {
      expect((await act("log-call", { outcome: "spoke" }, { "idempotency-key": "" })).status).toBe(
        400,
      );
    });

    it("refuses what the panel shows disabled, with the panel's own words", async () => {
      const resume = (await panel()).actions.find(({ id }) => id === "resume-cadence");
      const answer = await act("resume-cadence", {});
      expect(answer.status).toBe(409);
      expect(answer.body.detail).toBe(resume?.whyNot);
    });

    it("answers broken requests with a problem and no stack", async () => {
      const json = { "content-type": "application/json", "idempotency-key": "k" };
      const broken = await api.send(`${RIVERA}/actions/log-call`, {
        method: "POST",
        headers: json,
        body: "{",
      });
      expect([broken.status, broken.body.title]).toEqual([400, "The body is not valid JSON"]);
      expect((await api.get("/api/v1/nothing-here")).status).toBe(404);
      expect((await api.get("/api/v1/accounts?limit=many")).status).toBe(400);
      expect((await api.get("/api/v1/accounts?cursor=forged")).status).toBe(400);
      expect((await api.get("/api/v1/accounts/%E0%A4%A/panel")).status).toBe(404);
      const large = await api.send(`${RIVERA}/actions/log-call`, {
        method: "POST",
        headers: json,
        body: `{"a":"${"x".repeat(3_000_000)}"}`,
      });
      expect(large.status).toBe(413);
      expect(JSON.stringify([broken, large])).not.toMatch(/node_modules|at .*\.ts/);
    });

    it("tries an import without writing it, writes it once, and names what it rejects", async () => {
      const csv =
        "invoice,customer,invoice date,due date,amount,currency\nI-1,Zed,2026-01-01,2026-02-01,100.00,USD\nI-2,Zed,2026-01-01,2026-02-01,-5,USD\nI-3,Zed,2026-02-01,2026-01-01,5,USD\nI-4,Zed,2026-01-01,2026-02-01,5,QQQ\n";
      const send = (query: string) =>
        api.send(`/api/v1/imports?${query}`, {
          method: "POST",
          headers: { "content-type": "text/csv" },
          body: csv,
        });
      const rejected = { read: 4, imported: 1, rejected: 3 };
      expect((await send("dryRun=true")).body).toMatchObject({ rows: rejected });
      expect((await api.get("/api/v1/accounts?search=zed")).body.accounts).toEqual([]);
      expect((await send("")).body).toMatchObject({
        rows: rejected,
        written: { invoices: { created: 1 } },
      });
      expect((await send("")).body).toMatchObject({
        written: { invoices: { created: 0, updated: 0, unchanged: 1 } },
      });
      expect((await api.get("/api/v1/accounts?search=zed")).body.accounts).toMatchObject([
        { pastDueText: "$100.00", daysPastDue: 31 },
      ]);
    });

    it("refuses a policy with a gap or a template with an unknown field, naming the place", async () => {
      const [current, ...rest] = defaultPolicy.delinquency.buckets.filter(
        ({ id }) => id !== "31-60",
      );
      const gap = {
        ...defaultPolicy,
        delinquency: { ...defaultPolicy.delinquency, buckets: [current, ...rest] },
      };
      const refused = await api.put("/api/v1/policy", gap);
      expect(refused.status).toBe(400);
      expect(refused.body.errors).toContainEqual({
        field: "delinquency.buckets.2.fromDays",
        message: "gap: no bucket holds days 31 to 60",
      });
      const [template, ...others] = defaultPolicy.templates;
      const wrong = {
        ...defaultPolicy,
        templates: [{ ...template, body: `${template?.body} {{customer.iban}}` }, ...others],
      };
      const named = await api.put("/api/v1/policy", wrong);
      expect(JSON.stringify(named.body.errors)).toContain("customer.iban");
      const good = await api.put("/api/v1/policy", { ...defaultPolicy, name: "Ours" });
      expect(good.body).toMatchObject({ name: "Ours", version: 2 });
      // Under a new policy every account is looked at again, not only those that were due.
      expect(await dueCount(server)).toBeGreaterThan(10);
      await server.work();
      expect(await dueCount(server)).toBe(0);
    });

    it("stops a message when a payment comes between deciding and sending", async () => {
      const id = await addLateAccount(server, "paid-in-between");
      expect(
        await server.deps.db.withTenant(SANDBOX_TENANT.id, (tx) =>
          listCapturedMessages(tx, { accountId: id, limit: 10 }),
        ),
      ).toMatchObject({ items: [] });
      // The account decides and queues as soon as an action looks at it; the worker has not run yet.
      await api.post(`/api/v1/accounts/${id}/actions/stop-cadence`, { reason: "wait" });
      await api.post(`/api/v1/accounts/${id}/actions/start-cadence`, {});
      expect((await panel(`/api/v1/accounts/${id}`)).next.text).not.toBe("");
      await server.deps.db.withTenant(SANDBOX_TENANT.id, (tx) =>
        ensureLedgerEntries(tx, [
          {
            accountId: id,
            entry:
              aFacts({
                ledger: [
                  {
                    id: `pay-${id}`,
                    kind: "payment",
                    on: "2026-03-04",
                    currency: "USD",
                    amountMinor: 50_000,
                  },
                ],
              }).ledger[0] ?? fail(),
          },
        ]),
      );
      await server.work();
      const sent = await server.deps.db.withTenant(SANDBOX_TENANT.id, (tx) =>
        listCapturedMessages(tx, { accountId: id, limit: 10 }),
      );
      expect(sent.items).toEqual([]);
      const history = (await panel(`/api/v1/accounts/${id}`)).timeline.entries.map(
        ({ kind }) => kind,
      );
      expect(history).toContain("touch_cancelled");
    });

    it("sends each due message once, with the customer's own link", async () => {
      const id = await addLateAccount(server, "sent-once");
      await api.post(`/api/v1/accounts/${id}/actions/stop-cadence`, { reason: "wait" });
      await api.post(`/api/v1/accounts/${id}/actions/start-cadence`, {});
      await server.work();
      await server.work();
      const { items } = await server.deps.db.withTenant(SANDBOX_TENANT.id, (tx) =>
        listCapturedMessages(tx, { accountId: id, limit: 10 }),
      );
      expect(items).toHaveLength(1);
      expect(items[0]?.bodyText).toMatch(/\$500\.00/);
      expect(items[0]?.bodyText).toMatch(/\/p\/[\w-]{43}/);
    });

    it("describes every endpoint it serves", async () => {
      const { body } = await apiClient(server.url, {}).get("/api/v1/openapi.json");
      expect(body.openapi).toBe("3.1.0");
      const described = Object.entries(body.paths ?? {}).flatMap(([path, operations]) =>
        Object.keys(operations).map((method) => `${method} ${path}`),
      );
      expect(described.toSorted()).toEqual(
        endpoints.map(({ method, path }) => `${method} ${path}`).toSorted(),
      );
    });
  });
}

function fail(): never {
  throw new Error("the sketch has one entry");
}

function dueCount({ deps }: TestServer): Promise<number> {
  const now = deps.clock.now();
  return deps.db.withTenant(SANDBOX_TENANT.id, (tx) =>
    changedRows(tx, sql`select id from accounts where next_look_at <= ${now}::timestamptz`),
  );
}

async function addOtherTenant({ deps }: TestServer): Promise<void> {
  const at = deps.clock.now();
  await deps.db.withSystem((tx) => ensureTenant(tx, OTHER));
  await deps.db.withTenant(OTHER.id, async (tx) => {
    await publishPolicy(tx, defaultPolicy, { at, by: "test" });
    await ensureApiKey(tx, OTHER_KEY, { name: "Other's key", role: "rep", at });
    const { account } = aFacts({ account: { id: "other-account" } });
    await ensureAccounts(tx, [{ externalId: account.id, account }]);
  });
}

async function addLateAccount({ deps }: TestServer, id: string): Promise<AccountId> {
  const { account, invoices } = aFacts({
    account: { id, name: id },
    invoices: [anInvoice(1, { id: `inv-${id}` })],
  });
  await deps.db.withTenant(SANDBOX_TENANT.id, async (tx) => {
    await ensureAccounts(tx, [{ externalId: id, account }]);
    await ensureInvoices(
      tx,
      invoices.map((invoice) => ({ accountId: account.id, invoice })),
    );
  });
  return AccountId.parse(id);
}
