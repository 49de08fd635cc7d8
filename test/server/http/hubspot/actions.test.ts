import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { forgetGrant } from "../../../../server/crm/connections.ts";
import { findOpenCallbacks } from "../../../../server/storage/crm-callbacks.ts";
import { findInbox } from "../../../../server/storage/crm-inbox.ts";
import { anInvoice, day } from "../../../support/facts.ts";
import { addAccount } from "../../effects/support.ts";
import {
  aCompany,
  type Company,
  type HubspotServer,
  newObjectId,
  openHubspotServer,
  PORTAL,
} from "./support.ts";

describe("what HubSpot's workflows can do", () => {
  let hubspot: HubspotServer;
  beforeAll(async () => {
    hubspot = await openHubspotServer();
  });
  afterAll(() => hubspot.close());

  const callFor = (objectId: string, inputFields: object = {}, over: object = {}) => ({
    callbackId: `ap-${randomUUID()}`,
    origin: { portalId: Number(PORTAL), actionDefinitionId: 1, actionDefinitionVersion: 1 },
    context: { source: "WORKFLOWS", workflowId: 77 },
    object: { objectId: Number(objectId), objectType: "COMPANY", properties: {} },
    inputFields,
    ...over,
  });
  const run = async (name: string, { ref }: Company, inputs: object = {}, over: object = {}) => {
    const reply = await hubspot.send(`/hubspot/actions/${name}`, callFor(ref.id, inputs, over));
    expect(reply.status).toBe(200);
    return outputsOf(reply.body);
  };

  it("tells where an account stands, for branching", async () => {
    const company = await hubspot.company();
    expect(await run("get-delinquency", company)).toEqual({
      outcome: "done",
      detail: "Past due",
      hs_execution_state: "SUCCESS",
      state: "past_due",
      past_due_amount: "500.00",
      currency: "USD",
      days_past_due: "40",
      bucket: expect.any(String),
      segment: expect.any(String),
      next_touch_on: expect.stringMatching(/^(\d{13})?$/),
      promise_due_on: "",
      arrangement_state: "none",
      contact_allowed_email: expect.stringMatching(/^(true|false)$/),
      contact_allowed_phone: expect.stringMatching(/^(true|false)$/),
    });
  });

  it("stops reminders and starts them again, and says when it was so already", async () => {
    const company = await hubspot.company();
    const stopped = await run("stop-cadence", company, { reason: "Big renewal under way" });
    expect(stopped).toMatchObject({ outcome: "done", hs_execution_state: "SUCCESS" });
    expect((await company.account.facts()).cadenceStoppedAt).toBeDefined();
    const again = await run("stop-cadence", company, {});
    expect(again).toMatchObject({ outcome: "already", hs_execution_state: "SUCCESS" });
    expect(await run("start-cadence", company)).toMatchObject({ outcome: "done" });
    expect((await company.account.facts()).cadenceStoppedAt).toBeUndefined();
  });

  it.each([
    ["for some days", { days: "5" }, day(5)],
    ["until a day", { until: day(6) }, day(6)],
    ["until a date property's value", { until: String(Date.parse(day(7))) }, day(7)],
    ["until a moment, whose day counts", { until: `${day(8)}T10:00:00Z` }, day(8)],
  ])("pauses reminders %s", async (_name, inputs, until) => {
    const company = await hubspot.company();
    expect(await run("pause-cadence", company, inputs)).toMatchObject({ outcome: "done" });
    const [hold] = (await company.account.facts()).holds;
    expect(hold).toMatchObject({ kind: "pause", until, setBy: "HubSpot workflow 77" });
  });

  it.each([
    ["pause-cadence", {}, "days"],
    ["pause-cadence", { days: "1.5" }, "days"],
    ["pause-cadence", { days: "-3" }, "days"],
    ["pause-cadence", { until: "next week" }, "until"],
    ["pause-cadence", { until: "2026-02-30" }, "until"],
    ["pause-cadence", { days: "3000" }, "until"],
    ["record-promise", { amount: "100", due_on: "" }, "due_on"],
    ["record-promise", { amount: "1.234,56", due_on: day(3) }, "amount"],
    ["record-promise", { amount: "-5", due_on: day(3) }, "amount"],
    ["record-promise", { amount: "1e3", due_on: day(3) }, "amount"],
    ["record-promise", { amount: "100.005", due_on: day(3) }, "amount"],
    ["record-promise", { amount: "999999", due_on: day(3) }, "amount"],
    ["record-promise", { amount: "100", due_on: day(-1) }, "dueOn"],
    ["record-promise", { amount: "100", due_on: day(3), currency: "XXX" }, "currency"],
  ])("%s goes on as failed with %j and names %s", async (name, inputs, field) => {
    const company = await hubspot.company();
    const before = await company.account.facts();
    const outputs = await run(name, company, inputs);
    expect(outputs).toMatchObject({ outcome: "invalid", hs_execution_state: "FAIL_CONTINUE" });
    expect(outputs.detail).toContain(`${field}: `);
    const after = await company.account.facts();
    expect([after.holds, after.promises]).toEqual([before.holds, before.promises]);
  });

  it("records a promise to the cent, and the whole of what is overdue without an amount", async () => {
    const part = await hubspot.company();
    const inputs = { amount: "120.50", currency: "usd", due_on: day(3) };
    expect(await run("record-promise", part, inputs)).toMatchObject({
      outcome: "done",
      promised_amount: "120.50",
      promise_due_on: String(Date.parse(day(3))),
      currency: "USD",
    });
    const whole = await hubspot.company();
    await run("record-promise", whole, { amount: "", due_on: day(3) });
    expect((await whole.account.facts()).promises[0]?.amountMinor).toBe(50_000);
    const again = await run("record-promise", whole, { due_on: day(4) });
    expect(again).toMatchObject({ outcome: "already", promised_amount: "500.00" });
  });

  it("offers the recommended plan and tells of it", async () => {
    const company = await hubspot.company();
    expect(await run("offer-plan", company)).toMatchObject({
      outcome: "done",
      hs_execution_state: "SUCCESS",
      total_amount: "500.00",
      installments: expect.stringMatching(/^\d+$/),
      first_due_on: expect.stringMatching(/^\d{13}$/),
    });
    const paid = await hubspot.company({ invoices: [] });
    expect(await run("offer-plan", paid)).toMatchObject({
      outcome: "refused",
      hs_execution_state: "FAIL_CONTINUE",
      detail: expect.stringMatching(/\w/),
    });
  });

  it("keeps a workflow waiting for the customer's answer a day longer than the offer", async () => {
    const company = await hubspot.company();
    const outputs = await run("offer-plan-and-wait", company);
    expect(outputs).toMatchObject({ outcome: "waiting", hs_execution_state: "BLOCK" });
    expect(outputs.hs_expiration_duration).toMatch(/^P\d+D$/);
    const waiting = await open();
    const [offer] = (await company.account.facts()).arrangements;
    expect(waiting).toMatchObject([{ accountId: company.account.id, subjectId: offer?.id }]);
    const nothing = await hubspot.company({ invoices: [] });
    const refused = await run("offer-plan-and-wait", nothing);
    expect(refused.hs_execution_state).toBe("FAIL_CONTINUE");
    expect(await open()).toHaveLength(1);
  });

  describe("a callback", () => {
    it("that comes again gets the first answer, whatever else is sent with it", async () => {
      const company = await hubspot.company();
      const callback = { callbackId: `ap-${randomUUID()}` };
      const first = await run("stop-cadence", company, { reason: "a" }, callback);
      await run("start-cadence", company);
      expect(await run("stop-cadence", company, { reason: "b" }, callback)).toEqual(first);
      expect((await company.account.facts()).cadenceStoppedAt).toBeUndefined();
    });

    it("that was refused is refused again, also when it would be possible by now", async () => {
      const company = await hubspot.company({ invoices: [] });
      const callback = { callbackId: `ap-${randomUUID()}` };
      const first = await run("offer-plan", company, {}, callback);
      expect(first.outcome).toBe("refused");
      expect(await run("offer-plan", company, {}, callback)).toEqual(first);
    });

    it("sent twice at once does it once", async () => {
      const company = await hubspot.company();
      const callback = { callbackId: `ap-${randomUUID()}` };
      const both = await Promise.all([
        run("offer-plan", company, {}, callback),
        run("offer-plan", company, {}, callback),
      ]);
      expect(both[0]).toEqual(both[1]);
      expect((await company.account.facts()).arrangements).toHaveLength(1);
    });

    it("of one action does not pass for another's", async () => {
      const company = await hubspot.company();
      const callback = { callbackId: `ap-${randomUUID()}` };
      await run("get-delinquency", company, {}, callback);
      expect(await run("stop-cadence", company, {}, callback)).toMatchObject({
        outcome: "invalid",
      });
      expect((await company.account.facts()).cadenceStoppedAt).toBeUndefined();
    });
  });

  it("of a record not read yet asks HubSpot to try again, and asks for the record", async () => {
    const id = newObjectId();
    const reply = await hubspot.send("/hubspot/actions/get-delinquency", callFor(id));
    expect(reply.status).toBe(503);
    expect(reply.headers.get("retry-after")).toBe("60");
    const { deps } = hubspot.server;
    const wanted = await deps.db.withTenant(hubspot.connection.tenantId, (tx) =>
      findInbox(tx, hubspot.connection.id, { now: deps.clock.now(), limit: 100 }),
    );
    expect(wanted.map(({ ref }) => ref)).toContainEqual({ object: "companies", id });
  });

  it("is taken anew once the record has been read", async () => {
    const company = await hubspot.company();
    const call = callFor(newObjectId());
    const early = await hubspot.send("/hubspot/actions/stop-cadence", call);
    expect(early.status).toBe(503);
    const late = { ...call, object: { objectId: Number(company.ref.id), objectType: "COMPANY" } };
    const reply = await hubspot.send("/hubspot/actions/stop-cadence", late);
    expect(outputsOf(reply.body).outcome).toBe("done");
  });

  it("goes on without an account, and with several, in branches of their own", async () => {
    const ref = { object: "companies", id: newObjectId() };
    await hubspot.store([aCompany(ref, `Nobody ${ref.id}`)]);
    const nobody = await hubspot.send("/hubspot/actions/get-delinquency", callFor(ref.id));
    expect(outputsOf(nobody.body)).toMatchObject({
      outcome: "no_account",
      state: "no_account",
      hs_execution_state: "FAIL_CONTINUE",
    });
    const name = `Twin ${newObjectId()}`;
    for (const age of [20, 30])
      await addAccount(hubspot.server, { account: { name }, invoices: [anInvoice(age)] });
    const twin = { object: "companies", id: newObjectId() };
    await hubspot.store([aCompany(twin, name)]);
    const several = await hubspot.send("/hubspot/actions/stop-cadence", callFor(twin.id));
    expect(outputsOf(several.body)).toMatchObject({ outcome: "several_accounts" });
  });

  it("has no account for objects we don't read", async () => {
    const company = await hubspot.company();
    const object = { objectId: 1, objectType: "0-420" };
    expect(await run("get-delinquency", company, {}, { object })).toMatchObject({
      outcome: "no_account",
    });
  });

  it.each([
    ["no callback", { callbackId: undefined }, "callbackId"],
    ["a portal that is no number", { origin: { portalId: "x" } }, "origin.portalId"],
    ["no object", { object: undefined }, "object"],
  ])("refuses a call with %s for good", async (_name, over, field) => {
    const call = { ...callFor("1"), ...over };
    const { status, body } = await hubspot.send("/hubspot/actions/stop-cadence", call);
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ field }] });
  });

  it("refuses for good what a portal asks that we don't serve", async () => {
    const call = callFor("1", {}, { origin: { portalId: 7654321 } });
    expect((await hubspot.send("/hubspot/actions/stop-cadence", call)).status).toBe(403);
    const alone = await openHubspotServer();
    await forgetGrant(alone.server.deps, alone.connection, "removed");
    expect((await alone.send("/hubspot/actions/stop-cadence", callFor("1"))).status).toBe(403);
    await alone.close();
  });

  function open() {
    const { deps } = hubspot.server;
    return deps.db.withTenant(hubspot.connection.tenantId, (tx) =>
      findOpenCallbacks(tx, hubspot.connection.id, { now: deps.clock.now(), limit: 10 }),
    );
  }
});

function outputsOf(body: Record<string, unknown>): Record<string, string> {
  return JSON.parse(JSON.stringify(body.outputFields));
}
