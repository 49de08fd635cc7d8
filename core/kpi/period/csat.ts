import { type Kpi, quotient } from "./kpi.ts";

/** Answers from here on say that a customer was satisfied; 5 is the best. */
const SATISFIED_FROM = 4;

/** Customer satisfaction from how often each score from 1 to 5 was given. */
export function csatKpi(counts: ReadonlyMap<number, number>): Kpi {
  const total = (from: number): number =>
    [...counts].reduce((sum, [score, count]) => (score >= from ? sum + count : sum), 0);
  return quotient({
    id: "csat",
    unit: "percent",
    numerator: total(SATISFIED_FROM),
    denominator: total(1),
    formula: "answers of 4 or 5 given on the customer page ÷ answers given there",
  });
}
