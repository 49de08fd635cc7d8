import type { CalendarDate } from "../../time/calendar-date.ts";

/** The first day something held, and the first on which it no longer did; null when it still holds. */
export interface Span {
  readonly fromOn: CalendarDate;
  readonly untilOn: CalendarDate | null;
}

/**
 * What was so on each of some days, as spans. `days` are in order and name every day on which anything
 * changed; a thing that is missing on a day ended then.
 */
export function spansOf<T extends object>(
  days: readonly (readonly [CalendarDate, readonly T[]])[],
  keyOf: (thing: T) => string,
): (T & Span)[] {
  const spans: (T & Span)[] = [];
  let open = new Map<string, { readonly thing: T; readonly fromOn: CalendarDate }>();
  for (const [on, things] of days) {
    const next: typeof open = new Map();
    for (const thing of things) {
      const key = keyOf(thing);
      const before = open.get(key);
      const same = before !== undefined && isSame(before.thing, thing);
      next.set(key, same ? before : { thing, fromOn: on });
    }
    for (const [key, { thing, fromOn }] of open)
      if (next.get(key)?.thing !== thing) spans.push({ ...thing, fromOn, untilOn: on });
    open = next;
  }
  for (const { thing, fromOn } of open.values()) spans.push({ ...thing, fromOn, untilOn: null });
  return spans;
}

function isSame<T extends object>(a: T, b: T): boolean {
  const right = new Map<string, unknown>(Object.entries(b));
  return Object.entries(a).every(([name, value]) => right.get(name) === value);
}
