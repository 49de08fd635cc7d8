import type { TenantPolicy } from "../policy/policy.ts";
import { type CalendarDate, daysBetween } from "../time/calendar-date.ts";
import { type Instant, toEpochMs } from "../time/instant.ts";
import { localDate, type TimeZone } from "../time/time-zone.ts";
import type { InvoiceId } from "./account.ts";
import type { AccountFacts } from "./account-facts.ts";
import type { Allocation } from "./allocate-ledger.ts";
import type { Arrangement, Installment } from "./arrangement.ts";

export type ArrangementStatus =
  | "offered"
  | "expired"
  | "active"
  | "missed"
  | "broken"
  | "kept"
  | "cancelled";

export interface InstallmentStanding {
  readonly installment: Installment;
  readonly index: number;
  readonly paidMinor: number;
}

export interface ArrangementStanding {
  readonly arrangement: Arrangement;
  readonly status: ArrangementStatus;
  readonly installments: readonly InstallmentStanding[];
}

export interface ArrangementRules {
  readonly graceDays: number;
  readonly brokenAfterDays: number;
  /** Whose calendar decides on which day something was cancelled or expired. */
  readonly zone: TimeZone;
}

/**
 * Where an arrangement stands, from what is still owed on the invoices it covers. What was paid
 * fills the instalments in date order, so early, short and over payments need no bookkeeping, and a
 * refund reopens the instalments it had paid.
 */
function standingOf(
  arrangement: Arrangement,
  coveredBalanceMinor: number,
  rules: ArrangementRules,
  asOf: CalendarDate,
): ArrangementStanding {
  const totalMinor = arrangement.installments.reduce((sum, each) => sum + each.amountMinor, 0);
  let paidMinor =
    arrangement.acceptedAt === undefined ? 0 : Math.max(0, totalMinor - coveredBalanceMinor);
  const installments = arrangement.installments.map((installment, index) => {
    const paid = Math.min(installment.amountMinor, paidMinor);
    paidMinor -= paid;
    return { installment, index, paidMinor: paid };
  });
  return { arrangement, status: statusOf(arrangement, installments, rules, asOf), installments };
}

function statusOf(
  arrangement: Arrangement,
  installments: readonly InstallmentStanding[],
  rules: ArrangementRules,
  asOf: CalendarDate,
): ArrangementStatus {
  if (arrangement.cancelledAt !== undefined && dayOf(arrangement.cancelledAt, rules.zone) <= asOf)
    return "cancelled";
  if (arrangement.acceptedAt === undefined)
    return dayOf(arrangement.expiresAt, rules.zone) < asOf ? "expired" : "offered";
  const unpaid = installments.find(
    ({ installment, paidMinor }) => paidMinor < installment.amountMinor,
  );
  if (unpaid === undefined) return "kept";
  const daysLate = daysBetween(unpaid.installment.dueOn, asOf);
  if (daysLate > rules.brokenAfterDays) return "broken";
  return daysLate > rules.graceDays ? "missed" : "active";
}

/** In force: the instalments, not the covered invoices, say what is due. */
export function isInForce(status: ArrangementStatus): boolean {
  return status === "active" || status === "missed";
}

/**
 * Where each arrangement stands on a day, newest offer last. One that was accepted later over any of
 * the same invoices takes the earlier one's place until it is cancelled: money paid under the new
 * plan would otherwise bring a broken one back, and the debt would be counted twice.
 */
export function arrangementStandings(
  { account, arrangements }: Pick<AccountFacts, "account" | "arrangements">,
  allocation: Allocation,
  policy: TenantPolicy,
  asOf: CalendarDate,
): ArrangementStanding[] {
  const [zone = policy.defaults.timeZone] = account.timeZones;
  const rules = { ...policy.arrangements, zone };
  const standings = arrangements.map((arrangement) =>
    standingOf(arrangement, coveredMinor(arrangement, allocation), rules, asOf),
  );
  return standings.map((standing) => {
    const replaced =
      isInForce(standing.status) && standings.some((other) => isReplacedBy(standing, other));
    return replaced ? { ...standing, status: "cancelled" } : standing;
  });
}

function isReplacedBy({ arrangement: own }: ArrangementStanding, other: ArrangementStanding) {
  const { id, acceptedAt, invoiceIds } = other.arrangement;
  if (own.acceptedAt === undefined || acceptedAt === undefined) return false;
  if (other.status === "cancelled" || acceptedAt < own.acceptedAt) return false;
  // Of two accepted in one moment the ids decide, so that one of them stays.
  if (acceptedAt === own.acceptedAt && id <= own.id) return false;
  const theirs = new Set(invoiceIds);
  return own.invoiceIds.some((each) => theirs.has(each));
}

function coveredMinor({ invoiceIds }: Arrangement, { balances }: Allocation): number {
  const covered = new Set(invoiceIds);
  return balances.reduce(
    (sum, { invoice, balanceMinor }) => (covered.has(invoice.id) ? sum + balanceMinor : sum),
    0,
  );
}

/**
 * What is open on covered invoices and in no instalment: nothing, until a payment from before the
 * plan is taken back or an invoice grows. It is owed outside the plan, on the newest invoices.
 */
export function beyondPlans(
  inForce: readonly ArrangementStanding[],
  { balances }: Allocation,
): ReadonlyMap<InvoiceId, number> {
  const beyond = new Map<InvoiceId, number>();
  for (const { arrangement } of inForce) {
    const covered = new Set(arrangement.invoiceIds);
    let inPlan = arrangement.installments.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
    for (const { invoice, balanceMinor } of balances) {
      if (!covered.has(invoice.id)) continue;
      const within = Math.min(balanceMinor, inPlan);
      inPlan -= within;
      beyond.set(invoice.id, balanceMinor - within);
    }
  }
  return beyond;
}

function dayOf(instant: Instant, zone: TimeZone): CalendarDate {
  return localDate(zone, toEpochMs(instant));
}
