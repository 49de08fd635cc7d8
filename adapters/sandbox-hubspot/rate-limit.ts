/** Calls let through in a window that moves with the clock; a refused call does not count. */
export interface RollingWindow {
  readonly max: number;
  readonly intervalMs: number;
  /** Moments of the calls let through, the oldest first. */
  taken: number[];
}

export function rollingWindow(max: number, intervalMs: number): RollingWindow {
  return { max, intervalMs, taken: [] };
}

/** Lets one call through, or answers false. */
export function take(window: RollingWindow, nowMs: number): boolean {
  const since = nowMs - window.intervalMs;
  const firstInside = window.taken.findIndex((at) => at > since);
  window.taken = firstInside === -1 ? [] : window.taken.slice(firstInside);
  if (window.taken.length >= window.max) return false;
  window.taken.push(nowMs);
  return true;
}

export function remaining({ max, taken }: RollingWindow): number {
  return Math.max(0, max - taken.length);
}
