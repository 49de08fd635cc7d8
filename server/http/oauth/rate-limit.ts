import { type Instant, toEpochMs } from "../../../core/time/instant.ts";

export interface RateLimit {
  /** Whether the key has used up what it may in this window. */
  isOver(key: string, now: Instant): boolean;
  count(key: string, now: Instant): void;
}

/** More keys than this at once are an attack, and the oldest are forgotten. */
const KEYS_MAX = 10_000;

/**
 * Counts by key in windows of a fixed length, in this process's memory: every secret and code has
 * eighty random bits or more, so this only keeps a stranger from costing us work.
 */
export function rateLimit({
  max,
  windowMs,
}: {
  readonly max: number;
  readonly windowMs: number;
}): RateLimit {
  const windows = new Map<string, { readonly window: number; count: number }>();
  const windowOf = (now: Instant) => Math.floor(toEpochMs(now) / windowMs);
  return {
    isOver(key, now) {
      const found = windows.get(key);
      return found !== undefined && found.window === windowOf(now) && found.count >= max;
    },
    count(key, now) {
      const window = windowOf(now);
      const found = windows.get(key);
      if (found !== undefined && found.window === window) {
        found.count += 1;
        return;
      }
      // Deleted first, so that the map's order is that of the windows.
      windows.delete(key);
      windows.set(key, { window, count: 1 });
      const [oldest] = windows.keys();
      if (windows.size > KEYS_MAX && oldest !== undefined) windows.delete(oldest);
    },
  };
}
