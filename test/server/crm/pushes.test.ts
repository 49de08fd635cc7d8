import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { addMs, DAY_MS, MINUTE_MS } from "../../../core/time/instant.ts";
import { PUSH_SPACING_MS, PUSHED_MAX, receivePushes } from "../../../server/crm/receive-pushes.ts";
import { findConnectionById } from "../../../server/storage/crm-connections.ts";
import { claimTurns, finishTurn } from "../../../server/storage/crm-turns.ts";
import { describeOnDatabases } from "./on-databases.ts";
import { type SalesforceScene, salesforceScene } from "./salesforce-scene.ts";

describeOnDatabases("records that an org says have changed", (db) => {
  let scene: SalesforceScene;
  let account = "";
  let invoice = "";

  beforeAll(async () => {
    scene = await salesforceScene(db());
    account = scene.org.people.create("Account", { Name: "Rivera Plumbing" });
    invoice = scene.org.people.create("Invoice", {
      ...{ BillingAccountId: account, DocumentNumber: "INV-1", Status: "Posted" },
      ...{ TotalAmountWithTax: 500, Balance: 500, DueDate: "2026-02-01" },
      InvoiceDate: "2026-01-02T15:00:00Z",
    });
    await scene.later(10 * MINUTE_MS);
  });
  afterAll(() => scene.close());

  const push = (...ids: string[]) =>
    receivePushes(
      scene.deps,
      scene.connection,
      ids.map((id) => ({ ref: { object: "Account", id }, noun: "company" as const })),
    );
  const nameOf = (id: string) =>
    scene.inTenant(async (tx) => {
      const { rows } = await sql<{ name: string }>`select body->>'name' as name
        from crm_records where crm_id = ${id}`.execute(tx);
      return rows[0]?.name ?? null;
    });
  const calls = () =>
    Object.values(scene.org.counts()).reduce((sum, { calls: made }) => sum + made, 0);
  const dueInMs = async () => {
    const { id } = scene.connection;
    const found = await scene.inTenant((tx) => findConnectionById(tx, id));
    return Date.parse(found?.syncDueAt ?? "") - Date.parse(scene.deps.clock.now());
  };

  it("are read at once and not with the next poll, for one call", async () => {
    scene.org.people.update("Account", account, { Name: "Rivera & Sons" });
    // Without a notice nothing is asked before the poll is due.
    expect(await scene.later(MINUTE_MS)).toBe(0);
    expect(await nameOf(account)).toBe("Rivera Plumbing");
    const before = calls();
    expect(await push(account)).toBe(1);
    await scene.sync();
    expect(await nameOf(account)).toBe("Rivera & Sons");
    expect(calls() - before).toBe(1);
  });

  it("wake the connection once a minute however many there are, and lose none", async () => {
    await scene.later(PUSH_SPACING_MS);
    await push(account);
    await scene.sync();
    scene.org.people.update("Account", account, { Name: "Rivera Group" });
    for (let times = 0; times < 5; times += 1) {
      scene.clock.advance(1_000);
      await push(account);
      expect(await scene.sync()).toBe(0);
    }
    expect(await dueInMs()).toBe(PUSH_SPACING_MS - 5_000);
    expect(await scene.later(PUSH_SPACING_MS - 5_000)).toBe(1);
    expect(await nameOf(account)).toBe("Rivera Group");
  });

  it("told of while a turn runs have a turn of their own, no sooner than they may", async () => {
    await scene.later(2 * PUSH_SPACING_MS);
    const { clock } = scene.deps;
    await push(account);
    const began = clock.now();
    const [claim] = await claimTurns(scene.deps.db, {
      ...{ workerId: "w", limit: 1, leaseMs: MINUTE_MS, now: began },
    });
    if (claim === undefined) throw new Error("the turn was not due");
    scene.clock.advance(10_000);
    await push(account);
    const now = clock.now();
    await scene.inTenant((tx) => finishTurn(tx, claim, { next: addMs(now, DAY_MS), now }));
    expect(await dueInMs()).toBe(PUSH_SPACING_MS - 10_000);
    await scene.later(PUSH_SPACING_MS);
  });

  it("are left to the poll where a mass change tells of more than may wait", async () => {
    await scene.later(PUSH_SPACING_MS);
    const id = (n: number) => `001${String(n).padStart(15, "0")}`;
    const many = Array.from({ length: PUSHED_MAX - 10 }, (_, n) => id(n));
    expect(await push(...many)).toBe(PUSHED_MAX - 10);
    expect(await push(...Array.from({ length: 200 }, (_, n) => id(1_000 + n)))).toBe(10);
    expect(await push(id(2_000))).toBe(0);
    await scene.sync();
    expect(await push(account)).toBe(1);
  });

  it("leave the polls as they are: what nobody tells of is read all the same", async () => {
    scene.org.people.update("Invoice", invoice, { Balance: 0 });
    await scene.later(10 * MINUTE_MS);
    const told = await scene.inTenant((tx) =>
      sql<{ text: string }>`select body::text as text from crm_records where crm_id = ${invoice}`
        .execute(tx)
        .then(({ rows }) => rows[0]?.text),
    );
    expect(told).toMatch(/"balanceMinor": ?0/);
  });
});
