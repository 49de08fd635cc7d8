import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lateChargeOf } from "../../../core/accounts/late-interest.ts";

const TEN_PERCENT = 100_000;
const overdue = (amountMinor: number, overdueDays: number) => ({ amountMinor, overdueDays });

describe("lateChargeOf", () => {
  it.each([
    ["100.00 at 10 % for 15 days is 0.41", [overdue(10_000, 15)], TEN_PERCENT, 41],
    ["a full year is the rate", [overdue(10_000, 365)], 82_500, 825],
    ["half a cent rounds up", [overdue(73_000, 1)], 2_500, 1],
    ["less than half a cent rounds down", [overdue(72_999, 1)], 2_500, 0],
    [
      "three times 0.41096 is 1.23, not 3 × 0.41 rounded",
      Array(3).fill(overdue(10_000, 15)),
      TEN_PERCENT,
      123,
    ],
    ["ten times 0.014 is 0.14", Array(10).fill(overdue(512, 10)), TEN_PERCENT, 14],
    ["no rate, no interest", [overdue(10_000, 20)], 0, 0],
    ["nothing overdue, no interest", [], TEN_PERCENT, 0],
  ])("%s", (_name, amounts, annualRatePpm, interestMinor) => {
    expect(lateChargeOf(amounts, { annualRatePpm, feeMinor: 0 }).interestMinor).toBe(interestMinor);
  });

  it("adds one fee however many amounts are overdue", () => {
    const amounts = [overdue(10_000, 15), overdue(30_000, 15)];
    expect(lateChargeOf(amounts, { annualRatePpm: TEN_PERCENT, feeMinor: 1_000 })).toEqual({
      interestMinor: 164,
      feeMinor: 1_000,
      chargeMinor: 1_164,
      totalMinor: 41_164,
    });
  });

  it("is never more than half a unit from the exact interest, at any size", () => {
    const anyOverdue = fc.record({
      amountMinor: fc.integer({ min: 0, max: 10 ** 12 }),
      overdueDays: fc.integer({ min: 0, max: 3_650 }),
    });
    const rate = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(fc.array(anyOverdue, { maxLength: 20 }), rate, (amounts, annualRatePpm) => {
        const { interestMinor } = lateChargeOf(amounts, { annualRatePpm, feeMinor: 0 });
        const exact = amounts.reduce(
          (total, each) =>
            total + BigInt(each.amountMinor) * BigInt(each.overdueDays) * BigInt(annualRatePpm),
          0n,
        );
        const off = 2n * (BigInt(interestMinor) * 365_000_000n - exact);
        expect(off > -365_000_000n && off <= 365_000_000n).toBe(true);
      }),
    );
  });

  it.each([
    ["a negative amount", [overdue(-1, 1)], { annualRatePpm: 0, feeMinor: 0 }],
    ["negative days", [overdue(1, -1)], { annualRatePpm: 0, feeMinor: 0 }],
    ["part of a day", [overdue(1, 0.5)], { annualRatePpm: 0, feeMinor: 0 }],
    ["a negative rate", [], { annualRatePpm: -1, feeMinor: 0 }],
    ["a negative fee", [], { annualRatePpm: 0, feeMinor: -1 }],
  ])("throws on %s, which would be a gift", (_name, amounts, terms) => {
    expect(() => lateChargeOf(amounts, terms)).toThrow(RangeError);
  });
});
