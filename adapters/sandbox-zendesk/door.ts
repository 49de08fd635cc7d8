import type { SandboxAnswer, SandboxRequest } from "../sandbox-listen.ts";
import type { Account, SandboxToken } from "./account.ts";
import { appRoutes } from "./app.ts";
import { jobRoutes, runDueJobs } from "./jobs.ts";
import { oauthRoutes } from "./oauth.ts";
import { allowancesOf, headersFor, takeAll } from "./rate-limit.ts";
import { badRequest, forbidden, noEndpoint, TOO_MANY_JOBS, unauthorized } from "./replies.ts";
import { type Call, findRoute, type Route } from "./route.ts";
import { accountRoutes } from "./routes-account.ts";
import { exportRoutes } from "./routes-exports.ts";
import { fieldRoutes } from "./routes-fields.ts";
import { hookRoutes } from "./routes-hooks.ts";
import { objectRoutes } from "./routes-objects.ts";
import { partyRoutes } from "./routes-parties.ts";
import { ticketRoutes } from "./routes-tickets.ts";
import type { Fault, FaultPlan, Reply } from "./types.ts";

/** Every endpoint there is; what is not here is 404. */
export const ROUTES: readonly Route[] = [
  ...oauthRoutes,
  ...accountRoutes,
  ...appRoutes,
  ...partyRoutes,
  ...ticketRoutes,
  ...exportRoutes,
  ...fieldRoutes,
  ...objectRoutes,
  ...hookRoutes,
  ...jobRoutes,
];

export interface Door {
  handle(request: SandboxRequest): SandboxAnswer;
  setFaults(plan: FaultPlan | null): void;
}

/** Takes calls as `<subdomain>.zendesk.com` does: token, limits, scope, role, then the endpoint. */
export function openDoor(account: Account): Door {
  let plan: FaultPlan | null = null;
  let calls = 0;
  return {
    handle(request) {
      calls += 1;
      runDueJobs(account);
      const url = new URL(request.path, "https://sandbox.invalid");
      const { method } = request;
      const fault = plan?.({ number: calls, method, path: url.pathname }) ?? null;
      const found = findRoute(ROUTES, method, url.pathname);
      if (fault?.kind === "token_expired") expireToken(account, request);
      const early = beforehand(fault, found);
      const passed = early ?? pass(account, request, url, found);
      const reply = fault?.kind === "late_status" ? failed(fault.status) : passed;
      count(account, found?.route ?? null, reply);
      return toAnswer(account, { request, url, reply, fault });
    },
    setFaults(next) {
      plan = next;
    },
  };
}

const HANDS_IN_A_JOB = /_many$|\/jobs$/;

/** What goes wrong before anything is done. */
function beforehand(fault: Fault | null, found: ReturnType<typeof findRoute>): Reply | null {
  switch (fault?.kind) {
    case "status":
      return failed(fault.status, fault.retryAfter);
    case "page":
      return { status: fault.status, body: "<html>Sorry</html>" };
    case "too_many_jobs":
      return HANDS_IN_A_JOB.test(found?.route.path ?? "") ? TOO_MANY_JOBS : null;
    case "cut":
    case "hang":
      return fault.when === "before" ? { status: 500, body: null } : null;
    default:
      return null;
  }
}

function failed(status: number, retryAfter?: number): Reply {
  const headers = retryAfter === undefined ? {} : { "retry-after": String(retryAfter) };
  return { status, body: { error: "Fault", description: "" }, headers };
}

function expireToken(account: Account, request: SandboxRequest): void {
  const token = tokenOf(account, request);
  if (token === null) return;
  account.tokens.set(token.access, { ...token, accessUntilMs: account.nowMs() });
}

function pass(
  account: Account,
  request: SandboxRequest,
  url: URL,
  found: ReturnType<typeof findRoute>,
): Reply {
  if (found === null) return noEndpoint();
  const { route, params } = found;
  const token = route.who === "open" ? null : tokenOf(account, request);
  if (route.who !== "open" && token === null) return unauthorized();
  const limited = token === null ? null : takeAll(account, allowances(account, request, url));
  if (limited !== null) return limited;
  if (token !== null && !mayCall(account, route, token, url.pathname)) return forbidden();
  const body = parseBody(request.body);
  if (body === undefined) return badRequest("the body is not JSON");
  const call: Call = {
    account,
    params,
    query: url.searchParams,
    body,
    rawBody: request.body,
    headers: request.headers,
    token,
    userId: token?.userId ?? 0,
  };
  return route.handle(call);
}

function allowances(account: Account, { method }: SandboxRequest, { pathname }: URL) {
  return allowancesOf(account, method, pathname.replace(/\.json$/, ""));
}

function tokenOf(account: Account, { headers }: SandboxRequest): SandboxToken | null {
  const [, text = ""] = /^Bearer (.+)$/.exec(headers.authorization ?? "") ?? [];
  const token = account.tokens.get(text);
  return token !== undefined && token.accessUntilMs > account.nowMs() ? token : null;
}

/** `read` or `write`, for everything or for the resource alone; and an admin where one is asked for. */
function mayCall(account: Account, { method, who }: Route, token: SandboxToken, path: string) {
  if (path === "/api/v2/oauth/tokens/current") return true;
  const needed = method === "GET" ? "read" : "write";
  const [, resource = ""] = /^\/api\/v2\/(?:incremental\/)?([a-z]+)/.exec(path) ?? [];
  const inScope = [needed, `${resource}:${needed}`].some((scope) => token.scopes.includes(scope));
  return inScope && (who !== "admin" || account.users.get(token.userId)?.role === "admin");
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

function count(account: Account, route: Route | null, { status }: Reply): void {
  const key = route === null ? "unknown" : `${route.method} ${route.path}`;
  const counts = account.counts.get(key) ?? { calls: 0, rateLimited: 0, failed: 0 };
  account.counts.set(key, counts);
  counts.calls += 1;
  if (status === 429) counts.rateLimited += 1;
  if (status >= 400) counts.failed += 1;
}

function toAnswer(
  account: Account,
  answered: { request: SandboxRequest; url: URL; reply: Reply; fault: Fault | null },
): SandboxAnswer {
  const { request, url, reply, fault } = answered;
  const isPage = typeof reply.body === "string";
  const text = reply.body === null ? "" : isPage ? reply.body : JSON.stringify(reply.body);
  const limits =
    url.pathname.startsWith("/oauth/") || isPage
      ? {}
      : headersFor(account, allowances(account, request, url));
  return {
    status: reply.status,
    headers: {
      "content-type": isPage ? "text/html" : "application/json; charset=utf-8",
      ...limits,
      ...reply.headers,
    },
    body: fault?.kind === "truncated" ? String(text).slice(0, Math.floor(text.length / 2)) : text,
    delivery: fault?.kind === "cut" || fault?.kind === "hang" ? fault.kind : "sent",
  };
}
