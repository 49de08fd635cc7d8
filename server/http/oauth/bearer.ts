import type { Request } from "express";
import { Role } from "../../../core/access/rights.ts";
import type { Deps } from "../../deps.ts";
import { findToken, findTokenTenant } from "../../storage/oauth-tokens.ts";
import { realNow } from "./real-now.ts";

/** The application behind a request, as the token it brought says. */
export interface OAuthCaller {
  readonly tenantId: string;
  readonly clientId: string;
  readonly role: Role;
  /** The client's name. What a timeline says is `actorOf`. */
  readonly name: string;
  readonly scopes: readonly string[];
  /** The person who let the client in; null when it acts for itself. */
  readonly onBehalfOf: string | null;
}

export const ACCESS_PREFIX = "gsat_";
/** Shaped like a token of ours; of which kind it is, only its row says. */
const BEARER = /^Bearer +(gs[a-z]{2}_[\w-]{43})$/i;

/**
 * Who is asking, or null when there is no token, or none that counts now. Asked of the database each
 * time, so that what is revoked is refused from the next request on. A token that was asked for one
 * address of ours counts at that `path` alone.
 */
export async function authenticateBearer(
  { db, clock, publicUrl }: Pick<Deps, "db" | "clock" | "publicUrl">,
  req: Pick<Request, "get">,
  path: string | null = null,
): Promise<OAuthCaller | null> {
  const token = BEARER.exec(req.get("authorization") ?? "")?.[1];
  if (token === undefined) return null;
  const tenantId = await findTokenTenant(db, token);
  if (tenantId === null) return null;
  const found = await db.withTenant(tenantId, (tx) => findToken(tx, token));
  const now = realNow(clock);
  if (found === null || found.kind !== "access" || found.expiresAt <= now) return null;
  if (found.grantRevokedAt !== null || found.clientRevokedAt !== null) return null;
  if (found.resource !== null && found.resource !== `${publicUrl}${path ?? ""}`) return null;
  return {
    tenantId,
    clientId: found.clientId,
    role: Role.parse(found.role),
    name: found.clientName,
    scopes: found.scopes,
    onBehalfOf: found.person,
  };
}

/**
 * Who did it, for the timeline. It always says that it was an application, so that no client's name
 * can pass for a person, the customer or ourselves.
 */
export function actorOf({ name, onBehalfOf }: Pick<OAuthCaller, "name" | "onBehalfOf">): string {
  return onBehalfOf === null ? `${name} (app)` : `${onBehalfOf} · ${name} (app)`;
}
