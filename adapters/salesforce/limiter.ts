import { ok, type Result, refuse } from "../../core/result/result.ts";
import { HOUR_MS } from "../../core/time/instant.ts";

/** What is known of the day's allowance of an org, which all of its integrations share. */
export interface Allowance {
  readonly max: number;
  /** Calls of everybody in the last 24 hours, ours among them. */
  readonly used: number;
}

/**
 * What one connection's calls share: its part of the org's allowance. There must be one per
 * connection, kept for as long as the server runs, because it is what counts our own calls.
 */
export interface SalesforceLimiter {
  /** Lets one call leave, or says how long none may. */
  take(share: number): Result<null, { readonly retryAfterMs: number }>;
  /** Reads what an answer says of the allowance (`Sforce-Limit-Info`). */
  saw(limitInfo: string | null): void;
  /** Salesforce said that nothing is left: nothing leaves before. */
  pause(ms: number): void;
  allowance(): Allowance | null;
  /** Our own calls in the last 24 hours. */
  spent(): number;
}

const HOURS = 24;
// Orgs with limits per app say so in the same header, under a longer name.
const USAGE = /(?<![\w-])api-usage=(\d{1,12})\/(\d{1,12})/;

/** Counts our calls by the hour, because the allowance counts the last 24 hours and not a day. */
export function createSalesforceLimiter({
  nowMs,
}: {
  readonly nowMs: () => number;
}): SalesforceLimiter {
  const byHour = new Map<number, number>();
  let known: Allowance | null = null;
  let pausedUntilMs = Number.NEGATIVE_INFINITY;

  function spent(): number {
    const first = hourOf(nowMs()) - HOURS;
    for (const hour of byHour.keys()) if (hour < first) byHour.delete(hour);
    return [...byHour.values()].reduce((sum, calls) => sum + calls, 0);
  }

  /** Until the oldest hour that counts leaves the window. */
  function untilRoomMs(): number {
    const oldest = Math.min(...byHour.keys());
    return (oldest + HOURS + 1) * HOUR_MS - nowMs();
  }

  return {
    take(share) {
      const now = nowMs();
      if (now < pausedUntilMs) return refuse({ retryAfterMs: pausedUntilMs - now });
      if (known !== null && spent() >= Math.floor(known.max * share) && byHour.size > 0) {
        return refuse({ retryAfterMs: untilRoomMs() });
      }
      const hour = hourOf(now);
      byHour.set(hour, (byHour.get(hour) ?? 0) + 1);
      return ok(null);
    },
    saw(limitInfo) {
      const [, used, max] = USAGE.exec(limitInfo ?? "") ?? [];
      if (used !== undefined && max !== undefined && Number(max) > 0) {
        known = { used: Number(used), max: Number(max) };
      }
    },
    pause(ms) {
      pausedUntilMs = Math.max(pausedUntilMs, nowMs() + ms);
    },
    allowance: () => known,
    spent,
  };
}

function hourOf(ms: number): number {
  return Math.floor(ms / HOUR_MS);
}
