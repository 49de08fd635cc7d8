import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CrmError } from "../../../../adapters/crm-error.ts";
import { HubspotSettings } from "../../../../adapters/hubspot/settings.ts";
import { defaultPolicy } from "../../../../core/policy/default-policy.ts";
import { ok, type Result } from "../../../../core/result/result.ts";
import { type CrmConnection, findConnection } from "../../../../server/crm/connections.ts";
import { askSoon } from "../../../../server/http/host/settings/ask-soon.ts";
import { saveCursor } from "../../../../server/storage/crm-cursors.ts";
import { findCurrentPolicyVersion, publishPolicy } from "../../../../server/storage/policies.ts";
import { storeRecords } from "../../../../server/storage/store-crm-records.ts";
import type { SettingsView } from "../../../../ui-extensions/panel/card-answer.ts";
import { get, openSandboxPortal, SANDBOX_PORTAL, type SandboxPortal } from "./sandbox-portal.ts";
import { type AskOptions, aCompany, ask, type Reply } from "./support.ts";

const COMPANY = { object: "companies", id: "1" };

const ADA = { userId: "7001", userEmail: "ada.admin@sandbox.example" };
const ROSA = { userId: "7002", userEmail: "rosa.rep@sandbox.example" };
const RAVI = { userId: "7003", userEmail: "Ravi.Rep@sandbox.example" };

describe("HubSpot's settings page", () => {
  let portal: SandboxPortal;
  beforeAll(async () => {
    portal = await openSandboxPortal();
    await connect();
  });
  afterAll(() => portal.close());

  async function connect() {
    const { cookie, back } = await portal.consent();
    await get(back, { cookie });
  }
  const call = (name: string, body: object = {}, who = ADA, options: AskOptions = {}) =>
    ask(portal.server, who, `/hubspot/settings/${name}`, body, {
      portalId: String(SANDBOX_PORTAL),
      ...options,
    });
  const save = (values: Record<string, string>, who = ADA) => call("save", { values }, who);
  async function connection(): Promise<CrmConnection> {
    const found = await findConnection(portal.server.deps.db, "hubspot", String(SANDBOX_PORTAL));
    if (found === null) throw new Error("not connected");
    return found;
  }

  it("shows the connection, what is read and which of the account's fields there are", async () => {
    const { status, body } = await call("load");
    expect(status).toBe(200);
    const settings = viewOf({ body });
    expect(settings).toMatchObject({
      connection: { state: "active", connectUrl: `${portal.server.url}/hubspot/install` },
      mayEdit: true,
      missing: [{ what: "kind of email" }],
    });
    expect(settings.sync.lines.map(({ noun }) => noun)).toEqual([
      ...["company", "person", "invoice", "payment", "ticket", "activity"],
    ]);
    const due = settings.fields.find(({ id }) => id === "owed.dueOn");
    expect(due?.options).toContainEqual({ value: "hs_due_date", label: expect.any(String) });
    expect(viewOf(await call("load", { locale: "es" })).connection.stateText).toBe("Conectado");
  });

  it("counts the records that are there, not how often each was read", async () => {
    const { deps } = portal.server;
    const { tenantId, id } = await connection();
    const now = deps.clock.now();
    await deps.db.withTenant(tenantId, async (tx) => {
      const page = { noun: "company", feed: "changes", cursor: "c", unreadable: 0 } as const;
      for (const changes of [[aCompany(COMPANY)], [aCompany(COMPANY, "Renamed")]]) {
        await storeRecords(tx, id, { changes, now });
        await saveCursor(tx, id, { ...page, records: 1, finished: true, at: now });
      }
    });
    const [companies] = viewOf(await call("load")).sync.lines;
    expect(companies).toEqual({
      noun: "company",
      text: "Companies: 1 read, up to date",
      done: true,
    });
  });

  it("is for managers and admins, and only admins change anything", async () => {
    expect((await call("load", {}, ROSA)).body.kind).toBe("no_permission");
    await save({ "roles.manager": "ravi.rep@sandbox.example" });
    expect(viewOf(await call("load", {}, RAVI)).mayEdit).toBe(false);
    for (const name of ["save", "schema-make", "sync", "disconnect"]) {
      const { body } = await call(name, { values: {}, keepFields: true }, RAVI);
      expect(body.kind, name).toBe("no_permission");
    }
  });

  it("keeps what is filled in, and reads everything again with it", async () => {
    const { body } = await save({
      "owed.dueOn": "hs_due_date",
      currency: "eur",
      "dispute.property": "hs_ticket_category",
      "dispute.values": "BILLING_ISSUE, ERROR",
    });
    expect(body.kind).toBe("ok");
    const settings = HubspotSettings.parse((await connection()).settings);
    expect(settings.owed.dueOn).toBe("hs_due_date");
    expect(settings.currency).toBe("EUR");
    expect(settings.disputes).toEqual([
      { property: "hs_ticket_category", values: ["BILLING_ISSUE", "ERROR"] },
    ]);
    const kinds = viewOf({ body }).fields.find(({ id }) => id === "optOut.subscriptionId");
    const kind = kinds?.options[1]?.value ?? "";
    expect(viewOf(await save({ "optOut.subscriptionId": kind })).missing).toEqual([]);
    await save({ "owed.dueOn": "", "dispute.property": "" });
    const without = HubspotSettings.parse((await connection()).settings);
    expect(without.owed.dueOn).toBeUndefined();
    expect(without.disputes).toEqual([]);
    expect(without.currency).toBe("EUR");
  });

  it.each([
    ["currency", "EURO"],
    ["owed.dueOn", "not a property"],
    ["owed.object", "quotes"],
    ["accounts", "everybody"],
    ["roles.admin", "somebody"],
    ["policyVersion", "77"],
    ["nonsense", "x"],
  ])("refuses %s = %s, names it and keeps nothing", async (id, value) => {
    const before = await connection();
    const { status, body } = await save({ [id]: value, "roles.auditor": "new@example.com" });
    expect(status).toBe(200);
    expect(body).toMatchObject({ kind: "problem", problem: { errors: [{ field: id }] } });
    expect(await connection()).toEqual(before);
  });

  it("never takes its role from the one who installed the app", async () => {
    await save({ "roles.admin": "" });
    expect(viewOf(await call("load")).mayEdit).toBe(true);
  });

  it("puts an older policy in force as the newest, so that decisions still name theirs", async () => {
    const { deps } = portal.server;
    const { tenantId } = await connection();
    const at = deps.clock.now();
    await deps.db.withTenant(tenantId, (tx) =>
      publishPolicy(tx, defaultPolicy, { at, by: "somebody" }),
    );
    const shown = viewOf(await call("load")).fields.find(({ id }) => id === "policyVersion");
    expect(shown).toMatchObject({ value: "2", options: [{ value: "2" }, { value: "1" }] });
    await save({ policyVersion: "1" });
    expect(await deps.db.withTenant(tenantId, findCurrentPolicyVersion)).toBe(3);
    await save({ policyVersion: "3" });
    expect(await deps.db.withTenant(tenantId, findCurrentPolicyVersion)).toBe(3);
  });

  it("makes our fields only when asked to, and says what it found", async () => {
    const planned = await call("schema-plan");
    expect(JSON.stringify(planned.body.steps)).toContain('"state":"missing"');
    const made = await call("schema-make");
    expect(JSON.stringify(made.body.steps)).not.toMatch(/"state":"(missing|refused)"/);
    const again = await call("schema-plan");
    expect(JSON.stringify(again.body.steps)).not.toContain('"state":"missing"');
  });

  it("shows what we know ourselves when HubSpot does not answer", async () => {
    portal.hubspot.setFaults(() => ({ kind: "cut", when: "before" }));
    const settings = viewOf(await call("load"));
    portal.hubspot.setFaults(null);
    expect(settings.connection.state).toBe("active");
    expect(settings.missing).toEqual([]);
    const chosen = settings.fields.find(({ id }) => id === "policyVersion");
    expect(chosen?.value).toBe("3");
  });

  it("gives the connection up, and comes back with its settings when an admin agrees again", async () => {
    await save({ currency: "GBP" });
    expect((await call("disconnect", {})).body).toMatchObject({
      problem: { errors: [{ field: "keepFields" }] },
    });
    const { body } = await call("disconnect", { keepFields: true });
    expect(viewOf({ body }).connection.state).toBe("disconnected");
    expect((await call("schema-plan")).body).toMatchObject({
      kind: "problem",
      problem: { status: 409 },
    });
    await connect();
    expect(HubspotSettings.parse((await connection()).settings).currency).toBe("GBP");
    expect(viewOf(await call("load")).connection.state).toBe("active");
  });
});

it("waits for HubSpot only as long as a page can", async () => {
  const never = new Promise<Result<string, CrmError>>(() => undefined);
  expect(await askSoon(never, 5)).toBeNull();
  expect(await askSoon(Promise.resolve(ok("soon")), 5_000)).toBe("soon");
});

function viewOf({ body }: Pick<Reply, "body">): SettingsView {
  expect(body).toMatchObject({ kind: "ok" });
  return JSON.parse(JSON.stringify(body.settings));
}
