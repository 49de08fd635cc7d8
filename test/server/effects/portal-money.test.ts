import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ChargeRequest, PaymentPort } from "../../../adapters/payments/port.ts";
import { portal } from "../../../server/effects/portal.ts";
import type { PortalPort, PortalResult } from "../../../server/effects/portal-port.ts";
import { onlyGateway } from "../../../server/providers/payments.ts";
import { insertHold } from "../../../server/storage/holds.ts";
import { revokeLinks } from "../../../server/storage/links.ts";
import { openTestDatabase } from "../../support/database.ts";
import { anInvoice, aPayment, day } from "../../support/facts.ts";
import { watchedGateway } from "../../support/gateway.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { addAccount, type TestAccount } from "./support.ts";

const aGateway = watchedGateway;

function codeOf(result: PortalResult): string {
  return result.ok ? "ok" : result.refusal.code;
}

/** Answers the larger amount first. */
const later = ({ amountMinor }: ChargeRequest) =>
  new Promise<void>((resolve) => setTimeout(resolve, amountMinor > 10_000 ? 50 : 500));

describe("money on the customer page", () => {
  let server: TestServer;
  let account: TestAccount;
  let token: string;

  beforeAll(async () => {
    server = await startServer(await openTestDatabase());
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    account = await addAccount(server, { invoices: [anInvoice(20)] });
    token = await account.link();
  });

  const pageWith = (payments: PaymentPort): PortalPort =>
    portal({ ...server.deps, payments: onlyGateway(payments) });
  const recordedMinor = async () =>
    (await account.facts()).ledger.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const all = { currency: "USD", amountMinor: 50_000 };

  it("takes the open amount once, also when two tabs pay it at the same moment", async () => {
    const gateway = aGateway(later);
    const page = pageWith(gateway.port);
    const results = await Promise.all([
      page.pay(token, { key: "tab-one-1", ...all }),
      page.pay(token, { key: "tab-two-2", ...all }),
    ]);
    expect(results.map(codeOf).toSorted()).toEqual(["amount_too_large", "ok"]);
    expect(gateway.totalMinor()).toBe(50_000);
    expect(await recordedMinor()).toBe(50_000);
  });

  it("records what was charged when one form is confirmed with two amounts", async () => {
    const gateway = aGateway(later);
    const page = pageWith(gateway.port);
    await Promise.all([
      page.pay(token, { key: "one-form-1", currency: "USD", amountMinor: 10_000 }),
      page.pay(token, { key: "one-form-1", currency: "USD", amountMinor: 20_000 }),
    ]);
    expect(await recordedMinor()).toBe(gateway.totalMinor());
  });

  it("records a charge although the link ended while the gateway worked", async () => {
    const gateway = aGateway(async () => {
      const at = server.deps.clock.now();
      const purpose = "customer_page";
      await account.inTenant((tx) => revokeLinks(tx, { accountId: account.id, purpose, at }));
    });
    expect(codeOf(await pageWith(gateway.port).pay(token, { key: "key-late-1", ...all }))).toBe(
      "ok",
    );
    expect(await recordedMinor()).toBe(50_000);
  });

  it("finds a charge again whose answer was lost, and charges no second time", async () => {
    const gateway = aGateway();
    const lost: PaymentPort = {
      ...gateway.port,
      async charge(request) {
        await gateway.port.charge(request);
        throw new Error("the connection was lost");
      },
    };
    const again = { key: "key-lost-1", ...all };
    await expect(pageWith(lost).pay(token, again)).rejects.toThrow("connection");
    expect(await recordedMinor()).toBe(0);
    expect(codeOf(await pageWith(gateway.port).pay(token, { ...again, key: "another-1" }))).toBe(
      "amount_too_large",
    );
    expect(codeOf(await pageWith(gateway.port).pay(token, again))).toBe("ok");
    expect(codeOf(await pageWith(gateway.port).pay(token, again))).toBe("ok");
    expect([await recordedMinor(), gateway.totalMinor()]).toEqual([50_000, 50_000]);
  });

  it("lets a declined customer try again, by the same form too", async () => {
    const declines: PaymentPort = {
      ...aGateway().port,
      charge: async () => ({ kind: "declined", reason: "card_declined", retry: "later" }),
    };
    const input = { key: "declined-1", ...all };
    expect(codeOf(await pageWith(declines).pay(token, input))).toBe("payment_declined");
    expect(codeOf(await pageWith(aGateway().port).pay(token, input))).toBe("ok");
  });

  it("says no again to a form that was refused, instead of saying it is done", async () => {
    const page = pageWith(aGateway().port);
    const input = { key: "refused-1", offerId: "plan-usd-99" };
    expect(codeOf(await page.choosePlan(token, input))).toBe("offer_gone");
    expect(codeOf(await page.choosePlan(token, input))).toBe("offer_gone");
  });
});

describe("an offer the customer accepts", () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startServer(await openTestDatabase());
  });
  afterAll(() => server.close());

  async function offered() {
    const account = await addAccount(server, { invoices: [anInvoice(20)] });
    await account.act("offer-plan", { offerId: "plan-usd-2" });
    const [arrangement] = (await account.facts()).arrangements;
    const token = await account.link();
    const input = { key: `accept-${account.id}`, arrangementId: arrangement?.id ?? "" };
    return { account, accept: () => portal(server.deps).acceptOffer(token, input) };
  }

  it("is accepted, and can't be undone by the rep after that", async () => {
    const { account, accept } = await offered();
    expect(codeOf(await accept())).toBe("ok");
    expect(await account.undo()).toBe("actionId");
    expect((await account.facts()).arrangements).toHaveLength(1);
  });

  it("is not when a court has taken over since", async () => {
    const { account, accept } = await offered();
    const hold = { kind: "bankruptcy", from: day(0), reason: "told us", setBy: "rep" } as const;
    await account.inTenant((tx) => insertHold(tx, account.id, { id: `h-${account.id}`, ...hold }));
    expect(codeOf(await accept())).toBe("held");
  });

  it("is not when nothing is open any more", async () => {
    const { account, accept } = await offered();
    await account.pay(aPayment(0, 50_000, { id: `p-${account.id}` }));
    expect(codeOf(await accept())).toBe("nothing_owed");
  });

  it("counts what was paid since it was made", async () => {
    const { account, accept } = await offered();
    await account.pay(aPayment(0, 10_000, { id: `p-${account.id}` }));
    expect(codeOf(await accept())).toBe("ok");
    expect(await account.openMinor()).toBe(40_000);
  });
});
