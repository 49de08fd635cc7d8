import type { Request } from "express";
import { Role } from "../../core/access/rights.ts";
import { toEpochMs } from "../../core/time/instant.ts";
import type { Deps } from "../deps.ts";
import { openSession, SESSION_COOKIE, type Session } from "../security/session.ts";
import { findVisitor, isSessionToken } from "../sign-in/sessions.ts";
import { findApiCaller } from "../storage/api-keys.ts";
import { realNow } from "./oauth/real-now.ts";

/**
 * Who is asking: an API key's tenant and role, or the signed cookie our own pages set. A cookie
 * travels by itself, so with one every write must come from a page of ours.
 */
export async function sessionOf(
  deps: Deps,
  req: Request,
): Promise<Session | "foreign_origin" | null> {
  const bearer = /^Bearer (\S{1,200})$/.exec(req.get("authorization") ?? "")?.[1];
  const nowMs = toEpochMs(deps.clock.now());
  if (bearer !== undefined) {
    const caller = await findApiCaller(deps.db, bearer);
    if (caller === null) return null;
    return {
      tenantId: caller.tenantId,
      role: Role.parse(caller.role),
      name: caller.name,
      expiresAt: nowMs + 1,
    };
  }
  const session = await cookieSession(deps, cookieOf(req, SESSION_COOKIE) ?? "");
  if (session === null) return null;
  return req.method === "GET" || isOwnPage(req) ? session : "foreign_origin";
}

/**
 * Sessions run on the real clock; the sandbox's may be days ahead. A signed cookie counts in the
 * sandbox alone: elsewhere whoever is signed in is looked up, so that ending it counts at once.
 */
async function cookieSession(deps: Deps, cookie: string): Promise<Session | null> {
  if (deps.config.sandbox && !isSessionToken(cookie))
    return openSession(cookie, deps.secrets.session, Date.now());
  if (!isSessionToken(cookie)) return null;
  const visitor = await findVisitor(deps.db, cookie, realNow(deps.clock));
  if (visitor === null) return null;
  const { tenantId, userId, role, name, endsAt } = visitor;
  return { tenantId, userId, role, name, expiresAt: toEpochMs(endsAt) };
}

/** True for a request that a page of ours sent; a browser says so itself. */
export function isOwnPage(req: Request): boolean {
  const origin = req.get("origin");
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === req.get("host");
}

export function cookieOf(req: Request, name: string): string | undefined {
  for (const part of (req.get("cookie") ?? "").split(";")) {
    const [key, ...value] = part.trim().split("=");
    if (key === name) return value.join("=");
  }
  return undefined;
}
