import { describe, expect, it } from "vitest";
import { createHookedPayments } from "../../../adapters/payments/payment-hook/index.ts";
import { readHookCall } from "../../../adapters/payments/payment-hook/read-call.ts";
import { instant } from "../../../core/time/instant.ts";

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
