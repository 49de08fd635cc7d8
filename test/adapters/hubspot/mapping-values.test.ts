import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCountry, toPhone } from "../../../adapters/crm-values.ts";
import { toDay, toInstant, toMoney, toTimeZone } from "../../../adapters/hubspot/mapping-values.ts";
import { CurrencyCode, money, toDecimal } from "../../../core/money/money.ts";

const [USD, JPY, KWD] = ["USD", "JPY", "KWD"].map((code) => CurrencyCode.parse(code));
if (USD === undefined || JPY === undefined || KWD === undefined) throw new Error("no currency");

describe("toMoney", () => {
  it.each([
    ["413.50", USD, 41_350],
    ["413.5", USD, 41_350],
    ["413", USD, 41_300],
    ["1.1", USD, 110],
    ["1240.500", USD, 124_050],
    ["-12.5", USD, -1_250],
    [" 7 ", USD, 700],
    ["1240", JPY, 1_240],
    ["12.345", KWD, 12_345],
    // HubSpot writes large numbers so.
    ["1.2345E7", USD, 1_234_500_000],
    ["1.2345678912E8", USD, 12_345_678_912],
    ["-4.5e2", USD, -45_000],
    ["1.5E-1", USD, 15],
    ["1E0", USD, 100],
    // Nothing is rounded and nothing guessed.
    ["413.505", USD, null],
    ["1.5", JPY, null],
    ["1.23E-5", USD, null],
    ["1,240.50", USD, null],
    ["$413", USD, null],
    ["", USD, null],
    ["NaN", USD, null],
    ["1e99", USD, null],
  ])("reads %j in %s", (text, currency, amountMinor) => {
    expect(toMoney(text, currency)?.amountMinor ?? null).toBe(amountMinor);
  });

  it("reads back every amount, in plain and in scientific form", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (minor) => {
        expect(toMoney(toDecimal(money(minor, USD)), USD)?.amountMinor).toBe(minor);
        const [digits = "", exponent = "0"] = minor.toExponential().split("e");
        const scientific = `${digits}E${Number(exponent) - 2}`;
        expect(toMoney(scientific, USD)?.amountMinor).toBe(minor);
      }),
    );
  });
});

describe("days and moments", () => {
  it.each([
    ["a date", "2026-03-04", "America/New_York", "2026-03-04"],
    ["a date as midnight UTC", "2026-03-04T00:00:00Z", "America/New_York", "2026-03-04"],
    ["a date as milliseconds", "1772582400000", "America/New_York", "2026-03-04"],
    ["an evening in New York", "2026-03-05T02:30:00.000Z", "America/New_York", "2026-03-04"],
    ["a morning in Tokyo", "2026-03-03T22:00:00.000Z", "Asia/Tokyo", "2026-03-04"],
    ["what is no day", "2026-02-30", "UTC", null],
    ["words", "next week", "UTC", null],
    ["nothing", undefined, "UTC", null],
  ])("reads %s", (_case, text, zone, day) => {
    expect(toDay(text, zone)).toBe(day);
  });

  it.each([
    ["2026-03-04T12:00:00Z", "2026-03-04T12:00:00.000Z"],
    ["2026-03-04T14:00:00+02:00", "2026-03-04T12:00:00.000Z"],
    ["1772625600000", "2026-03-04T12:00:00.000Z"],
    ["2026-03-04", null],
    ["soon", null],
  ])("reads the moment %s", (text, instant) => {
    expect(toInstant(text)).toBe(instant);
  });
});

describe("places", () => {
  it.each([
    ["America/New_York", "America/New_York"],
    ["america_slash_new_york", "America/New_York"],
    ["europe_slash_madrid", "Europe/Madrid"],
    ["Middle Earth", undefined],
    [undefined, undefined],
  ])("reads the zone %s", (text, zone) => {
    expect(toTimeZone(text)).toBe(zone);
  });

  it.each([
    ["US", "US"],
    ["us", "US"],
    ["United States", "US"],
    ["USA", "US"],
    ["Spain", "ES"],
    ["Atlantis", undefined],
  ])("reads the country %s", (text, code) => {
    expect(toCountry(text)).toBe(code);
  });

  it.each([
    ["+1 (555) 010-0199", "+15550100199"],
    ["0034 600 000 000", "+34600000000"],
    ["+34600000000", "+34600000000"],
    ["555-0100", "555-0100"],
    ["+12", "+12"],
    ["+1555 ext. 4", "+1555 ext. 4"],
  ])("reads the number %s", (text, phone) => {
    expect(toPhone(text)).toBe(phone);
  });
});
