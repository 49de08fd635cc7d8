import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  toDateValue,
  toIsoDate,
  toTimeText,
  toTimeValue,
} from "../../../ui-extensions/hubspot/src/card/date-value.ts";
import { readPlan } from "../../../ui-extensions/panel/host/read-plan.ts";

describe("a day in HubSpot's date input", () => {
  it("counts months from 0", () => {
    expect(toDateValue("2026-01-31")).toEqual({ year: 2026, month: 0, date: 31 });
    expect(toIsoDate({ year: 2026, month: 11, date: 1 })).toBe("2026-12-01");
  });

  it("is the same day after there and back", () => {
    const days = fc.date({
      min: new Date("1990-01-01"),
      max: new Date("2099-12-31"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        expect(toIsoDate(toDateValue(iso))).toBe(iso);
      }),
    );
  });

  it.each(["", "2026-3-2", "today"])("is nothing for %j", (text) => {
    expect(toDateValue(text)).toBeNull();
    expect(toIsoDate(null)).toBe("");
  });

  it("goes for times alike", () => {
    expect(toTimeText(toTimeValue("08:05"))).toBe("08:05");
    expect(toTimeValue("8 o'clock")).toBeNull();
  });
});

describe("an agreement as typed in the card", () => {
  const plan = { kind: "plan", currency: "USD", every: "month", firstOn: "2026-12-01" };

  it.each([
    ["a number that can't be read", { ...plan, size: { by: "count", count: Number.NaN } }],
    ["an empty day", { ...plan, firstOn: "", size: { by: "count", count: 3 } }],
    ["an empty amount", { ...plan, size: { by: "amount", amount: "" } }],
  ])("is not sent with %s", (_name, typed) => {
    expect(readPlan(typed)).toBeNull();
  });

  it("is sent when every field is filled in", () => {
    const typed = { ...plan, size: { by: "count", count: 3 } };
    expect(readPlan(typed)).toBe(typed);
  });
});
