import type { ArrangementPolicy } from "../policy/arrangement-policy.ts";
import type { BusinessCalendar } from "../time/business-days.ts";
import { addDays, type CalendarDate } from "../time/calendar-date.ts";
import { type Arrangement, kindOf, type Reinstatement } from "./arrangement.ts";
import { dateBehind, isOpen, type PlanItem, pour, toPlanItem } from "./plan-item.ts";
import type { PlanPayment } from "./plan-payments.ts";
import { toleranceOf } from "./tolerance.ts";

/** Why an arrangement no longer runs. */
export type BreachReason = "too_late" | "missed_in_a_row" | "settlement_over";

export interface Breach {
  readonly on: CalendarDate;
  readonly because: BreachReason;
}

/** Where an accepted arrangement has got to. */
export interface PlanWalk {
  readonly items: readonly PlanItem[];
  /** Set while it is broken. */
  readonly breach: Breach | null;
  /** The day it last came back from being broken. */
  readonly reinstatedOn: CalendarDate | null;
}

export interface WalkInput {
  readonly arrangement: Arrangement;
  readonly payments: readonly PlanPayment[];
  readonly policy: ArrangementPolicy;
  readonly calendar: BusinessCalendar;
}

interface Walk extends WalkInput {
  readonly items: PlanItem[];
  readonly reinstatements: readonly Reinstatement[];
  breach: Breach | null;
  reinstatedOn: CalendarDate | null;
  missedInARow: number;
  nextPayment: number;
  nextReinstatement: number;
  endLooked: boolean;
}

/**
 * Lives an arrangement day by day, from the money that came and the second chances that were given.
 * What happens on one day happens in this order: what was missed is found in its morning, a second
 * chance is given, money comes in. So an amount paid on the last day of grace is in time.
 */
export function walkPlan(input: WalkInput, until: CalendarDate): PlanWalk {
  const walk = start(input);
  for (;;) {
    const on = nextDay(walk);
    if (on === null || on > until) return walk;
    findMissed(walk, on);
    findOver(walk, on);
    reinstate(walk, on);
    receive(walk, on);
  }
}

function start(input: WalkInput): Walk {
  const { currency, installments, reinstatements = [] } = input.arrangement;
  const items = installments.map((each, index) =>
    toPlanItem(each, index, toleranceOf(each.amountMinor, currency, input.policy.life.tolerance)),
  );
  return {
    ...input,
    items,
    reinstatements,
    breach: null,
    reinstatedOn: null,
    missedInARow: 0,
    nextPayment: 0,
    nextReinstatement: 0,
    endLooked: false,
  };
}

/** The next day on which anything can happen. */
function nextDay(walk: Walk): CalendarDate | null {
  const days: (CalendarDate | undefined)[] = [
    walk.payments[walk.nextPayment]?.on,
    walk.reinstatements[walk.nextReinstatement]?.on,
  ];
  for (const item of walk.items) {
    if (item.movedTo !== null) continue;
    if (!item.graceLooked) days.push(missedFrom(walk, item));
    if (!item.breachLooked) days.push(tooLateFrom(walk, item));
  }
  if (!walk.endLooked) days.push(overFrom(walk));
  return days.reduce<CalendarDate | null>(
    (soonest, day) => (day !== undefined && (soonest === null || day < soonest) ? day : soonest),
    null,
  );
}

function missedFrom({ policy }: Walk, { dueOn }: PlanItem): CalendarDate {
  return addDays(dueOn, policy.graceDays + 1);
}

function tooLateFrom({ policy }: Walk, { dueOn }: PlanItem): CalendarDate {
  return addDays(dueOn, policy.brokenAfterDays + 1);
}

function overFrom({ policy, items }: Walk): CalendarDate | undefined {
  const end = items.reduce<CalendarDate | undefined>(
    (last, { dueOn }) => (last === undefined || dueOn > last ? dueOn : last),
    undefined,
  );
  return end === undefined ? undefined : addDays(end, policy.graceDays + 1);
}

function findMissed(walk: Walk, on: CalendarDate): void {
  for (const item of [...walk.items]) {
    if (item.movedTo !== null) continue;
    if (!item.graceLooked && missedFrom(walk, item) <= on) {
      item.graceLooked = true;
      if (isOpen(item)) miss(walk, item, on);
      else meet(walk, item);
    }
    if (isOpen(item) && !item.breachLooked && tooLateFrom(walk, item) <= on) {
      item.breachLooked = true;
      walk.breach ??= { on, because: "too_late" };
    }
    if (!isOpen(item)) item.breachLooked = true;
  }
}

/** A tolerated rest is not forgiven: it goes on top of the next instalment, where there is one. */
function meet(walk: Walk, item: PlanItem): void {
  walk.missedInARow = 0;
  const next = walk.items.toSorted(byDate).find(isOpen);
  if (item.remainingMinor === 0 || next === undefined) return;
  next.amountMinor += item.remainingMinor;
  next.remainingMinor += item.remainingMinor;
  item.amountMinor -= item.remainingMinor;
  item.remainingMinor = 0;
}

function miss(walk: Walk, item: PlanItem, on: CalendarDate): void {
  const { life } = walk.policy;
  item.missedOn = on;
  walk.missedInARow = putsOff(walk) ? walk.missedInARow + 1 : countUnpaid(walk, on);
  if (walk.missedInARow >= life.missedInARowMax) walk.breach ??= { on, because: "missed_in_a_row" };
  else if (putsOff(walk) && walk.breach === null) putOff(walk, item);
}

// Money goes to the oldest instalment first, so whoever is one payment behind has one unpaid however
// often they have paid late.
function countUnpaid(walk: Walk, on: CalendarDate): number {
  return walk.items.filter((item) => isOpen(item) && missedFrom(walk, item) <= on).length;
}

/** A settlement has an end that nothing puts off, and no plan more than doubles. */
function putsOff({ policy, arrangement, items }: Walk): boolean {
  return (
    policy.life.missedPayment === "append_to_end" &&
    kindOf(arrangement) !== "settlement" &&
    items.length < 2 * arrangement.installments.length
  );
}

function putOff(walk: Walk, item: PlanItem): void {
  const { items, calendar } = walk;
  const dueOn = dateBehind(items.map((each) => each.dueOn).toSorted(), calendar);
  const missing = { dueOn, amountMinor: item.remainingMinor };
  item.movedTo = items.length;
  items.push(toPlanItem(missing, items.length, item.toleratedMinor));
  item.amountMinor -= item.remainingMinor;
  item.remainingMinor = 0;
}

function findOver(walk: Walk, on: CalendarDate): void {
  const over = overFrom(walk);
  if (walk.endLooked || over === undefined || over > on) return;
  walk.endLooked = true;
  if (kindOf(walk.arrangement) !== "settlement" || !walk.policy.life.settlementVoid) return;
  // Said even where it was broken before: paying late brings a plan back, but not what was waived.
  if (walk.items.some(isOpen)) walk.breach = { on, because: "settlement_over" };
}

function reinstate(walk: Walk, on: CalendarDate): void {
  for (;;) {
    const chance = walk.reinstatements[walk.nextReinstatement];
    if (chance === undefined || chance.on > on) return;
    walk.nextReinstatement += 1;
    for (const item of walk.items.filter((each) => isOpen(each) && each.dueOn <= chance.on)) {
      item.dueOn = chance.payBy;
      item.graceLooked = false;
      item.breachLooked = false;
      item.missedOn = null;
    }
    walk.endLooked = false;
    comeBack(walk, on);
  }
}

function comeBack(walk: Walk, on: CalendarDate): void {
  walk.missedInARow = 0;
  if (walk.breach === null) return;
  walk.breach = null;
  walk.reinstatedOn = on;
}

function receive(walk: Walk, on: CalendarDate): void {
  for (;;) {
    const payment = walk.payments[walk.nextPayment];
    if (payment === undefined || payment.on > on) break;
    walk.nextPayment += 1;
    let left = payment.amountMinor;
    for (const item of walk.items.toSorted(byDate)) left = pour(item, payment, left);
  }
  const { breach, policy } = walk;
  if (breach === null || breach.because === "settlement_over") return;
  const isCurrent = !walk.items.some((item) => isOpen(item) && item.dueOn <= on);
  if (isCurrent && policy.life.reinstateBy === "payment") comeBack(walk, on);
}

function byDate(a: PlanItem, b: PlanItem): number {
  if (a.dueOn === b.dueOn) return a.index - b.index;
  return a.dueOn < b.dueOn ? -1 : 1;
}
