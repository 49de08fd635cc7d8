import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMs,
  fromEpochMs,
  HOUR_MS,
  Instant,
  instant,
  toEpochMs,
} from "../../../core/time/instant.ts";

const anyEpochMs = fc.integer({
  min: Date.parse("1900-01-01T00:00:00Z"),
  max: Date.parse("2200-01-01T00:00:00Z"),
});

describe("an instant", () => {
  it.each([
    ["2025-03-01T12:00:00Z", "2025-03-01T12:00:00.000Z"],
    ["2025-03-01T12:00:00.5+05:45", "2025-03-01T06:15:00.500Z"],
    ["2025-03-01T00:00:00-11:00", "2025-03-01T11:00:00.000Z"],
  ])("rewrites %s to the one canonical form", (text, canonical) => {
    expect(instant(text)).toBe(canonical);
  });

  it.each(["2025-03-01T12:00:00", "2025-03-01", "yesterday", "2025-02-30T00:00:00Z"])(
    "refuses %j, which is no moment",
    (text) => {
      expect(Instant.safeParse(text).success).toBe(false);
    },
  );

  it("comes back as the millisecond it was made from", () => {
    fc.assert(
      fc.property(anyEpochMs, (ms) => {
        expect(toEpochMs(fromEpochMs(ms))).toBe(ms);
        expect(instant(fromEpochMs(ms))).toBe(fromEpochMs(ms));
      }),
    );
  });

  it("sorts as text in the order of time", () => {
    fc.assert(
      fc.property(anyEpochMs, anyEpochMs, (a, b) => {
        expect(fromEpochMs(a) < fromEpochMs(b)).toBe(a < b);
      }),
    );
  });

  it("adds milliseconds across a year's end", () => {
    expect(addMs(instant("2025-12-31T23:30:00Z"), HOUR_MS)).toBe("2026-01-01T00:30:00.000Z");
  });

  it("throws outside the years the form can write", () => {
    expect(() => fromEpochMs(Date.UTC(10_000, 0, 1))).toThrow(RangeError);
    expect(() => fromEpochMs(-1e14)).toThrow(RangeError);
  });
});
