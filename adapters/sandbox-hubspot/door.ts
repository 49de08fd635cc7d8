import type { SandboxAnswer, SandboxRequest } from "../sandbox-listen.ts";
import type { FaultPlan } from "./faults.ts";
import { findRoute } from "./find-route.ts";
import { afterwards, beforehand, type Meeting } from "./meet-fault.ts";
import { oauthRoutes } from "./oauth.ts";
import type { Portal, Token } from "./portal.ts";
import { type RollingWindow, remaining, rollingWindow, take } from "./rate-limit.ts";
import { invalid, missingScopes, notFound, rateLimited, refusal } from "./replies.ts";
import type { Route } from "./route.ts";
import { accountRoutes } from "./routes-account.ts";
import { associationRoutes } from "./routes-associations.ts";
import { batchRoutes } from "./routes-batch.ts";
import { objectRoutes } from "./routes-objects.ts";
import { preferenceRoutes } from "./routes-preferences.ts";
import { propertyRoutes } from "./routes-properties.ts";
import { propertyGroupRoutes } from "./routes-property-groups.ts";
import { timelineRoutes } from "./routes-timeline.ts";
import type { Reply } from "./types.ts";

/** Every endpoint there is; what is not here is 404. */
export const ROUTES: readonly Route[] = [
  ...oauthRoutes,
  ...objectRoutes,
  ...batchRoutes,
  ...associationRoutes,
  ...propertyRoutes,
  ...propertyGroupRoutes,
  ...accountRoutes,
  ...preferenceRoutes,
  ...timelineRoutes,
];

export interface Door {
  handle(request: SandboxRequest): SandboxAnswer;
  setFaults(plan: FaultPlan | null): void;
}

/** Takes calls as `api.hubapi.com` does: token, limits, scopes, then the endpoint. */
export function openDoor(portal: Portal, faults: FaultPlan | null): Door {
  const burst = rollingWindow(portal.limits.burstMax, portal.limits.burstMs);
  const searches = rollingWindow(portal.limits.searchMax, portal.limits.searchMs);
  let plan = faults;
  let calls = 0;

  function answer(request: SandboxRequest): SandboxAnswer {
    calls += 1;
    const url = new URL(request.path, "https://api.hubapi.com");
    const found = findRoute(ROUTES, request.method, url.pathname);
    const fault = plan?.({ number: calls, method: request.method, path: url.pathname }) ?? null;
    const meeting: Meeting = { portal, fault, request };
    const early = beforehand(meeting);
    const reply = early ?? afterwards(meeting, pass(request, url, found));
    const isSearch = found?.route.kind === "search";
    count(portal, found?.route ?? null, reply.reply);
    return toAnswer(reply.reply, reply.delivery, isSearch ? null : burst);
  }

  function pass(
    request: SandboxRequest,
    url: URL,
    found: ReturnType<typeof findRoute>,
  ): (body: string) => Reply {
    return (text) => {
      if (found === null) return notFound(portal);
      const { route, params } = found;
      const token = route.kind === "open" ? null : tokenOf(portal, request);
      if (token !== null && "status" in token) return token;
      const refused = limit(route) ?? refuseScopes(portal, route, params, token);
      if (refused !== null) return refused;
      const body = parseBody(request, text);
      if (body === undefined)
        return invalid(portal, "Invalid input JSON: the body can't be parsed");
      return route.handle({
        portal,
        params,
        query: url.searchParams,
        body,
        bodyLength: text.length,
        token,
        actor: { kind: "app", appId: portal.appId },
      });
    };
  }

  function limit({ kind }: Route): Reply | null {
    if (kind === "open") return null;
    if (kind === "search") {
      return take(searches, portal.nowMs()) ? null : rateLimited(portal, "SECONDLY");
    }
    return take(burst, portal.nowMs()) ? null : rateLimited(portal, "TEN_SECONDLY_ROLLING");
  }

  return {
    handle: answer,
    setFaults: (next) => {
      plan = next;
    },
  };
}

/** The token of a call, or the 401 it gets. */
function tokenOf(portal: Portal, { headers }: SandboxRequest): Token | Reply {
  const [, text = ""] = /^Bearer (.+)$/.exec(headers.authorization ?? "") ?? [];
  const token = portal.tokens.get(text);
  if (token === undefined || !portal.installed) {
    const message =
      "Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview";
    return refusal(portal, 401, "INVALID_AUTHENTICATION", message);
  }
  const ageMs = portal.nowMs() - token.expiresAtMs;
  if (ageMs < 0) return token;
  const message = `The OAuth token used to make this call expired ${Math.floor(ageMs / 1_000)} second(s) ago.`;
  return refusal(portal, 401, "EXPIRED_AUTHENTICATION", message, {
    context: { "expire time": [new Date(token.expiresAtMs).toISOString()] },
  });
}

function refuseScopes(
  portal: Portal,
  route: Route,
  params: Readonly<Record<string, string>>,
  token: Token | null,
): Reply | null {
  const wanted = route.scopes(params);
  if (wanted.length === 0 || token === null) return null;
  return wanted.some((scope) => token.scopes.includes(scope))
    ? null
    : missingScopes(portal, wanted);
}

/** A form for OAuth, JSON elsewhere, null for none; undefined when it can't be read. */
function parseBody({ headers }: SandboxRequest, text: string): unknown {
  if (headers["content-type"]?.startsWith("application/x-www-form-urlencoded") === true) {
    return new URLSearchParams(text);
  }
  if (text === "") return null;
  try {
    const parsed: unknown = JSON.parse(text);
    return parsed;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

function count(portal: Portal, route: Route | null, { status }: Reply): void {
  const key = route === null ? "unknown" : `${route.method} ${route.path}`;
  const counts = portal.counts.get(key) ?? { calls: 0, rateLimited: 0, failed: 0 };
  portal.counts.set(key, counts);
  counts.calls += 1;
  if (status === 429) counts.rateLimited += 1;
  if (status >= 400) counts.failed += 1;
}

function toAnswer(
  { status, body, headers }: Reply,
  delivery: SandboxAnswer["delivery"],
  window: RollingWindow | null,
): SandboxAnswer {
  const isText = typeof body === "string";
  return {
    status,
    headers: {
      ...(body === null ? {} : { "content-type": "application/json;charset=utf-8" }),
      ...(window === null
        ? {}
        : {
            "x-hubspot-ratelimit-max": String(window.max),
            "x-hubspot-ratelimit-remaining": String(remaining(window)),
            "x-hubspot-ratelimit-interval-milliseconds": String(window.intervalMs),
          }),
      ...headers,
    },
    body: body === null ? "" : isText ? body : JSON.stringify(body),
    delivery,
  };
}
