import type { Account, SandboxToken } from "./account.ts";
import type { Reply } from "./types.ts";

export interface Call {
  readonly account: Account;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Parsed JSON; null where there was none. */
  readonly body: unknown;
  readonly rawBody: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Whose token it was; nobody's for OAuth. */
  readonly token: SandboxToken | null;
  readonly userId: number;
}

export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  /** Who may: anybody with a token, only an admin, or anybody at all. */
  readonly who: "agent" | "admin" | "open";
  readonly handle: (call: Call) => Reply;
}

export function route(
  method: Route["method"],
  path: string,
  handle: Route["handle"],
  who: Route["who"] = "agent",
): Route {
  return { method, path, who, handle };
}

/** The route of a call and what stands in its path's places. `.json` at the end changes nothing. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  pathname: string,
): { readonly route: Route; readonly params: Readonly<Record<string, string>> } | null {
  const path = pathname.replace(/\.json$/, "");
  for (const each of routes) {
    if (each.method !== method) continue;
    const pattern = new RegExp(`^${each.path.replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`);
    const match = pattern.exec(path);
    if (match !== null) return { route: each, params: { ...match.groups } };
  }
  return null;
}

/** A cursor-paginated list: `page[size]`, `page[after]`, `meta`. */
export function pageOf<T>(
  { query }: Call,
  name: string,
  all: readonly T[],
  toJson: (item: T) => unknown,
): Reply {
  const size = Math.min(Number(query.get("page[size]") ?? 100), 100);
  const start = Number(query.get("page[after]") ?? 0);
  const items = all.slice(start, start + size);
  const end = start + items.length;
  const meta = {
    has_more: end < all.length,
    after_cursor: end < all.length ? String(end) : null,
    before_cursor: start === 0 ? null : "0",
  };
  return { status: 200, body: { [name]: items.map(toJson), meta, links: { next: null } } };
}
