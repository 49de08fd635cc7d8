import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MINUTE_MS } from "../../../../core/time/instant.ts";
import { manyRows } from "../../../../server/storage/tx.ts";
import { anInvoice } from "../../../support/facts.ts";
import { entriesOf, kindsOf } from "../../effects/reply-scene.ts";
import { addAccount, type TestAccount } from "../../effects/support.ts";
import { openZendeskScene, ZENDESK_APP_ID, type ZendeskScene } from "./support.ts";

const WEB = { channel: "web" };
const WORDS = "The amount is wrong, we never ordered this.";

describe("what a customer writes on a ticket in Zendesk", () => {
  let scene: ZendeskScene;
  let account: TestAccount;
  let ticket = 0;
  let person = 0;
  beforeAll(async () => {
    scene = await openZendeskScene();
    const { people } = scene.zendesk;
    const organization = people.createOrganization({ name: "Harbor" }).id;
    person = people.createUser({ name: "Dana", organization_id: organization }).id;
    ticket = people.writeTicket(
      {
        ...{ subject: "Hello", requester_id: person, organization_id: organization },
        comment: { body: "A question." },
      },
      { userId: person, ...WEB },
    ).id;
    scene.zendesk.installApp(ZENDESK_APP_ID);
    await scene.connectBook();
    await scene.sync();
    account = await addAccount(scene.server, { invoices: [anInvoice(40)] });
    await scene.link("organizations", organization, account.id);
  });
  afterAll(() => scene.close());

  const write = async (userId: number, body: string) => {
    scene.zendesk.people.updateTicket(
      ticket,
      { comment: { body, public: true } },
      { userId, ...WEB },
    );
    scene.server.clock.advance(10 * MINUTE_MS);
    await scene.zendesk.deliverWebhooks();
    await scene.sync();
  };

  it("is understood as any other reply, once", async () => {
    await write(scene.zendesk.agentId, WORDS);
    expect(await kindsOf(account)).toEqual([]);
    await write(person, WORDS);
    await scene.sync();
    expect(await kindsOf(account)).toEqual(["dispute"]);
    expect(await entriesOf(account, "reply.received")).toMatchObject([
      { reason: WORDS, intent: "dispute", asksPerson: true },
    ]);
  });

  it("is not kept with the record", async () => {
    const rows = await account.inTenant((tx) =>
      manyRows(tx, sql<{ body: string }>`select body::text as body from crm_records`),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some(({ body }) => body?.includes(WORDS))).toBe(false);
  });
});
