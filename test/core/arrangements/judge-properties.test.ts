import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { Ask } from "../../../core/arrangements/judge.ts";
import { judge } from "../../../core/arrangements/judge.ts";
import { limitRangeFor, measure, reasonsAgainst } from "../../../core/arrangements/measure.ts";
import type { PlanRules } from "../../../core/arrangements/plan-rules.ts";
import type { PlanTerms } from "../../../core/arrangements/plan-terms.ts";
import { reliefOf } from "../../../core/arrangements/relief/relief-of.ts";
import type { ReliefTerms } from "../../../core/arrangements/relief/relief-terms.ts";
import { type Situation, sumOf } from "../../../core/arrangements/relief/situation.ts";
import {
  AuthorityRole,
  type LimitRange,
  ReliefKind,
} from "../../../core/policy/authority-policy.ts";
import { addDays, type CalendarDate } from "../../../core/time/calendar-date.ts";
import { day } from "../../support/facts.ts";
import {
  anyCalendar,
  anyCurrency,
  anyRhythm,
  anyTerms,
  LONG_RUN_MS,
  NUM_RUNS,
  rulesWith,
} from "./plan-builders.ts";

const RUNS = { numRuns: NUM_RUNS };
vi.setConfig({ testTimeout: LONG_RUN_MS });

const anyLimits: fc.Arbitrary<Omit<LimitRange, "fromUnits" | "belowUnits">> = fc.record({
  kinds: fc.subarray([...ReliefKind.options], { minLength: 6 }),
  discountPercentMax: fc.constantFrom(0, 5, 12.5, 40),
  countMax: fc.integer({ min: 1, max: 36 }),
  lengthDaysMax: fc.constantFrom(14, 60, 190, 1_100),
  installmentMinimumUnits: fc.constantFrom(0, 10, 50),
  downPaymentPercentMin: fc.constantFrom(0, 10, 25, 33.3333),
  daysToStartMax: fc.integer({ min: 0, max: 60 }),
});

const anyRules: fc.Arbitrary<PlanRules> = fc
  .record({
    rep: anyLimits,
    manager: anyLimits,
    admin: anyLimits,
    border: fc.integer({ min: 1, max: 20_000 }),
    repAbove: anyLimits,
    installmentsMax: fc.integer({ min: 3, max: 36 }),
    installmentMinimumUnits: fc.constantFrom(0, 20),
    rate: fc.constantFrom(0, 120_000),
    calendar: anyCalendar,
  })
  .map(({ rep, repAbove, border, manager, admin, calendar, rate, ...over }) => {
    const whole = { fromUnits: 0, belowUnits: null };
    return rulesWith(
      {
        ...over,
        charges: {
          annualRatePpm: rate,
          dayCount: "ACT/365F",
          setupFeeUnits: 0,
          authorisedBy: rate > 0 ? "agreement" : "nothing",
        },
        authority: {
          rep: [
            { ...rep, fromUnits: 0, belowUnits: border },
            { ...repAbove, fromUnits: border, belowUnits: null },
          ],
          manager: [{ ...manager, ...whole }],
          admin: [{ ...admin, ...whole }],
        },
        relief: {
          extension: { daysMax: 30, timesMax: 2, lookbackDays: 365 },
          deferral: { paymentsMax: 3 },
          reduction: { paymentsMax: 3, percentMax: 60 },
          promptDiscount: { percentMax: 10, withinDays: 30 },
          settlement: { percentMin: 40, paymentsMax: 4, fromDaysPastDue: 30 },
          loyalty: { percentMax: 5, paidWithinDays: 3, timesMin: 2 },
          reAge: { accountMonthsMin: 9, paymentsMin: 1, limits: [{ timesMax: 1, months: 12 }] },
          handOver: { fromDaysPastDue: 60 },
        },
      },
      { calendar },
    );
  });

const anySituation: fc.Arbitrary<Situation> = fc
  .record({
    currency: anyCurrency,
    from: fc.integer({ min: -120, max: 20 }),
    gaps: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 11 }),
    amounts: fc.array(fc.integer({ min: 1, max: 900_000 }), { minLength: 12, maxLength: 12 }),
    rhythm: anyRhythm,
    extended: fc.array(fc.integer({ min: -600, max: -1 }), { maxLength: 2 }),
    reAged: fc.array(fc.integer({ min: -600, max: -1 }), { maxLength: 1 }),
    since: fc.option(fc.integer({ min: -900, max: -1 }), { nil: null }),
    paymentsInARow: fc.integer({ min: 0, max: 3 }),
    fastInARow: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ currency, from, gaps, amounts, rhythm, extended, reAged, since, ...rest }) => {
    let on: CalendarDate = day(from);
    const open = [{ dueOn: on, amountMinor: amounts[0] ?? 1 }];
    for (const [index, gap] of gaps.entries()) {
      on = addDays(on, gap);
      open.push({ dueOn: on, amountMinor: amounts[index + 1] ?? 1 });
    }
    return {
      ...rest,
      currency,
      asOf: day(0),
      open,
      rhythm,
      extendedOn: extended.map(day),
      reAgedOn: reAged.map(day),
      customerSince: since === null ? null : day(since),
    };
  });

const percent = fc.integer({ min: 1, max: 800_000 }).map((n) => n / 10_000);
const ahead = fc.integer({ min: -5, max: 70 }).map(day);
const count = fc.integer({ min: 1, max: 12 });

const anyRelief: fc.Arbitrary<ReliefTerms> = fc.oneof(
  fc.record({ kind: fc.constant("extension" as const), days: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ kind: fc.constant("deferral" as const), payments: count }),
  fc.record({
    kind: fc.constant("reduction" as const),
    payments: count,
    percent,
    catchUp: fc.constantFrom("at_end" as const, "spread" as const),
  }),
  fc.record({ kind: fc.constant("prompt_discount" as const), percent, payBy: ahead }),
  fc.record({
    kind: fc.constant("settlement" as const),
    settleMinor: fc.integer({ min: 1, max: 4_000_000 }),
    payments: count,
    firstOn: ahead,
  }),
  fc.record({ kind: fc.constant("loyalty" as const), percent }),
  fc.record({
    kind: fc.constant("re_age" as const),
    count: fc.integer({ min: 1, max: 36 }),
    firstOn: ahead,
  }),
  fc.constant<ReliefTerms>({ kind: "re_amortise" }),
  fc.record({
    kind: fc.constant("reschedule" as const),
    from: ahead,
    to: ahead,
    extraPayments: fc.integer({ min: 0, max: 6 }),
  }),
  fc.constant<ReliefTerms>({ kind: "hand_over" }),
);

const anyWish: fc.Arbitrary<Pick<Ask, "terms" | "situation">> = fc.oneof(
  fc.record({ terms: anyRelief, situation: anySituation }),
  fc.record({ terms: anyTerms, situation: anySituation }).map(({ terms, situation }) => ({
    terms: { kind: "plan" as const, terms },
    situation: { ...situation, currency: terms.currency, asOf: terms.agreedOn },
  })),
);

const anyRole = fc.constantFrom(...AuthorityRole.options);

describe("any relief", () => {
  it("is paid in full but for what it waives, in payments of at least one unit on ever later days", () => {
    let made = 0;
    fc.assert(
      fc.property(anyRelief, anySituation, anyRules, (terms, situation, rules) => {
        const relief = reliefOf(terms, situation, rules);
        if (!relief.ok || relief.value.schedule === null) return;
        made += 1;
        const { balanceMinor, waivedMinor, installments, totalMinor } = relief.value.schedule;
        expect(sumOf(installments)).toBe(totalMinor);
        expect(totalMinor + waivedMinor).toBe(balanceMinor);
        expect(waivedMinor).toBeGreaterThanOrEqual(0);
        const whole = terms.kind !== "prompt_discount" && terms.kind !== "loyalty";
        if (whole) expect(balanceMinor).toBe(sumOf(situation.open));
        for (const [index, { dueOn, amountMinor }] of installments.entries()) {
          expect(amountMinor).toBeGreaterThan(0);
          const before = installments[index - 1];
          if (before !== undefined) expect(dueOn > before.dueOn).toBe(true);
        }
      }),
      RUNS,
    );
    expect(made).toBeGreaterThan(NUM_RUNS / 20);
  });

  it("keeps every date when payments are only lowered", () => {
    fc.assert(
      fc.property(anyRelief, anySituation, anyRules, (terms, situation, rules) => {
        const relief = reliefOf(terms, situation, rules);
        if (terms.kind !== "reduction" || !relief.ok || relief.value.schedule === null) return;
        const dates = relief.value.schedule.installments.map(({ dueOn }) => dueOn);
        for (const { dueOn } of situation.open) expect(dates).toContain(dueOn);
      }),
      RUNS,
    );
  });
});

describe("the nearest offer", () => {
  it("is one that the asking role may make by itself", () => {
    let offered = 0;
    fc.assert(
      fc.property(anyWish, anyRole, anyRules, (wish, role, rules) => {
        const { verdict } = judge({ ...wish, role, obstacles: [] }, rules);
        if (verdict.kind === "allowed" || verdict.nearest === null) return;
        offered += 1;
        const { terms } = verdict.nearest;
        const again = judge({ ...wish, terms, role, obstacles: [] }, rules);
        expect(again).toEqual({ relief: verdict.nearest, verdict: { kind: "allowed" } });
      }),
      RUNS,
    );
    expect(offered).toBeGreaterThan(NUM_RUNS / 20);
  });

  it("is there whenever the same terms in fewer equal payments would pass", () => {
    fc.assert(
      fc.property(anyTerms, anySituation, anyRole, anyRules, (plan, given, role, rules) => {
        const situation = { ...given, currency: plan.currency, asOf: plan.agreedOn };
        const wish: ReliefTerms = { kind: "plan", terms: plan };
        const { verdict } = judge({ terms: wish, situation, role, obstacles: [] }, rules);
        if (verdict.kind === "allowed" || verdict.nearest !== null) return;
        const range = limitRangeFor(role, plan.balanceMinor, plan.currency, rules.policy);
        const most = plan.size.by === "count" ? plan.size.count : 36;
        for (let payments = 1; payments <= most; payments += 1) {
          const fewer: PlanTerms = { ...plan, size: { by: "count", count: payments } };
          const relief = reliefOf({ kind: "plan", terms: fewer }, situation, rules);
          if (!relief.ok) continue;
          const reasons = reasonsAgainst(measure(relief.value), range, plan.currency);
          expect(reasons).not.toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it("comes with at least one reason, and never with leave for somebody below", () => {
    fc.assert(
      fc.property(anyWish, anyRole, anyRules, (wish, role, rules) => {
        const { verdict, relief } = judge({ ...wish, role, obstacles: [] }, rules);
        if (verdict.kind === "allowed") {
          expect(relief).not.toBeNull();
          return;
        }
        expect(verdict.reasons.length).toBeGreaterThan(0);
        if (verdict.kind !== "needs_approval") return;
        const rank = (each: AuthorityRole) => AuthorityRole.options.indexOf(each);
        expect(rank(verdict.by)).toBeGreaterThan(rank(role));
        const higher = judge({ ...wish, role: verdict.by, obstacles: [] }, rules);
        expect(higher.verdict.kind).toBe("allowed");
      }),
      RUNS,
    );
  });
});
