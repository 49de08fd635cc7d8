import { describe, expect, it } from "vitest";
import { PlanTerms } from "../../../core/arrangements/plan-terms.ts";
import { ReliefTerms } from "../../../core/arrangements/relief/relief-terms.ts";
import { day } from "../../support/facts.ts";
import { termsWith } from "./plan-builders.ts";

type Json = Readonly<Record<string, unknown>>;

const on = day(5);

describe("what may be asked for", () => {
  it.each<[Json, Json]>([
    [
      { kind: "extension", days: 1 },
      { kind: "extension", days: 365 },
    ],
    [
      { kind: "deferral", payments: 1 },
      { kind: "deferral", payments: 12 },
    ],
    [
      { kind: "reduction", payments: 1, percent: 0.0001, catchUp: "at_end" },
      { kind: "reduction", payments: 12, percent: 100, catchUp: "spread" },
    ],
    [
      { kind: "prompt_discount", percent: 0.0001, payBy: on },
      { kind: "prompt_discount", percent: 100, payBy: on },
    ],
    [
      { kind: "settlement", settleMinor: 1, payments: 1, firstOn: on },
      { kind: "settlement", settleMinor: 90_000, payments: 12, firstOn: on },
    ],
    [
      { kind: "loyalty", percent: 0.0001 },
      { kind: "loyalty", percent: 100 },
    ],
    [
      { kind: "re_age", count: 1, firstOn: on },
      { kind: "re_age", count: 36, firstOn: on, unitMinor: 100 },
    ],
    [{ kind: "re_amortise" }, { kind: "re_amortise", unitMinor: 1 }],
    [
      { kind: "reschedule", from: on, to: on, extraPayments: 0 },
      { kind: "reschedule", from: on, to: day(9), extraPayments: 24 },
    ],
    [{ kind: "hand_over" }, { kind: "hand_over" }],
    [
      { kind: "plan", terms: termsWith() },
      { kind: "plan", terms: termsWith({ waivedMinor: 1 }) },
    ],
  ])("goes from %o to %o", (least, most) => {
    expect(ReliefTerms.parse(least)).toEqual(least);
    expect(ReliefTerms.parse(most)).toEqual(most);
  });

  it.each<[string, Json]>([
    ["days", { kind: "extension", days: 0 }],
    ["days", { kind: "extension", days: 366 }],
    ["payments", { kind: "deferral", payments: 0 }],
    ["payments", { kind: "deferral", payments: 13 }],
    ["payments", { kind: "reduction", payments: 0, percent: 5, catchUp: "at_end" }],
    ["payments", { kind: "reduction", payments: 13, percent: 5, catchUp: "at_end" }],
    ["percent", { kind: "reduction", payments: 1, percent: 0, catchUp: "at_end" }],
    ["catchUp", { kind: "reduction", payments: 1, percent: 5, catchUp: "never" }],
    ["percent", { kind: "prompt_discount", percent: 101, payBy: on }],
    ["percent", { kind: "loyalty", percent: 0.00001 }],
    ["settleMinor", { kind: "settlement", settleMinor: 0, payments: 1, firstOn: on }],
    ["payments", { kind: "settlement", settleMinor: 5, payments: 0, firstOn: on }],
    ["payments", { kind: "settlement", settleMinor: 5, payments: 13, firstOn: on }],
    ["count", { kind: "re_age", count: 0, firstOn: on }],
    ["count", { kind: "re_age", count: 37, firstOn: on }],
    ["unitMinor", { kind: "re_amortise", unitMinor: 0 }],
    ["extraPayments", { kind: "reschedule", from: on, to: on, extraPayments: -1 }],
    ["extraPayments", { kind: "reschedule", from: on, to: on, extraPayments: 25 }],
    ["to", { kind: "reschedule", from: on, extraPayments: 0 }],
    ["terms", { kind: "plan" }],
    ["kind", { kind: "gift" }],
  ])("is refused, naming the field %s: %o", (field, asked) => {
    const read = ReliefTerms.safeParse(asked);
    expect(read.error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
  });

  it("may not run out of the calendar", () => {
    expect(PlanTerms.safeParse({ ...termsWith(), firstOn: "9899-12-31" }).success).toBe(true);
    expect(PlanTerms.safeParse({ ...termsWith(), firstOn: "9900-01-01" }).error?.issues).toEqual([
      expect.objectContaining({
        path: ["firstOn"],
        message: "lies too far ahead to plan from",
      }),
    ]);
  });
});
