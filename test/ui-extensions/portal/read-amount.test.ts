import fc from "fast-check";
import { expect, it } from "vitest";
import { formatMoney } from "../../../core/money/format.ts";
import { CurrencyCode, money } from "../../../core/money/money.ts";
import { readAmount } from "../../../ui-extensions/portal/read-amount.ts";

const usd = CurrencyCode.parse("USD");
const code = (text: string) => CurrencyCode.parse(text);

it.each([
  ["50", "USD", "en-US", 5_000],
  ["50.00", "USD", "en-US", 5_000],
  ["$50", "USD", "en-US", 5_000],
  ["50 USD", "USD", "en-US", 5_000],
  ["usd 50", "USD", "en-US", 5_000],
  [" $ 1,240.50 ", "USD", "en-US", 124_050],
  ["1,240", "USD", "en-US", 124_000],
  ["1.250,50", "EUR", "es-ES", 125_050],
  ["1.250,50 €", "EUR", "es-ES", 125_050],
  ["1.250", "EUR", "es-ES", 125_000],
  ["1250,5", "EUR", "es-ES", 125_050],
  ["50.00", "EUR", "es-ES", 5_000],
  ["1 250,50", "EUR", "es-ES", 125_050],
  ["1,250.50", "MXN", "es-MX", 125_050],
  ["$1.250.000", "COP", "es-CO", 125_000_000],
  ["1,250", "JPY", "en-US", 1_250],
  ["1.250", "KWD", "en-US", 1_250],
  ["12,50", "USD", "en-US", 1_250],
  ["５０", "USD", "en-US", 5_000],
])("reads %j %s in %s as %i", (typed, currency, locale, amountMinor) => {
  expect(readAmount(typed, code(currency), locale)).toEqual({ ok: true, value: amountMinor });
});

it.each([
  ["", "amount_missing"],
  ["  ", "amount_missing"],
  ["$", "amount_missing"],
  ["fifty", "amount_not_a_number"],
  ["-50", "amount_not_a_number"],
  ["€50", "amount_not_a_number"],
  ["5e3", "amount_not_a_number"],
  ["1,2,3", "amount_not_a_number"],
  ["1,24.5", "amount_not_a_number"],
  ["50.", "amount_not_a_number"],
  [".5", "amount_not_a_number"],
  ["99999999999999999", "amount_not_a_number"],
  ["1.250", "amount_too_many_decimals"],
  ["50.005", "amount_too_many_decimals"],
  ["0", "amount_zero"],
  ["0.00", "amount_zero"],
])("refuses %j: %s", (typed, error) => {
  expect(readAmount(typed, usd, "en-US")).toEqual({ ok: false, error });
});

it("reads back every amount exactly as the page writes it", () => {
  const locales = fc.constantFrom("en-US", "en-GB", "es-ES", "es-MX", "es-CO", "es-US");
  const currencies = fc.constantFrom("USD", "EUR", "MXN", "COP", "JPY", "KWD");
  const amounts = fc.integer({ min: 1, max: 10 ** 12 });
  fc.assert(
    fc.property(amounts, currencies, locales, (amountMinor, text, locale) => {
      const currency = code(text);
      const written = formatMoney(money(amountMinor, currency), locale);
      expect(readAmount(written, currency, locale)).toEqual({ ok: true, value: amountMinor });
    }),
  );
});
