import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HoldKind } from "../../../core/accounts/account.ts";
import { computeDelinquency } from "../../../core/accounts/compute-delinquency.ts";
import { decideHold, type HoldRequest } from "../../../core/accounts/decide-hold.ts";
import { HOLD_RULES, holdsEndedBy, resumptionOf } from "../../../core/accounts/hold-rules.ts";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import {
  aFacts,
  aHold,
  anInvoice,
  aPolicy,
  day,
  type FactsSketch,
  TODAY,
} from "../../support/facts.ts";

type Json = Readonly<Record<string, unknown>>;

function decide(over: Partial<HoldRequest>, sketch: FactsSketch = {}) {
  const facts = aFacts({ invoices: [anInvoice(10)], ...sketch });
  const request = { id: "h", kind: "pause", reason: "told us so", setBy: "rep", ...over } as const;
  return decideHold(request, { facts, policy: defaultPolicy, today: TODAY });
}

const invoiceId = aFacts({ invoices: [anInvoice(10)] }).invoices[0]?.id;
const unknownId = aFacts({ invoices: [anInvoice(11)] }).invoices[0]?.id;

describe("a hold that is asked for", () => {
  it.each<[string, Partial<HoldRequest>, Json, Json]>([
    ["begins today when nobody says", { kind: "attorney" }, {}, { from: TODAY }],
    [
      "begins on the day a fact held from",
      { kind: "bankruptcy", from: day(-20) },
      {},
      { from: day(-20) },
    ],
    ["runs until somebody lifts it", { kind: "cease_contact" }, {}, { until: undefined }],
    [
      "of breathing space lasts 60 days in England",
      { kind: "breathing_space" },
      { country: "GB", region: "ENG" },
      { until: day(59) },
    ],
    [
      "of breathing space lasts 60 days in Britain at large",
      { kind: "breathing_space", from: day(-3) },
      { country: "GB" },
      { until: day(56) },
    ],
    [
      "of breathing space lasts as told",
      { kind: "breathing_space", until: day(20) },
      { country: "GB" },
      { until: day(20) },
    ],
    [
      "of breathing space has no such end in Scotland",
      { kind: "breathing_space" },
      { country: "GB", region: "SCT" },
      { until: undefined },
    ],
    [
      "of breathing space has no such end elsewhere",
      { kind: "breathing_space" },
      { country: "US" },
      { until: undefined },
    ],
    ["may dispute one invoice", { kind: "dispute", invoiceId }, {}, { invoiceId }],
    ["may complain about one invoice", { kind: "complaint", invoiceId }, {}, { invoiceId }],
    ["may pause for the longest time", { until: day(60) }, {}, { until: day(60) }],
    ["may begin a year back", { kind: "deceased", from: day(-366) }, {}, { from: day(-366) }],
  ])("%s", (_name, request, account, expected) => {
    const decided = decide(request, { account });
    expect(decided.ok && { until: undefined, ...decided.value }).toMatchObject(expected);
  });

  it.each<[string, Partial<HoldRequest>, Json]>([
    ["tomorrow", { kind: "attorney", from: day(1) }, { code: "begins_in_future", limit: TODAY }],
    [
      "over a year ago",
      { kind: "attorney", from: day(-367) },
      { code: "begins_too_long_ago", limit: day(-366) },
    ],
    [
      "until before it begins",
      { kind: "hardship", from: day(-3), until: day(-4) },
      { code: "ends_before_it_begins" },
    ],
    ["that is over", { kind: "hardship", from: day(-3), until: day(-1) }, { code: "over_already" }],
    [
      "of an invoice nobody has",
      { kind: "dispute", invoiceId: unknownId },
      { code: "no_such_invoice" },
    ],
    [
      "of an invoice for what is about the person",
      { kind: "vulnerability", invoiceId },
      { code: "about_the_person" },
    ],
    ["of staff without an end", {}, { code: "pause_without_end", limit: day(60) }],
    [
      "of staff for longer than policy allows",
      { until: day(61) },
      { code: "pause_too_long", limit: day(60) },
    ],
    [
      "of staff for days that have passed",
      { from: day(-1), until: day(5) },
      { code: "pause_backdated" },
    ],
  ])("is refused: one %s", (_name, request, expected) => {
    const decided = decide(request);
    expect(decided.ok ? null : decided.error).toMatchObject(expected);
  });
});

describe("the limit on pauses of a year", () => {
  const used = (from: number, until: number, over: Json = {}) =>
    aHold("pause", { id: `p${from}`, from: day(from), until: day(until), ...over });

  it.each<[string, readonly Json[], number | null]>([
    ["no pause before leaves the longest one", [], 60],
    ["70 days used leave 50", [used(-100, -31)], 50],
    ["a pause lifted early counts the days it ran", [used(-100, -31, { liftedOn: day(-90) })], 60],
    [
      "two over the same days count them once",
      [used(-100, -31), { ...used(-99, -31), id: "twin" }],
      50,
    ],
    ["one that still runs counts up to today", [used(-70, 10)], 50],
    ["one over a year ago is forgotten", [used(-500, -366)], 60],
    ["one that began over a year ago counts from then", [used(-400, -296)], 50],
    ["a dispute is no pause", [aHold("dispute", { from: day(-100), until: day(-1) })], 60],
    ["120 days used leave today only", [used(-120, -1)], 0],
    ["more than 120 days used leave nothing", [used(-121, -1)], null],
  ])("%s", (_name, holds, longest) => {
    const possible = Array.from({ length: 61 }, (_, n) => n).filter(
      (n) => decide({ until: day(n) }, { holds }).ok,
    );
    expect(possible.at(-1) ?? null).toBe(longest);
    expect(possible).toHaveLength(longest === null ? 0 : longest + 1);
  });

  it("names the last day that is still possible", () => {
    const decided = decide({ until: day(51) }, { holds: [used(-100, -31)] });
    expect(decided.ok ? null : decided.error).toEqual({
      field: "until",
      code: "pauses_used_up",
      limit: day(50),
    });
  });
});

describe("what ends a hold", () => {
  it.each([
    ["a dismissal ends bankruptcy", aHold("bankruptcy"), "bankruptcy_dismissed", undefined, true],
    [
      "a discharge does not: the debt is gone, not collectable",
      aHold("bankruptcy"),
      "bankruptcy_discharged",
      undefined,
      false,
    ],
    [
      "an attorney who agrees to direct contact ends that hold",
      aHold("attorney"),
      "attorney_consented",
      undefined,
      true,
    ],
    ["verification ends a dispute", aHold("dispute"), "verification_sent", undefined, true],
    [
      "verification of an invoice ends the dispute over it",
      aHold("dispute", { invoiceId: "i" }),
      "verification_sent",
      ["i"],
      true,
    ],
    [
      "verification of another does not",
      aHold("dispute", { invoiceId: "i" }),
      "verification_sent",
      ["j"],
      false,
    ],
    [
      "verification of one does not end a dispute over all",
      aHold("dispute"),
      "verification_sent",
      ["i"],
      false,
    ],
    [
      "nothing ends a pause but its day or a person",
      aHold("pause"),
      "complaint_closed",
      undefined,
      false,
    ],
    [
      "what is over can't end again",
      aHold("complaint", { liftedOn: TODAY }),
      "complaint_closed",
      undefined,
      false,
    ],
  ] as const)("%s", (_name, hold, type, debtIds, ends) => {
    const { holds } = aFacts({ holds: [hold] });
    expect(holdsEndedBy({ type, debtIds }, holds, TODAY).length > 0).toBe(ends);
  });

  it("is a day, a fact or a person, and the panel can say which", () => {
    const { holds } = aFacts({ holds: [aHold("complaint", { until: day(9) })] });
    expect(holds.map(resumptionOf)).toEqual([{ on: day(9), events: ["complaint_closed"] }]);
  });

  it("is known for every kind, and help is offered with hardship, need of care and breathing space", () => {
    const helps = HoldKind.options.filter((kind) => HOLD_RULES[kind].offersHelp);
    expect(helps).toEqual(["hardship", "vulnerability", "breathing_space"]);
  });
});

describe("a hold set for days that have passed", () => {
  it("takes those days out of the delinquency, whenever it was told", () => {
    const policy = aPolicy();
    const before = aFacts({ invoices: [anInvoice(10)] });
    const decided = decide({ kind: "breathing_space", from: day(-4) });
    if (!decided.ok) throw new Error("refused");
    const after = { ...before, holds: [decided.value] };
    const daysOf = (facts: typeof before) =>
      computeDelinquency(facts, policy, TODAY).byCurrency[0]?.delinquentDays;
    expect(daysOf(before)).toBe(10);
    expect(daysOf(after)).toBe(6);
  });

  it("is the same hold whoever asks twice", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...HoldKind.options),
        fc.integer({ min: -400, max: 5 }),
        (kind, from) => {
          const asked = { kind, from: day(from), until: day(30) };
          expect(decide(asked)).toEqual(decide(asked));
          const decided = decide(asked);
          if (decided.ok) expect(decided.value.from <= TODAY).toBe(true);
        },
      ),
    );
  });
});
