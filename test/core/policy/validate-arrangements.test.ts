import { describe, expect, it } from "vitest";
import { defaultAuthority } from "../../../core/policy/default-authority.ts";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import { validatePolicy } from "../../../core/policy/validate-policy.ts";

type Json = Readonly<Record<string, unknown>>;

function problems(arrangements: Json): string[] {
  const checked = validatePolicy({
    ...defaultPolicy,
    arrangements: { ...defaultPolicy.arrangements, ...arrangements },
  });
  return checked.ok ? [] : checked.error.map(({ path, message }) => `${path}: ${message}`);
}

const [range] = defaultAuthority.admin;
const A = "arrangements.authority";

/** Admin's ranges from borders; the other roles may do nothing, so that none may do more. */
function ranges(...borders: (readonly [number, number | null, Json?])[]): Json {
  const nothing = {
    ...range,
    kinds: [],
    discountPercentMax: 0,
    countMax: 1,
    lengthDaysMax: 0,
    daysToStartMax: 0,
  };
  return {
    authority: {
      rep: [nothing],
      manager: [nothing],
      admin: borders.map(([fromUnits, belowUnits, over = {}]) => ({
        ...range,
        fromUnits,
        belowUnits,
        ...over,
      })),
    },
  };
}

const RE_AGE = defaultPolicy.arrangements.relief.reAge;
const limits = (...list: readonly (readonly [number, number])[]): Json => ({
  relief: {
    ...defaultPolicy.arrangements.relief,
    reAge: { ...RE_AGE, limits: list.map(([timesMax, months]) => ({ timesMax, months })) },
  },
});

const plan = { kind: "plan", count: 3, downPaymentPercent: 0 };
const rule = (over: Json): Json => ({ offerRules: [{ id: "r", offer: plan, ...over }] });

describe("a policy's rules for arrangements", () => {
  it.each<[string, Json, string[]]>([
    ["one range without end", ranges([0, null]), []],
    ["ranges that meet", ranges([0, 100], [100, 5_000], [5_000, null]), []],
    [
      "ranges that begin late",
      ranges([1, null]),
      [`${A}.admin.0.fromUnits: gap: no range holds 0 to 1`],
    ],
    [
      "a gap between ranges",
      ranges([0, 100], [101, null]),
      [`${A}.admin.1.fromUnits: gap: no range holds 100 to 101`],
    ],
    [
      "ranges that overlap",
      ranges([0, 100], [99, null]),
      [`${A}.admin.1.fromUnits: overlap: amounts from 99 are already in the range before`],
    ],
    [
      "a last range with an end",
      ranges([0, 100]),
      [`${A}.admin.0.belowUnits: the last range must have no end (null)`],
    ],
    [
      "a range without end before another",
      ranges([0, null], [0, null]),
      [`${A}.admin.0.belowUnits: only the last range may have no end`],
    ],
    [
      "a range that ends before it starts",
      ranges([0, 100], [100, 100], [100, null]),
      [`${A}.admin.1.belowUnits: ends before it starts`],
    ],
    [
      "a charge nothing allows",
      { charges: { ...defaultPolicy.arrangements.charges, annualRatePpm: 1 } },
      ["arrangements.charges.authorisedBy: a charge needs an agreement or a law that allows it"],
    ],
    [
      "a fee nothing allows",
      { charges: { ...defaultPolicy.arrangements.charges, setupFeeUnits: 1 } },
      ["arrangements.charges.authorisedBy: a charge needs an agreement or a law that allows it"],
    ],
    [
      "a charge a law allows",
      { charges: { ...defaultPolicy.arrangements.charges, setupFeeUnits: 1, authorisedBy: "law" } },
      [],
    ],
    [
      "rhythms without the usual one",
      { rhythms: ["weeks"] },
      ["arrangements.rhythms: leaves out the usual rhythm"],
    ],
    [
      "rhythms without the usual days",
      { everyMonths: 0, everyDays: 14, rhythms: ["months"] },
      ["arrangements.rhythms: leaves out the usual rhythm"],
    ],
    ["rhythms with the usual days", { everyMonths: 0, everyDays: 14, rhythms: ["days"] }, []],
    [
      "a length shorter than the recommended plan",
      { lengthDaysMax: 55 },
      ["arrangements.lengthDaysMax: is too short for the recommended instalments"],
    ],
    ["a length the recommended plan just fits", { lengthDaysMax: 56 }, []],
    [
      "a length shorter than the recommended plan in days",
      { everyMonths: 0, everyDays: 14, lengthDaysMax: 27 },
      ["arrangements.lengthDaysMax: is too short for the recommended instalments"],
    ],
    ["re-age limits that widen", limits([1, 12], [2, 60]), []],
    [
      "a longer time that allows less often",
      limits([2, 12], [1, 60]),
      ["arrangements.relief.reAge.limits.1: a longer time must allow at least as often"],
    ],
    [
      "one time limited twice",
      limits([1, 12], [2, 12]),
      ["arrangements.relief.reAge.limits.1: a longer time must allow at least as often"],
    ],
    [
      "a law nobody knows",
      { eligibility: { brokenMax: 2, lookbackDays: 365, laws: ["us-il-280-120", "xx"] } },
      ['arrangements.eligibility.laws.1: no rule for plans is called "xx"'],
    ],
    [
      "a law that gives a right to more payments than there may be",
      {
        eligibility: { brokenMax: 2, lookbackDays: 365, laws: ["us-ut-r746-200-5"] },
        installmentsMax: 11,
      },
      ["arrangements.eligibility.laws.0: gives a right to 12 payments; installmentsMax is lower"],
    ],
    [
      "a law that gives a right to as many as there may be",
      {
        eligibility: { brokenMax: 2, lookbackDays: 365, laws: ["us-ut-r746-200-5"] },
        installmentsMax: 12,
      },
      [],
    ],
    ["a rule for a known segment", rule({ segments: ["standard"] }), []],
    [
      "a rule for a segment nobody knows",
      rule({ segments: ["standard", "vip"] }),
      ['arrangements.offerRules.0.segments: no segment is called "vip"'],
    ],
    [
      "a rule for no amount",
      rule({ amountFromUnits: 10, amountBelowUnits: 10 }),
      ["arrangements.offerRules.0.amountBelowUnits: ends before it starts"],
    ],
    ["a rule for one amount", rule({ amountFromUnits: 10, amountBelowUnits: 11 }), []],
    [
      "a rule for more payments than there may be",
      rule({ offer: { ...plan, count: 7 } }),
      ["arrangements.offerRules.0.offer.count: is more than installmentsMax"],
    ],
    [
      "a rule for more days than there may be",
      rule({ offer: { kind: "extension", days: 31 } }),
      ["arrangements.offerRules.0.offer.days: is more than relief allows"],
    ],
    [
      "a rule for as many days as there may be",
      rule({ offer: { kind: "extension", days: 30 } }),
      [],
    ],
  ])("%s", (_name, arrangements, expected) => {
    expect(problems(arrangements)).toEqual(expected);
  });

  const { rep, manager, admin } = defaultAuthority;
  const authority = (over: Json): Json => ({
    authority: { rep, manager: manager.map((own) => ({ ...own, ...over })), admin },
  });
  it.each<[string, Json]>([
    ["discountPercentMax", { discountPercentMax: 4 }],
    ["countMax", { countMax: 11 }],
    ["lengthDaysMax", { lengthDaysMax: 189 }],
    ["daysToStartMax", { daysToStartMax: 30 }],
    ["installmentMinimumUnits", { installmentMinimumUnits: 21 }],
    ["downPaymentPercentMin", { downPaymentPercentMin: 1 }],
    ["kinds", { kinds: ["plan"] }],
  ])("a manager may do at least what a rep may: %s", (field, over) => {
    expect(problems(authority(over))).toEqual([
      `${A}.manager.0.${field}: a manager may do less here than a rep`,
    ]);
  });

  it("compares roles only where their ranges share an amount", () => {
    const [small, large] = rep;
    const narrow = { ...small, countMax: 2 };
    const own = {
      rep: [
        { ...narrow, belowUnits: 100 },
        { ...large, fromUnits: 100 },
      ],
    };
    const wide = manager.map((each) => ({ ...each, countMax: 12 }));
    const split = [
      { ...wide[0], belowUnits: 100, countMax: 2 },
      { ...wide[0], fromUnits: 100 },
    ];
    expect(problems({ authority: { ...own, manager: split, admin } })).toEqual([]);
  });

  it("reads a document from before there was authority as everybody's leave to offer plans", () => {
    const {
      installmentsMax,
      everyMonths,
      everyDays,
      recommendedInstallments,
      installmentMinimumUnits,
      offerValidDays,
      graceDays,
      brokenAfterDays,
    } = defaultPolicy.arrangements;
    const old = {
      installmentsMax,
      everyMonths,
      everyDays,
      recommendedInstallments,
      installmentMinimumUnits,
      offerValidDays,
      graceDays,
      brokenAfterDays,
    };
    const checked = validatePolicy({ ...defaultPolicy, arrangements: old });
    expect(checked).toMatchObject({
      ok: true,
      value: {
        arrangements: {
          businessDays: "next",
          remainder: "spread_first",
          charges: { annualRatePpm: 0, setupFeeUnits: 0, authorisedBy: "nothing" },
          authority: { rep: [{ countMax: 36, discountPercentMax: 0 }] },
          relief: { promptDiscount: { percentMax: 0 }, loyalty: { percentMax: 0 } },
          offerRules: [],
        },
      },
    });
  });
});
