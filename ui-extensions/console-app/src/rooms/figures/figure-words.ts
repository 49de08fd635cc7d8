import type { Measure } from "../../../views/figures.ts";

interface FigureWords {
  readonly label: string;
  /** Whether a higher value is the better one; null where neither is. */
  readonly higherIsBetter: boolean | null;
  /** The accounts to show when somebody asks what is behind it. */
  readonly measure: Measure | null;
  readonly group: FigureGroupName;
}

export const FIGURE_GROUP_NAMES = ["Money in", "Customers", "Contact", "Promises"] as const;
export type FigureGroupName = (typeof FIGURE_GROUP_NAMES)[number];

const money = (label: string, higherIsBetter: boolean | null, measure: Measure | null) => ({
  ...{ label, higherIsBetter, measure },
  group: "Money in" as const,
});

/** What each figure is called, in the order of the screen. */
export const FIGURE_WORDS: Readonly<Record<string, FigureWords>> = {
  collection_rate: money("Collection rate", true, "settled_late"),
  dso: money("DSO", false, "open"),
  dso_countback: money("DSO by countback", false, "open"),
  best_possible_dso: money("Best possible DSO", null, "open"),
  average_days_delinquent: money("Average days delinquent", false, "past_due"),
  collection_effectiveness_index: money("Collection effectiveness (CEI)", true, "past_due"),
  at_risk_rate: money("At risk, over 90 days", false, "over_90"),
  cost_per_amount_collected: money("Cost per amount collected", false, "collected"),
  cure_rate: customers("Cure rate", true, "cured"),
  self_cure_rate: customers("Self-cure rate", true, "cured"),
  first_contact_resolution: customers("First-contact resolution", true, "cured"),
  retention_after_collection: customers("Retention after collection", true, "cured"),
  average_recovery_days: customers("Average recovery time", false, "cured"),
  csat: customers("Customer satisfaction (CSAT)", true, null),
  contact_rate: contact("Contact rate", true),
  right_party_contact_rate: contact("Right-party contact", true),
  promise_rate: promises("Promise rate", null, "promises_kept"),
  promise_kept_rate: promises("Promises kept", true, "promises_kept"),
  promise_kept_rate_by_amount: promises("Promises kept, by amount", true, "promises_broken"),
};

function customers(label: string, higherIsBetter: boolean, measure: Measure | null): FigureWords {
  return { label, higherIsBetter, measure, group: "Customers" };
}

function contact(label: string, higherIsBetter: boolean): FigureWords {
  return { label, higherIsBetter, measure: "contacted", group: "Contact" };
}

function promises(
  label: string,
  higherIsBetter: boolean | null,
  measure: Measure | null,
): FigureWords {
  return { label, higherIsBetter, measure, group: "Promises" };
}

export const MEASURE_WORDS: Readonly<Record<Measure, string>> = {
  open: "Open at the end",
  past_due: "Past due at the end",
  over_90: "More than 90 days past due",
  collected: "Collected in the period",
  billed: "Billed in the period",
  promises_kept: "Promises kept",
  promises_broken: "Promises broken or kept in part",
  cured: "Came back to current",
  still_late: "Past due before and still",
  contacted: "Contacted in the period",
  settled_late: "Settled of what was due",
};
