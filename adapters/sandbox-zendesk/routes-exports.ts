import type { Account } from "./account.ts";
import { badRequest, done } from "./replies.ts";
import { type Call, route } from "./route.ts";
import { organizationJson, ticketEventJson, ticketJson, userJson } from "./to-json.ts";
import type { Reply } from "./types.ts";

export const exportRoutes = [
  route("GET", "/api/v2/incremental/users/cursor", usersExport, "admin"),
  route("GET", "/api/v2/incremental/tickets/cursor", ticketsExport, "admin"),
  route("GET", "/api/v2/incremental/organizations", organizationsExport, "admin"),
  route("GET", "/api/v2/incremental/ticket_events", eventsExport, "admin"),
  route("GET", "/api/v2/search/export", searchExport),
];

const MINUTE_MS = 60_000;

const TOO_RECENT: Reply = {
  status: 422,
  body: {
    error: "StartTimeTooRecent",
    description: "Too recent start_time. Use a start_time older than 60 seconds",
  },
};

/** What stands behind a cursor, in the order it changed; a page at a time. */
function byCursor<T extends { readonly seq: number; readonly updatedMs: number }>(
  { account, query }: Call,
  all: readonly T[],
): { readonly page: readonly T[]; readonly rest: object } | Reply {
  const cursor = query.get("cursor");
  const start = query.get("start_time");
  if (cursor === null && !/^\d+$/.test(start ?? "")) return badRequest("start_time is required");
  const startMs = Number(start ?? 0) * 1_000;
  if (cursor === null && startMs > account.nowMs() - MINUTE_MS) return TOO_RECENT;
  const after = cursor === null ? 0 : Number(Buffer.from(cursor, "base64url").toString());
  if (!Number.isInteger(after)) return badRequest("the cursor is invalid");
  const behind = all
    .filter(({ seq, updatedMs }) => seq > after && (cursor !== null || updatedMs >= startMs))
    .toSorted((left, right) => left.seq - right.seq);
  const page = behind.slice(0, sizeOf(account, query));
  const last = page.at(-1)?.seq;
  const place = last ?? (cursor === null ? null : after);
  return {
    page,
    rest: {
      after_cursor: place === null ? null : Buffer.from(String(place)).toString("base64url"),
      after_url: null,
      before_cursor: null,
      before_url: null,
      end_of_stream: page.length === behind.length,
    },
  };
}

function sizeOf(account: Account, query: URLSearchParams): number {
  const max = account.limits.exportPageMax;
  return Math.max(1, Math.min(Number(query.get("per_page") ?? max), max));
}

function usersExport(call: Call): Reply {
  const found = byCursor(call, [...call.account.users.values()]);
  if ("status" in found) return found;
  const users = found.page.map((user) => userJson(call.account, user));
  return done({ users, ...found.rest });
}

/** The latest minute is kept back, so that no change is passed by. */
function ticketsExport(call: Call): Reply {
  const { account } = call;
  const settled = [...account.tickets.values()].filter(
    ({ updatedMs }) => updatedMs <= account.nowMs() - MINUTE_MS,
  );
  const found = byCursor(call, settled);
  if ("status" in found) return found;
  const tickets = found.page.map((ticket) => ticketJson(account, ticket));
  return done({ tickets, ...found.rest });
}

/**
 * From a second on, that second included; a page ends with a whole second, so that more than the
 * page size can come when they share one.
 */
function byTime<T>(
  { account, query }: Call,
  all: readonly T[],
  atMs: (item: T) => number,
): { readonly page: readonly T[]; readonly rest: object } | Reply {
  const start = query.get("start_time") ?? "";
  if (!/^\d+$/.test(start)) return badRequest("start_time is required");
  if (Number(start) * 1_000 > account.nowMs() - MINUTE_MS) return TOO_RECENT;
  const second = (item: T) => Math.floor(atMs(item) / 1_000);
  const behind = all
    .filter((item) => second(item) >= Number(start))
    .toSorted((left, right) => atMs(left) - atMs(right));
  const edge = behind[sizeOf(account, query) - 1];
  const until = edge === undefined ? Number.POSITIVE_INFINITY : second(edge);
  const page = behind.filter((item) => second(item) <= until);
  const last = page.at(-1);
  return {
    page,
    rest: {
      count: page.length,
      end_time: last === undefined ? null : second(last),
      end_of_stream: page.length === behind.length,
      next_page: null,
    },
  };
}

function organizationsExport(call: Call): Reply {
  const all = [...call.account.organizations.values()];
  const found = byTime(call, all, ({ updatedMs }) => updatedMs);
  if ("status" in found) return found;
  const organizations = found.page.map((each) => organizationJson(call.account, each));
  return done({ organizations, ...found.rest });
}

function eventsExport(call: Call): Reply {
  const { account, query } = call;
  const settled = account.audits.filter(({ atMs }) => atMs <= account.nowMs() - MINUTE_MS);
  const found = byTime(call, settled, ({ atMs }) => atMs);
  if ("status" in found) return found;
  const withComments = query.get("include") === "comment_events";
  const events = found.page.map((audit) => ticketEventJson(audit, withComments));
  return done({ ticket_events: events, ...found.rest });
}

/** Only `email:"…"` and `external_id:"…"` of people: other queries are refused and not guessed at. */
function searchExport({ account, query }: Call): Reply {
  if (query.get("filter[type]") !== "user") return badRequest("filter[type] must be user here");
  const match = /^(email|external_id):"([^"]*)"$/.exec(query.get("query") ?? "");
  if (match === null) return badRequest("the query is not understood by the stand-in");
  const [, field, text = ""] = match;
  const results = [...account.users.values()].filter((user) => {
    const value = field === "email" ? user.email : user.externalId;
    return user.active && value?.toLowerCase() === text.toLowerCase();
  });
  return done({
    results: results.map((user) => ({ ...userJson(account, user), result_type: "user" })),
    meta: { has_more: false, after_cursor: null },
    links: {},
  });
}
