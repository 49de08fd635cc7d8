import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listUnmatched } from "../../../server/storage/received-payments.ts";
import { type ApiClient, signedInClient } from "../../support/api-client.ts";
import { anInvoice, day } from "../../support/facts.ts";
import { addAccount, type TestAccount } from "../effects/support.ts";
import { openPaymentScene, type PaymentScene } from "./support.ts";

describe("what a gateway of the company's own tells", () => {
  let scene: PaymentScene;
  let account: TestAccount;
  let api: ApiClient;

  beforeAll(async () => {
    scene = await openPaymentScene();
    api = await signedInClient(scene.server);
  });
  afterAll(() => scene.close());
  beforeEach(async () => {
    account = await addAccount(scene.server, { invoices: [anInvoice(20), anInvoice(5)] });
  });

  const paid = (over: Record<string, unknown> = {}) => ({
    type: "payment.received",
    data: {
      ...{ paymentId: `p-${randomUUID()}`, currency: "USD", amountMinor: 20_000 },
      ...{ at: `${day(-1)}T15:00:00Z`, account: account.id, ...over },
    },
  });
  const waiting = (ref: string) =>
    account.inTenant(async (tx) => (await listUnmatched(tx, 500)).find((each) => each.ref === ref));
  const ledger = async () =>
    (await account.facts()).ledger.map(({ kind, amountMinor, on, invoiceId }) => ({
      ...{ kind, amountMinor, on, invoiceId },
    }));

  it("is booked on the day it came, for the invoice it names, once", async () => {
    const told = paid({ invoice: `${account.id}-inv5` });
    const id = randomUUID();
    expect(await scene.tell(told, id)).toMatchObject({ status: 200 });
    expect(await scene.tell(told, id)).toMatchObject({ status: 200 });
    // The same payment told of again as another event.
    expect(await scene.tell(told)).toMatchObject({ status: 200 });
    expect(await ledger()).toEqual([
      { kind: "payment", amountMinor: 20_000, on: day(-1), invoiceId: `${account.id}-inv5` },
    ]);
  });

  it("keeps what is too much as credit", async () => {
    await scene.tell(paid({ amountMinor: 150_000 }));
    expect(await account.openMinor()).toBe(0);
    expect(await ledger()).toMatchObject([{ amountMinor: 150_000 }]);
  });

  it("is answered with the field that is wrong, and nothing is booked", async () => {
    const wrong = await scene.tell(paid({ amountMinor: 1.5 }));
    expect(wrong).toEqual({ status: 400, text: expect.stringContaining("data.amountMinor") });
    expect(await ledger()).toEqual([]);
  });

  it("waits for a person when nobody knows the account, and is paid there with what went back", async () => {
    const told = paid({ account: "C-unknown" });
    const { paymentId } = told.data;
    await scene.tell(told);
    expect(await waiting(paymentId)).toMatchObject({
      ...{ why: "unknown_account", told: "account C-unknown", amountMinor: 20_000 },
    });
    const { data } = paid();
    const refund = { ...data, paymentId, reversalId: `r-${paymentId}`, amountMinor: 5_000 };
    const { account: _none, ...back } = refund;
    await scene.tell({ type: "payment.refunded", data: back });
    expect(await waiting(paymentId)).toMatchObject({ returnedMinor: 5_000 });

    const name = { provider: "payment_hook", ref: paymentId };
    const path = "/api/v1/unmatched-payments/assign";
    expect(await api.post(path, { ...name, account: "nobody" })).toMatchObject({ status: 400 });
    expect(await api.post(path, { ...name, account: account.id })).toMatchObject({ status: 200 });
    expect(await api.post(path, { ...name, account: account.id })).toMatchObject({
      ...{ status: 409, body: { code: "assigned_already" } },
    });
    expect(await ledger()).toEqual([
      { kind: "payment", amountMinor: 20_000, on: day(-1), invoiceId: undefined },
      { kind: "refund", amountMinor: 5_000, on: day(-1), invoiceId: undefined },
    ]);
    expect(await waiting(paymentId)).toBeUndefined();
  });

  it("is never converted: money in another currency waits, and is refused where none is owed", async () => {
    const told = paid({ currency: "EUR" });
    const { paymentId } = told.data;
    await scene.tell(told);
    expect(await waiting(paymentId)).toMatchObject({
      why: "wrong_currency",
      accountId: account.id,
    });
    expect(await ledger()).toEqual([]);
    const name = { provider: "payment_hook", ref: paymentId };
    const assigned = { ...name, account: account.id };
    expect(await api.post("/api/v1/unmatched-payments/assign", assigned)).toMatchObject({
      ...{ status: 409, body: { code: "wrong_currency" } },
    });
    expect(await api.post("/api/v1/unmatched-payments/set-aside", name)).toMatchObject({
      status: 200,
    });
    expect(await waiting(paymentId)).toBeUndefined();
    const listed = await api.get("/api/v1/unmatched-payments");
    expect(JSON.stringify(listed.body)).not.toContain(paymentId);
  });

  it("is not heard without the secret", async () => {
    const answer = await fetch(`${scene.server.url}/hooks/payment_hook/${randomUUID()}`, {
      method: "POST",
      body: JSON.stringify(paid()),
    });
    expect(answer.status).toBe(404);
  });
});
