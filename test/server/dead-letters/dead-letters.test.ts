import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { AccountId } from "../../../core/accounts/account.ts";
import { MINUTE_MS } from "../../../core/time/instant.ts";
import { fromDeadLetterId, toDeadLetterId } from "../../../server/dead-letters/dead-letter-id.ts";
import { failureCode } from "../../../server/dead-letters/failure-code.ts";
import { reasonOf } from "../../../server/dead-letters/reason-words.ts";
import { ensureApiKey } from "../../../server/storage/api-keys.ts";
import type { Database } from "../../../server/storage/connect.ts";
import { DEAD_LETTER_KINDS } from "../../../server/storage/dead-letters.ts";
import { findMoneyWork } from "../../../server/storage/money-work.ts";
import { noteFailure } from "../../../server/storage/work-failures.ts";
import { seedDueBook, TENANT } from "../../faults/support/book.ts";
import { type ApiClient, apiClient } from "../../support/api-client.ts";
import { findTestPostgres, openTestDatabase, openTestPostgres } from "../../support/database.ts";
import { startServer, type TestServer } from "../../support/server.ts";

const START = "2026-03-04T17:00:00Z";
const KEYS = {
  manager: "gs_managers-key-0123456789abcdefgh",
  rep: "gs_reps-key-0123456789abcdefghijkl",
  auditor: "gs_auditors-key-0123456789abcdefgh",
} as const;

const Answer = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      accountId: z.string().nullable(),
      tries: z.int(),
      nextTryAt: z.string().nullable(),
      reason: z.object({ code: z.string(), text: z.string() }),
    }),
  ),
  nextCursor: z.string().nullable(),
  counts: z.record(z.string(), z.int()),
});

function describeDeadLetters(name: string, open: () => Promise<Database>): void {
  describe(`work that failed too often, on ${name}`, () => {
    let server: TestServer;
    let manager: ApiClient;
    beforeAll(async () => {
      server = await startServer(await open(), { now: START });
      await seedDueBook(server.deps.db, 8, server.clock.now());
      await inTenant(async (tx) => {
        for (const [role, key] of Object.entries(KEYS))
          await ensureApiKey(tx, key, {
            name: `A ${role}`,
            role: z.enum(["manager", "rep", "auditor"]).parse(role),
            at: server.clock.now(),
          });
      });
      manager = as("manager");
    });
    afterAll(() => server.close());

    const as = (role: keyof typeof KEYS) =>
      apiClient(server.url, { authorization: `Bearer ${KEYS[role]}` });
    const inTenant = <T>(work: Parameters<typeof server.deps.db.withTenant<T>>[1]) =>
      server.deps.db.withTenant(TENANT, work);
    const run = async (statement: ReturnType<typeof sql>) =>
      (await inTenant((tx) => statement.execute(tx))).rows;
    const list = async (query = "") =>
      Answer.parse((await manager.get(`/api/v1/dead-letters${query}`)).body);
    const change = (id: string, what: "retry" | "dismiss") =>
      manager.post(`/api/v1/dead-letters/${id}/${what}`, {});
    const touchesOf = (id: string) =>
      run(sql`select t.status, o.status as message from touches t
        join outbox o on o.touch_id = t.id where t.account_id = ${id} order by o.created_at`);
    /** A worker's rounds until its sixth try. */
    async function failOften(): Promise<void> {
      for (const minutes of [0, 2, 4, 8, 16, 32]) {
        server.clock.advance(minutes * MINUTE_MS);
        await server.work();
      }
    }
    async function aUnconfirmed(id: string): Promise<string> {
      await run(sql`update outbox set status = 'unconfirmed', finished_at = ${START}::timestamptz,
        reason = 'worker_lost_while_sending', attempts = 1 where account_id = ${id}`);
      return onlyOf("unconfirmed");
    }
    async function onlyOf(kind: string): Promise<string> {
      const { items } = await list(`?kind=${kind}`);
      expect(items).toHaveLength(1);
      return items[0]?.id ?? "";
    }

    it("shows a look that fails, in words that name nobody, until it is mended and tried again", async () => {
      expect((await list()).items).toEqual([]);
      await run(sql`update accounts set time_zones = '["Nowhere/Land"]' where id = 'due-2'`);
      await failOften();
      const { items, counts } = await list();
      expect(items).toMatchObject([
        { kind: "treat", accountId: "due-2", tries: 6, reason: { code: "fault/RangeError" } },
      ]);
      expect(Object.keys(counts).sort()).toEqual([...DEAD_LETTER_KINDS].sort());
      expect(counts).toMatchObject({ treat: 1, deliver: 0 });
      expect(JSON.stringify(items)).not.toMatch(/Nowhere|Customer due|example/);
      const metrics = await server.deps.metrics.text();
      expect(metrics).toMatch(/^gs_dead_letters\{kind="treat"\} 1$/m);
      expect(metrics).toMatch(/^gs_dead_letters\{kind="money"\} 0$/m);

      const id = items[0]?.id ?? "";
      await run(sql`update accounts set time_zones = '["America/New_York"]' where id = 'due-2'`);
      expect((await change(id, "retry")).status).toBe(200);
      await server.work();
      expect((await list()).items).toEqual([]);
      expect(await touchesOf("due-2")).toEqual([{ status: "sent", message: "sent" }]);
      expect(await run(sql`select from work_failures`)).toEqual([]);
      expect((await change(id, "retry")).status).toBe(404);
    });

    it("hides a dismissed one until it fails for another reason", async () => {
      const failure = {
        kind: "money",
        subject: "due-1",
        accountId: AccountId.parse("due-1"),
      } as const;
      const fail = (reason: string, times: number) =>
        inTenant(async (tx) => {
          for (let n = 0; n < times; n += 1)
            await noteFailure(tx, { ...failure, reason, at: server.clock.now() });
        });
      await fail("fault/TypeError", 4);
      expect((await list("?kind=money")).items).toEqual([]);
      await fail("fault/TypeError", 1);
      const id = await onlyOf("money");
      expect((await change(id, "dismiss")).status).toBe(200);
      expect((await list("?kind=money")).items).toEqual([]);
      await fail("fault/TypeError", 1);
      expect((await list("?kind=money")).items).toEqual([]);
      await fail("fault/Error/ECONNREFUSED", 1);
      expect((await list("?kind=money")).items).toMatchObject([{ tries: 7 }]);
      expect((await change(id, "retry")).status).toBe(200);
      expect((await list("?kind=money")).items).toEqual([]);
    });

    it("puts money off that could not be asked after, each time longer", async () => {
      const now = server.clock.now();
      await run(sql`insert into payment_attempts (id, account_id, currency, amount_minor, started_at)
        values ('lost-1', 'due-3', 'USD', 100, ${START}::timestamptz)`);
      const found = () =>
        findMoneyWork(server.deps.db, { now: server.clock.now(), lostBefore: now, limit: 10 });
      expect(await found()).toEqual([{ tenantId: TENANT, accountId: "due-3", tries: 1 }]);
      const failure = { kind: "money", subject: "due-3", reason: "fault/Error" } as const;
      const accountId = AccountId.parse("due-3");
      await inTenant((tx) => noteFailure(tx, { ...failure, accountId, at: now }));
      expect(await found()).toEqual([]);
      server.clock.advance(MINUTE_MS);
      expect(await found()).toEqual([{ tenantId: TENANT, accountId: "due-3", tries: 2 }]);
      await inTenant((tx) => noteFailure(tx, { ...failure, accountId, at: server.clock.now() }));
      server.clock.advance(MINUTE_MS);
      expect(await found()).toEqual([]);
      await run(sql`delete from payment_attempts`);
      await run(sql`delete from work_failures`);
    });

    it("takes a message back that can't be written, and its account is looked at again", async () => {
      await run(sql`update outbox set status = 'queued', finished_at = null, tries = 5,
        body = '{"kind":"unheard of"}' where account_id = 'due-4'`);
      await run(sql`update touches set status = 'queued' where account_id = 'due-4'`);
      const id = await onlyOf("deliver");
      expect((await list("?kind=deliver")).items).toMatchObject([
        { reason: { code: "worker_silent" } },
      ]);
      expect((await change(id, "dismiss")).status).toBe(200);
      expect(await touchesOf("due-4")).toEqual([{ status: "cancelled", message: "cancelled" }]);
      expect((await list("?kind=deliver")).items).toEqual([]);
    });

    it("queues a message again that a provider refused too often, unless another took its place", async () => {
      const giveUp = (id: string) =>
        run(sql`update outbox set status = 'failed', attempts = 5,
          reason = 'unavailable: ana@customer.example is slow' where account_id = ${id}`);
      await giveUp("due-5");
      const { items } = await list("?kind=deliver");
      expect(items).toMatchObject([{ tries: 5, nextTryAt: null, reason: { code: "unavailable" } }]);
      expect(JSON.stringify(items)).not.toContain("ana@");
      expect((await change(items[0]?.id ?? "", "retry")).status).toBe(200);
      expect(await touchesOf("due-5")).toEqual([{ status: "queued", message: "queued" }]);
      await server.work();

      await giveUp("due-5");
      await run(sql`insert into outbox (account_id, touch_id, idempotency_key, channel,
          contact_point_id, body, status, created_at, available_at)
        select account_id, touch_id, idempotency_key, channel, contact_point_id, body, 'sent',
          created_at, available_at from outbox where account_id = 'due-5' limit 1`);
      const answer = await change(await onlyOf("deliver"), "retry");
      expect([answer.status, answer.body.code]).toEqual([409, "overtaken"]);
      expect((await change(await onlyOf("deliver"), "dismiss")).status).toBe(200);
      expect((await list("?kind=deliver")).items).toEqual([]);
    });

    it("asks somebody whether a message arrived that nobody knows the fate of", async () => {
      expect((await change(await aUnconfirmed("due-6"), "dismiss")).status).toBe(200);
      expect(await touchesOf("due-6")).toEqual([{ status: "sent", message: "sent" }]);

      const id = await aUnconfirmed("due-7");
      const all = await manager.post("/api/v1/dead-letters/retry", { kind: "unconfirmed" });
      expect(all.status).toBe(400);
      expect((await change(id, "retry")).status).toBe(200);
      expect(await touchesOf("due-7")).toEqual([{ status: "failed", message: "failed" }]);
      const told = await run(sql`select actor, kind from timeline where account_id = 'due-7'
        order by seq desc limit 1`);
      expect(told).toEqual([{ actor: "A manager", kind: "touch.failed" }]);
    });

    it("tries all of one kind again, and lists them page by page", async () => {
      await run(sql`update accounts set look_tries = 5, next_look_at = ${START}::timestamptz,
        lease_until = '2030-01-01' where id in ('due-0', 'due-1', 'due-3')`);
      const first = await list("?kind=treat&limit=2");
      const rest = await list(`?limit=2&cursor=${first.nextCursor}`);
      const accounts = [...first.items, ...rest.items].map(({ accountId }) => accountId);
      expect([accounts, rest.nextCursor]).toEqual([["due-0", "due-1", "due-3"], null]);
      const all = await manager.post("/api/v1/dead-letters/retry", { kind: "treat" });
      expect(all.body).toEqual({ retried: 3, refused: 0, left: false });
      expect((await list()).items).toEqual([]);
      await server.work();
    });

    it("covers a CRM's writes, notices and turns, and mails put aside", async () => {
      const connection = randomUUID();
      await run(sql`insert into crm_connections (id, crm, external_id, name, state, connected_at,
          sync_tries, sync_due_at)
        values (${connection}::uuid, 'hubspot', ${connection}, 'x', 'active', now(), 5, now())`);
      await run(sql`insert into crm_outbox (connection_id, key, kind, account_id, write, hash, state,
          next_try_at, error)
        values (${connection}::uuid, 'standing/company/1', 'standing', 'due-0', '{}', 'h', 'stopped',
          now(), '{"kind":"invalid","detail":"Ana may not"}')`);
      await run(sql`insert into crm_inbox (connection_id, object, crm_id, noun, what, at, tries,
          next_try_at)
        values (${connection}::uuid, 'company', '1', 'company', 'changed', now(), 5, now()),
          (${connection}::uuid, 'contact', '2', 'person', 'erased', now(), 9, now())`);
      await run(sql`insert into inbound_mails (id, kind, state, why, source, received_at, recorded_at)
        values ('mail-1', 'unreadable', 'waiting', 'fault', 'hook', now(), now())`);
      const { items, counts } = await list();
      expect(items.map(({ kind, reason: { code } }) => [kind, code])).toEqual([
        ["crm_event", "worker_silent"],
        ["crm_sync", "worker_silent"],
        ["crm_write", "invalid"],
        ["mail", "fault"],
      ]);
      expect(JSON.stringify(items)).not.toContain("Ana");
      expect(counts).toMatchObject({ crm_event: 1, crm_sync: 1, crm_write: 1, mail: 1, treat: 0 });
      const [event = "", sync = "", write = "", mail = ""] = items.map(({ id }) => id);
      const kept = await change(mail, "retry");
      expect([kept.status, kept.body.code]).toEqual([409, "not_kept"]);
      // A dismissed write shows again when something else was to be written there and was refused.
      expect((await change(write, "dismiss")).status).toBe(200);
      expect((await list("?kind=crm_write")).items).toEqual([]);
      await run(sql`update crm_outbox set version = version + 1`);
      for (const id of [event, sync, await onlyOf("crm_write")])
        expect((await change(id, "retry")).status).toBe(200);
      expect((await change(mail, "dismiss")).status).toBe(200);
      expect((await list()).items).toEqual([]);
      expect(await run(sql`select state, tries from crm_outbox`)).toEqual([
        { state: "waiting", tries: 0 },
      ]);
    });

    it("is seen by those who oversee, changed by those who lead, and by nobody else", async () => {
      await run(sql`update accounts set look_tries = 5, next_look_at = ${START}::timestamptz
        where id = 'due-0'`);
      const id = await onlyOf("treat");
      expect((await as("auditor").get("/api/v1/dead-letters")).status).toBe(200);
      expect((await as("rep").get("/api/v1/dead-letters")).status).toBe(403);
      for (const role of ["rep", "auditor"] as const)
        for (const what of ["retry", "dismiss"])
          expect((await as(role).post(`/api/v1/dead-letters/${id}/${what}`, {})).status).toBe(403);
      for (const bad of ["nothing", "treat.", "treat.a.b", "made_up.eA"])
        expect((await change(bad, "retry")).status).toBe(404);
    });
  });
}

describeDeadLetters("PGlite", openTestDatabase);
const postgres = await findTestPostgres();
if (postgres !== null) describeDeadLetters("PostgreSQL", () => openTestPostgres(postgres));

it("names failed work so that it can stand in an address, and takes no other name", () => {
  const named = { kind: "crm_write", subject: "a-b/standing/company/ü 1?#" } as const;
  const id = toDeadLetterId(named);
  expect(id).toMatch(/^[\w.-]+$/);
  expect(fromDeadLetterId(id)).toEqual(named);
  for (const bad of [`${id}.x`, `${id}=`, "treat", "treat.", "__proto__.eA"])
    expect(fromDeadLetterId(bad)).toBeNull();
});

it.each([
  [new TypeError("Ana Ruiz is not a function"), "fault/TypeError"],
  [
    Object.assign(new Error("x"), { code: "23505", constraint: "touches_pkey" }),
    "fault/Error/sql_23505/touches_pkey",
  ],
  [
    Object.assign(new Error("connect 10.0.0.1"), { code: "ECONNREFUSED" }),
    "fault/Error/ECONNREFUSED",
  ],
  [Object.assign(new Error("x"), { code: "ana@example.com" }), "fault/Error"],
  ["a string", "fault/string"],
])("makes a code of %s", (error, code) => {
  expect(failureCode(error)).toBe(code);
  expect(reasonOf({ kind: "treat", reason: code }).text).toMatch(/^A fault of ours/);
});

it.each([
  ["mailbox_full: ana@example.com", "mailbox_full"],
  ["Ana: no", "refused"],
  ["fault/Ana Ruiz", "refused"],
])("shows of %s only our code", (reason, code) => {
  const shown = reasonOf({ kind: "deliver", reason });
  expect(shown.code).toBe(code);
  expect(shown.text).not.toContain("na Ruiz");
});
