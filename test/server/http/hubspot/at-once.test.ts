import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findTestPostgres, openTestPostgres } from "../../../support/database.ts";
import { type HubspotServer, newKey, openHubspotServer, PORTAL, REP } from "./support.ts";

const postgres = await findTestPostgres();
const TIMES = 6;

// The embedded database does one thing at a time: only here do two calls really meet.
describe.skipIf(postgres === null)("calls that arrive at the same time, on PostgreSQL", () => {
  let hubspot: HubspotServer;
  beforeAll(async () => {
    const open = () => openTestPostgres(postgres ?? "");
    hubspot = await openHubspotServer({}, undefined, open);
  });
  afterAll(() => hubspot.close());

  it("of one workflow's passage make one offer and get one answer", async () => {
    const { ref, account } = await hubspot.company();
    const call = {
      callbackId: `ap-${randomUUID()}`,
      origin: { portalId: Number(PORTAL) },
      object: { objectId: Number(ref.id), objectType: "COMPANY" },
      inputFields: {},
    };
    const replies = await Promise.all(
      Array.from({ length: TIMES }, () => hubspot.send("/hubspot/actions/offer-plan", call)),
    );
    expect(replies.map(({ status }) => status)).toEqual(Array(TIMES).fill(200));
    for (const { body } of replies) expect(body).toEqual(replies[0]?.body);
    expect((await account.facts()).arrangements).toHaveLength(1);
  });

  it("of one press of a button, and of a workflow beside it, make one offer", async () => {
    const { ref, account, seen } = await hubspot.company();
    const panel = await hubspot.ask(REP, "/hubspot/card/panel", seen);
    const [offer] = JSON.parse(JSON.stringify(panel.body.panel)).offers;
    const press = { ...seen, action: "offer-plan", input: { offerId: offer.id }, key: newKey() };
    const workflow = {
      callbackId: `ap-${randomUUID()}`,
      origin: { portalId: Number(PORTAL) },
      object: { objectId: Number(ref.id), objectType: "COMPANY" },
      inputFields: {},
    };
    const [first, second, passage] = await Promise.all([
      hubspot.ask(REP, "/hubspot/card/action", press),
      hubspot.ask(REP, "/hubspot/card/action", press),
      hubspot.send("/hubspot/actions/offer-plan", workflow),
    ]);
    // Whichever came first made the offer; the others found it there.
    expect(first.body.kind).toBe(second.body.kind);
    expect(passage.status).toBe(200);
    expect((await account.facts()).arrangements).toHaveLength(1);
  });
});
