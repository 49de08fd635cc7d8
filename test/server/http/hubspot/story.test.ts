import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RECORD_KEY_PROPERTY } from "../../../../adapters/hubspot/index.ts";
import { MINUTE_MS } from "../../../../core/time/instant.ts";
import { PanelView } from "../../../../ui-extensions/panel/panel-view.ts";
import { get, openSandboxPortal, SANDBOX_PORTAL, type SandboxPortal } from "./sandbox-portal.ts";
import { ask, newKey, type Reply } from "./support.ts";

const ADA = { userId: "7001", userEmail: "ada.admin@sandbox.example" };
const ROSA = { userId: "7002", userEmail: "rosa.rep@sandbox.example" };

describe("a rep in HubSpot, from the install to the customer's erasure", () => {
  let portal: SandboxPortal;
  let company = "";
  let contact = "";
  beforeAll(async () => {
    portal = await openSandboxPortal();
    const { hubspot } = portal;
    company = hubspot.seed("companies", { name: "Harbor Light Dental", domain: "harbor.example" });
    contact = hubspot.seed(
      "contacts",
      { firstname: "Dana", lastname: "Whitfield", email: "dana@harbor.example" },
      { linkedTo: [{ object: "companies", id: company }] },
    );
    hubspot.seed(
      "invoices",
      {
        ...{ hs_number: "INV-1", hs_currency: "USD", hs_invoice_status: "open" },
        ...{ hs_amount_billed: "900.00", hs_balance_due: "900.00" },
        ...{ hs_invoice_date: "2026-01-10", hs_due_date: "2026-02-01" },
      },
      { linkedTo: [{ object: "companies", id: company }] },
    );
    const { cookie, back } = await portal.consent();
    await get(back, { cookie });
    // What was to be written while our fields were not there yet is written once they are.
    await portal.sync();
    await settings("schema-make");
    await portal.sync();
    await later();
  });
  afterAll(() => portal.close());

  const options = { portalId: String(SANDBOX_PORTAL) };
  const settings = (call: string, body: object = {}) =>
    ask(portal.server, ADA, `/hubspot/settings/${call}`, body, options);
  const later = async () => {
    portal.server.clock.advance(10 * MINUTE_MS);
    await portal.sync();
  };
  const shown = (object: string, id: string) => portal.hubspot.read(object, id)?.properties ?? {};
  /** What the card does: it reads the key as whoever is signed in, and sends it along. */
  function card(call: string, body: object = {}): Promise<Reply> {
    const record = { objectTypeId: "0-2", objectId: Number(company) };
    const recordKey = shown("companies", company)[RECORD_KEY_PROPERTY] ?? null;
    const path = `/hubspot/card/${call}`;
    return ask(portal.server, ROSA, path, { record, recordKey, ...body }, options);
  }

  it("sees on the record, and in the card that its key opens, what is overdue", async () => {
    expect(shown("companies", company)).toMatchObject({
      gs_state: "past_due",
      gs_past_due: "900.00",
    });
    const { body } = await card("panel");
    const panel = PanelView.parse(body.panel);
    expect(panel.subject.name).toBe("Harbor Light Dental");
    expect(panel.standing.pastDue).toMatchObject([{ amountMinor: 90_000, currency: "USD" }]);
    expect((await card("panel", { recordKey: null })).body.kind).toBe("not_synced");
  });

  it("offers the recommended plan in one click, and the record tells of it", async () => {
    const { body } = await card("panel");
    const [offer] = PanelView.parse(body.panel).offers;
    const press = { action: "offer-plan", input: { offerId: offer?.id }, key: newKey() };
    expect((await card("action", press)).body).toMatchObject({ kind: "ok" });
    await later();
    expect(shown("companies", company).gs_arrangement_state).toBe("offered");
    const told = portal.hubspot.timeline().map(({ eventTypeName }) => eventTypeName);
    expect(told).toContain("gs_plan_company");
  });

  it("sees a change that a webhook told of, and what the customer paid is overdue no more", async () => {
    const [invoice] = portal.hubspot.all("invoices");
    portal.hubspot.people.update("companies", company, { name: "Harbor Light Clinic" });
    portal.hubspot.set("invoices", invoice?.id ?? "", {
      ...{ hs_balance_due: "0", hs_invoice_status: "paid" },
    });
    await portal.deliver();
    await later();
    const panel = PanelView.parse((await card("panel")).body.panel);
    expect(panel.subject.name).toBe("Harbor Light Clinic");
    expect(panel.standing.pastDue).toEqual([]);
  });

  it("finds nobody's name any more once HubSpot was asked to forget a person", async () => {
    portal.hubspot.people.erase("contacts", contact);
    await portal.deliver();
    await later();
    const { body } = await card("panel");
    expect(JSON.stringify(body)).not.toMatch(/Whitfield|dana@harbor/);
  });
});
