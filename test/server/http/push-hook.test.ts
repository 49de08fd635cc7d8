import { createServer } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { signWebhook } from "../../../adapters/standard-webhooks.ts";
import { CurrencyCode } from "../../../core/money/money.ts";
import { newId } from "../../../server/deps.ts";
import { withAccount } from "../../../server/effects/account-work.ts";
import { queueDirect } from "../../../server/effects/queue-direct.ts";
import { saveProvider } from "../../../server/providers/provider-book.ts";
import { SANDBOX_TENANT } from "../../../server/sandbox/tenant.ts";
import { loadCurrentPolicy, publishPolicy } from "../../../server/storage/policies.ts";
import { openTestDatabase } from "../../support/database.ts";
import { anInvoice } from "../../support/facts.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { addAccount } from "../effects/support.ts";

const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

let server: TestServer;
let providerId: string;
const events: { readonly id: string; readonly userId: string }[] = [];
// The product's own side: takes every event.
const product = createServer((req, res) => {
  const chunks: Buffer[] = [];
  req.on("data", (chunk: Buffer) => chunks.push(chunk));
  req.on("end", () => {
    const { data } = JSON.parse(Buffer.concat(chunks).toString());
    events.push({ id: data.message_id, userId: data.user_id });
    res.writeHead(data.user_id === "gone" ? 410 : 204).end();
  });
});

beforeAll(async () => {
  await new Promise<void>((resolve) => product.listen(0, "127.0.0.1", resolve));
  const address = product.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  server = await startServer(await openTestDatabase());
  const { db, crm, clock } = server.deps;
  const url = `http://127.0.0.1:${address.port}/events`;
  const told = { settings: { url }, secrets: { signingSecret: SECRET } };
  providerId = await db.withTenant(SANDBOX_TENANT.id, (tx) =>
    saveProvider(tx, crm.sealKeys, { kind: "push", newId: newId(), told, at: clock.now() }),
  );
  // The words of the text message do for the app.
  await db.withTenant(SANDBOX_TENANT.id, async (tx) => {
    const policy = await loadCurrentPolicy(tx);
    const spoken = policy.templates.filter(({ channel }) => channel !== "push");
    const templates = [
      ...spoken,
      ...spoken.flatMap((each) =>
        each.channel === "sms" ? [{ ...each, channel: "push" } as const] : [],
      ),
    ];
    await publishPolicy(tx, { ...policy, templates }, { at: clock.now(), by: "test" });
  });
});
afterAll(async () => {
  await server.close();
  await new Promise((resolve) => product.close(resolve));
});

/** An account whose message goes by push, brought out. */
async function reached(userId: string, others: readonly object[] = []) {
  const point = { id: "app", channel: "push", address: userId, consent: "granted" };
  const account = await addAccount(server, {
    account: { contactPoints: [point, ...others], preferredChannel: "push" },
    invoices: [anInvoice(5)],
  });
  await account.act("stop-cadence", { reason: "only direct messages" });
  const direct = { template: "payment_link", tone: "friendly", answersCustomer: false } as const;
  const queued = await withAccount(server.deps, SANDBOX_TENANT.id, account.id, (work) =>
    queueDirect(work, { ...direct, currency: CurrencyCode.parse("USD") }),
  );
  expect(queued?.channel).toBe("push");
  await server.work();
  const event = events.find((each) => each.userId === userId);
  if (event === undefined) throw new Error("no event came");
  return { account, messageId: event.id };
}

function tell(event: object, over: { readonly signature?: string } = {}): Promise<Response> {
  const body = JSON.stringify({ timestamp: server.clock.now(), ...event });
  const head = { id: newId(), timestamp: String(Math.floor(Date.now() / 1_000)) };
  return fetch(`${server.url}/hooks/push/${providerId}`, {
    method: "POST",
    headers: {
      "webhook-id": head.id,
      "webhook-timestamp": head.timestamp,
      "webhook-signature": over.signature ?? signWebhook(SECRET, head, body),
    },
    body,
  });
}

it("what the product tells of a message stands on it, once its signature holds", async () => {
  const { account, messageId } = await reached("user-1");
  const event = { type: "message.read", data: { message_id: messageId } };
  expect((await tell(event, { signature: "v1,bm90IG91cnM=" })).status).toBe(403);
  const outcome = async () => (await account.facts()).touches.map((touch) => touch.outcome);
  expect(await outcome()).toEqual([undefined]);
  expect((await tell(event)).status).toBe(204);
  expect(await outcome()).toEqual(["read"]);
  const unknown = { type: "message.read", data: { message_id: "msg_other" } };
  expect((await tell(unknown)).status).toBe(404);
  expect((await tell({ type: "message.read", data: {} })).status).toBe(422);
});

it("a user's stop closes the app for them and nothing else", async () => {
  const mail = { id: "mail", channel: "email", address: "u2@example.com", consent: "granted" };
  const { account } = await reached("user-2", [mail]);
  const stop = { type: "user.stopped", data: { user_id: "user-2" } };
  expect((await tell(stop)).status).toBe(204);
  expect((await tell(stop)).status).toBe(204);
  const { contactPoints } = (await account.facts()).account;
  expect(contactPoints.map(({ consent }) => consent)).toEqual(["withdrawn", "granted"]);
  const told = (await account.facts()).contactEvents.map(({ type }) => type);
  expect(told).toEqual(["medium_opt_out"]);
  const nobody = { type: "user.stopped", data: { user_id: "nobody" } };
  expect((await tell(nobody)).status).toBe(404);
});

it("a user who is gone is marked so, and the touch did not reach them", async () => {
  const { account } = await reached("gone");
  const { touches, contactEvents } = await account.facts();
  expect(touches).toMatchObject([{ channel: "push", status: "failed" }]);
  expect(contactEvents).toMatchObject([
    { type: "address_failed", medium: "push", address: "gone" },
  ]);
});
