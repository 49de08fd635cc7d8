import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { portal } from "../../../server/effects/portal.ts";
import { openTestDatabase } from "../../support/database.ts";
import { anInvoice, day } from "../../support/facts.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { addAccount } from "./support.ts";

describe("what a rep does", () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startServer(await openTestDatabase());
  });
  afterAll(() => server.close());

  /** Actions a second apart, because the last one is told by its moment. */
  const tick = () => server.clock.advance(1_000);

  it("skips a queued message and takes that back before the worker came by", async () => {
    const account = await addAccount(server, { invoices: [anInvoice(1)] });
    await account.act("stop-cadence", { reason: "wait" });
    tick();
    await account.act("start-cadence");
    tick();
    expect(await account.act("skip-touch", { reason: "we spoke" })).toBe("done");
    tick();
    expect(await account.undo()).toBe("done");
    await server.work();
    expect(await account.sent()).toHaveLength(1);
  });

  it("leaves a skipped message unsent", async () => {
    const account = await addAccount(server, { invoices: [anInvoice(1)] });
    await account.act("stop-cadence", { reason: "wait" });
    await account.act("start-cadence");
    expect(await account.act("skip-touch", { reason: "we spoke" })).toBe("done");
    await server.work();
    expect(await account.sent()).toEqual([]);
  });

  it("never tells a customer early that something is late", async () => {
    const account = await addAccount(server, { invoices: [anInvoice(-10)] });
    expect(await account.act("send-touch-now")).toBe("done");
    await server.work();
    expect(await account.act("send-touch-now")).toBe("nothing_past_due");
    expect(await account.sent()).toEqual(["Coming up: your payment to Northwind Services"]);
  });

  it("takes another promise after three broken ones only for a manager", async () => {
    const own = await startServer(await openTestDatabase());
    const account = await addAccount(own, { invoices: [anInvoice(1)] });
    for (const from of [0, 10, 20]) {
      own.clock.set(`${day(from)}T17:00:00Z`);
      expect(await account.act("record-promise", word(from + 2))).toBe("done");
    }
    own.clock.set(`${day(30)}T17:00:00Z`);
    expect(await account.act("record-promise", word(32))).toBe("");
    expect(await account.act("record-promise", word(32), "manager")).toBe("done");
    await own.close();
  });

  it("cancels the plan in force, not a newer offer in another currency", async () => {
    const account = await addAccount(server, {
      invoices: [anInvoice(30), anInvoice(20, { currency: "EUR" })],
    });
    await account.act("offer-plan", { offerId: "plan-usd-2" });
    const [first] = (await account.facts()).arrangements;
    const key = `accept-${account.id}`;
    await portal(server.deps).acceptOffer(await account.link(), {
      key,
      arrangementId: first?.id ?? "",
    });
    tick();
    expect(await account.act("offer-plan", { offerId: "plan-eur-2" })).toBe("done");
    tick();
    expect(await account.act("cancel-arrangement", { reason: "asked to" })).toBe("done");
    const { arrangements } = await account.facts();
    expect(arrangements.map(({ cancelledAt }) => cancelledAt !== undefined)).toEqual([true, false]);
  });

  it("takes back a cancelled plan that another has replaced without counting both", async () => {
    const account = await addAccount(server, { invoices: [anInvoice(30)] });
    const page = portal(server.deps);
    const token = await account.link();
    await page.choosePlan(token, { key: "first-plan", offerId: "plan-usd-2" });
    tick();
    await account.act("cancel-arrangement", { reason: "a mistake" });
    tick();
    await page.choosePlan(token, { key: "second-plan", offerId: "plan-usd-3" });
    expect(await account.undo()).toBe("done");
    expect(await account.openMinor()).toBe(50_000);
  });
});

function word(dueOn: number) {
  return { amount: "10.00", currency: "USD", dueOn: day(dueOn) };
}
