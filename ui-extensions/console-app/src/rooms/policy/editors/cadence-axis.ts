import type { Step } from "../../../../../../core/policy/policy.ts";

export interface AxisPlace {
  readonly stepId: string;
  /** Estimated where a step does not count from the due date. */
  readonly day: number;
  /** From 0 at the left to 1 at the right. */
  readonly at: number;
}

/**
 * The day each step falls on for an invoice that nothing holds back: those that count from a bucket
 * or from the step before are worked out from it.
 */
export function daysOf(
  steps: readonly Step[],
  buckets: readonly { readonly id: string; readonly fromDays: number }[],
): number[] {
  const days: number[] = [];
  for (const { anchor } of steps) {
    if (anchor.from === "due_date") days.push(anchor.days);
    else if (anchor.from === "previous_step") days.push((days.at(-1) ?? 0) + anchor.days);
    else days.push((buckets.find(({ id }) => id === anchor.bucket)?.fromDays ?? 0) + anchor.days);
  }
  return days;
}

/**
 * Places along an axis: in proportion to the days, but never closer than `gap`, so that each can be
 * read and hit. Crowded steps push those behind them, and the whole is fitted in again.
 */
export function placesOn(
  days: readonly number[],
  { first, last, gap }: { readonly first: number; readonly last: number; readonly gap: number },
): number[] {
  const span = Math.max(1, last - first);
  const places: number[] = [];
  for (const day of days) {
    const wanted = (day - first) / span;
    places.push(Math.max(wanted, (places.at(-1) ?? -gap) + gap));
  }
  const end = Math.max(1, places.at(-1) ?? 1);
  return places.map((place) => place / end);
}
