import type { SandboxAnswer, SandboxRequest } from "../sandbox-listen.ts";
import { oauthRoutes, sessionOf } from "./oauth.ts";
import { type Org, type Session, useCalls, usedToday } from "./org.ts";
import { badJson, LIMIT_EXCEEDED, notFound, problem, SESSION_ENDED } from "./replies.ts";
import { findRoute, type Route } from "./route.ts";
import { bulkRoutes } from "./routes-bulk.ts";
import { orgRoutes } from "./routes-org.ts";
import { recordRoutes } from "./routes-records.ts";
import { queryRoutes } from "./run-query.ts";
import type { Fault, FaultPlan, Reply } from "./types.ts";

/** Every endpoint there is; what is not here is 404. */
export const ROUTES: readonly Route[] = [
  ...oauthRoutes,
  ...queryRoutes,
  ...orgRoutes,
  ...bulkRoutes,
  ...recordRoutes,
];

export interface Door {
  handle(request: SandboxRequest): SandboxAnswer;
  setFaults(plan: FaultPlan | null): void;
}

/** Takes calls as an org does: session, scope, the day's allowance, then the endpoint. */
export function openDoor(org: Org): Door {
  let plan: FaultPlan | null = null;
  let calls = 0;
  return {
    handle(request) {
      calls += 1;
      const url = new URL(request.path, "https://sandbox.invalid");
      const { method } = request;
      const fault = plan?.({ number: calls, method, path: url.pathname }) ?? null;
      const found = findRoute(ROUTES, method, url.pathname);
      if (fault?.kind === "session_ended") endSession(org, request);
      const early = beforehand(fault);
      const reply = early ?? pass(org, request, url, found);
      count(org, found?.route ?? null, reply);
      return toAnswer(org, { reply, fault, open: found?.route.open ?? false });
    },
    setFaults(next) {
      plan = next;
    },
  };
}

/** What goes wrong before anything is done. */
function beforehand(fault: Fault | null): Reply | null {
  switch (fault?.kind) {
    case "error":
      return problem(fault.status, fault.code, fault.message ?? "a fault that was asked for");
    case "page":
      return { status: fault.status, body: "<html>Sorry</html>", headers: HTML };
    case "cut":
    case "hang":
      return fault.when === "before" ? { status: 500, body: null } : null;
    default:
      return null;
  }
}

const HTML = { "content-type": "text/html" };

function endSession(org: Org, { headers }: SandboxRequest): void {
  const [, token = ""] = /^Bearer (.+)$/.exec(headers.authorization ?? "") ?? [];
  org.sessions.delete(token);
}

function pass(
  org: Org,
  request: SandboxRequest,
  url: URL,
  found: ReturnType<typeof findRoute>,
): Reply {
  if (found?.route.open === true) return answer(org, request, url, found, null);
  const session = sessionOf(org, request.headers.authorization);
  if (session === null) return SESSION_ENDED;
  if (!session.scopes.includes("api") && !session.scopes.includes("full")) {
    return problem(403, "INSUFFICIENT_ACCESS", "The session lacks the scope api");
  }
  if (usedToday(org) >= org.limits.dailyMax) return LIMIT_EXCEEDED;
  useCalls(org, 1);
  return found === null ? notFound() : answer(org, request, url, found, session);
}

function answer(
  org: Org,
  request: SandboxRequest,
  url: URL,
  { route, params }: NonNullable<ReturnType<typeof findRoute>>,
  session: Session | null,
): Reply {
  const isJson = /json/.test(request.headers["content-type"] ?? "");
  const body = isJson ? parseBody(request.body) : null;
  if (body === undefined) return badJson();
  return route.handle({
    ...{ org, params, query: url.searchParams, body, rawBody: request.body, session },
    part(method, path, inside) {
      const part = new URL(path, "https://sandbox.invalid");
      const found = findRoute(ROUTES, method, part.pathname);
      if (found === null || found.route.open) return notFound();
      const text = inside === null ? "" : JSON.stringify(inside);
      const headers = { "content-type": "application/json" };
      return answer(org, { method, path, headers, body: text }, part, found, session);
    },
  });
}

/** Null for none; undefined when it can't be read. */
function parseBody(text: string): unknown {
  if (text === "") return null;
  try {
    const parsed: unknown = JSON.parse(text);
    return parsed;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function count(org: Org, route: Route | null, { status, body }: Reply): void {
  const key = route === null ? "unknown" : `${route.method} ${route.path}`;
  const counts = org.counts.get(key) ?? { calls: 0, limited: 0, failed: 0 };
  org.counts.set(key, counts);
  counts.calls += 1;
  if (JSON.stringify(body ?? "").includes("REQUEST_LIMIT_EXCEEDED")) counts.limited += 1;
  if (status >= 400) counts.failed += 1;
}

function toAnswer(
  org: Org,
  { reply, fault, open }: { reply: Reply; fault: Fault | null; open: boolean },
): SandboxAnswer {
  const isText = typeof reply.body === "string";
  const text = reply.body === null ? "" : isText ? String(reply.body) : JSON.stringify(reply.body);
  const usage = `api-usage=${usedToday(org)}/${org.limits.dailyMax}`;
  const isLost = fault?.kind === "cut" || fault?.kind === "hang";
  return {
    status: reply.status,
    headers: {
      "content-type": "application/json;charset=UTF-8",
      date: new Date(org.nowMs()).toUTCString(),
      ...(open ? {} : { "sforce-limit-info": usage }),
      ...reply.headers,
    },
    body: fault?.kind === "truncated" ? text.slice(0, Math.floor(text.length / 2)) : text,
    delivery: isLost ? fault.kind : "sent",
  };
}
