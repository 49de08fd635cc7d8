import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { putInOrder } from "../../../core/accounts/in-order.ts";

// Few enough different keys that equals are common, and lists on both sides of "a handful".
const anyList = fc.array(fc.record({ key: fc.integer({ min: 0, max: 9 }), mark: fc.nat() }), {
  maxLength: 60,
  size: "max",
});

describe("putInOrder", () => {
  it("orders as the general sort does, equals in the order they came, at every length", () => {
    fc.assert(
      fc.property(anyList, (list) => {
        const ordered = [...list];
        putInOrder(ordered, (a, b) => a.key - b.key);
        expect(ordered).toEqual(list.toSorted((a, b) => a.key - b.key));
      }),
      { numRuns: 500 },
    );
  });
});
