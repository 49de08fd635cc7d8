import { describe, expect, it } from "vitest";
import { toCalendar } from "../../../ui-extensions/portal/to-calendar.ts";
import { toPortalView } from "../../../ui-extensions/portal/to-portal-view.ts";
import { aFacts, anInvoice, aPayment, aPolicy, day, NOON } from "../../support/facts.ts";
import { aPortalWorld } from "../../support/portal.ts";

interface SketchOf {
  readonly paid?: number;
  readonly name?: string;
  readonly language?: "en" | "es";
}

function calendarOf({ paid = 0, name = "Northwind Services", language = "en" }: SketchOf = {}) {
  const plan = {
    id: "plan-1",
    currency: "USD",
    invoiceIds: ["inv32"],
    installments: [0, 1, 2].map((index) => ({ dueOn: day(index * 30), amountMinor: 20_000 })),
    offeredAt: `${day(-2)}T12:00:00Z`,
    offeredBy: "Dana",
    expiresAt: `${day(5)}T12:00:00Z`,
    acceptedAt: `${day(-2)}T12:00:00Z`,
  };
  const facts = aFacts({
    invoices: [anInvoice(32, { amountMinor: 60_000 })],
    ledger: paid === 0 ? [] : [aPayment(0, paid)],
    arrangements: [plan],
  });
  const policy = aPolicy({ creditor: { ...aPolicy().creditor, name } });
  const view = toPortalView(aPortalWorld(facts, policy).visit(), language);
  return toCalendar(view, NOON) ?? "";
}

/** Content lines as RFC 5545 reads them: unfolded, then name, parameters and value. */
function linesOf(calendar: string) {
  return calendar
    .replaceAll("\r\n ", "")
    .trimEnd()
    .split("\r\n")
    .map((line) => {
      const [, name = "", value = ""] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? [];
      return { name, value };
    });
}

const valuesOf = (calendar: string, wanted: string) =>
  linesOf(calendar).flatMap(({ name, value }) => (name === wanted ? [value] : []));

describe("the calendar file", () => {
  it("has one all-day event for each payment still to come, named and dated", () => {
    const calendar = calendarOf({ paid: 20_000 });
    expect(valuesOf(calendar, "DTSTART")).toEqual(["20260403", "20260503"]);
    expect(valuesOf(calendar, "DTEND")).toEqual(["20260404", "20260504"]);
    expect(valuesOf(calendar, "SUMMARY")).toEqual([
      "Northwind Services: $200.00",
      "Northwind Services: $200.00",
    ]);
  });

  it("names each event the same in every copy, so that adding it again doubles nothing", () => {
    const all = valuesOf(calendarOf(), "UID");
    expect(new Set(all).size).toBe(3);
    expect(valuesOf(calendarOf({ paid: 20_000 }), "UID")).toEqual(all.slice(1));
  });

  it("is made as calendars read it: paired, ended by CRLF, no line over 75 octets", () => {
    const calendar = calendarOf({ name: `Tienda «Ñandú», ${"muy ".repeat(20)}; y más\\` });
    expect(calendar.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(calendar.endsWith("END:VCALENDAR\r\n")).toBe(true);
    for (const line of calendar.split("\r\n"))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    const open: string[] = [];
    for (const { name, value } of linesOf(calendar)) {
      if (name === "BEGIN") open.push(value);
      if (name === "END") expect(open.pop()).toBe(value);
    }
    expect(open).toEqual([]);
    const [summary = ""] = valuesOf(calendar, "SUMMARY");
    expect(summary).toContain("Tienda «Ñandú»\\, muy");
    expect(summary).toContain("\\; y más\\\\");
  });

  it("writes amounts as the customer does", () => {
    expect(valuesOf(calendarOf({ language: "es" }), "SUMMARY")[0]).toMatch(/200[.,]00/);
  });
});
