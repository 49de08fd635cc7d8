import type { Request, Response } from "express";
import type { Role } from "../../core/access/rights.ts";
import type { Deps } from "../deps.ts";
import { SANDBOX_REP, SANDBOX_TENANT } from "../sandbox/tenant.ts";
import { openSession, SESSION_COOKIE, SESSION_MS, sealSession } from "../security/session.ts";
import { cookieOf } from "./session-of.ts";

/** Signs everybody in to the sandbox: as who they chose to be, else as one who may do everything. */
export function startSandboxSession(deps: Deps, req: Request, res: Response): void {
  const cookie = cookieOf(req, SESSION_COOKIE);
  const known = openSession(cookie, deps.secrets.session, Date.now());
  setSandboxSession(deps, res, known?.role ?? "admin");
}

/** Each role has a person of its own there, so that one can review what another wrote. */
export function setSandboxSession({ secrets }: Deps, res: Response, role: Role): void {
  const name = role === "admin" ? SANDBOX_REP : `Sandbox ${role}`;
  const expiresAt = Date.now() + SESSION_MS;
  const session = { tenantId: SANDBOX_TENANT.id, role, name, expiresAt };
  res.cookie(SESSION_COOKIE, sealSession(session, secrets.session), {
    httpOnly: true,
    sameSite: "strict",
    path: "/",
    maxAge: SESSION_MS,
  });
}
