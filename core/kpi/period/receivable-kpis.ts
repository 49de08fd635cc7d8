import { type CalendarDate, daysBetween } from "../../time/calendar-date.ts";
import { countbackDays } from "./countback.ts";
import { type Kpi, type Period, quotient, round } from "./kpi.ts";
import type { Flow } from "./receivables.ts";

/** The figures a finance manager asks for first, of one currency. */
export function receivableKpis(flow: Flow, { from, to }: Period): Kpi[] {
  const days = daysBetween(from, to) + 1;
  const { opening, billed, closing, closingCurrent, closingOver90, due, settledOfDue } = flow;
  const dso = quotient({
    id: "dso",
    unit: "days",
    numerator: closing,
    denominator: billed,
    times: days,
    formula: "open at the end ÷ billed in the period × days in the period",
  });
  const bestPossible = quotient({
    id: "best_possible_dso",
    unit: "days",
    numerator: closingCurrent,
    denominator: billed,
    times: days,
    formula: "open at the end and not past due ÷ billed in the period × days in the period",
  });
  return [
    quotient({
      id: "collection_rate",
      unit: "percent",
      numerator: settledOfDue,
      denominator: due,
      formula:
        "settled of what was due ÷ (past due before + fell due + came back by payments taken back)",
    }),
    dso,
    countback(flow, to),
    bestPossible,
    quotient({
      id: "average_days_delinquent",
      unit: "days",
      numerator: closing - closingCurrent,
      denominator: billed,
      times: days,
      formula: "DSO − best possible DSO, which is past due at the end ÷ billed × days",
    }),
    quotient({
      id: "collection_effectiveness_index",
      unit: "percent",
      numerator: opening + billed - closing,
      denominator: opening + billed - closingCurrent,
      formula:
        "(open before + billed − open at the end) ÷ (open before + billed − current at the end)",
    }),
    quotient({
      id: "at_risk_rate",
      unit: "percent",
      numerator: closingOver90,
      denominator: closing,
      formula: "open at the end and more than 90 days past due ÷ open at the end",
    }),
  ];
}

function countback({ closing, billedByMonth }: Flow, to: CalendarDate): Kpi {
  const days = countbackDays(closing, billedByMonth, to);
  return {
    id: "dso_countback",
    unit: "days",
    value: days === null ? null : round(days),
    numerator: closing,
    denominator: 0,
    formula: "days of the latest months' billing that add up to what is open at the end",
  };
}
