import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { AccountId } from "../../../core/accounts/account.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../../core/time/instant.ts";
import { disconnect, findConnection } from "../../../server/crm/connections.ts";
import { receiveSignals } from "../../../server/crm/receive-signals.ts";
import { setNextLook } from "../../../server/storage/accounts.ts";
import type { Database } from "../../../server/storage/connect.ts";
import { withdrawConsent } from "../../../server/storage/contact-points.ts";
import { listStoppedWrites } from "../../../server/storage/crm-outbox.ts";
import { liftHold } from "../../../server/storage/holds.ts";
import { appendTimeline } from "../../../server/storage/timeline.ts";
import { insertTouch } from "../../../server/storage/touches.ts";
import { openTestDatabase } from "../../support/database.ts";
import { day } from "../../support/facts.ts";
import { aTouch } from "../storage/builders.ts";
import { type HubspotScene, hubspotScene } from "./hubspot-scene.ts";

const INVOICE = {
  ...{ hs_number: "INV-1", hs_currency: "USD", hs_invoice_date: "2026-01-10" },
  ...{ hs_due_date: "2026-02-10", hs_invoice_status: "open" },
  ...{ hs_amount_billed: "500.00", hs_balance_due: "500.00" },
};

describe("what is written to a CRM", () => {
  let db: Database;
  let scene: HubspotScene;
  let company: string;
  let contact: string;
  let invoice: string;
  beforeAll(async () => {
    db = await openTestDatabase();
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    scene = await hubspotScene(db);
    const { hubspot } = scene;
    company = hubspot.seed("companies", { name: "Acme", hubspot_owner_id: "81002" });
    const link = { linkedTo: [{ object: "companies", id: company }] };
    contact = hubspot.seed("contacts", { firstname: "Ana", email: "ana@acme.example" }, link);
    invoice = hubspot.seed("invoices", INVOICE, link);
    await scene.sync();
  });
  afterEach(() => scene.close());

  const accountOf = async (): Promise<AccountId> => {
    const [row] = await rows(sql`select id from accounts`);
    return AccountId.parse(row?.id);
  };
  const rows = (query: ReturnType<typeof sql<Record<string, unknown>>>) =>
    scene.inTenant(async (tx) => (await query.execute(tx)).rows);
  const wake = async () => {
    const id = await accountOf();
    await scene.inTenant((tx) => setNextLook(tx, id, null));
    await scene.later(6 * MINUTE_MS);
  };
  const tasks = () => scene.hubspot.all("tasks").map(({ properties }) => properties);
  const shown = () => scene.hubspot.read("companies", company)?.properties;

  const giveTask = async () => {
    const id = await accountOf();
    const at = scene.clock.now();
    // As the engine leaves it: sent the moment a person has it.
    const touch = aTouch({ id: "t-1", kind: "task", status: "sent", channel: "voice", at });
    await scene.inTenant((tx) => insertTouch(tx, id, touch));
    await wake();
    return id;
  };

  it("is a task for the record's owner, closed once somebody called", async () => {
    const id = await giveTask();
    expect(tasks()).toMatchObject([
      {
        hs_task_subject: "Call Acme: $500.00 is overdue",
        ...{ hubspot_owner_id: "81002", hs_task_status: "NOT_STARTED", hs_task_type: "CALL" },
      },
    ]);
    const call = { kind: "call", status: "sent", channel: "voice", direction: "outbound" } as const;
    await scene.inTenant((tx) =>
      insertTouch(tx, id, aTouch({ ...call, id: "t-2", at: scene.clock.now() })),
    );
    await wake();
    expect(tasks()).toMatchObject([{ hs_task_status: "COMPLETED" }]);
  });

  it("closes a task that is moot because the customer has paid", async () => {
    await giveTask();
    scene.hubspot.people.update("invoices", invoice, { hs_balance_due: "0" });
    await scene.later(6 * MINUTE_MS);
    await wake();
    expect(tasks()).toMatchObject([{ hs_task_status: "COMPLETED" }]);
    expect(shown()).toMatchObject({ gs_state: "paid_up", gs_past_due: "0.00" });
  });

  it("tells the record's timeline what happened, and nothing that is ours alone", async () => {
    const id = await accountOf();
    const at = scene.clock.now();
    await scene.inTenant((tx) =>
      appendTimeline(tx, id, [
        {
          at,
          actor: "Rosa",
          kind: "promise.recorded",
          body: { amountMinor: 50_000, currency: "USD" },
        },
        { at, actor: "engine", kind: "decision", body: {} },
      ]),
    );
    await wake();
    expect(scene.hubspot.timeline()).toHaveLength(1);
    expect(JSON.stringify(scene.hubspot.timeline())).toContain("Promise recorded");
    expect(JSON.stringify(scene.hubspot.timeline())).toContain("$500.00");
  });

  it("is there once, although we died before we could note that it was written", async () => {
    const id = await giveTask();
    const at = scene.clock.now();
    await scene.inTenant((tx) =>
      appendTimeline(tx, id, [{ at, actor: "engine", kind: "plan.offered", body: {} }]),
    );
    await wake();
    await scene.inTenant((tx) =>
      sql`update crm_outbox set state = 'waiting', next_try_at = ${at}::timestamptz`.execute(tx),
    );
    await scene.later(6 * MINUTE_MS);
    expect(await rows(sql`select 1 from crm_outbox where state <> 'done'`)).toEqual([]);
    expect(tasks()).toHaveLength(1);
    expect(scene.hubspot.timeline()).toHaveLength(1);
  });

  it("waits while the CRM is down and is written when it is back", async () => {
    scene.hubspot.setFaults(({ method, path }) =>
      method === "POST" && path.includes("/tasks/")
        ? { kind: "status", status: 503, when: "before" }
        : null,
    );
    await giveTask();
    expect(tasks()).toEqual([]);
    expect(
      await rows(
        sql`select state, tries, error ->> 'kind' as kind from crm_outbox where kind = 'task'`,
      ),
    ).toEqual([{ state: "waiting", tries: expect.any(Number), kind: "unavailable" }]);
    scene.hubspot.setFaults(null);
    await scene.later(HOUR_MS);
    expect(tasks()).toHaveLength(1);
  });

  it("stops with a reason where it can never be, and the rest is done", async () => {
    scene.hubspot.people.archive("contacts", contact);
    scene.hubspot.people.update("invoices", invoice, { hs_balance_due: "100" });
    await scene.later(6 * MINUTE_MS);
    await wake();
    expect(shown()).toMatchObject({ gs_past_due: "100.00" });
    const stopped = await scene.inTenant((tx) => listStoppedWrites(tx, scene.connection.id, 10));
    expect(stopped).toMatchObject([{ kind: "standing", error: { kind: "not_found" } }]);
  });

  it("is forgotten for a record that is gone, and written anew once that is restored", async () => {
    const { connection, deps, hubspot, clock } = scene;
    const standing = () =>
      rows(sql`select state from crm_outbox where key = ${`standing/contacts/${contact}`}`);
    const place = { noun: "person", ref: { object: "contacts", id: contact } } as const;
    hubspot.people.archive("contacts", contact);
    hubspot.people.update("invoices", invoice, { hs_balance_due: "100" });
    await scene.later(6 * MINUTE_MS);
    expect(await standing()).toEqual([{ state: "stopped" }]);
    const gone = { kind: "gone", why: "deleted", at: clock.now(), ...place } as const;
    await receiveSignals(deps, connection, [gone]);
    await scene.later(MINUTE_MS);
    expect(await standing()).toEqual([]);
    hubspot.people.restore("contacts", contact);
    await receiveSignals(deps, connection, [{ kind: "changed", at: clock.now(), ...place }]);
    await scene.later(6 * MINUTE_MS);
    expect(await standing()).toEqual([{ state: "done" }]);
    expect(hubspot.read("contacts", contact)?.properties).toMatchObject({ gs_state: "past_due" });
  });

  it("asks a person about a dispute whose ticket was closed, and lifts nothing itself", async () => {
    const { hubspot } = scene;
    const ticket = hubspot.people.create("tickets", {
      ...{ subject: "Wrong amount", hs_ticket_category: "BILLING_ISSUE" },
      ...{ hs_pipeline: "0", hs_pipeline_stage: "1" },
    });
    hubspot.people.associate("tickets", ticket, "companies", company);
    await scene.later(6 * MINUTE_MS);
    await wake();
    expect(shown()).toMatchObject({ gs_state: "on_hold" });
    expect(tasks()).toEqual([]);
    hubspot.people.update("tickets", ticket, { hs_pipeline_stage: "4" });
    await scene.later(6 * MINUTE_MS);
    await wake();
    expect(shown()).toMatchObject({ gs_state: "on_hold" });
    expect(tasks()).toMatchObject([{ hs_task_subject: "Is the dispute of Acme settled?" }]);
    const [hold] = await rows(sql`select id, account_id from holds`);
    const owned = { accountId: await accountOf(), id: String(hold?.id) };
    await scene.inTenant((tx) => liftHold(tx, owned, day(0)));
    await wake();
    expect(tasks()).toMatchObject([{ hs_task_status: "COMPLETED" }]);
    expect(shown()).toMatchObject({ gs_state: "past_due" });
  });

  it("carries a stop both ways: theirs closes the address here, ours is written there", async () => {
    scene.hubspot.people.unsubscribe("ana@acme.example");
    scene.hubspot.people.update("contacts", contact, { jobtitle: "AP" });
    await scene.later(6 * MINUTE_MS);
    expect(await rows(sql`select consent from contact_points where channel = 'email'`)).toEqual([
      { consent: "withdrawn" },
    ]);
    expect(await rows(sql`select 1 from crm_outbox where kind = 'opt_out'`)).toEqual([]);
    const other = scene.hubspot.people.create("contacts", {
      firstname: "Bo",
      email: "bo@acme.example",
    });
    scene.hubspot.people.associate("contacts", other, "companies", company);
    await scene.later(6 * MINUTE_MS);
    await scene.inTenant((tx) =>
      withdrawConsent(tx, { channel: "email", address: "bo@acme.example" }),
    );
    await wake();
    expect(
      await rows(sql`select state, write ->> 'refused' as refused from crm_outbox
      where kind = 'opt_out'`),
    ).toEqual([{ state: "done", refused: "true" }]);
  });

  it("ends when the connection is given up, and goes on after a new consent", async () => {
    const { deps, connection } = scene;
    await scene.inTenant((tx) => sql`update crm_outbox set state = 'waiting'`.execute(tx));
    expect(await disconnect(deps, await scene.again(), { keepFields: true })).toMatchObject({
      ok: true,
    });
    const found = await findConnection(db, "hubspot", connection.externalId);
    expect(found?.state).toBe("disconnected");
    expect(await rows(sql`select tokens from crm_connections`)).toEqual([{ tokens: null }]);
    expect(await rows(sql`select 1 from crm_outbox where state = 'waiting'`)).toEqual([]);
    expect(await scene.later(DAY_MS)).toBe(0);
    await scene.connect();
    await scene.later(6 * MINUTE_MS);
    expect((await scene.again()).state).toBe("active");
    expect(await rows(sql`select 1 from crm_outbox where state <> 'done'`)).toEqual([]);
  });
});
