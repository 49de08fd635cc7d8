import type { Route } from "./route.ts";

export interface FoundRoute {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** The first route whose method and parts agree; parts with a name take anything but nothing. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  pathname: string,
): FoundRoute | null {
  const parts = pathname.split("/");
  // A word in the path is worth more than a name: `/batch/read` is not an object called "batch".
  let best: (FoundRoute & { readonly named: number }) | null = null;
  for (const route of routes) {
    if (route.method !== method) continue;
    const params = paramsOf(route.path.split("/"), parts);
    if (params === null) continue;
    const named = Object.keys(params).length;
    if (best === null || named < best.named) best = { route, params, named };
  }
  return best;
}

function paramsOf(pattern: readonly string[], parts: readonly string[]) {
  if (pattern.length !== parts.length) return null;
  const params: Record<string, string> = {};
  for (const [index, wanted] of pattern.entries()) {
    const part = parts[index] ?? "";
    if (wanted.startsWith(":") && part !== "") params[wanted.slice(1)] = decodeURIComponent(part);
    else if (wanted !== part) return null;
  }
  return params;
}
