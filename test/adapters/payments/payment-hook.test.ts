import { describe, expect, it } from "vitest";
import { createHookedPayments } from "../../../adapters/payments/payment-hook/index.ts";
import { paymentHookProvider } from "../../../adapters/payments/payment-hook/provider.ts";
import { readHookCall } from "../../../adapters/payments/payment-hook/read-call.ts";
import {
  isSignedWebhook,
  signWebhook,
} from "../../../adapters/payments/payment-hook/standard-webhook.ts";
import { fromEpochMs, instant } from "../../../core/time/instant.ts";

// The vector that the libraries of https://www.standardwebhooks.com are tested with.
const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const HEADERS = {
  id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
  timestamp: "1614265330",
  signature: "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
};
const BODY = Buffer.from('{"test": 2432232314}');
const came = (offsetMs = 0, body = BODY) => ({
  body,
  now: fromEpochMs(1_614_265_330_000 + offsetMs),
});

describe("a signed webhook", () => {
  it("is signed as the published vector says", () => {
    expect(signWebhook(SECRET, HEADERS, BODY)).toBe(HEADERS.signature);
    expect(isSignedWebhook(SECRET, HEADERS, came())).toBe(true);
  });

  it.each([
    ["a body that was changed", HEADERS, came(0, Buffer.from('{"test": 2432232315}'))],
    ["another id", { ...HEADERS, id: "msg_2" }, came()],
    ["another moment", { ...HEADERS, timestamp: "1614265331" }, came()],
    ["no signature", { ...HEADERS, signature: "" }, came()],
    ["another version's", { ...HEADERS, signature: HEADERS.signature.replace("v1", "v2") }, came()],
    ["an old call", HEADERS, came(301_000)],
    ["a call from the future", HEADERS, came(-301_000)],
    ["no moment at all", { ...HEADERS, timestamp: "soon" }, came()],
  ])("is refused: %s", (_why, headers, call) => {
    expect(isSignedWebhook(SECRET, headers, call)).toBe(false);
  });

  it("may carry the signature of the secret before", () => {
    const old = `v1,${Buffer.alloc(32).toString("base64")}`;
    const signature = `${old} ${HEADERS.signature}`;
    expect(isSignedWebhook(SECRET, { ...HEADERS, signature }, came(299_000))).toBe(true);
  });

  it("needs a secret long enough to be one", () => {
    const told = (webhookSecret: string) =>
      paymentHookProvider.told.safeParse({ settings: {}, secrets: { webhookSecret } }).success;
    expect([told(SECRET), told("whsec_c2hvcnQ="), told("hello world")]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("what a gateway tells", () => {
  const at = "2026-03-04T12:00:00+01:00";
  const data = { paymentId: "p-1", currency: "KWD", amountMinor: 12_345, at };

  it("is money that came, with whose it is as far as it knows", () => {
    const told = { ...data, account: "C-17", invoice: "INV-3" };
    expect(readHookCall({ type: "payment.received", data: told })).toEqual({
      ...{ kind: "payment", ref: "p-1", currency: "KWD", amountMinor: 12_345 },
      ...{ at: instant(at), account: "C-17", invoice: "INV-3" },
    });
  });

  it("or money that went back, or came again", () => {
    const back = { ...data, reversalId: "r-1" };
    expect(readHookCall({ type: "payment.charged_back", data: back })).toMatchObject({
      ...{ kind: "reversal", what: "chargeback", ref: "r-1", paymentRef: "p-1" },
    });
    const won = { ...back, undoneAt: at };
    expect(readHookCall({ type: "chargeback.won", data: won })).toMatchObject({
      undoneAt: instant(at),
    });
  });

  it.each([
    ["an amount in whole units", { ...data, amountMinor: 12.345 }, "data.amountMinor"],
    ["an amount below zero", { ...data, amountMinor: -1 }, "data.amountMinor"],
    ["a currency nobody has", { ...data, currency: "XXQ" }, "data.currency"],
    ["a day without an hour", { ...data, at: "2026-03-04" }, "data.at"],
  ])("is refused by its field: %s", (_why, wrong, field) => {
    expect(() => readHookCall({ type: "payment.received", data: wrong })).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ path: field.split(".") })] }),
    );
  });

  it("knows the page it sends customers to", async () => {
    const url = "https://pay.example/new?ref={reference}&sum={amount}&cur={currency}&back={back}";
    const present = {
      ...{ since: instant(at), paidUrl: "", what: "", language: "en" },
      backUrl: "https://gs.example/p/x y",
    };
    const request = { key: "pay-1", currency: "KWD", amountMinor: 12_345, present };
    expect(await createHookedPayments(url).charge(request)).toMatchObject({
      kind: "continue",
      url: "https://pay.example/new?ref=pay-1&sum=12.345&cur=KWD&back=https%3A%2F%2Fgs.example%2Fp%2Fx%20y",
    });
  });
});
