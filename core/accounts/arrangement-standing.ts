import type { TenantPolicy } from "../policy/policy.ts";
import type { BusinessCalendar } from "../time/business-days.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { TimeZone } from "../time/time-zone.ts";
import type { InvoiceId } from "./account.ts";
import type { AccountFacts } from "./account-facts.ts";
import { type Allocation, type AllocationInput, traceLedger } from "./allocate-ledger.ts";
import type { Arrangement } from "./arrangement.ts";
import { dayOf, type Ending, endingOf, statusBeforeAgreed } from "./arrangement-ending.ts";
import {
  type InstallmentStanding,
  plannedInstallment,
  toInstallmentStanding,
} from "./installment-standing.ts";
import { isOpen } from "./plan-item.ts";
import { type PaymentSource, planPayments } from "./plan-payments.ts";
import { type Breach, type PlanWalk, walkPlan } from "./walk-plan.ts";

/**
 * Before the customer: `proposed`, `awaiting_approval`, `refused`. In front of the customer:
 * `offered`, `expired`. Agreed: `active`, `missed` (past an instalment's grace), `broken` (chasing
 * follows the invoices again), `kept`. Ended otherwise: `renegotiated`, `cancelled`.
 */
export type ArrangementStatus =
  | "proposed"
  | "awaiting_approval"
  | "refused"
  | "offered"
  | "expired"
  | "active"
  | "missed"
  | "broken"
  | "kept"
  | "renegotiated"
  | "cancelled";

export interface ArrangementStanding {
  readonly arrangement: Arrangement;
  readonly status: ArrangementStatus;
  readonly installments: readonly InstallmentStanding[];
  /** Set while it is broken. */
  readonly breach: Breach | null;
  readonly reinstatedOn: CalendarDate | null;
  /** The day nothing was left to pay, while it is kept. */
  readonly completedOn: CalendarDate | null;
  /** The oldest instalment not paid in full, while the plan runs. */
  readonly nextDue: InstallmentStanding | null;
  /** All instalments owing on the day, in minor units: what brings it up to date, or back. */
  readonly owingMinor: number;
  /** Of what is open on the covered invoices, spoken for by instalments or the waiver. */
  readonly heldMinor: number;
}

type StandingFacts = Pick<AccountFacts, "account" | "arrangements"> & AllocationInput;

/** In force: the instalments, not the covered invoices, say what is due. */
export function isInForce(status: ArrangementStatus): boolean {
  return status === "active" || status === "missed";
}

interface Scene {
  readonly source: PaymentSource;
  readonly policy: TenantPolicy;
  readonly calendar: BusinessCalendar;
  /** Whose calendar decides on which day something was agreed, cancelled or expired. */
  readonly zone: TimeZone;
}

/**
 * Where each arrangement stands at the end of a day, in the order of the facts. Payments fill the
 * instalments in date order, so early, short and over payments need no bookkeeping, and money taken
 * back opens again what it had paid. One accepted later over any of the same invoices ends an
 * earlier one: paying under the new terms must not bring the old ones back.
 */
export function arrangementStandings(
  facts: StandingFacts,
  allocation: Allocation,
  policy: TenantPolicy,
  asOf: CalendarDate,
): ArrangementStanding[] {
  const { account, arrangements } = facts;
  const { country, region } = account;
  const [zone = policy.defaults.timeZone] = account.timeZones;
  const isAgreed = arrangements.some(({ acceptedAt }) => acceptedAt !== undefined);
  const scene: Scene = {
    source: { allocation, trail: isAgreed ? traceLedger(facts, asOf) : [] },
    policy,
    calendar: { country, region, weekdays: policy.contact.weekdays },
    zone,
  };
  return arrangements.map((each) => {
    const ending = endingOf(each, arrangements, { zone, asOf });
    return standingOf(each, ending, scene, asOf);
  });
}

function standingOf(
  arrangement: Arrangement,
  ending: Ending | null,
  scene: Scene,
  asOf: CalendarDate,
): ArrangementStanding {
  const { acceptedAt } = arrangement;
  const acceptedOn = acceptedAt === undefined ? null : dayOf(acceptedAt, scene.zone);
  if (acceptedOn === null || acceptedOn > asOf) {
    const status = ending?.status ?? statusBeforeAgreed(arrangement, scene.zone, asOf);
    return { ...NOTHING_YET, arrangement, status, installments: plannedOf(arrangement) };
  }
  const payments = planPayments(arrangement, scene.source, acceptedOn);
  const input = {
    arrangement,
    payments,
    policy: scene.policy.arrangements,
    calendar: scene.calendar,
  };
  // What came after the end was paid under other terms.
  const until = ending === null ? asOf : ending.on;
  return agreedStanding(arrangement, walkPlan(input, until), ending, until);
}

const NOTHING_YET = {
  breach: null,
  reinstatedOn: null,
  completedOn: null,
  nextDue: null,
  owingMinor: 0,
  heldMinor: 0,
} as const;

function plannedOf({ installments }: Arrangement): InstallmentStanding[] {
  return installments.map(plannedInstallment);
}

function agreedStanding(
  arrangement: Arrangement,
  walk: PlanWalk,
  ending: Ending | null,
  asOf: CalendarDate,
): ArrangementStanding {
  const waivedMinor = arrangement.waivedMinor ?? 0;
  const status = agreedStatus(walk, ending, waivedMinor);
  const installments = walk.items.map((item) => toInstallmentStanding(item, asOf));
  const unpaid = installments
    .filter(({ status: each, remainingMinor }) => each !== "paid" && remainingMinor > 0)
    .toSorted((a, b) => (a.installment.dueOn < b.installment.dueOn ? -1 : 1));
  const runs = isInForce(status);
  // What was waived is waived for good once all else is paid.
  const isFinal = status === "kept" && ending === null;
  return {
    arrangement,
    status,
    installments,
    breach: status === "broken" ? walk.breach : null,
    reinstatedOn: walk.reinstatedOn,
    completedOn: status === "kept" ? lastPaidOn(installments) : null,
    nextDue: runs ? (unpaid[0] ?? null) : null,
    owingMinor: sumOf(unpaid.filter(({ installment }) => installment.dueOn <= asOf)),
    heldMinor: (runs ? sumOf(installments) : 0) + (runs || isFinal ? waivedMinor : 0),
  };
}

function agreedStatus(
  { items, breach }: PlanWalk,
  ending: Ending | null,
  waivedMinor: number,
): ArrangementStatus {
  if (ending?.status === "cancelled") return "cancelled";
  const isPaid = !items.some(isOpen);
  // Late or not, all of the debt has come; where a part was waived it has not, and stays owed.
  if (breach !== null && !(isPaid && waivedMinor === 0)) return "broken";
  if (isPaid) return "kept";
  if (ending !== null) return ending.status;
  return items.some((item) => isOpen(item) && item.missedOn !== null) ? "missed" : "active";
}

function lastPaidOn(installments: readonly InstallmentStanding[]): CalendarDate | null {
  return installments.reduce<CalendarDate | null>(
    (last, { paidOn }) => (paidOn !== null && (last === null || paidOn > last) ? paidOn : last),
    null,
  );
}

function sumOf(installments: readonly InstallmentStanding[]): number {
  return installments.reduce((sum, { remainingMinor }) => sum + remainingMinor, 0);
}

/**
 * What is open on covered invoices and neither in an instalment nor waived: nothing, until a payment
 * from before the plan is taken back or an invoice grows. It is owed outside the plan, on the newest
 * invoices. Only invoices of arrangements that hold something are named.
 */
export function beyondPlans(
  standings: readonly ArrangementStanding[],
  { balances }: Allocation,
): ReadonlyMap<InvoiceId, number> {
  const beyond = new Map<InvoiceId, number>();
  for (const { arrangement, heldMinor } of standings) {
    if (heldMinor === 0) continue;
    const covered = new Set(arrangement.invoiceIds);
    let held = heldMinor;
    for (const { invoice, balanceMinor } of balances) {
      if (!covered.has(invoice.id)) continue;
      const within = Math.min(balanceMinor, held);
      held -= within;
      beyond.set(invoice.id, balanceMinor - within);
    }
  }
  return beyond;
}
