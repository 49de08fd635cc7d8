import { isOpen } from "../../core/compliance/contact-hours.ts";
import { contactRulesOf, openingOnDay } from "../../core/compliance/contact-rules.ts";
import type { TenantPolicy } from "../../core/policy/policy.ts";
import { DAY_MS, HOUR_MS, type Instant, toEpochMs } from "../../core/time/instant.ts";
import { toLocal } from "../../core/time/time-zone.ts";
import type { Clock, MovableClock } from "../clock.ts";
import type { Deps } from "../deps.ts";
import type { Database } from "../storage/connect.ts";
import { countPendingWork } from "../storage/pending-work.ts";
import { findSetting, setSetting } from "../storage/settings.ts";
import { SANDBOX_TENANT } from "./tenant.ts";

const AHEAD = "sandbox_clock_ahead_ms";
const SETTLE_MS = 3_000;
const BETWEEN_DAYS_MS = 1_000;
const ASK_EVERY_MS = 60;
// Three hours after New York opens, Denver and Los Angeles have opened and Madrid has not closed.
const OPEN_EVERYWHERE_MS = 3 * HOUR_MS;
export const MOVE_DAYS_MAX = 90;

/** How far the clock goes: a number of days, or to the next opening of the contact hours. */
export type ClockMove = { readonly days: number } | { readonly to: "next_opening" };

export function isMovable(clock: Clock): clock is MovableClock {
  return "advance" in clock;
}

/** How far ahead the sandbox was when it was last moved, or time would go back behind its records. */
export async function loadClockAhead(db: Database): Promise<number> {
  const ahead = Number(await db.withSystem((tx) => findSetting(tx, AHEAD)));
  return Number.isSafeInteger(ahead) && ahead > 0 ? ahead : 0;
}

/** The next moment at which the policy's contact hours open, in the zone it falls back to. */
export function nextWorkingMorning(policy: TenantPolicy, now: Instant): Instant {
  const { country, timeZone } = policy.defaults;
  const rules = contactRulesOf(policy, { country, timeZones: [timeZone] });
  const { day } = toLocal(rules.zone, toEpochMs(now));
  const today = openingOnDay(rules, day);
  return today > now ? today : openingOnDay(rules, day + 1);
}

/** Whether the contact hours of the policy's own zone are open at this moment. */
export function isWithinHours(policy: TenantPolicy, now: Instant): boolean {
  const { country, timeZone } = policy.defaults;
  const { zone, hours } = contactRulesOf(policy, { country, timeZones: [timeZone] });
  return isOpen(hours, [zone], toEpochMs(now));
}

/**
 * Moves the sandbox's clock ahead. The new time is kept before it is used: a crash in between leaves
 * a clock that is ahead of its records, never behind them. One move at a time, or two at once would
 * keep only one.
 */
export function clockMover(deps: Deps, clock: MovableClock): (move: ClockMove) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  const advance = async (ms: number): Promise<void> => {
    const ahead = String(clock.aheadMs() + ms);
    await deps.db.withSystem((tx) => setSetting(tx, AHEAD, ahead));
    clock.advance(ms);
    deps.wake();
  };
  const moveNow = async (move: ClockMove): Promise<void> => {
    if ("to" in move) return advance(await untilNextWorkday(deps, clock));
    // Each day is lived: what falls due in between leaves on its own day, not all on the last.
    for (let day = 1; day <= move.days; day += 1) {
      await advance(DAY_MS);
      if (day < move.days) await settle(deps, BETWEEN_DAYS_MS);
    }
  };
  return (move) => {
    const moved = last.then(() => moveNow(move));
    last = moved.catch(() => undefined);
    return moved;
  };
}

async function untilNextWorkday(deps: Deps, clock: MovableClock): Promise<number> {
  const { id } = SANDBOX_TENANT;
  const policy = await deps.db.withTenant(id, (tx) => deps.policies.current(tx, id));
  const now = clock.now();
  return toEpochMs(nextWorkingMorning(policy, now)) + OPEN_EVERYWHERE_MS - toEpochMs(now);
}

/** Waits a little for the worker, so that the next page already shows what it did. */
export async function settle(deps: Deps, waitMs = SETTLE_MS): Promise<void> {
  const until = Date.now() + waitMs;
  while (Date.now() < until && (await pendingWork(deps)) > 0) await pause(ASK_EVERY_MS);
}

export function pendingWork({ db, clock }: Pick<Deps, "db" | "clock">): Promise<number> {
  return db.withTenant(SANDBOX_TENANT.id, (tx) => countPendingWork(tx, clock.now()));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
