import { describe, expect, it } from "vitest";
import { InvoiceId } from "../../../core/accounts/account.ts";
import { type ToldPayment, twinOf } from "../../../core/accounts/payment-twin.ts";
import { CurrencyCode } from "../../../core/money/money.ts";
import { day } from "../../support/facts.ts";

const USD = CurrencyCode.parse("USD");
const EUR = CurrencyCode.parse("EUR");
const INVOICE = InvoiceId.parse("inv-1");

const took = (id: string, amountMinor: number, on: number, currency = USD) => ({
  ...{ id, currency, amountMinor, on: day(on), names: [`pi_${id}`] },
});
const told = (amountMinor: number, on: number, over: Partial<ToldPayment> = {}): ToldPayment => ({
  ...{ currency: USD, amountMinor, on: day(on), isBalance: false },
  ...over,
});
const OURS = [took("a", 20_000, 0), took("b", 20_000, 3), took("c", 5_000, 1, EUR)];
const MAYBE = (of: string) => ({ of, sure: "maybe" });

describe("a payment that another system tells of", () => {
  it.each<[string, ToldPayment, object | null]>([
    [
      "is ours by the provider's name",
      told(1, 90, { reference: "pi_a" }),
      { of: "a", sure: "same" },
    ],
    ["may be ours on the same day", told(20_000, 0), MAYBE("a")],
    ["may be the nearest of several", told(20_000, 4), MAYBE("b")],
    ["may be ours four days on", told(20_000, 7), MAYBE("b")],
    ["is news five days on", told(20_000, 8), null],
    ["is news with another amount", told(20_001, 0), null],
    ["is news in another currency", told(5_000, 1), null],
    ["is news under another name", told(7_000, 0, { reference: "pi_z" }), null],
    ["may be all of ours, as a balance", told(40_000, 5, { isBalance: true }), MAYBE("b")],
    ["is news as a balance of more", told(41_000, 5, { isBalance: true }), null],
    ["is no sum of ours but as a balance", told(40_000, 5), null],
  ])("%s", (_case, payment, twin) => {
    expect(twinOf(payment, OURS)).toEqual(twin);
  });

  it("as a balance leaves out what paid another invoice", () => {
    const other = { ...took("d", 9_000, 0), invoiceId: InvoiceId.parse("inv-2") };
    const balance = told(29_000, 0, { isBalance: true, invoiceId: INVOICE });
    expect(twinOf(balance, [took("a", 20_000, 0), other])).toBeNull();
    const named = { ...other, invoiceId: INVOICE };
    expect(twinOf(balance, [took("a", 20_000, 0), named])).toEqual(MAYBE("d"));
  });
});
