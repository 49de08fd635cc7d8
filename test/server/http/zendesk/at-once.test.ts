import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listTimeline } from "../../../../server/storage/timeline.ts";
import { findTestPostgres, openTestPostgres } from "../../../support/database.ts";
import { anInvoice } from "../../../support/facts.ts";
import { addAccount } from "../../effects/support.ts";
import { openZendeskScene, postForm, ZENDESK_APP_ID, type ZendeskScene } from "./support.ts";

const postgres = await findTestPostgres();
const TIMES = 6;

// The embedded database does one thing at a time: only here do two calls really meet.
describe.skipIf(postgres === null)("what Zendesk sends several times at once", () => {
  let scene: ZendeskScene;
  beforeAll(async () => {
    scene = await openZendeskScene({}, () => openTestPostgres(postgres ?? ""));
    scene.zendesk.installApp(ZENDESK_APP_ID);
    await scene.connectBook();
  });
  afterAll(() => scene.close());

  const many = <T>(ask: () => Promise<T>) => Promise.all(Array.from({ length: TIMES }, ask));

  it("opens the app's page once for one token", async () => {
    const about = { userId: scene.zendesk.agentId, location: "nav_bar" };
    const token = scene.zendesk.signAppToken(about);
    const pages = await many(() => postForm(`${scene.server.url}/zendesk/app/nav_bar`, { token }));
    expect(pages.map(({ status }) => status).toSorted()).toEqual([
      ...[200, ...Array.from({ length: TIMES - 1 }, () => 401)],
    ]);
  });

  it("does a command once for one invocation", async () => {
    const organization = scene.zendesk.people.createOrganization({ name: "Rivera" }).id;
    await scene.sync();
    const account = await addAccount(scene.server, { invoices: [anInvoice(40)] });
    await scene.link("organizations", organization, account.id);
    const body = {
      ...{ command: "stop", ticket_id: "1", requester_id: "" },
      organization_id: String(organization),
    };
    const replies = await many(() => scene.hook("commands", body, { invocation: "01SAME" }));
    expect(replies.every(({ status }) => status === 200)).toBe(true);
    const page = await account.inTenant((tx) => listTimeline(tx, account.id, { limit: 20 }));
    expect(page.items.filter(({ kind }) => kind === "cadence_stopped")).toHaveLength(1);
  });
});
