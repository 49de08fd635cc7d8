import type { Org, Session } from "./org.ts";
import type { Reply } from "./types.ts";

export interface Call {
  readonly org: Org;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Parsed JSON; null where there was none. */
  readonly body: unknown;
  readonly rawBody: string;
  /** Whose session it was; nobody's for signing in. */
  readonly session: Session | null;
  /** Answers a part of a composite call as if it had come by itself. */
  readonly part: (method: string, path: string, body: unknown) => Reply;
}

export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  /** Anybody may sign in; all else needs a session and counts against the day's allowance. */
  readonly open: boolean;
  readonly handle: (call: Call) => Reply;
}

const DATA = "/services/data/v{version}";

export function route(method: Route["method"], path: string, handle: Route["handle"]): Route {
  return { method, path: `${DATA}${path}`, open: false, handle };
}

export function openRoute(method: Route["method"], path: string, handle: Route["handle"]): Route {
  return { method, path, open: true, handle };
}

const patterns = new Map<string, RegExp>();

function patternOf(path: string): RegExp {
  const known = patterns.get(path);
  if (known !== undefined) return known;
  const pattern = new RegExp(`^${path.replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}/?$`);
  patterns.set(path, pattern);
  return pattern;
}

/** The route of a call and what stands in its path's places. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  pathname: string,
): { readonly route: Route; readonly params: Readonly<Record<string, string>> } | null {
  for (const each of routes) {
    if (each.method !== method) continue;
    const match = patternOf(each.path).exec(pathname);
    if (match === null) continue;
    const params = Object.entries(match.groups ?? {}).map(
      ([name, text]) => [name, decodeURIComponent(text)] as const,
    );
    return { route: each, params: Object.fromEntries(params) };
  }
  return null;
}
