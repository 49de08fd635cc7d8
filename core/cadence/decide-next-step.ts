import type { OpenItem } from "../accounts/delinquency.ts";
import type { Cadence, Step, TenantPolicy } from "../policy/policy.ts";
import { type BusinessCalendar, businessDaysOf } from "../time/business-days.ts";
import { type DayNumber, toDayNumber } from "../time/calendar-date.ts";

/** A step that is behind us: sent, waiting to leave, or skipped by a person. */
export interface DoneStep {
  readonly stepId: string;
  readonly day: DayNumber;
}

export interface CadenceState {
  readonly cadence: Cadence;
  readonly policy: TenantPolicy;
  /** The oldest open item: steps count from its due date. A different item is a new cycle. */
  readonly anchor: OpenItem;
  readonly done: readonly DoneStep[];
  readonly today: DayNumber;
  readonly calendar: BusinessCalendar;
}

export type StepDecision =
  | {
      readonly kind: "due";
      readonly step: Step;
      readonly day: DayNumber;
      readonly supersedes: readonly string[];
    }
  | { readonly kind: "upcoming"; readonly stepId: string; readonly day: DayNumber }
  | { readonly kind: "end"; readonly day: DayNumber };

/** The step id under which the end of a cadence is recorded. */
export const END_STEP_ID = "end";

/** A cycle is one pass of a cadence over one item and due date; moving the due date starts afresh. */
export function cycleIdOf(item: OpenItem): string {
  return `${item.id}@${item.dueOn}`;
}

/**
 * Which step comes next for the oldest open item. Never goes back behind a step already done, never
 * passes over a mandatory step, and catches up with one step: the first mandatory one that is
 * reached, else the latest reached. A step before the due date lapses once that date has passed.
 */
export function decideNextStep(state: CadenceState): StepDecision {
  const { cadence, today } = state;
  const { steps, end } = cadence;
  const due = toDayNumber(state.anchor.dueOn);
  const start = lastDoneIndex(state) + 1;
  let chosen: { step: Step; day: DayNumber; index: number } | null = null;
  for (let index = start; index < steps.length; index += 1) {
    const step = steps[index];
    if (step === undefined) break;
    // A step that counts from the one before it can't come while that one is still to be made.
    if (chosen !== null && step.anchor.from === "previous_step") break;
    if (today > due && isBeforeDue(step)) continue;
    const day = stepDay(state, index, due);
    if (day > today) {
      if (chosen !== null) break;
      return { kind: "upcoming", stepId: step.id, day };
    }
    chosen = { step, day, index };
    if (step.mandatory) break;
  }
  if (chosen !== null) {
    const supersedes = steps.slice(start, chosen.index).map(({ id }) => id);
    return { kind: "due", step: chosen.step, day: chosen.day, supersedes };
  }
  const endDay = due + end.afterDays;
  if (endDay > today) return { kind: "upcoming", stepId: END_STEP_ID, day: endDay };
  return { kind: "end", day: endDay };
}

/** Words for a step after the due date are untrue before it, also when a person wants it sent early. */
export function speaksOfLateness({ anchor }: Step): boolean {
  return anchor.from !== "due_date" || anchor.days > 0;
}

function lastDoneIndex({ cadence: { steps }, done }: CadenceState): number {
  let last = -1;
  for (const { stepId } of done) {
    for (let index = last + 1; index < steps.length; index += 1) {
      if (steps[index]?.id === stepId) last = index;
    }
  }
  return last;
}

/** Steps before the due date speak of it as still to come, so they lapse once it has passed. */
function isBeforeDue({ anchor }: Step): boolean {
  return anchor.from === "due_date" && anchor.days < 0;
}

function stepDay(state: CadenceState, index: number, due: DayNumber): DayNumber {
  const step = state.cadence.steps[index];
  if (step === undefined) throw new RangeError(`no step ${index}`);
  const day = anchorDay(state, step, index, due);
  if (step.businessDays === "any") return day;
  const days = businessDaysOf(state.calendar);
  if (step.businessDays === "previous") return days.previous(day);
  const adjusted = days.next(day);
  // A reminder moved to the next business day must still arrive before the date it speaks of.
  return isBeforeDue(step) && adjusted > due ? days.previous(day) : adjusted;
}

function anchorDay(state: CadenceState, step: Step, index: number, due: DayNumber): DayNumber {
  const { anchor } = step;
  switch (anchor.from) {
    case "due_date":
      return due + anchor.days;
    case "bucket_entry":
      return bucketEntryDay(state, anchor.bucket, due) + anchor.days;
    case "previous_step": {
      const previous = state.cadence.steps[index - 1];
      const done = state.done.find(({ stepId }) => stepId === previous?.id);
      const from = done?.day ?? (index === 0 ? due : stepDay(state, index - 1, due));
      return from + anchor.days;
    }
  }
}

/** The day the item's age reaches the bucket: its due date, plus days that did not count. */
function bucketEntryDay(
  { policy, anchor }: CadenceState,
  bucketId: string,
  due: DayNumber,
): DayNumber {
  const bucket = policy.delinquency.buckets.find(({ id }) => id === bucketId);
  if (bucket === undefined) throw new Error(`unknown bucket ${bucketId}`);
  if (policy.delinquency.bucketBy === "days_past_due") return due + bucket.fromDays;
  const notCounted =
    anchor.daysPastDue === 0 || anchor.delinquentDays === 0
      ? policy.delinquency.graceDays
      : anchor.daysPastDue - anchor.delinquentDays;
  return due + bucket.fromDays + notCounted;
}
