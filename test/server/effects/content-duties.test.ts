import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import type { TenantPolicy } from "../../../core/policy/policy.ts";
import { SANDBOX_TENANT } from "../../../server/sandbox/tenant.ts";
import { setNextLook } from "../../../server/storage/accounts.ts";
import { listCapturedMessages } from "../../../server/storage/captured-messages.ts";
import { publishPolicy } from "../../../server/storage/policies.ts";
import { listTimeline } from "../../../server/storage/timeline.ts";
import { openTestDatabase } from "../../support/database.ts";
import { anInvoice, aPolicy } from "../../support/facts.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { addAccount, type TestAccount } from "./support.ts";

const agency = { collector: { id: "agency", type: "third_party" } } as const;

// What leaves the server must keep the duties of content, whatever the tenant's templates say.
describe("a message that leaves", () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startServer(await openTestDatabase());
  });
  afterAll(() => server.close());

  /** Publishes without the checks of a save: as a policy that was stored before there were any. */
  async function publish(policy: TenantPolicy): Promise<void> {
    const publication = { at: server.deps.clock.now(), by: "test" };
    await server.deps.db.withTenant(SANDBOX_TENANT.id, (tx) =>
      publishPolicy(tx, policy, publication),
    );
  }

  async function consumer(account: object = {}): Promise<TestAccount> {
    const who = { kind: "consumer", preferredChannel: "email", ...account };
    const added = await addAccount(server, { account: who, invoices: [anInvoice(10)] });
    await added.inTenant((tx) => setNextLook(tx, added.id, server.deps.clock.now()));
    return added;
  }

  async function textsOf(account: TestAccount): Promise<string[]> {
    const page = await account.inTenant((tx) =>
      listCapturedMessages(tx, { accountId: account.id, limit: 50 }),
    );
    return page.items.map(({ bodyText }) => bodyText);
  }

  it("says that a debt collector wrote it: at length the first time, in short afterwards", async () => {
    await publish(aPolicy(agency));
    const account = await consumer();
    await server.work();
    const [first] = await textsOf(account);
    expect(first).toContain("We are a debt collector. We are trying to collect a debt");
    server.clock.advance(20 * 86_400_000);
    await account.act("send-payment-link", { channel: "email" });
    await server.work();
    const texts = await textsOf(account);
    expect(texts.length).toBeGreaterThan(1);
    const [newest] = texts.filter((text) => text !== first);
    expect(newest).toContain("This message is from a debt collector.");
    expect(newest).not.toContain("We are trying to collect a debt");
  });

  it("says so in the language of the rest", async () => {
    await publish(aPolicy(agency));
    const account = await consumer({ language: "es" });
    await server.work();
    const [text] = await textsOf(account);
    expect(text).toContain("Somos cobradores de deudas.");
    expect(text).not.toContain("debt collector");
  });

  it("says nothing of the kind for a creditor", async () => {
    await publish(aPolicy());
    const account = await consumer();
    await server.work();
    const [text] = await textsOf(account);
    expect(text).toContain("Northwind Services");
    expect(text).not.toContain("debt collector");
  });

  it.each([
    ["it", 'Written in "en": no template in "it"'],
    ["es-CO", undefined],
    ["en-GB", undefined],
  ])(
    "to a reader of %s tells the timeline when it is in another language",
    async (language, note) => {
      await publish(aPolicy());
      const account = await consumer({ language });
      await server.work();
      const entries = await account.inTenant((tx) => listTimeline(tx, account.id, { limit: 50 }));
      const sent = entries.items.find(({ kind }) => kind === "touch_sent");
      expect(sent?.body.reason).toBe(note);
    },
  );

  it.each([
    ["a threat", "We will have you arrested."],
    [
      "one so long that its reason would not fit a touch",
      `We will sue you${" again".repeat(200)}.`,
    ],
  ])("stays when its template holds %s, and the sentence is told", async (_name, threat) => {
    const templates = defaultPolicy.templates.map((each) => ({
      ...each,
      body: `${threat}\n\n${each.body}`,
    }));
    await publish(aPolicy({ templates }));
    const account = await consumer();
    await server.work();
    expect(await textsOf(account)).toEqual([]);
    const { touches } = await account.facts();
    expect(touches.find(({ status }) => status === "failed")?.outcome).toContain(
      `“${threat.slice(0, 20)}`,
    );
  });
});
