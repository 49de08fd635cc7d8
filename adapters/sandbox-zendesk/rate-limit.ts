import type { Account } from "./account.ts";
import type { Reply } from "./types.ts";

/** Calls let through in a window that moves with the clock; a refused call does not count. */
export interface RollingWindow {
  readonly max: number;
  readonly intervalMs: number;
  taken: number[];
}

interface Named {
  readonly name: string;
  readonly max: number;
  readonly intervalMs: number;
}

const MINUTE_MS = 60_000;

/** Which allowances a call uses up, the plan's first. */
export function allowancesOf(account: Account, method: string, path: string): readonly Named[] {
  const { limits } = account;
  const plan = { name: "plan", max: limits.planPerMinute, intervalMs: MINUTE_MS };
  const per = (name: string, max: number, intervalMs = MINUTE_MS) => ({ name, max, intervalMs });
  const [, kind = "", id = ""] = /^\/api\/v2\/([a-z_]+)\/(\d+)$/.exec(path) ?? [];
  if (path.startsWith("/api/v2/incremental/")) {
    return [plan, per("incremental-exports", limits.incrementalPerMinute)];
  }
  if (path === "/api/v2/search/export") {
    return [plan, per("search-export", limits.searchExportPerMinute)];
  }
  if (method === "PUT" && kind === "tickets") {
    return [
      plan,
      per("update-ticket-account", limits.ticketUpdatesPerMinute),
      per(`update-ticket-${id}`, limits.ticketUpdatesPerTicket, 10 * MINUTE_MS),
    ];
  }
  if (method === "PUT" && kind === "users") {
    const account = per("create-update-user", 1, 1_000);
    return [plan, account, per(`update-user-${id}`, limits.userWritesPerUser)];
  }
  if (method === "PUT" && kind === "organizations") {
    return [plan, per(`update-organization-${id}`, limits.organizationWritesPerMinute)];
  }
  if (method === "POST" && path.endsWith("/side_conversations")) {
    const max = limits.sideConversationsPer10Minutes;
    return [plan, per("side-conversations", max, 10 * MINUTE_MS)];
  }
  return [plan];
}

/** Lets a call through all of its allowances, or answers 429 and uses none of them. */
export function takeAll(account: Account, named: readonly Named[]): Reply | null {
  const now = account.nowMs();
  const windows = named.map((each) => windowOf(account, each, now));
  const full = windows.find(({ max, taken }) => taken.length >= max);
  if (full !== undefined) return refused(full, now);
  for (const window of windows) window.taken.push(now);
  return null;
}

/** What an answer says of the allowances it used. */
export function headersFor(
  account: Account,
  named: readonly Named[],
): Readonly<Record<string, string>> {
  const now = account.nowMs();
  const headers: Record<string, string> = {};
  for (const each of named) {
    const window = windowOf(account, each, now);
    const left = String(window.max - window.taken.length);
    const resets = String(secondsUntilFree(window, now));
    if (each.name === "plan") {
      headers["x-rate-limit"] = String(window.max);
      headers["ratelimit-limit"] = String(window.max);
      headers["x-rate-limit-remaining"] = left;
      headers["ratelimit-remaining"] = left;
      headers["ratelimit-reset"] = resets;
    } else if (!/\d/.test(each.name)) {
      const value = `total=${window.max}; remaining=${left}; resets=${resets}`;
      headers[`zendesk-ratelimit-${each.name}`] = value;
    }
  }
  return headers;
}

function windowOf(account: Account, { name, max, intervalMs }: Named, now: number): RollingWindow {
  const known = account.windows.get(name) ?? { max, intervalMs, taken: [] };
  account.windows.set(name, known);
  const from = known.taken.findIndex((at) => at > now - intervalMs);
  known.taken = from === -1 ? [] : known.taken.slice(from);
  return known;
}

function secondsUntilFree({ taken, intervalMs }: RollingWindow, now: number): number {
  const [oldest = now - intervalMs] = taken;
  return Math.max(1, Math.ceil((oldest + intervalMs - now) / 1_000));
}

function refused(window: RollingWindow, now: number): Reply {
  return {
    status: 429,
    body: {
      error: "APIRateLimitExceeded",
      description: "Number of allowed API requests per minute exceeded",
    },
    headers: { "retry-after": String(secondsUntilFree(window, now)) },
  };
}
