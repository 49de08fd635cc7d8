import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { disconnect, markReconnect } from "../../../../server/crm/connections.ts";
import { PanelView } from "../../../../ui-extensions/panel/panel-view.ts";
import { PanelPlanForm, PanelPlanPreview } from "../../../../ui-extensions/panel/plan-input.ts";
import { anInvoice, day } from "../../../support/facts.ts";
import { addAccount } from "../../effects/support.ts";
import {
  ADMIN,
  AUDITOR,
  aCompany,
  type Company,
  type HubspotServer,
  MANAGER,
  newKey,
  newObjectId,
  openHubspotServer,
  REP,
} from "./support.ts";

describe("HubSpot's card", () => {
  let hubspot: HubspotServer;
  let company: Company;
  beforeAll(async () => {
    hubspot = await openHubspotServer();
    company = await hubspot.company();
  });
  afterAll(() => hubspot.close());

  const card = (call: string, body: object, who = REP) =>
    hubspot.ask(who, `/hubspot/card/${call}`, body);
  const recordOf = (id: string) => ({ record: { objectTypeId: "0-2", objectId: id } });

  describe("who may see what", () => {
    it("shows a rep the account of a record whose key they could read", async () => {
      const { status, body } = await card("panel", company.seen);
      expect(status).toBe(200);
      expect(body).toMatchObject({ kind: "ok", accountId: company.account.id });
      expect(PanelView.parse(body.panel).standing.state).toBe("past_due");
    });

    it.each([
      ["no key", { recordKey: null }],
      ["a made-up key", { recordKey: "A".repeat(43) }],
    ])("shows a rep nothing with %s", async (_name, over) => {
      const { status, body } = await card("panel", { ...company.seen, ...over });
      expect(status).toBe(200);
      expect(body).toEqual({ kind: "not_synced", detail: expect.stringContaining("record") });
    });

    it("shows a rep nothing with the key of another record", async () => {
      const other = await hubspot.company();
      const { body } = await card("panel", {
        ...company.seen,
        recordKey: hubspot.keyOf(other.ref),
      });
      expect(body.kind).toBe("not_synced");
    });

    it.each(["action", "plan-form", "plan-preview", "timeline", "why", "choose"])(
      "asks for the key in %s too",
      async (call) => {
        const { recordKey: _, ...unseen } = { recordKey: null, ...company.seen };
        const asked = {
          ...unseen,
          accountId: company.account.id,
          ...{ action: "stop-cadence", input: ASKED_PLAN, key: newKey(), touchId: "x" },
          ...(call === "action" ? { input: { reason: "no" } } : {}),
        };
        const { body } = await card(call, { ...asked, recordKey: null });
        expect(body.kind).toBe("not_synced");
      },
    );

    it("shows a manager any account of the connection, key or not", async () => {
      const { body } = await card("panel", { ...company.seen, recordKey: null }, MANAGER);
      expect(body.kind).toBe("ok");
    });

    it("does not take an account's id for a record's", async () => {
      const other = await hubspot.company();
      const { body } = await card("panel", { ...company.seen, accountId: other.account.id });
      expect(body).toMatchObject({ kind: "problem", problem: { status: 409 } });
    });

    it("says of a record not read yet that it is not there yet", async () => {
      const ref = { object: "companies", id: newObjectId() };
      const { body } = await card("panel", { ...recordOf(ref.id), recordKey: hubspot.keyOf(ref) });
      expect(body.kind).toBe("not_synced");
    });

    it("answers another portal's user like one of a portal we don't know", async () => {
      const { status, body } = await hubspot.ask(REP, "/hubspot/card/panel", company.seen, {
        portalId: "7654321",
      });
      expect(status).toBe(200);
      expect(body.kind).toBe("disconnected");
    });

    it.each([
      ["beside HubSpot's own", "portalId=7654321&"],
      ["spelt otherwise", "%70ortalId=7654321&"],
      ["as a user of another id", "userId=13&"],
    ])("takes nobody for anybody whose query names a portal or user %s", async (_name, query) => {
      const { status } = await hubspot.ask(REP, "/hubspot/card/panel", company.seen, { query });
      expect(status).toBe(401);
    });

    it("takes no call for another app", async () => {
      const { status } = await hubspot.send(
        "/hubspot/card/panel?userId=11&portalId=1234567&appId=99",
        company.seen,
      );
      expect(status).toBe(401);
    });
  });

  describe("actions", () => {
    it("does one once, however often its key comes, and says who did it", async () => {
      const { account, seen } = await hubspot.company();
      const asked = {
        ...seen,
        accountId: account.id,
        action: "offer-plan",
        input: await offerOf(seen),
        key: newKey(),
      };
      const first = await card("action", asked);
      expect(first.body).toMatchObject({
        kind: "ok",
        message: expect.stringMatching(/^Plan offered/),
      });
      const second = await card("action", asked);
      expect(second.body.message).toBe(first.body.message);
      const facts = await account.facts();
      expect(facts.arrangements).toHaveLength(1);
      expect(facts.arrangements[0]?.offeredBy).toBe("rep@example.com");
    });

    it("does one once when HubSpot sends it twice at the same time", async () => {
      const { account, seen } = await hubspot.company();
      const input = await offerOf(seen);
      const asked = { ...seen, accountId: account.id, action: "offer-plan", input, key: newKey() };
      const both = await Promise.all([card("action", asked), card("action", asked)]);
      expect(both.map(({ body }) => body.kind)).toEqual(["ok", "ok"]);
      expect((await account.facts()).arrangements).toHaveLength(1);
    });

    it("takes the same key of another user for another press", async () => {
      const { account, seen } = await hubspot.company();
      const asked = { ...seen, action: "log-call", input: { outcome: "voicemail" }, key: newKey() };
      await card("action", asked);
      await card("action", asked, MANAGER);
      const calls = (await account.facts()).touches.filter(({ kind }) => kind === "call");
      expect(calls).toHaveLength(2);
    });

    it.each([
      ["an input that is missing", { action: "stop-cadence", input: {} }, "reason"],
      ["an action there is not", { action: "write-off", input: {} }, "action"],
      ["an amount nobody can read", { action: "record-promise", input: promise("ten") }, "amount"],
    ])("names the field of %s, with status 200", async (_name, asked, field) => {
      const { status, body } = await card("action", { ...company.seen, ...asked, key: newKey() });
      expect(status).toBe(200);
      expect(body).toMatchObject({ kind: "problem", problem: { errors: [{ field }] } });
    });

    it("says why what the panel shows disabled can't be done", async () => {
      const asked = { ...company.seen, action: "resume-cadence", input: {}, key: newKey() };
      const { body } = await card("action", asked);
      expect(body).toMatchObject({
        kind: "problem",
        problem: { status: 409, detail: expect.stringMatching(/paused/i) },
      });
    });

    it("lets an auditor look and change nothing", async () => {
      const looked = await card("panel", company.seen, AUDITOR);
      expect(looked.body.kind).toBe("ok");
      const asked = { ...company.seen, action: "start-cadence", input: {}, key: newKey() };
      expect((await card("action", asked, AUDITOR)).body.kind).toBe("no_permission");
      expect((await card("choose", company.seen, AUDITOR)).body.kind).toBe("no_permission");
    });

    async function offerOf(seen: object) {
      const { body } = await card("panel", seen);
      return { offerId: PanelView.parse(body.panel).offers[0]?.id };
    }
    function promise(amount: string) {
      return { amount, currency: "USD", dueOn: day(3) };
    }
  });

  describe("what it reads besides", () => {
    it("fills in and previews an agreement to the cent, in the reader's language", async () => {
      const form = await card("plan-form", { ...company.seen, locale: "es-mx" });
      expect(PanelPlanForm.parse(form.body.form).kinds[0]?.label).toMatch(/plan/i);
      const { body } = await card("plan-preview", { ...company.seen, input: ASKED_PLAN });
      expect(PanelPlanPreview.parse(body.preview).total?.amountMinor).toBe(50_000);
      const wrong = { ...ASKED_PLAN, downPayment: "ten" };
      const refused = await card("plan-preview", { ...company.seen, input: wrong });
      expect(refused.body).toMatchObject({
        kind: "problem",
        problem: { errors: [{ field: "downPayment" }] },
      });
    });

    it("pages through the history, and names a cursor that is not one", async () => {
      const asked = { ...company.seen, action: "log-call", input: { outcome: "busy" } };
      for (let call = 0; call < 21; call += 1) await card("action", { ...asked, key: newKey() });
      const first = await card("timeline", company.seen);
      expect(first.body.entries).toHaveLength(20);
      const second = await card("timeline", { ...company.seen, cursor: first.body.cursor });
      expect(second.body).toMatchObject({ kind: "ok", cursor: null });
      const wrong = await card("timeline", { ...company.seen, cursor: "not one" });
      expect(wrong.body).toMatchObject({
        kind: "problem",
        problem: { errors: [{ field: "cursor" }] },
      });
    });

    it("says of a touch there is not that there is none", async () => {
      const { body } = await card("why", { ...company.seen, touchId: "nothing" });
      expect(body).toMatchObject({ kind: "problem", problem: { status: 404 } });
    });
  });

  describe("a record without an account", () => {
    it("is for a manager to search for and link, and then for everybody", async () => {
      const account = await addAccount(hubspot.server, {
        account: { name: "Quixotic Bakery" },
        invoices: [anInvoice(40)],
      });
      const ref = { object: "companies", id: newObjectId() };
      await hubspot.store([aCompany(ref, "Somebody else's name")]);
      const seen = { ...recordOf(ref.id), recordKey: hubspot.keyOf(ref) };
      expect((await card("panel", seen)).body.kind).toBe("none");
      expect((await card("search", { ...seen, text: "Quixotic" })).body.kind).toBe("no_permission");
      const choice = { ...seen, accountId: account.id };
      expect((await card("choose", choice)).body.kind).toBe("no_permission");
      const found = await card("search", { ...seen, text: "Quixotic" }, MANAGER);
      expect(found.body).toMatchObject({ kind: "ok", accounts: [{ accountId: account.id }] });
      expect((await card("choose", choice, MANAGER)).body).toMatchObject({
        kind: "ok",
        accountId: account.id,
      });
      expect((await card("panel", seen)).body).toMatchObject({ accountId: account.id });
    });

    it("is told apart from one not read yet, though nothing wrote a key on it", async () => {
      const ref = { object: "companies", id: newObjectId() };
      await hubspot.store([aCompany(ref, `Owes Nothing ${ref.id}`)]);
      const { body } = await card("panel", { ...recordOf(ref.id), recordKey: null });
      expect(body).toEqual({ kind: "none" });
    });

    it("can't be linked before it has been read", async () => {
      const account = await addAccount(hubspot.server, { invoices: [anInvoice(40)] });
      const choice = { ...recordOf(newObjectId()), accountId: account.id };
      expect((await card("choose", choice, MANAGER)).body.kind).toBe("not_synced");
    });

    it("that could stand for several asks which, and remembers the answer", async () => {
      const name = `Twin ${newObjectId()}`;
      const twins = await Promise.all(
        [1, 2].map(() =>
          addAccount(hubspot.server, { account: { name }, invoices: [anInvoice(9)] }),
        ),
      );
      const ref = { object: "companies", id: newObjectId() };
      await hubspot.store([aCompany(ref, name)]);
      const seen = { ...recordOf(ref.id), recordKey: hubspot.keyOf(ref) };
      const asked = await card("panel", seen);
      expect(asked.body).toMatchObject({ kind: "choose", candidates: [{ name }, { name }] });
      const accountId = twins[1]?.id;
      await card("choose", { ...seen, accountId });
      expect((await card("panel", seen)).body).toMatchObject({ kind: "ok", accountId });
    });
  });

  it.each([
    ["an object type that is no id", { record: { objectTypeId: "company", objectId: 1 } }],
    ["an object id that is no number", { record: { objectTypeId: "0-2", objectId: "x" } }],
    ["no record at all", {}],
  ])("names the field of %s", async (_name, body) => {
    const answer = await card("panel", body);
    expect(answer).toMatchObject({ status: 200, body: { kind: "problem" } });
    expect(JSON.stringify(answer.body)).toContain('"field":"record');
  });

  it("answers malformed JSON and a NUL with 200 and a problem, because HubSpot hides any other", async () => {
    const address = "/hubspot/card/panel?userId=11&portalId=1234567";
    const malformed = await hubspot.send(address, "{");
    expect(malformed).toMatchObject({ status: 200, body: { problem: { status: 400 } } });
    const nul = await hubspot.send(address, { ...company.seen, locale: "e\0n" });
    expect(nul).toMatchObject({ status: 200, body: { problem: { status: 400 } } });
  });

  it("shows what it knows while an admin has to connect again, and nothing once it was given up", async () => {
    const alone = await openHubspotServer();
    const { seen } = await alone.company();
    const panel = () => alone.ask(REP, "/hubspot/card/panel", seen);
    await markReconnect(alone.server.deps, alone.connection, "the token was refused");
    const stale = (await panel()).body;
    expect(PanelView.parse(stale.panel).freshness).toMatchObject({
      source: "HubSpot",
      stale: true,
    });
    const noApp = { ...alone.server.deps, crm: { ...alone.server.deps.crm, apps: {} } };
    await disconnect(noApp, alone.connection, { keepFields: true });
    expect((await panel()).body.kind).toBe("disconnected");
    expect((await alone.ask(ADMIN, "/hubspot/card/panel", seen)).body.kind).toBe("disconnected");
    await alone.close();
  });
});

const ASKED_PLAN = {
  kind: "plan",
  currency: "USD",
  size: { by: "count", count: 3 },
  every: "month",
  firstOn: day(2),
};
