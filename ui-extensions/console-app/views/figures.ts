import { z } from "zod";
import { CalendarDate } from "../../../core/time/calendar-date.ts";

const Minor = z.int();

/** One figure with what it was made from; `value` null where nothing could be divided. */
export const Figure = z.object({
  id: z.string(),
  unit: z.enum(["percent", "days"]),
  value: z.number().nullable(),
  numerator: z.number(),
  denominator: z.number(),
  formula: z.string(),
});
export type Figure = z.infer<typeof Figure>;

export const Flow = z.object({
  opening: Minor,
  openingCredit: Minor,
  billed: Minor,
  cancelled: Minor,
  collected: Minor,
  credited: Minor,
  closing: Minor,
  closingCredit: Minor,
  closingCurrent: Minor,
  closingOver90: Minor,
  due: Minor,
  settledOfDue: Minor,
});

export const CurrencyFigures = z.object({
  currency: z.string(),
  flow: Flow,
  agingMoves: z
    .array(z.object({ bucketId: z.string(), openingMinor: Minor, closingMinor: Minor }))
    .readonly(),
  kpis: z.array(Figure).readonly(),
  rollRates: z.array(Figure.extend({ bucketId: z.string() })).readonly(),
  channels: z
    .array(
      z.object({ channel: z.string(), contacts: z.int(), payments: z.int(), amountMinor: Minor }),
    )
    .readonly(),
  promises: z.object({
    given: z.int(),
    kept: z.int(),
    partiallyKept: z.int(),
    broken: z.int(),
    promisedMinor: Minor,
    paidMinor: Minor,
  }),
});
export type CurrencyFigures = z.infer<typeof CurrencyFigures>;

export const PeriodFigures = z.object({
  from: CalendarDate,
  to: CalendarDate,
  accounts: z.int(),
  kpis: z.array(Figure).readonly(),
  currencies: z.array(CurrencyFigures).readonly(),
});
export type PeriodFigures = z.infer<typeof PeriodFigures>;

export const Goal = z.object({
  figureId: z.string().min(1).max(60),
  /** Empty for figures that count accounts. */
  currency: z.string().max(3),
  atLeast: z.boolean(),
  value: z.number().min(-100_000).max(100_000),
});
export type Goal = z.infer<typeof Goal>;

/** How far the figures are counted. */
export const CountState = z.object({
  rev: z.int(),
  countedAt: z.string().nullable(),
  waiting: z.int(),
});

export const FiguresAnswer = z.object({
  period: PeriodFigures,
  previous: PeriodFigures,
  goals: z.array(Goal),
  state: CountState,
});
export type FiguresAnswer = z.infer<typeof FiguresAnswer>;

export const FIGURE_GROUPS = ["segment", "policyVersion", "assignee"] as const;
export const FigureGroup = z.enum(FIGURE_GROUPS);
export type FigureGroup = z.infer<typeof FigureGroup>;

/** What there is to filter by. */
export const FigureChoices = z.object({
  today: CalendarDate,
  currencies: z.array(z.string()),
  segments: z.array(z.string()),
  policyVersions: z.array(z.int()),
  assignees: z.array(z.string()),
  firstDay: CalendarDate.nullable(),
});
export type FigureChoices = z.infer<typeof FigureChoices>;

/** One day, week or month: what moved in it and what stood at its end, in one currency. */
export const SeriesPoint = z.object({
  from: CalendarDate,
  to: CalendarDate,
  openMinor: Minor,
  pastDueMinor: Minor,
  billedMinor: Minor,
  collectedMinor: Minor,
});
export type SeriesPoint = z.infer<typeof SeriesPoint>;

export const SeriesAnswer = z.object({ currency: z.string(), points: z.array(SeriesPoint) });

export const MEASURES = [
  "open",
  "past_due",
  "over_90",
  "collected",
  "billed",
  "promises_kept",
  "promises_broken",
  "cured",
  "still_late",
  "contacted",
  "settled_late",
] as const;
export const Measure = z.enum(MEASURES);
export type Measure = z.infer<typeof Measure>;

export const FigureAccounts = z.object({
  accounts: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      segment: z.string().nullable(),
      amount: z.int(),
    }),
  ),
  /** Of all of them, not of the page. */
  total: z.int(),
  sum: z.int(),
  /** Whether `amount` is money in minor units or a count. */
  unit: z.enum(["minor", "count"]),
  cursor: z.string().nullable(),
});
export type FigureAccounts = z.infer<typeof FigureAccounts>;

export const FigureBreakdown = z.object({
  rows: z.array(z.object({ key: z.string(), figures: PeriodFigures })),
});
export type FigureBreakdown = z.infer<typeof FigureBreakdown>;
