import { fromEpochMs, type Instant } from "../core/time/instant.ts";

/** The one place that asks what time it is. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => fromEpochMs(Date.now()) };

/** The sandbox's clock: runs like the system's, but can be moved ahead to watch a cadence unfold. */
export interface MovableClock extends Clock {
  /** Moves ahead; time never goes back, because the timeline has already been written. */
  advance(ms: number): void;
  aheadMs(): number;
}

export function movableClock(startAheadMs = 0): MovableClock {
  let ahead = startAheadMs;
  return {
    now: () => fromEpochMs(Date.now() + ahead),
    advance: (ms) => {
      if (ms < 0) throw new RangeError("the clock only moves ahead");
      ahead += ms;
    },
    aheadMs: () => ahead,
  };
}
