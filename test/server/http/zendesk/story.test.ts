import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MINUTE_MS } from "../../../../core/time/instant.ts";
import { PanelView } from "../../../../ui-extensions/panel/panel-view.ts";
import { anInvoice } from "../../../support/facts.ts";
import { addAccount, type TestAccount } from "../../effects/support.ts";
import { openZendeskScene, type Reply, ZENDESK_APP_ID, type ZendeskScene } from "./support.ts";

const WEB = { channel: "web" };
const RECORD_KEY = "gs_record_key";

describe("an agent in Zendesk, from the install to the note on the ticket", () => {
  let scene: ZendeskScene;
  let account: TestAccount;
  let token = "";
  let organization = 0;
  let person = 0;
  let ticket = 0;
  beforeAll(async () => {
    scene = await openZendeskScene();
    const { people } = scene.zendesk;
    organization = people.createOrganization({ name: "Harbor Light Dental" }).id;
    person = people.createUser({
      ...{ name: "Dana Whitfield", email: "dana@harbor.example", organization_id: organization },
    }).id;
    ticket = people.writeTicket(
      {
        ...{ subject: "Our invoice", requester_id: person, organization_id: organization },
        comment: { body: "We can't pay it all at once." },
      },
      { userId: person, ...WEB },
    ).id;
    scene.zendesk.installApp(ZENDESK_APP_ID);
    await scene.connectBook();
    account = await addAccount(scene.server, {
      account: { name: "Harbor Light Dental" },
      invoices: [anInvoice(40, { amountMinor: 90_000 })],
    });
  });
  afterAll(() => scene.close());

  const later = async () => {
    scene.server.clock.advance(10 * MINUTE_MS);
    await scene.zendesk.deliverWebhooks();
    await scene.sync();
  };
  /** What Zendesk shows an agent of our object about the organization. */
  const shown = () => {
    const records = scene.zendesk.account.objects.get("gs_account")?.records.values() ?? [];
    return [...records].find(
      ({ fields }) => String(fields.gs_organization) === String(organization),
    )?.fields;
  };
  /** What the app does: it reads the key as the agent, and sends it along. */
  const card = (call: string, body: object = {}): Promise<Reply> => {
    const record = { object: "organizations", id: String(organization) };
    const recordKey = shown()?.[RECORD_KEY] ?? null;
    return scene.ask(token, `/zendesk/card/${call}`, { record, recordKey, ...body });
  };

  it("has our fields and triggers made by an admin who saw the list first", async () => {
    const admin = await scene.tokenOf(scene.zendesk.adminId);
    const plan = await scene.ask(admin, "/zendesk/settings/schema-plan");
    expect(JSON.stringify(plan.body)).toContain('"state":"missing"');
    expect(JSON.stringify(plan.body)).toContain("Good Standing: stop reminders");
    expect(scene.zendesk.account.triggers.size).toBe(0);
    const made = await scene.ask(admin, "/zendesk/settings/schema-make");
    expect(JSON.stringify(made.body)).not.toContain('"missing"');
    expect(scene.zendesk.account.triggers.size).toBe(3);
    const agent = await scene.tokenOf(scene.zendesk.agentId);
    expect((await scene.ask(agent, "/zendesk/settings/schema-make")).body.kind).toBe(
      "no_permission",
    );
  });

  it("sees in the sidebar, by the key that only a reader of the record has, what is overdue", async () => {
    await scene.sync();
    await scene.link("organizations", organization, account.id);
    await later();
    expect(shown()).toMatchObject({ gs_past_due: 900, gs_state: "gs_account_past_due" });
    token = await scene.tokenOf(scene.zendesk.agentId);
    const { body } = await card("panel");
    const panel = PanelView.parse(body.panel);
    expect(panel.subject.name).toBe("Harbor Light Dental");
    expect(panel.standing.pastDue).toMatchObject([{ amountMinor: 90_000, currency: "USD" }]);
    expect((await card("panel", { recordKey: null })).body.kind).toBe("not_synced");
    const other = await scene.keyOf("users", person);
    expect((await card("panel", { recordKey: other })).body.kind).toBe("not_synced");
  });

  it("has a link for the reply in the customer's language, and is told that it may go", async () => {
    const { body } = await card("reply-text", { what: "payment_link" });
    expect(body).toMatchObject({ kind: "ok", what: "payment_link" });
    expect(body.text).toContain(`${scene.server.url}/p/`);
    expect(body.html).toMatch(/<a href="http:\/\/localhost:\d+\/p\/[\w-]+/);
    expect((await card("reply-check")).body).toEqual({ kind: "ok", allowed: true, reason: "" });
    const terms = await card("reply-text", { what: "plan_terms" });
    expect(terms.body).toMatchObject({ kind: "problem", problem: { status: 409 } });
  });

  it("offers the recommended plan, and its terms are there to be put in the reply", async () => {
    const { body } = await card("panel");
    const [offer] = PanelView.parse(body.panel).offers;
    const press = { action: "offer-plan", input: { offerId: offer?.id }, key: randomUUID() };
    expect((await card("action", press)).body).toMatchObject({ kind: "ok" });
    const terms = await card("reply-text", { what: "plan_terms" });
    expect(terms.body).toMatchObject({ kind: "ok", what: "plan_terms" });
    expect(String(terms.body.text)).toContain("$900.00");
    await later();
    expect(shown()?.gs_arrangement_state).toBe("offered");
  });

  it("finds an internal note of it in Zendesk, and nothing that a customer could read", async () => {
    const promise = {
      action: "record-promise",
      input: { amount: "100.00", currency: "USD", dueOn: "2026-03-10" },
      key: randomUUID(),
    };
    const done = await card("action", promise);
    expect(done.body.kind).toMatch(/ok|problem/);
    await later();
    const ours = scene.zendesk.account.audits.filter(
      ({ ticketId, comment }) => ticketId !== ticket && comment !== null,
    );
    expect(ours.length).toBeGreaterThan(0);
    expect(ours.every(({ comment }) => comment?.public === false)).toBe(true);
  });

  it("sees the dispute that a ticket tells of, and is asked before anybody is chased again", async () => {
    const { people, agentId } = scene.zendesk;
    people.updateTicket(ticket, { tags: ["payment_dispute"] }, { userId: agentId, ...WEB });
    await later();
    const held = PanelView.parse((await card("panel")).body.panel);
    expect(held.holds.map(({ kind }) => kind)).toContain("dispute");
    expect((await card("reply-text", { what: "payment_link" })).body.kind).toBe("ok");
    people.updateTicket(ticket, { status: "solved" }, { userId: agentId, ...WEB });
    await later();
    const still = PanelView.parse((await card("panel")).body.panel);
    expect(still.holds.map(({ kind }) => kind)).toContain("dispute");
    expect(still.actions.find(({ id }) => id === "lift-hold")?.enabled).toBe(true);
  });

  it("is kept from writing about money once the customer said to stop", async () => {
    await account.act("record-opt-out", { channel: "email", source: "oral" });
    const check = await card("reply-check");
    expect(check.body).toMatchObject({ kind: "ok", allowed: false });
    expect(String(check.body.reason)).not.toBe("");
    const text = await card("reply-text", { what: "payment_link" });
    expect(text.body).toMatchObject({
      kind: "problem",
      problem: { status: 409, detail: check.body.reason },
    });
  });
});
