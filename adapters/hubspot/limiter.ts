/** HubSpot counts searches apart from everything else. */
export type LimitedKind = "general" | "search";

/**
 * What one connection's calls share: its allowance. There must be one per connection, because
 * HubSpot counts per app and account, whoever calls.
 */
export interface CrmLimiter {
  /** Resolves when the next call of the kind may leave. Calls leave in the order they asked. */
  turn(kind: LimitedKind): Promise<void>;
  /** HubSpot said to wait: nothing of the kind leaves before. */
  pause(kind: LimitedKind, ms: number): void;
}

/** How many calls may leave in any span of `intervalMs`. */
export interface Allowance {
  readonly max: number;
  readonly intervalMs: number;
}

export interface LimiterTools {
  readonly nowMs: () => number;
  readonly wait: (ms: number) => Promise<void>;
  readonly allowances?: Partial<Record<LimitedKind, Allowance>>;
}

/**
 * HubSpot allows an app 110 calls in any 10 s and 5 searches in any second, per account
 * (developers.hubspot.com, API usage guidelines). We leave a few of each unused, because the spans
 * are measured where calls arrive and the network does not keep their distance.
 */
const HUBSPOT_ALLOWANCES: Readonly<Record<LimitedKind, Allowance>> = {
  general: { max: 105, intervalMs: 10_050 },
  search: { max: 5, intervalMs: 1_050 },
};

/** A limiter for one connection: a rolling window per kind, first come first served. */
export function createHubspotLimiter(tools: LimiterTools): CrmLimiter {
  const lanes: Readonly<Record<LimitedKind, Lane>> = {
    general: laneOf(tools, tools.allowances?.general ?? HUBSPOT_ALLOWANCES.general),
    search: laneOf(tools, tools.allowances?.search ?? HUBSPOT_ALLOWANCES.search),
  };
  return {
    turn: (kind) => lanes[kind].turn(),
    pause: (kind, ms) => lanes[kind].pause(ms),
  };
}

interface Lane {
  turn(): Promise<void>;
  pause(ms: number): void;
}

function laneOf({ nowMs, wait }: LimiterTools, { max, intervalMs }: Allowance): Lane {
  // When each of the latest `max` calls left; the next overwrites the oldest.
  const leftAt = Array.from({ length: max }, () => Number.NEGATIVE_INFINITY);
  let next = 0;
  let latest = Number.NEGATIVE_INFINITY;
  let pause = { from: Number.NEGATIVE_INFINITY, ms: 0 };
  let tail: Promise<void> = Promise.resolve();

  function delayMs(): number {
    const now = nowMs();
    // A clock set back leaves moments in the future behind, which would stop the lane until then.
    if (now < latest) rewind(now);
    latest = now;
    const windowOpens = (leftAt[next] ?? Number.NEGATIVE_INFINITY) + intervalMs;
    return Math.max(windowOpens - now, pause.from + pause.ms - now, 0);
  }

  function rewind(now: number): void {
    for (const [index, at] of leftAt.entries()) leftAt[index] = Math.min(at, now);
    pause = { from: Math.min(pause.from, now), ms: pause.ms };
  }

  async function leave(): Promise<void> {
    for (let ms = delayMs(); ms > 0; ms = delayMs()) await wait(ms);
    leftAt[next] = nowMs();
    next = (next + 1) % max;
  }

  return {
    turn() {
      const mine = tail.then(leave);
      // A fault in one caller's wait is that caller's; the lane goes on.
      tail = mine.catch(() => undefined);
      return mine;
    },
    pause(ms) {
      const from = nowMs();
      if (from + ms > pause.from + pause.ms) pause = { from, ms };
    },
  };
}
