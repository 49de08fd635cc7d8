import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OutboundMessage, SendResult } from "../../../adapters/channels/port.ts";
import { MINUTE_MS } from "../../../core/time/instant.ts";
import { recordDelivery } from "../../../server/effects/record-delivery.ts";
import { jobHandlers } from "../../../server/jobs/handlers.ts";
import { SANDBOX_TENANT } from "../../../server/sandbox/tenant.ts";
import { wakeAccounts } from "../../../server/storage/accounts.ts";
import { listOutbox } from "../../../server/storage/outbox.ts";
import { listTimeline } from "../../../server/storage/timeline.ts";
import { openTestDatabase } from "../../support/database.ts";
import { anInvoice } from "../../support/facts.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { addAccount } from "./support.ts";

const TENANT = SANDBOX_TENANT.id;
const SENT: SendResult = { kind: "sent", providerId: "" };
const REFUSED: SendResult = {
  ...{ kind: "refused", reason: "recipient_refused", permanent: true, detail: "no such user" },
};

type Provider = (message: OutboundMessage) => Promise<SendResult>;

describe("a step that a provider carries", () => {
  let server: TestServer;
  // What every provider does in the test at hand, and what it was given.
  let answer: Provider = async () => SENT;
  let given: OutboundMessage[] = [];
  let work: () => Promise<void>;

  beforeAll(async () => {
    server = await startServer(await openTestDatabase());
    const port = {
      async send(message: OutboundMessage) {
        given.push(message);
        const result = await answer(message);
        return result === SENT ? { ...SENT, providerId: `p-${message.idempotencyKey}` } : result;
      },
      nameOf: ({ idempotencyKey }: OutboundMessage) => `n-${idempotencyKey}`,
    };
    const outgoing = {
      find: async () => ({ port, from: "us@example.com" }),
      captures: false,
      close: () => undefined,
    };
    const handlers = jobHandlers({ ...server.deps, outgoing });
    work = async () => {
      for (let round = 0; round < 12; round += 1) {
        const found =
          (await handlers.treatDue()) + (await handlers.deliver()) + (await handlers.settleLost());
        if (found === 0) return;
      }
    };
  });
  afterAll(() => server.close());

  /** An account with a step due that names e-mail, then SMS; worked through with this provider. */
  async function carried(provider: Provider) {
    answer = provider;
    given = [];
    const id = randomUUID();
    const point = (channel: string, address: string) => ({
      ...{ id: channel, channel, address },
      consent: "granted",
    });
    const mail = `${id}@example.com`;
    const phone = `+1555${Math.floor(Number(`0x${id.slice(0, 6)}`) % 10_000_000)}`;
    const account = await addAccount(server, {
      account: { contactPoints: [point("email", mail), point("sms", phone)] },
      invoices: [anInvoice(12)],
    });
    const wake = () => account.inTenant((tx) => wakeAccounts(tx, [account.id], server.clock.now()));
    await wake();
    await work();
    const tell = (outcome: "delivered" | "failed", over: object = {}) =>
      recordDelivery(server.deps, TENANT, {
        ...{ providerId: `p-${given[0]?.idempotencyKey}`, channel: "email", outcome },
        ...{ permanent: false, detail: null, at: server.clock.now(), ...over },
      });
    const touches = async () =>
      (await account.facts()).touches
        .map(({ kind, channel, status }) => `${kind} ${channel} ${status}`)
        .sort();
    return { account, touches, tell, wake };
  }

  it("goes by the next channel when the provider knows no such address, and says why", async () => {
    const { account, touches } = await carried(async ({ channel }) =>
      channel === "email" ? REFUSED : SENT,
    );
    expect(await touches()).toEqual(["message email failed", "message sms sent"]);
    expect((await account.facts()).contactEvents).toMatchObject([
      { type: "address_failed", medium: "email" },
    ]);
    const page = await account.inTenant((tx) => listTimeline(tx, account.id, { limit: 20 }));
    const last = page.items.find(({ kind }) => kind === "touch_queued");
    expect(last?.body.choice).toMatchObject([
      { channel: "email", taken: false, failed: true, blockedBy: null },
      { channel: "sms", taken: true, failed: false, blockedBy: null },
    ]);
  });

  it("goes by the next channel when it bounces later, once however often that is told", async () => {
    const { touches, tell } = await carried(async () => SENT);
    expect(await touches()).toEqual(["message email sent"]);
    for (let time = 0; time < 3; time += 1) {
      await tell("failed", { permanent: true });
      await tell("delivered");
      await work();
    }
    expect(await touches()).toEqual(["message email failed", "message sms sent"]);
    expect(given.map(({ channel }) => channel)).toEqual(["email", "sms"]);
  });

  it("takes in what is told while the message is still leaving", async () => {
    const told: boolean[] = [];
    const { account, touches } = await carried(async ({ channel, idempotencyKey }) => {
      if (channel !== "email") return SENT;
      const news = { channel, outcome: "failed", permanent: true, detail: null } as const;
      const at = server.clock.now();
      const providerId = `p-${idempotencyKey}`;
      for (let time = 0; time < 2; time += 1)
        told.push(await recordDelivery(server.deps, TENANT, { ...news, providerId, at }));
      return SENT;
    });
    expect(told).toEqual([true, true]);
    expect(await touches()).toEqual(["message email failed", "message sms sent"]);
    expect((await account.facts()).contactEvents).toHaveLength(1);
  });

  it.each([
    ["follows what a rep sent by another way", SENT, "sent"],
    ["tries each way once where none works", REFUSED, "failed"],
  ])("%s", async (_case, other, status) => {
    const { account, touches } = await carried(async () => SENT);
    await account.act("stop-cadence", { reason: "only what I send" });
    server.clock.advance(1_000);
    answer = async ({ channel }) => (channel === "email" ? REFUSED : other);
    given = [];
    expect(await account.act("send-payment-link", { channel: "email" })).toBe("done");
    await work();
    await work();
    expect(given.map(({ channel }) => channel)).toEqual(["email", "sms"]);
    expect(given[1]?.text).toContain("/p/");
    expect(await touches()).toContain(`message sms ${status}`);
  });

  it("is found again by the name it left under when nobody knows whether it left", async () => {
    const { account, touches } = await carried(async () => {
      throw new Error("the line went dead");
    });
    server.clock.advance(10 * MINUTE_MS);
    await work();
    const found = () =>
      account.inTenant((tx) => listOutbox(tx, { accountId: account.id, limit: 10 }));
    const [row] = (await found()).items;
    expect(row).toMatchObject({ status: "unconfirmed", providerId: `n-${row?.idempotencyKey}` });
    const news = { channel: "email", permanent: false, detail: null } as const;
    const told = { ...news, providerId: row?.providerId ?? "", at: server.clock.now() };
    expect(await recordDelivery(server.deps, TENANT, { ...told, outcome: "read" })).toBe(true);
    expect((await found()).items[0]).toMatchObject({ status: "sent" });
    expect(await touches()).toEqual(["message email sent"]);
  });

  it("never follows a message of which nobody knows whether it left", async () => {
    const { touches, wake } = await carried(async () => {
      throw new Error("the line went dead");
    });
    // Its worker never says what became of it, and its lease ends.
    server.clock.advance(10 * MINUTE_MS);
    await work();
    await wake();
    await work();
    expect(await touches()).toEqual(["message email sent"]);
    expect(given).toHaveLength(1);
  });
});
