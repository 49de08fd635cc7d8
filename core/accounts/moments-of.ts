import type { CurrencyCode } from "../money/money.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { totalOf } from "./arrangement.ts";
import type { ArrangementStanding } from "./arrangement-standing.ts";
import type { PromiseStanding } from "./promise-standing.ts";

export type MomentKind =
  | "plan.missed"
  | "plan.broken"
  | "plan.reinstated"
  | "plan.kept"
  | "promise.kept"
  | "promise.partially_kept"
  | "promise.broken"
  | "promise.needs_review"
  | "account.cured";

/**
 * Something that came about by itself, by a day passing or a payment: worth a line of history and
 * perhaps a message, once. `subjectId`, `kind` and `on` together name it.
 */
export interface Moment {
  readonly kind: MomentKind;
  readonly subjectId: string;
  readonly on: CalendarDate;
  readonly currency: CurrencyCode;
  /** Missed, owing or paid in all, as the kind has it; in minor units. */
  readonly amountMinor: number;
}

/** Everything that can be read off where arrangements and promises stand now. */
export function momentsOf(
  arrangements: readonly ArrangementStanding[],
  promises: readonly PromiseStanding[],
): Moment[] {
  return [...arrangements.flatMap(ofArrangement), ...promises.flatMap(ofPromise)];
}

function ofArrangement(standing: ArrangementStanding): Moment[] {
  const { arrangement, status, installments, breach, reinstatedOn, completedOn } = standing;
  const { id: subjectId, currency } = arrangement;
  const about = { subjectId, currency };
  const moments: Moment[] = [];
  if (status === "missed" || status === "broken") {
    for (const { status: each, agreedOn: on, remainingMinor } of installments) {
      if (each !== "missed") continue;
      moments.push({ ...about, kind: "plan.missed", on, amountMinor: remainingMinor });
    }
  }
  if (breach !== null) {
    const amountMinor = standing.owingMinor;
    moments.push({ ...about, kind: "plan.broken", on: breach.on, amountMinor });
  }
  const isBack = reinstatedOn !== null && (status === "active" || status === "missed");
  if (isBack) moments.push({ ...about, kind: "plan.reinstated", on: reinstatedOn, amountMinor: 0 });
  if (completedOn !== null) {
    const amountMinor = totalOf(arrangement);
    moments.push({ ...about, kind: "plan.kept", on: completedOn, amountMinor });
  }
  return moments;
}

function ofPromise({ promise, status, decidedOn, needsReview }: PromiseStanding): Moment[] {
  const { id: subjectId, currency, amountMinor } = promise;
  if (decidedOn === null || status === "open" || status === "cancelled") return [];
  const about = { subjectId, currency, amountMinor, on: decidedOn };
  const decided: Moment = { ...about, kind: `promise.${status}` };
  return needsReview ? [decided, { ...about, kind: "promise.needs_review" }] : [decided];
}
