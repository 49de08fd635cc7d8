import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { forgetGrant } from "../../../../server/crm/connections.ts";
import { findInbox, type InboxRow } from "../../../../server/storage/crm-inbox.ts";
import { type HubspotServer, openHubspotServer, PORTAL } from "./support.ts";

describe("HubSpot's webhooks", () => {
  let hubspot: HubspotServer;
  beforeAll(async () => {
    hubspot = await openHubspotServer();
  });
  beforeEach(async () => {
    const { deps } = hubspot.server;
    await deps.db.withTenant(hubspot.connection.tenantId, (tx) =>
      sql`delete from crm_inbox`.execute(tx),
    );
  });
  afterAll(() => hubspot.close());

  const send = (events: unknown) => hubspot.send("/hubspot/webhooks", events);
  const inbox = (): Promise<InboxRow[]> =>
    hubspot.server.deps.db.withTenant(hubspot.connection.tenantId, (tx) =>
      findInbox(tx, hubspot.connection.id, { now: hubspot.server.deps.clock.now(), limit: 1_000 }),
    );
  const named = async () =>
    (await inbox()).map(({ ref, what }) => `${what} ${ref.object}/${ref.id}`).sort();

  it("keeps which records to read again, once for each, and reads nothing yet", async () => {
    const { status, body } = await send([
      event({ objectId: 1 }),
      event({ objectId: 1, eventId: 2 }),
      event({ objectId: 2, subscriptionType: "company.creation" }),
    ]);
    expect({ status, body }).toEqual({ status: 200, body: { ignored: 0 } });
    expect(await named()).toEqual(["changed companies/1", "changed companies/2"]);
  });

  it("comes to the same when notices come twice and in any order", async () => {
    const later = event({
      objectId: 1,
      occurredAt: AT + 2_000,
      subscriptionType: "company.deletion",
    });
    const events = [event({ objectId: 1 }), event({ objectId: 3 }), later];
    await send(events);
    const once = await named();
    await send([...events].reverse());
    await send(events);
    expect(await named()).toEqual(once);
    expect(once).toEqual(["changed companies/3", "deleted companies/1"]);
  });

  it("takes an array of 101, which no document rules out", async () => {
    const events = Array.from({ length: 101 }, (_, index) => event({ objectId: index + 1 }));
    expect((await send(events)).status).toBe(200);
    expect(await inbox()).toHaveLength(101);
  });

  it("answers 200 for what it has no use for, because HubSpot tries anything else for a day", async () => {
    const { status, body } = await send([
      event({ subscriptionType: "conversation.newMessage" }),
      event({ subscriptionType: "feedback_submission.creation", objectId: 9 }),
      event({ subscriptionType: "company.propertyChange", propertyName: "gs_state" }),
      event({ portalId: 7654321 }),
      { portalId: Number(PORTAL), nonsense: true },
      "not an event",
    ]);
    expect(status).toBe(200);
    expect(Number(body.ignored)).toBeGreaterThanOrEqual(5);
    expect(await inbox()).toEqual([]);
  });

  it("takes an event whose value we could not keep, and those beside it", async () => {
    const odd = event({ objectId: 7, propertyValue: "a\0b", propertyName: "name" });
    expect((await send([odd, event({ objectId: 8 })])).status).toBe(200);
    expect(await named()).toEqual(["changed companies/7", "changed companies/8"]);
  });

  it("keeps a privacy deletion, whichever of its two notices comes first", async () => {
    const both = [
      event({ subscriptionType: "contact.deletion", objectId: 5, objectTypeId: "0-1" }),
      event({ subscriptionType: "contact.privacyDeletion", objectId: 5, objectTypeId: "0-1" }),
    ];
    await send(both);
    expect(await named()).toEqual(["erased contacts/5"]);
    await send([...both].reverse());
    expect(await named()).toEqual(["erased contacts/5"]);
  });

  it.each([
    ["malformed JSON", "[{"],
    ["no list", "{}"],
  ])("refuses %s", async (_name, text) => {
    const { status, body } = await hubspot.send("/hubspot/webhooks", text);
    expect(status).toBe(400);
    expect(body.type).toMatch(/malformed-json|invalid-input/);
  });

  it("does nothing for a portal that gave us up", async () => {
    const { deps } = hubspot.server;
    await forgetGrant(deps, hubspot.connection, "removed");
    expect((await send([event({ objectId: 1 })])).status).toBe(200);
    expect(await inbox()).toEqual([]);
  });
});

const AT = Date.UTC(2026, 2, 4, 16);

function event(over: object) {
  return {
    eventId: 1,
    subscriptionId: 1,
    portalId: Number(PORTAL),
    appId: 4711,
    occurredAt: AT,
    subscriptionType: "company.propertyChange",
    propertyName: "name",
    attemptNumber: 0,
    objectId: 1,
    changeSource: "CRM_UI",
    ...over,
  };
}
