import { type Kpi, quotient } from "./kpi.ts";
import { type OutcomeCounts, RETENTION_DAYS } from "./outcome-counts.ts";

/** Figures that count accounts and contacts, whatever the currency. */
export function outcomeKpis(counts: OutcomeCounts): Kpi[] {
  const { late, cured, curedAfterContact } = counts;
  const percent = (id: string, numerator: number, denominator: number, formula: string) =>
    quotient({ id, unit: "percent", numerator, denominator, formula });
  return [
    percent(
      "cure_rate",
      cured,
      late,
      "accounts past due before and not at the end ÷ accounts past due before",
    ),
    percent(
      "self_cure_rate",
      cured - curedAfterContact,
      late,
      "accounts that came back without any contact in the period ÷ accounts past due before",
    ),
    percent(
      "first_contact_resolution",
      counts.curedAfterOne,
      curedAfterContact,
      "accounts back after one contact ÷ accounts back after any",
    ),
    percent(
      "contact_rate",
      counts.reached,
      counts.tried,
      "accounts whose customer answered or wrote ÷ accounts contacted",
    ),
    percent(
      "right_party_contact_rate",
      counts.rightPartyCalls,
      counts.calls,
      "calls in which the customer spoke with us ÷ calls tried",
    ),
    quotient({
      id: "average_recovery_days",
      unit: "days",
      numerator: counts.recoveryDays,
      denominator: counts.recoveries,
      formula: "days from the first contact after the due date to settlement, mean over items",
    }),
    percent(
      "retention_after_collection",
      counts.retained,
      counts.curedEarlier,
      `accounts billed again within ${RETENTION_DAYS} days of coming back ÷ accounts that came back ${RETENTION_DAYS} days before the period`,
    ),
  ];
}
