import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LedgerEntry } from "../../../core/accounts/account.ts";
import { CurrencyCode } from "../../../core/money/money.ts";
import { withAccount } from "../../../server/effects/account-work.ts";
import { portal } from "../../../server/effects/portal.ts";
import { queueDirect } from "../../../server/effects/queue-direct.ts";
import { SANDBOX_TENANT } from "../../../server/sandbox/tenant.ts";
import { ensureLedgerEntries } from "../../../server/storage/ensure-ledger-entries.ts";
import { insertHold } from "../../../server/storage/holds.ts";
import { insertTouch } from "../../../server/storage/touches.ts";
import { openTestDatabase } from "../../support/database.ts";
import { anInvoice, aPayment, at, day } from "../../support/facts.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { addAccount, type TestAccount } from "./support.ts";

const EVENING = "2026-03-05T01:30:00Z";
const MORNING = "2026-03-05T15:00:00Z";
const USD = CurrencyCode.parse("USD");

// A message that an action asked for waits for the customer's morning. This is what may happen
// meanwhile.
describe("a message a person asked for", () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startServer(await openTestDatabase());
  });
  afterAll(() => server.close());

  /** An account nobody writes to by itself. */
  async function silent(now: string): Promise<TestAccount> {
    server.clock.set(now);
    const account = await addAccount(server, { invoices: [anInvoice(20)] });
    await account.act("stop-cadence", { reason: "only direct messages" });
    // Which of two actions is the last one is told by their moments.
    server.clock.advance(1_000);
    return account;
  }

  /** The same with a payment link that waits since the evening. */
  async function waiting(): Promise<TestAccount> {
    const account = await silent(EVENING);
    const direct = { template: "payment_link", tone: "friendly", currency: USD } as const;
    await withAccount(server.deps, SANDBOX_TENANT.id, account.id, (work) =>
      queueDirect(work, { ...direct, answersCustomer: false }),
    );
    await server.work();
    expect(await account.sent()).toEqual([]);
    return account;
  }

  async function sentByMorning(account: TestAccount): Promise<number> {
    server.clock.set(MORNING);
    await server.work();
    return (await account.sent()).length;
  }

  it("leaves in the morning when nothing happened", async () => {
    expect(await sentByMorning(await waiting())).toBe(1);
  });

  it("stays when breathing space began", async () => {
    const account = await waiting();
    const hold = {
      kind: "breathing_space",
      from: day(0),
      reason: "told us",
      setBy: "rep",
    } as const;
    await account.inTenant((tx) =>
      insertHold(tx, account.id, { id: `hold-${account.id}`, ...hold }),
    );
    expect(await sentByMorning(account)).toBe(0);
  });

  it("stays when everything was paid", async () => {
    const account = await waiting();
    const entry = LedgerEntry.parse(aPayment(0, 50_000, { id: `pay-${account.id}` }));
    await account.inTenant((tx) => ensureLedgerEntries(tx, [{ accountId: account.id, entry }]));
    expect(await sentByMorning(account)).toBe(0);
  });

  it("stays when the customer opted out", async () => {
    const account = await waiting();
    const input = { key: "stop-key-1", channel: "all" };
    await portal(server.deps).stopMessages(await account.link(), input);
    expect(await sentByMorning(account)).toBe(0);
  });

  it("stays when the plan it offers was taken back", async () => {
    const account = await silent(EVENING);
    expect(await account.act("offer-plan", { offerId: "plan-usd-2" })).toBe("done");
    await server.work();
    expect(await account.undo()).toBe("done");
    expect(await sentByMorning(account)).toBe(0);
  });

  it("stays when the plan it offers was cancelled", async () => {
    const account = await silent(EVENING);
    await account.act("offer-plan", { offerId: "plan-usd-2" });
    await server.work();
    expect(await account.act("cancel-arrangement", { reason: "a mistake" })).toBe("done");
    expect(await sentByMorning(account)).toBe(0);
  });

  it("is not sent on a channel whose cap is full, also when the person names it", async () => {
    const account = await silent(MORNING);
    await account.inTenant((tx) =>
      insertTouch(tx, account.id, {
        id: `sms-${account.id}`,
        at: at("2026-03-02T15:00:00Z"),
        channel: "sms",
        status: "sent",
        kind: "message",
        invoiceIds: [],
      }),
    );
    expect(await account.act("send-payment-link", { channel: "sms" })).toBe("channel");
    expect(await account.act("send-payment-link", { channel: "email" })).toBe("done");
    await server.work();
    expect(await account.sent()).toHaveLength(1);
  });
});
