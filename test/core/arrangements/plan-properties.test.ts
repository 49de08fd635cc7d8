import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { calculateByAmount, calculateByCount } from "../../../core/arrangements/calculate-plan.ts";
import { installmentDates } from "../../../core/arrangements/installment-dates.ts";
import { minimumMinor, type PlanRules } from "../../../core/arrangements/plan-rules.ts";
import type { PlanTerms } from "../../../core/arrangements/plan-terms.ts";
import { proposePlan } from "../../../core/arrangements/propose-plan.ts";
import type { Schedule } from "../../../core/arrangements/schedule.ts";
import { isBusinessDay } from "../../../core/time/business-days.ts";
import {
  addMonths,
  daysBetween,
  daysInMonth,
  toDayNumber,
  yearOf,
} from "../../../core/time/calendar-date.ts";
import { day } from "../../support/facts.ts";
import {
  anyBusinessDayRule,
  anyCalendar,
  anyRhythm,
  anyRules,
  anyTerms,
  LONG_RUN_MS,
  NUM_RUNS,
  rulesWith,
} from "./plan-builders.ts";

const RUNS = { numRuns: NUM_RUNS };
vi.setConfig({ testTimeout: LONG_RUN_MS });

/** Runs a check over random plans and makes sure that enough of them could be made at all. */
function forPlans(check: (plan: Schedule, terms: PlanTerms, rules: PlanRules) => void): void {
  let made = 0;
  fc.assert(
    fc.property(anyTerms, anyRules, (terms, rules) => {
      const plan = proposePlan(terms, rules);
      if (!plan.ok) return;
      made += 1;
      check(plan.value, terms, rules);
    }),
    RUNS,
  );
  expect(made).toBeGreaterThan(NUM_RUNS / 20);
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

describe("any plan, in any currency", () => {
  it("adds up to the balance less what is waived, plus the interest and fee it states", () => {
    forPlans((plan, { balanceMinor, waivedMinor = 0, charged }) => {
      const { installments, interestMinor, feeMinor, totalMinor } = plan;
      const total = sum(installments.map(({ amountMinor }) => amountMinor));
      expect(total).toBe(balanceMinor - waivedMinor + interestMinor + feeMinor);
      expect(total).toBe(totalMinor);
      for (const part of installments) {
        const { amountMinor, principalMinor = amountMinor } = part;
        const { interestMinor: interest = 0, feeMinor: fee = 0 } = part;
        expect(principalMinor + interest + fee).toBe(amountMinor);
        expect(Math.min(principalMinor, interest, fee)).toBeGreaterThanOrEqual(0);
      }
      expect(sum(installments.map((each) => each.interestMinor ?? 0))).toBe(interestMinor);
      if (charged !== true) expect(interestMinor + feeMinor).toBe(0);
    });
  });

  it("asks for at least the policy's minimum each time, and never for more payments or days than it allows", () => {
    forPlans(({ installments, currency, agreedOn, endsOn, hasDownPayment }, terms, { policy }) => {
      const { installmentsMax, lengthDaysMax, daysToStartMax } = policy.arrangements;
      const least = Math.min(...installments.map(({ amountMinor }) => amountMinor));
      expect(least).toBeGreaterThanOrEqual(minimumMinor(policy, currency));
      expect(installments.length).toBeGreaterThanOrEqual(2);
      expect(installments.length).toBeLessThanOrEqual(installmentsMax);
      expect(daysBetween(agreedOn, endsOn)).toBeLessThanOrEqual(lengthDaysMax);
      if (!hasDownPayment)
        expect(daysBetween(agreedOn, terms.firstOn)).toBeLessThanOrEqual(daysToStartMax);
    });
  });

  it("is paid on ever later days, all of them working days but the ones asked for", () => {
    forPlans(({ installments, hasDownPayment }, terms, { policy, calendar }) => {
      const days = installments.map(({ dueOn }) => toDayNumber(dueOn));
      for (const [index, own] of days.entries())
        expect(own).toBeGreaterThan(days[index - 1] ?? Number.NEGATIVE_INFINITY);
      const asked = hasDownPayment ? [terms.agreedOn, terms.firstOn] : [terms.firstOn];
      expect(installments.slice(0, asked.length).map(({ dueOn }) => dueOn)).toEqual(asked);
      if (policy.arrangements.businessDays === "any") return;
      for (const own of days.slice(asked.length)) expect(isBusinessDay(calendar, own)).toBe(true);
    });
  });

  it("charges nobody under a moratorium or without leave to charge", () => {
    fc.assert(
      fc.property(anyTerms, anyRules, (terms, rules) => {
        const { chargeBan, policy } = rules;
        const plan = proposePlan({ ...terms, charged: true }, rules);
        const forbidden =
          chargeBan !== null || policy.arrangements.charges.authorisedBy === "nothing";
        if (forbidden) expect(plan.ok).toBe(false);
      }),
      RUNS,
    );
  });

  it("that is refused for its small payments can be had with as many as the refusal names", () => {
    fc.assert(
      fc.property(anyTerms, fc.integer({ min: 2, max: 36 }), (terms, count) => {
        const rules = rulesWith({ installmentsMax: 36, installmentMinimumUnits: 20 });
        const { charged, downPayment, ...free } = { ...terms, firstOn: terms.agreedOn };
        const refused = proposePlan({ ...free, size: { by: "count", count } }, rules);
        if (refused.ok || refused.error.kind !== "installment_too_small") return;
        const { countMax } = refused.error;
        expect(countMax).toBeLessThan(count);
        if (countMax < 2) return;
        const again = proposePlan({ ...free, size: { by: "count", count: countMax } }, rules);
        expect([true, "too_long"]).toContain(again.ok || again.error.kind);
      }),
      RUNS,
    );
  });
});

describe("any rhythm", () => {
  it("never drifts: a monthly plan keeps its day, or the month's last where it has none", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_000 }),
        fc.integer({ min: 1, max: 12 }),
        anyCalendar,
        (ahead, months, calendar) => {
          const first = day(ahead);
          const rhythm = { every: "months", months } as const;
          const dates = installmentDates(first, rhythm, 24, { calendar, rule: "any" });
          for (const [index, date] of dates.entries()) {
            const month = addMonths(first, index * months);
            const last = daysInMonth(yearOf(toDayNumber(month)), Number(month.slice(5, 7)));
            expect(date.slice(0, 7)).toBe(month.slice(0, 7));
            expect(Number(date.slice(8))).toBe(Math.min(Number(first.slice(8)), last));
          }
        },
      ),
      RUNS,
    );
  });

  it("gives the same first dates however many are asked for", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_000 }),
        anyRhythm,
        anyCalendar,
        anyBusinessDayRule,
        fc.integer({ min: 1, max: 36 }),
        (ahead, rhythm, calendar, rule, count) => {
          const all = installmentDates(day(ahead), rhythm, 36, { calendar, rule });
          const some = installmentDates(day(ahead), rhythm, count, { calendar, rule });
          expect(some).toEqual(all.slice(0, count));
        },
      ),
      RUNS,
    );
  });
});

describe("the calculator, both ways", () => {
  const rules = rulesWith({ installmentsMax: 36, installmentMinimumUnits: 0 });

  it("needs no more payments of the amount it gave for a count", () => {
    fc.assert(
      fc.property(anyTerms, fc.integer({ min: 2, max: 36 }), (terms, count) => {
        const { size, unitMinor, charged, ...open } = terms;
        const byCount = calculateByCount(open, count, rules);
        if (!byCount.ok) return;
        const back = calculateByAmount(open, byCount.value.installmentMinor, rules);
        if (!back.ok) return expect(back.error.kind).toBe("too_few_installments");
        expect(back.value.count).toBeLessThanOrEqual(count);
        expect(back.value.installmentMinor).toBeLessThanOrEqual(byCount.value.installmentMinor);
      }),
      RUNS,
    );
  });

  it("asks for no larger payments for the count it gave for an amount", () => {
    fc.assert(
      fc.property(anyTerms, fc.integer({ min: 1, max: 10_000_000 }), (terms, amount) => {
        const { size, unitMinor, charged, ...open } = terms;
        const byAmount = calculateByAmount(open, amount, rules);
        if (!byAmount.ok) return;
        const back = calculateByCount(open, byAmount.value.count, rules);
        expect(back.ok && back.value.installmentMinor).toBeLessThanOrEqual(amount);
      }),
      RUNS,
    );
  });
});
