import type { Words } from "./host-words.ts";

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** What is left as its two largest parts, rounded up so that it never says less than it takes. */
export function countdownText(leftMs: number, { countdown }: Pick<Words, "countdown">): string {
  const { now, days, hours, minutes, seconds, inTime } = countdown;
  if (!(leftMs > 0)) return now;
  if (leftMs >= DAY_MS) {
    const all = Math.ceil(leftMs / HOUR_MS);
    return inTime(days(Math.floor(all / 24)), hours(all % 24));
  }
  if (leftMs >= HOUR_MS) {
    const all = Math.ceil(leftMs / MINUTE_MS);
    return inTime(hours(Math.floor(all / 60)), minutes(all % 60));
  }
  const all = Math.ceil(leftMs / SECOND_MS);
  return inTime(minutes(Math.floor(all / 60)), seconds(all % 60));
}
