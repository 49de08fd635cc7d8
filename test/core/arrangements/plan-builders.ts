import * as iso4217 from "dinero.js/currencies";
import fc from "fast-check";
import type { PlanRules } from "../../../core/arrangements/plan-rules.ts";
import { PlanTerms } from "../../../core/arrangements/plan-terms.ts";
import { proposePlan } from "../../../core/arrangements/propose-plan.ts";
import { CurrencyCode, decimalsOf } from "../../../core/money/money.ts";
import { ArrangementPolicy } from "../../../core/policy/arrangement-policy.ts";
import type { BusinessCalendar } from "../../../core/time/business-days.ts";
import type { CalendarDate } from "../../../core/time/calendar-date.ts";
import type { PayDay, Rhythm } from "../../../core/time/rhythm.ts";
import { aPolicy, day } from "../../support/facts.ts";

/** 500 at the gate; `FC_RUNS=100000` is the long run. */
export const NUM_RUNS = Number(process.env.FC_RUNS ?? 500);
export const LONG_RUN_MS = 60_000 + NUM_RUNS * 30;

export const WORK_WEEK: BusinessCalendar = { country: "US", weekdays: [1, 2, 3, 4, 5] };

type Json = Readonly<Record<string, unknown>>;

/** The default policy with some of its rules for arrangements changed. */
export function rulesWith(
  over: Json = {},
  rest: Partial<Omit<PlanRules, "policy">> = {},
): PlanRules {
  const policy = aPolicy();
  const arrangements = ArrangementPolicy.parse({ ...policy.arrangements, ...over });
  return { policy: { ...policy, arrangements }, calendar: WORK_WEEK, chargeBan: null, ...rest };
}

/** 1,000.00 USD agreed on Wednesday 4 March 2026 in three payments from today, but for what is given. */
export function termsWith(over: Json = {}): PlanTerms {
  return PlanTerms.parse({
    currency: "USD",
    balanceMinor: 100_000,
    agreedOn: day(0),
    firstOn: day(0),
    size: { by: "count", count: 3 },
    ...over,
  });
}

/** Each payment as `2026-03-04 333.34`; a refusal as its kind. */
export function planLines(over: Json = {}, rules: PlanRules = rulesWith()): string[] | string {
  const plan = proposePlan(termsWith(over), rules);
  if (!plan.ok) return plan.error.kind;
  return plan.value.installments.map(({ dueOn, amountMinor }) => line(dueOn, amountMinor));
}

export function line(dueOn: CalendarDate, amountMinor: number): string {
  return `${dueOn} ${(amountMinor / 100).toFixed(2)}`;
}

const CODES = Object.values(iso4217).flatMap(({ code }) => {
  const parsed = CurrencyCode.safeParse(code);
  return parsed.success ? [parsed.data] : [];
});

/** Every currency, those without decimals and with three as often as the many with two. */
export const anyCurrency = fc
  .constantFrom(0, 2, 3)
  .chain((decimals) => fc.constantFrom(...CODES.filter((code) => decimalsOf(code) === decimals)));

const anyPayDay: fc.Arbitrary<PayDay> = fc.oneof(
  fc.record({ kind: fc.constant("day_of_month" as const), day: fc.integer({ min: 1, max: 31 }) }),
  fc.record({
    kind: fc.constant("nth_weekday" as const),
    nth: fc.integer({ min: 1, max: 4 }),
    weekday: fc.integer({ min: 1, max: 7 }),
  }),
  fc.record({
    kind: fc.constant("last_weekday" as const),
    weekday: fc.integer({ min: 1, max: 7 }),
  }),
  fc.constant<PayDay>({ kind: "last_business_day" }),
);

export const anyRhythm: fc.Arbitrary<Rhythm> = fc.oneof(
  fc.record({ every: fc.constant("days" as const), days: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ every: fc.constant("weeks" as const), weeks: fc.integer({ min: 1, max: 8 }) }),
  fc.record({
    every: fc.constant("half_month" as const),
    on: fc.constantFrom("1_15" as const, "15_last" as const),
  }),
  fc.record({ every: fc.constant("months" as const), months: fc.integer({ min: 1, max: 3 }) }),
  fc.record({
    every: fc.constant("months" as const),
    months: fc.integer({ min: 1, max: 3 }),
    day: fc.integer({ min: 1, max: 31 }),
  }),
  fc.record({ every: fc.constant("pay_day" as const), payDay: anyPayDay }),
);

export const anyCalendar: fc.Arbitrary<BusinessCalendar> = fc.record({
  country: fc.constantFrom("US", "GB", "DE", "JP", "CO", "KW", "XX"),
  weekdays: fc.constantFrom([1, 2, 3, 4, 5], [7, 1, 2, 3, 4], [1, 2, 3, 4, 5, 6], [3]),
});

const anySize = fc.oneof(
  fc.record({ by: fc.constant("count" as const), count: fc.integer({ min: 1, max: 36 }) }),
  fc.record({
    by: fc.constant("amount" as const),
    installmentMinor: fc.integer({ min: 1, max: 5_000_000 }),
  }),
  fc.record({
    by: fc.constant("steps" as const),
    steps: fc.array(
      fc.record({
        count: fc.integer({ min: 1, max: 8 }),
        installmentMinor: fc.integer({ min: 1, max: 2_000_000 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  }),
);

const anyDownPayment = fc.oneof(
  fc.record({
    by: fc.constant("percent" as const),
    percent: fc.integer({ min: 1, max: 1_000_000 }).map((n) => n / 10_000),
  }),
  fc.record({
    by: fc.constant("amount" as const),
    amountMinor: fc.integer({ min: 1, max: 1_000_000 }),
  }),
);

/** Terms of any kind, most of them possible. */
export const anyTerms: fc.Arbitrary<PlanTerms> = fc
  .record({
    currency: anyCurrency,
    balanceMinor: fc.oneof(
      fc.integer({ min: 1, max: 5_000 }),
      fc.integer({ min: 5_000, max: 100_000_000 }),
    ),
    waived: fc.option(fc.integer({ min: 0, max: 99 }), { freq: 4, nil: 0 }),
    agreed: fc.integer({ min: 0, max: 4_000 }),
    ahead: fc.integer({ min: 0, max: 40 }),
    rhythm: fc.option(anyRhythm, { nil: undefined }),
    downPayment: fc.option(anyDownPayment, { nil: undefined }),
    size: anySize,
    unitMinor: fc.option(fc.constantFrom(5, 100, 1_000), { freq: 3, nil: undefined }),
    charged: fc.boolean(),
  })
  .map(({ waived, agreed, ahead, rhythm, downPayment, unitMinor, ...terms }) => ({
    ...terms,
    waivedMinor: Math.floor((terms.balanceMinor * waived) / 100),
    agreedOn: day(agreed),
    firstOn: day(agreed + ahead),
    ...(rhythm === undefined ? {} : { rhythm }),
    ...(downPayment === undefined ? {} : { downPayment }),
    ...(unitMinor === undefined ? {} : { unitMinor }),
  }));

export const anyBusinessDayRule = fc.constantFrom(
  "any" as const,
  "next" as const,
  "previous" as const,
  "modified_next" as const,
  "modified_previous" as const,
);

export const anyRules: fc.Arbitrary<PlanRules> = fc
  .record({
    calendar: anyCalendar,
    chargeBan: fc.option(fc.constantFrom("breathing_space" as const, "hardship" as const), {
      freq: 5,
      nil: null,
    }),
    installmentsMax: fc.integer({ min: 3, max: 36 }),
    installmentMinimumUnits: fc.constantFrom(0, 1, 20),
    lengthDaysMax: fc.constantFrom(90, 365, 1_100),
    daysToStartMax: fc.integer({ min: 0, max: 60 }),
    businessDays: anyBusinessDayRule,
    remainder: fc.constantFrom("first", "last", "spread_first", "nearest_last"),
    rate: fc.constantFrom(0, 82_500, 240_000),
    setupFeeUnits: fc.constantFrom(0, 5),
    dayCount: fc.constantFrom("ACT/365F", "ACT/360", "30/360"),
  })
  .map(({ calendar, chargeBan, rate, setupFeeUnits, dayCount, ...over }) =>
    rulesWith(
      {
        ...over,
        charges: {
          annualRatePpm: rate,
          setupFeeUnits,
          dayCount,
          authorisedBy: rate + setupFeeUnits > 0 ? "agreement" : "nothing",
        },
      },
      { calendar, chargeBan },
    ),
  );
