import type { Channel } from "../accounts/account.ts";
import type { Touch } from "../accounts/touch.ts";
import { type EpochMs, toEpochMs } from "../time/instant.ts";

/** One contact that reached or tried to reach the customer. */
export interface LoggedContact {
  readonly channel: Channel;
  readonly at: EpochMs;
  /** A written message that did not arrive: it was tried, but the customer was not disturbed. */
  readonly unheard: boolean;
}

/**
 * The contacts of the last `windowMs` up to now, read once for every cap and interval. A task for a
 * colleague is not a contact, nor is a message that was cancelled or skipped.
 */
export function contactLogOf(
  touches: readonly Touch[],
  now: EpochMs,
  windowMs: number,
): readonly LoggedContact[] {
  const log: LoggedContact[] = [];
  if (touches.length === 0) return log;
  const since = now - windowMs;
  for (const { kind, status, channel, at } of touches) {
    if (kind === "task" || status === "cancelled" || status === "skipped") continue;
    const ms = toEpochMs(at);
    const unheard = status === "failed" && channel !== "voice";
    if (ms >= since && ms <= now) log.push({ channel, at: ms, unheard });
  }
  return log;
}
