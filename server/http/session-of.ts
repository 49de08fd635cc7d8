import type { Request } from "express";
import { Role } from "../../core/access/rights.ts";
import { toEpochMs } from "../../core/time/instant.ts";
import type { Deps } from "../deps.ts";
import { openSession, SESSION_COOKIE, type Session } from "../security/session.ts";
import { findApiCaller } from "../storage/api-keys.ts";

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
  // Sessions run on the real clock; the sandbox's may be days ahead.
  const session = openSession(cookieOf(req, SESSION_COOKIE), deps.secrets.session, Date.now());
  if (session === null) return null;
  return req.method === "GET" || isOwnPage(req) ? session : "foreign_origin";
}

function isOwnPage(req: Request): boolean {
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
