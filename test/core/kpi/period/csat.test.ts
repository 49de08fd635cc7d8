import { expect, it } from "vitest";
import { csatKpi } from "../../../../core/kpi/period/csat.ts";

it("is the share of answers of 4 or 5, and nothing where nobody answered", () => {
  const counts = new Map([
    [5, 3],
    [4, 1],
    [3, 2],
    [1, 2],
  ]);
  expect(csatKpi(counts)).toMatchObject({ numerator: 4, denominator: 8, value: 50 });
  expect(csatKpi(new Map()).value).toBeNull();
});
