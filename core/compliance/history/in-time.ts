import type { ContactEvent } from "../../accounts/contact-event.ts";

/** The earliest first; of one moment, in the order told. Most histories come so and are left as they are. */
export function inTime(events: readonly ContactEvent[]): readonly ContactEvent[] {
  return events.every(isNotBeforeLast) ? events : events.toSorted(compareTimes);
}

function isNotBeforeLast({ at }: ContactEvent, index: number, all: readonly ContactEvent[]) {
  const last = all[index - 1];
  return last === undefined || last.at <= at;
}

/** Canonical instants compare as text. */
export function compareTimes(a: ContactEvent, b: ContactEvent): number {
  if (a.at === b.at) return 0;
  return a.at < b.at ? -1 : 1;
}
