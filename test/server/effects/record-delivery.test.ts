import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DeliveryOutcome } from "../../../core/channels/delivery-state.ts";
import { deliveryStateOf } from "../../../core/channels/delivery-state.ts";
import { CurrencyCode } from "../../../core/money/money.ts";
import { addMs, MINUTE_MS } from "../../../core/time/instant.ts";
import { withAccount } from "../../../server/effects/account-work.ts";
import { queueDirect } from "../../../server/effects/queue-direct.ts";
import { recordDelivery } from "../../../server/effects/record-delivery.ts";
import { SANDBOX_TENANT } from "../../../server/sandbox/tenant.ts";
import { listDeliveries } from "../../../server/storage/deliveries.ts";
import { listOutbox } from "../../../server/storage/outbox.ts";
import { listTimeline } from "../../../server/storage/timeline.ts";
import { openTestDatabase } from "../../support/database.ts";
import { anInvoice } from "../../support/facts.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { addAccount, type TestAccount } from "./support.ts";

const OUTCOMES = ["delivered", "read", "failed", "complained"] as const;

it("what was told of a message comes to the same in any order", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom<DeliveryOutcome>(...OUTCOMES), { maxLength: 6 }).chain((told) =>
        fc.tuple(
          fc.constant(told),
          fc.shuffledSubarray(told, {
            minLength: told.length,
          }),
        ),
      ),
      ([told, shuffled]) => deliveryStateOf(told) === deliveryStateOf(shuffled),
    ),
  );
});

describe("what a provider tells of a message afterwards", () => {
  let server: TestServer;
  let people = 0;
  beforeAll(async () => {
    server = await startServer(await openTestDatabase());
  });
  afterAll(() => server.close());

  async function sent(known?: string) {
    people += 1;
    const address = known ?? `told${people}@example.com`;
    const point = { id: "email", channel: "email", address, consent: "granted" };
    const account = await addAccount(server, {
      account: { contactPoints: [point] },
      invoices: [anInvoice(20)],
    });
    await account.act("stop-cadence", { reason: "only direct messages" });
    await withAccount(server.deps, SANDBOX_TENANT.id, account.id, (work) =>
      queueDirect(work, {
        ...{ template: "payment_link", tone: "friendly", currency: CurrencyCode.parse("USD") },
        answersCustomer: false,
      } as const),
    );
    await server.work();
    const row = await outboxOf(account);
    const providerId = row?.providerId ?? "";
    const tell = (outcome: DeliveryOutcome, over: object = {}) =>
      recordDelivery(server.deps, SANDBOX_TENANT.id, {
        ...{ providerId, channel: "email", outcome, permanent: false, detail: null },
        at: server.clock.now(),
        ...over,
      });
    return { account, address, tell };
  }
  async function outboxOf(account: TestAccount) {
    const page = await account.inTenant((tx) =>
      listOutbox(tx, { accountId: account.id, limit: 5 }),
    );
    return page.items[0] ?? null;
  }
  const touchOf = async (account: TestAccount) => (await account.facts()).touches[0];
  const eventsOf = async (account: TestAccount) =>
    (await account.facts()).contactEvents.map(({ type }) => type);
  async function entriesOf(account: TestAccount, kind: string) {
    const page = await account.inTenant((tx) => listTimeline(tx, account.id, { limit: 50 }));
    return page.items.filter((entry) => entry.kind === kind);
  }

  it("is refused of a message that never was", async () => {
    const { tell } = await sent();
    expect(await tell("delivered", { providerId: randomUUID() })).toBe(false);
    expect(await tell("delivered", { channel: "sms" })).toBe(false);
  });

  it("stands on the touch and the timeline once, however often it is told", async () => {
    const { account, tell } = await sent();
    expect([await tell("delivered"), await tell("delivered"), await tell("read")]).toEqual([
      ...[true, true, true],
    ]);
    await tell("delivered");
    expect(await touchOf(account)).toMatchObject({ status: "sent", outcome: "read" });
    expect(await entriesOf(account, "touch_delivered")).toHaveLength(1);
    expect(await eventsOf(account)).toEqual(["message_read"]);
  });

  it("a failure outlasts a delivery, whichever was told first", async () => {
    for (const order of [
      ["delivered", "failed"],
      ["failed", "delivered"],
    ] as const) {
      const { account, tell } = await sent();
      for (const outcome of order) await tell(outcome, { permanent: outcome === "failed" });
      expect(await eventsOf(account)).toEqual(["address_failed"]);
      expect(await touchOf(account)).toMatchObject({ status: "failed", outcome: "address_failed" });
      expect(await outboxOf(account)).toMatchObject({ status: "failed" });
    }
  });

  it("an address that does not work is marked wherever it is in the book, and its consent stays", async () => {
    const first = await sent();
    const other = await sent(first.address);
    await first.tell("failed", { permanent: true, detail: `550 no <${first.address}> here` });
    for (const { account } of [first, other]) {
      expect(await eventsOf(account)).toEqual(["address_failed"]);
      expect((await account.facts()).account.contactPoints[0]?.consent).toBe("granted");
    }
    const [entry] = await entriesOf(first.account, "touch_undelivered");
    expect(entry?.body).toMatchObject({ reason: "550 no <…> here", permanent: true });
    const kept = await first.account.inTenant((tx) => listDeliveries(tx, first.account.id));
    expect(kept).toMatchObject([{ outcome: "failed", permanent: true }]);
  });

  it("an address works again when something later arrived there, told before or after", async () => {
    for (const arrivalFirst of [true, false]) {
      const first = await sent();
      const second = await sent(first.address);
      const later = addMs(server.clock.now(), 5 * MINUTE_MS);
      const at = server.clock.now();
      server.clock.advance(10 * MINUTE_MS);
      const fail = () => first.tell("failed", { permanent: true, at });
      const arrive = () => second.tell("delivered", { at: later });
      await (arrivalFirst ? arrive() : fail());
      await (arrivalFirst ? fail() : arrive());
      expect(await eventsOf(first.account)).toEqual(["address_failed", "address_works"]);
    }
  });

  it("a complaint is a stop for the address", async () => {
    const { account, tell } = await sent();
    await tell("complained");
    expect((await account.facts()).account.contactPoints[0]?.consent).toBe("withdrawn");
    expect(await eventsOf(account)).toEqual(["medium_opt_out"]);
    expect(await touchOf(account)).toMatchObject({ status: "sent", outcome: "delivered" });
  });
});
