import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toDecline } from "../../../adapters/payments/stripe/declines.ts";
import { readStripeEvent } from "../../../adapters/payments/stripe/events.ts";
import { createStripePayments } from "../../../adapters/payments/stripe/index.ts";
import {
  fromStripeAmount,
  toStripeAmount,
} from "../../../adapters/payments/stripe/stripe-amount.ts";
import { readStripeCall } from "../../../adapters/payments/stripe/webhook.ts";
import { ANYWHERE } from "../../../adapters/reach/reach.ts";
import { CurrencyCode } from "../../../core/money/money.ts";
import { fromEpochMs, instant, toEpochMs } from "../../../core/time/instant.ts";
import { openStripeStandIn, type StripeStandIn, signEvent } from "../../support/stripe-stand-in.ts";

const NOW = instant("2026-03-04T17:00:00Z");
const code = (text: string) => CurrencyCode.parse(text);
const SECRET = "whsec_test_secret";

describe("amounts at Stripe", () => {
  it.each([
    ["USD", 12_345, 12_345],
    ["JPY", 500, 500],
    ["KWD", 12_340, 12_340],
    ["KWD", 12_345, null],
    ["UGX", 5, 500],
    ["ISK", 5, 500],
    ["MGA", 500, 5],
    ["MGA", 501, null],
  ] as const)("%s %i is %s", (currency, minor, amount) => {
    expect(toStripeAmount(minor, code(currency))).toBe(amount);
  });

  it("come back as they went, in every currency with its own way of counting", () => {
    const currency = fc.constantFrom("USD", "JPY", "KWD", "UGX", "ISK", "MGA").map(code);
    fc.assert(
      fc.property(currency, fc.integer({ min: 1, max: 10_000_000 }), (each, minor) => {
        const amount = toStripeAmount(minor, each);
        expect(amount === null ? minor : fromStripeAmount(amount, each)).toBe(minor);
      }),
    );
  });
});

describe("a decline", () => {
  it.each([
    [{ code: "card_declined", decline_code: "insufficient_funds" }, "later"],
    [{ code: "card_declined", decline_code: "do_not_honor" }, "later"],
    [{ code: "card_declined", decline_code: "stolen_card" }, "never"],
    [{ code: "expired_card" }, "never"],
    [
      { code: "card_declined", decline_code: "generic_decline", advice_code: "do_not_try_again" },
      "never",
    ],
    [{ code: "authentication_required", decline_code: "authentication_required" }, "customer"],
    [{ code: "something_new" }, "later"],
    [{}, "later"],
  ] as const)("%o is tried again: %s", (said, retry) => {
    expect(toDecline(said).retry).toBe(retry);
  });
});

describe("Stripe over its API", () => {
  let stripe: StripeStandIn;
  beforeAll(async () => {
    stripe = await openStripeStandIn(() => toEpochMs(NOW));
  });
  afterAll(() => stripe.close());

  const told = () => ({
    settings: { apiUrl: stripe.url },
    secrets: { apiKey: "sk_test_1", webhookSecret: SECRET },
  });
  const port = () => createStripePayments(told(), ANYWHERE);
  const present = {
    since: NOW,
    paidUrl: "https://pay.example/p/1/pay/back/a",
    backUrl: "https://pay.example/p/1/pay",
    what: "Acme",
    language: "es-MX",
  };
  const request = (key: string) => ({
    ...{ key, currency: "USD", amountMinor: 12_345, accountId: "acc-1" },
    present,
  });

  it("takes a present customer to one page for one payment, however often it is asked", async () => {
    const first = await port().charge(request("pay-1"));
    expect(await port().charge(request("pay-1"))).toEqual(first);
    if (first.kind !== "continue") throw new Error(first.kind);
    const [asked] = stripe.requests;
    expect(asked?.version).toBe("2026-10-28.endive");
    expect(asked?.idempotencyKey).toContain("pay-1");
    expect(Object.fromEntries(asked?.form ?? [])).toMatchObject({
      mode: "payment",
      locale: "es",
      client_reference_id: "acc-1",
      "payment_intent_data[metadata][gs_attempt]": "pay-1",
      "line_items[0][price_data][unit_amount]": "12345",
      "line_items[0][price_data][currency]": "usd",
      "adaptive_pricing[enabled]": "false",
    });
    expect(await port().find("pay-1", first.ref)).toMatchObject({ kind: "continue" });
    stripe.payAt(first.ref);
    expect(await port().find("pay-1", first.ref)).toMatchObject({ kind: "paid" });
    expect(await port().giveUp(first.ref)).toMatchObject({ kind: "paid" });
  });

  it("closes a page that was left", async () => {
    const open = await port().charge(request("pay-2"));
    if (open.kind !== "continue") throw new Error(open.kind);
    const closed = { kind: "declined", reason: "page_closed", retry: "customer" };
    expect(await port().giveUp(open.ref)).toEqual(closed);
    expect(await port().find("pay-2", open.ref)).toEqual(closed);
  });

  it.each([
    ["pm_card_visa", { kind: "paid" }],
    [
      "pm_card_visa_chargeDeclinedInsufficientFunds",
      { reason: "insufficient_funds", retry: "later" },
    ],
    ["pm_card_chargeDeclinedStolenCard", { reason: "stolen_card", retry: "never" }],
    ["pm_card_chargeDeclinedExpiredCard", { reason: "expired_card", retry: "never" }],
    ["pm_card_authenticationRequired", { reason: "authentication_required", retry: "customer" }],
  ])("debits %s: %o", async (method, expected) => {
    const debit = { key: `debit-${method}`, currency: "USD", amountMinor: 5_000 };
    expect(await port().charge({ ...debit, method: `cus_1:${method}` })).toMatchObject(expected);
  });

  it("finds a debit whose answer was lost, and takes it once", async () => {
    const debit = {
      key: "debit-lost",
      currency: "USD",
      amountMinor: 700,
      method: "cus_1:pm_card_visa",
    };
    expect(await port().find(debit.key)).toEqual({ kind: "unknown" });
    stripe.loseNext();
    // The SDK asks again by itself, with the same idempotency key.
    const paid = await port().charge(debit);
    expect(paid).toMatchObject({ kind: "paid" });
    expect(await port().find(debit.key)).toEqual(paid);
    expect(await port().charge(debit)).toEqual(paid);
    await expect(port().charge({ ...debit, amountMinor: 800 })).rejects.toThrow(/same parameters/);
  });

  it("says no to an amount Stripe can't charge, and to a method of another provider", async () => {
    const odd = { key: "odd", currency: "KWD", amountMinor: 12_345 };
    expect(await port().charge(odd)).toMatchObject({ reason: "amount_not_supported" });
    const strange = { key: "strange", currency: "USD", amountMinor: 100, method: "test-method-1" };
    expect(await port().charge(strange)).toMatchObject({ retry: "customer" });
  });

  it("reads what Stripe signed and nothing else, old calls included", async () => {
    const open = await port().charge(request("pay-3"));
    if (open.kind !== "continue") throw new Error(open.kind);
    const [succeeded] = stripe.payAt(open.ref);
    const body = Buffer.from(succeeded?.body ?? "");
    const at = toEpochMs(NOW) / 1000;
    const read = (signature: string, bytes = body, now = NOW) =>
      readStripeCall(told(), { body: bytes, signature, now, reach: ANYWHERE });
    const signature = signEvent(body.toString(), SECRET, at);
    expect(await read(signature)).toMatchObject({
      id: succeeded?.id,
      facts: [{ kind: "payment", attemptId: "pay-3", account: "acc-1", amountMinor: 12_345 }],
    });
    expect(await read("")).toBeNull();
    expect(await read(signEvent(body.toString(), "whsec_other", at))).toBeNull();
    expect(
      await read(signature, Buffer.from(body.toString().replace("12345", "12346"))),
    ).toBeNull();
    expect(await read(signature, body, fromEpochMs(toEpochMs(NOW) + 299_000))).not.toBeNull();
    expect(await read(signature, body, fromEpochMs(toEpochMs(NOW) + 301_000))).toBeNull();
  });

  it("leaves the company's other sales alone, unless it wants them matched", async () => {
    const object = { id: "pi_other", amount_received: 900, currency: "eur", metadata: {} };
    const event = { id: "evt_o", type: "payment_intent.succeeded", created: 1_772_600_000 };
    const body = Buffer.from(JSON.stringify({ ...event, data: { object } }));
    const signature = signEvent(body.toString(), SECRET, toEpochMs(NOW) / 1000);
    const call = { body, signature, now: NOW, reach: ANYWHERE };
    expect(await readStripeCall(told(), call)).toMatchObject({ id: "evt_o", facts: [] });
    const keeps = { ...told(), settings: { ...told().settings, unnamed: "keep" as const } };
    expect((await readStripeCall(keeps, call))?.facts).toMatchObject([{ ref: "pi_other" }]);
  });

  it("hears of one refund from both of its events", async () => {
    const [paid = ""] = stripe.paidIntents();
    const events = stripe.refund(paid, 500, "re_1");
    const read = events.map(({ body }) =>
      readStripeCall(told(), {
        body: Buffer.from(body),
        signature: signEvent(body, SECRET, toEpochMs(NOW) / 1000),
        now: NOW,
        reach: ANYWHERE,
      }),
    );
    const facts = (await Promise.all(read)).map((event) => event?.facts);
    expect(facts[0]).toEqual(facts[1]);
    expect(facts[0]).toMatchObject([
      { kind: "reversal", ref: "re_1", paymentRef: paid, what: "refund" },
    ]);
  });

  it("saves a card the customer leaves at the page, for the plan they named", async () => {
    const save = { key: "save-1", accountId: "acc-1", arrangementId: "plan-1", present };
    const open = await port().saveMethod(save);
    if (!("kind" in open)) throw new Error("no page");
    expect(await port().findMethod(open.ref)).toBeNull();
    stripe.saveAt(open.ref);
    expect(await port().findMethod(open.ref)).toMatchObject({
      ...{ kind: "method", account: "acc-1", arrangementId: "plan-1" },
      method: { label: "Visa ending 4242", ref: expect.stringMatching(/^cus_\d+:pm_card_visa$/) },
    });
  });
});

describe("a dispute", () => {
  const dispute = (type: string, status: string) =>
    readStripeEvent({
      ...{ id: "evt_1", type, created: 1_772_600_000 },
      data: {
        object: {
          ...{ id: "dp_1", amount: 900, currency: "usd", status, created: 1_772_500_000 },
          ...{ charge: "ch_1", payment_intent: "pi_1" },
        },
      },
    }).facts;

  it.each([
    ["charge.dispute.created", "needs_response", [{ what: "chargeback" }]],
    ["charge.dispute.created", "warning_needs_response", []],
    ["charge.dispute.closed", "warning_closed", []],
    ["charge.dispute.closed", "lost", [{ what: "chargeback" }]],
    ["charge.dispute.closed", "won", [{ undoneAt: fromEpochMs(1_772_600_000_000) }]],
  ] as const)("%s, %s: %o", (type, status, expected) => {
    expect(dispute(type, status)).toMatchObject(expected);
    expect(dispute(type, status)).toHaveLength(expected.length);
  });
});
