/** What a rule of law or licence asks of a plan. A limit left out is not one. */
export interface PlanLimits {
  /** Of everything owed, that may or must at least be paid first. */
  readonly downPaymentPercentMax?: number;
  readonly downPaymentPercentMin?: number;
  /** Payments after the down payment. */
  readonly laterCountMin?: number;
  readonly laterCountMax?: number;
  readonly lengthMonthsMax?: number;
  /** Payments after the first differ by what can't be divided alone. */
  readonly equalLaterPayments?: boolean;
}

export interface PlanLaw {
  readonly id: string;
  readonly citation: string;
  /** How surely its text was read; "secondary" is by way of a summary or a contract that follows it. */
  readonly reading: "verbatim" | "secondary";
  readonly limits: PlanLimits;
  /** A plan the customer may insist on when its first payment is made on agreeing. */
  readonly right?: { readonly count: number; readonly everyMonths: number };
  /** No further plan within so many months of one that was not completed. */
  readonly notAgainMonths?: number;
  /** Only this role may agree to any plan. */
  readonly approvalBy?: "manager" | "admin";
}

/**
 * Rules that bind some creditors' plans, mostly utilities' and public bodies'. A policy names those
 * that bind it; none binds anybody by itself.
 */
export const PLAN_LAWS: readonly PlanLaw[] = [
  {
    id: "us-ut-r746-200-5",
    citation: "Utah Admin. Code R746-200-5",
    reading: "secondary",
    limits: {},
    right: { count: 12, everyMonths: 1 },
  },
  {
    id: "us-il-280-120",
    citation: "83 Ill. Adm. Code 280.120",
    reading: "secondary",
    limits: {},
    notAgainMonths: 12,
  },
  {
    id: "us-tx-25-480",
    citation: "16 TAC 25.480, as retail contracts apply it",
    reading: "secondary",
    limits: { downPaymentPercentMax: 50, laterCountMax: 5 },
  },
  {
    id: "us-tx-25-480-notice",
    citation: "16 TAC 25.480, after a disconnection notice, as retail contracts apply it",
    reading: "secondary",
    limits: { downPaymentPercentMax: 25, laterCountMin: 3, equalLaterPayments: true },
  },
  {
    id: "us-il-30-ilcs-210-10-2",
    citation: "30 ILCS 210/10.2",
    reading: "secondary",
    limits: { downPaymentPercentMin: 10, lengthMonthsMax: 24, equalLaterPayments: true },
    approvalBy: "admin",
  },
];

/** The rule of that id, or null. */
export function findPlanLaw(id: string): PlanLaw | null {
  return PLAN_LAWS.find((law) => law.id === id) ?? null;
}
