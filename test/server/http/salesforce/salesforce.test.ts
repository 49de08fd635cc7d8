import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { saveSettings } from "../../../../server/crm/connections.ts";
import { newId } from "../../../../server/deps.ts";
import { countInbox } from "../../../../server/storage/crm-inbox.ts";
import { ensureTenant } from "../../../../server/storage/tenants.ts";
import { PanelView } from "../../../../ui-extensions/panel/panel-view.ts";
import { describeSettings } from "./describe-settings.ts";
import {
  type Customer,
  MANAGER,
  ORG,
  openSalesforceServer,
  REP,
  type SalesforceServer,
} from "./support.ts";

describe("what a Salesforce org asks", () => {
  let salesforce: SalesforceServer;
  let customer: Customer;
  beforeAll(async () => {
    salesforce = await openSalesforceServer();
    customer = await salesforce.customer();
  });
  afterAll(() => salesforce.close());

  const about = ({ ref }: Customer, who: object = REP) => ({
    ...{ orgId: ORG, timeZone: "America/Denver", locale: "en-US" },
    ...{ recordId: ref.id, objectApiName: ref.object, ...who },
  });

  describe("is answered only to a connected org", () => {
    it("without a token, with another's and with one that may not speak for users", async () => {
      const path = "/salesforce/card/panel";
      expect((await salesforce.post(path, about(customer), null)).status).toBe(401);
      expect((await salesforce.post(path, about(customer), `gsat_${"A".repeat(43)}`)).status).toBe(
        401,
      );
      const reader = await salesforce.tokenOf(["accounts.read", "accounts.act"]);
      expect((await salesforce.post(path, about(customer), reader)).status).toBe(403);
    });

    it("and never with the token of another tenant", async () => {
      const tenantId = newId();
      const { db } = salesforce.server.deps;
      await db.withSystem((tx) => ensureTenant(tx, { id: tenantId, name: "Other book" }));
      const other = await salesforce.tokenOf(["salesforce.users"], tenantId);
      for (const path of ["card/panel", "worklist/worklist", "actions/get-delinquency"]) {
        const { status, body } = await salesforce.post(
          `/salesforce/${path}`,
          about(customer),
          other,
        );
        expect(status).toBe(403);
        expect(JSON.stringify(body)).not.toContain(customer.account.id);
      }
    });

    it.each([
      ["no org", { orgId: undefined }, 400],
      ["an org nobody has connected", { orgId: "00D000000000000AAA" }, 403],
    ])("with %s", async (_what, over, status) => {
      const question = { ...about(customer), ...over };
      expect((await salesforce.post("/salesforce/card/panel", question)).status).toBe(status);
    });

    it("says so when Apex names no user", async () => {
      const { body } = await salesforce.post("/salesforce/card/panel", {
        ...about(customer),
        userId: "nobody",
      });
      expect(body).toMatchObject({ kind: "problem", problem: { status: 401 } });
    });
  });

  it("is the panel of the record, by the long and by the short id", async () => {
    for (const recordId of [customer.ref.id, customer.ref.id.slice(0, 15)]) {
      const question = { ...about(customer), recordId };
      const { status, body } = await salesforce.post("/salesforce/card/panel", question);
      expect(status).toBe(200);
      expect(body).toMatchObject({ kind: "ok", accountId: customer.account.id });
      expect(PanelView.parse(body.panel).standing.state).toBe("past_due");
    }
  });

  it.each([
    [
      "an object we don't read",
      { objectApiName: "Opportunity", recordId: "0065g00000ABCDEAAV" },
      "none",
    ],
    ["a record not read yet", { recordId: "0015g00000ZZZZZAAV" }, "not_synced"],
    ["no record", { recordId: undefined }, "problem"],
  ])("says what there is to show for %s", async (_what, over, kind) => {
    const question = { ...about(customer), ...over };
    expect((await salesforce.post("/salesforce/card/panel", question)).body.kind).toBe(kind);
  });

  it("does a rep's action once, under the user's name, however often Apex tries", async () => {
    const mine = await salesforce.customer();
    const question = {
      ...about(mine),
      ...{ action: "pause-cadence", input: { until: "2026-03-20", reason: "Asked by phone" } },
      key: randomUUID(),
    };
    const first = await salesforce.post("/salesforce/card/action", question);
    expect(first.body).toMatchObject({ kind: "ok" });
    expect((await salesforce.post("/salesforce/card/action", question)).body).toEqual(first.body);
    const { body } = await salesforce.post("/salesforce/card/timeline", about(mine));
    const told = JSON.stringify(body);
    expect(told.split("Asked by phone")).toHaveLength(2);
    expect(told).toContain(REP.userEmail);
  });

  it("lets a manager search and a rep not", async () => {
    const search = { text: "" };
    const path = "/salesforce/card/search";
    expect((await salesforce.post(path, { ...about(customer), ...search })).body.kind).toBe(
      "no_permission",
    );
    const asManager = { ...about(customer, MANAGER), ...search };
    expect((await salesforce.post(path, asManager)).body.kind).toBe("ok");
  });

  describe("an action of a flow", () => {
    const flow = (name: string, inputs: readonly object[]) =>
      salesforce.post(`/salesforce/actions/${name}`, { orgId: ORG, inputs });
    const input = (recordId: string, fields: object = {}) => ({
      ...{ id: randomUUID(), recordId },
      ...fields,
    });

    it("answers as many results as inputs, in their order, each with its own fault", async () => {
      const [mine, other] = [await salesforce.customer(), await salesforce.customer()];
      const inputs = [
        input(mine.ref.id, { due_on: "2026-03-20" }),
        input("0015g00000ZZZZZAAV", { due_on: "2026-03-20" }),
        input(other.ref.id, { due_on: "soon" }),
        input("0065g00000ABCDEAAV"),
      ];
      const { status, body } = await flow("record-promise", inputs);
      expect(status).toBe(200);
      expect(body.results).toMatchObject([
        { id: inputs[0]?.id, outcome: "done", outputs: { promise_due_on: "2026-03-20" } },
        { id: inputs[1]?.id, outcome: "not_read_yet" },
        { id: inputs[2]?.id, outcome: "invalid", detail: expect.stringContaining("due_on") },
        { id: inputs[3]?.id, outcome: "no_account" },
      ]);
    });

    it("is done once for one input that is sent again", async () => {
      const mine = await salesforce.customer();
      const inputs = [input(mine.ref.id, { reason: "Case is open" })];
      const first = await flow("stop-cadence", inputs);
      expect(first.body.results).toMatchObject([{ outcome: "done" }]);
      expect((await flow("stop-cadence", inputs)).body).toEqual(first.body);
      expect((await flow("stop-cadence", [input(mine.ref.id)])).body.results).toMatchObject([
        { outcome: "already" },
      ]);
    });

    it("tells where an account stands, with days as Salesforce writes them", async () => {
      const { body } = await flow("get-delinquency", [input(customer.ref.id)]);
      expect(body.results).toMatchObject([
        { outcome: "done", outputs: { state: "past_due", days_past_due: "40" } },
      ]);
    });

    it("is refused as a whole with more inputs than fit, or with none that can be read", async () => {
      const many = Array.from({ length: 51 }, () => input(customer.ref.id));
      expect((await flow("get-delinquency", many)).status).toBe(400);
      expect((await flow("get-delinquency", [{ id: "short", recordId: "x" }])).status).toBe(400);
      expect((await flow("get-delinquency", [])).body).toEqual({ results: [] });
    });
  });

  describe("of records that have changed", () => {
    const tell = (records: readonly object[]) =>
      salesforce.post("/salesforce/changes", { orgId: ORG, records });
    const record = (objectApiName: string, recordId: string) => ({ objectApiName, recordId });

    it("is kept for the next turn, but what we do not read", async () => {
      const { deps } = salesforce.server;
      const { tenantId, id } = salesforce.connection;
      const waiting = () => deps.db.withTenant(tenantId, (tx) => countInbox(tx, id, 10));
      const before = await waiting();
      const { body } = await tell([
        record("Account", customer.ref.id),
        record("Invoice", "3tt5g00000AbCdEAAV"),
        record("Opportunity", "0065g00000AbCdEAAV"),
      ]);
      expect(body).toEqual({ taken: 2, left: 1 });
      expect(await waiting()).toBe(before + 2);
    });

    it("is refused whole where it can't be read, each at its field", async () => {
      const { status, body } = await tell([record("Account", "123")]);
      expect(status).toBe(400);
      expect(JSON.stringify(body)).toContain("records.0.recordId");
      const many = Array.from({ length: 201 }, () => record("Account", customer.ref.id));
      expect((await tell(many)).status).toBe(400);
    });

    it("is let go where an admin does not want it, and never taken from a stranger", async () => {
      const { connection, server } = salesforce;
      await saveSettings(server.deps, connection, { changeNotices: false });
      expect((await tell([record("Account", customer.ref.id)])).body).toEqual({
        taken: 0,
        left: 1,
      });
      await saveSettings(server.deps, connection, {});
      const asked = { orgId: ORG, records: [] };
      expect((await salesforce.post("/salesforce/changes", asked, null)).status).toBe(401);
    });
  });

  it("lists the accounts of the day", async () => {
    const question = { orgId: ORG, locale: "en-US", timeZone: "UTC", ...MANAGER };
    const { body } = await salesforce.post("/salesforce/worklist/worklist", question);
    expect(body).toMatchObject({ kind: "ok" });
    expect(JSON.stringify(body)).toContain(customer.account.id);
  });

  describeSettings(() => salesforce);
});
