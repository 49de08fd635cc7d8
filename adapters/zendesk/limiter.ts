/** Zendesk counts these calls apart, on top of the plan's calls per minute. */
export type LaneName = "incremental" | "search_export" | "ticket_update" | "side_conversations";

/** What one call uses up: always the plan's allowance, its own lane, and a ticket's updates. */
export interface LaneUse {
  readonly lane: LaneName | null;
  /** The ticket an update is for: Zendesk takes 30 in 10 minutes for each. */
  readonly ticketId?: string;
}

/** What an answer's headers say of one allowance. */
export interface SeenAllowance {
  readonly lane: LaneName | "plan";
  readonly total: number | null;
  readonly remaining: number | null;
  readonly resetsInMs: number | null;
}

/**
 * What one connection's calls share. There must be one per connection, because Zendesk counts per
 * account, whoever calls.
 */
export interface ZendeskLimiter {
  /** 0 when the call may leave now; else how long until it may, when that is too long to sit out. */
  turn(use: LaneUse): Promise<number>;
  /** Zendesk said to wait: nothing that uses the lane leaves before. */
  pause(lane: LaneName | "plan", ms: number): void;
  /** The plan's rate is not known before the first answer says it. */
  learn(seen: SeenAllowance): void;
}

export interface Allowance {
  readonly max: number;
  readonly intervalMs: number;
}

export interface LimiterTools {
  readonly nowMs: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** Calls per minute of the account's plan, until an answer says otherwise. */
  readonly planPerMinute?: number;
  /** How much of the plan's rate we use: every app of the account shares it. */
  readonly share?: number;
  /** How long a turn may wait before it is better handed back to the job. */
  readonly patienceMs?: number;
}

// The smallest plan's rate (developer.zendesk.com, Rate limits).
const PLAN_PER_MINUTE = 200;
const SHARE = 0.9;
const PATIENCE_MS = 15_000;
const MINUTE_MS = 60_000;
// Calls are counted where they arrive, and the network does not keep their distance.
const MARGIN_MS = 250;
const TICKETS_MAX = 10_000;

const LANES: Readonly<Record<LaneName, Allowance>> = {
  incremental: { max: 10, intervalMs: MINUTE_MS },
  search_export: { max: 100, intervalMs: MINUTE_MS },
  ticket_update: { max: 100, intervalMs: MINUTE_MS },
  side_conversations: { max: 300, intervalMs: 10 * MINUTE_MS },
};
const PER_TICKET: Allowance = { max: 30, intervalMs: 10 * MINUTE_MS };

/** A limiter for one connection: a rolling window per allowance, all of a call's taken at once. */
export function createZendeskLimiter(tools: LimiterTools): ZendeskLimiter {
  const { nowMs, wait, share = SHARE, patienceMs = PATIENCE_MS } = tools;
  const plan = createWindow({
    max: shareOf(tools.planPerMinute ?? PLAN_PER_MINUTE, share),
    intervalMs: MINUTE_MS,
  });
  const lanes: Readonly<Record<LaneName, Window>> = {
    incremental: createWindow(LANES.incremental),
    search_export: createWindow(LANES.search_export),
    ticket_update: createWindow(LANES.ticket_update),
    side_conversations: createWindow(LANES.side_conversations),
  };
  const tickets = new Map<string, Window>();

  function windowsOf({ lane, ticketId }: LaneUse): readonly Window[] {
    const own = lane === null ? [] : [lanes[lane]];
    return [plan, ...own, ...(ticketId === undefined ? [] : [ticketWindow(tickets, ticketId)])];
  }

  return {
    async turn(use) {
      const windows = windowsOf(use);
      for (;;) {
        const now = nowMs();
        const delay = Math.max(...windows.map((window) => window.delayMs(now)));
        if (delay <= 0) {
          // Nothing else runs between the question and the taking, so no two calls take one place.
          for (const window of windows) window.take(now);
          return 0;
        }
        if (delay > patienceMs) return delay;
        await wait(delay);
      }
    },
    pause(lane, ms) {
      (lane === "plan" ? plan : lanes[lane]).pause(nowMs(), ms);
    },
    learn({ lane, total, remaining, resetsInMs }) {
      const window = lane === "plan" ? plan : lanes[lane];
      if (total !== null && total > 0) {
        window.resize(lane === "plan" ? shareOf(total, share) : total);
      }
      // Others of the account have used the rest up.
      if (remaining === 0 && resetsInMs !== null) window.pause(nowMs(), resetsInMs);
    },
  };
}

function shareOf(perMinute: number, share: number): number {
  return Math.max(1, Math.floor(perMinute * share));
}

function ticketWindow(tickets: Map<string, Window>, ticketId: string): Window {
  const known = tickets.get(ticketId);
  if (known !== undefined) return known;
  // The one asked for longest ago has had the most time to become free again.
  const [oldest] = tickets.keys();
  if (tickets.size >= TICKETS_MAX && oldest !== undefined) tickets.delete(oldest);
  const window = createWindow(PER_TICKET);
  tickets.set(ticketId, window);
  return window;
}

interface Window {
  delayMs(now: number): number;
  take(now: number): void;
  pause(from: number, ms: number): void;
  resize(max: number): void;
}

function createWindow(allowance: Allowance): Window {
  let max = allowance.max;
  const spanMs = allowance.intervalMs + MARGIN_MS;
  let leftAt: number[] = [];
  let paused = { from: 0, ms: 0 };

  // A clock that was set back must not stop a connection for longer than a window or a pause is.
  function rebase(now: number): void {
    if (paused.from > now) paused = { from: now, ms: paused.ms };
    if ((leftAt.at(-1) ?? now) > now) leftAt = leftAt.map((at) => Math.min(at, now));
  }

  return {
    delayMs(now) {
      rebase(now);
      const opens = leftAt.length < max ? now : (leftAt[leftAt.length - max] ?? now) + spanMs;
      return Math.max(opens - now, paused.from + paused.ms - now, 0);
    },
    take(now) {
      leftAt = [...leftAt.filter((at) => at + spanMs > now), now];
    },
    pause(from, ms) {
      if (from + ms > paused.from + paused.ms) paused = { from, ms };
    },
    resize(next) {
      max = next;
    },
  };
}
