import { timingSafeEqual } from "node:crypto";
import type { Request } from "express";
import { z } from "zod";
import { ok, type Result, refuse } from "../../../core/result/result.ts";
import type { Deps } from "../../deps.ts";
import { sha256 } from "../../security/sign.ts";
import {
  findClient,
  findClientTenant,
  listSecrets,
  type OAuthClient,
} from "../../storage/oauth-clients.ts";
import { countWrong, type OAuthRefusal, pairOf, wrongTooOften } from "./oauth-edge.ts";
import { realNow } from "./real-now.ts";

export interface KnownClient {
  readonly tenantId: string;
  readonly client: OAuthClient;
}

interface Credentials {
  readonly clientId: string;
  readonly secret: string | null;
}

const Id = z.string().regex(/^[\w-]{1,100}$/);
const Secret = z.string().min(1).max(200);
const InBody = z.object({ client_id: Id.optional(), client_secret: Secret.optional() });
/** A tenant nobody is. */
const NOBODY = "00000000-0000-0000-0000-000000000000";
const WRONG = {
  error: "invalid_client",
  description: "The client is not known, was ended, or did not prove itself.",
} as const;

/** Who calls one of our token endpoints: by HTTP Basic or in the body, and never by both. */
export async function authenticateClient(
  deps: Deps,
  req: Request,
): Promise<Result<KnownClient, OAuthRefusal>> {
  const given = credentialsOf(req);
  if (!given.ok) return given;
  const { clientId } = given.value;
  const who = { clientId, ip: req.ip };
  const tooMany =
    (await wrongTooOften(deps, who)) ?? (await deps.limits.use("oauth.requests", pairOf(who)));
  if (tooMany !== null)
    return refuse({
      error: "temporarily_unavailable",
      description: "Too many tries; wait a while.",
      ...tooMany,
    });
  const known = await prove(deps, given.value);
  if (known !== null) return ok(known);
  await countWrong(deps, who);
  deps.log.warn({ id: req.res?.locals.requestId }, "a client did not prove itself");
  return refuse(WRONG);
}

/** The same questions whether or not there is such a client, so that the time taken doesn't tell. */
async function prove(deps: Deps, { clientId, secret }: Credentials): Promise<KnownClient | null> {
  const now = realNow(deps.clock);
  const tenantId = (await findClientTenant(deps.db, clientId)) ?? NOBODY;
  const { client, secrets } = await deps.db.withTenant(tenantId, async (tx) => ({
    client: await findClient(tx, clientId),
    secrets: await listSecrets(tx, clientId, now),
  }));
  const hash = Buffer.from(sha256(secret ?? ""));
  // Every one is compared: stopping at the first would tell how many there are.
  const matches = secrets.filter((each) => timingSafeEqual(Buffer.from(each.hash), hash));
  if (client === null || client.revokedAt !== null) return null;
  const isProven = client.isPublic ? secret === null : matches.length > 0;
  return isProven ? { tenantId, client } : null;
}

function credentialsOf(req: Request): Result<Credentials, OAuthRefusal> {
  const body = InBody.safeParse(req.body ?? {});
  const authorization = req.get("authorization");
  if (!body.success)
    return refuse({
      error: "invalid_request",
      description: "client_id or client_secret is not valid.",
    });
  const { client_id: clientId, client_secret: secret } = body.data;
  if (authorization !== undefined) {
    const basic = basicOf(authorization);
    if (basic === null) return refuse(WRONG);
    const isTwice = secret !== undefined || (clientId !== undefined && clientId !== basic.clientId);
    if (isTwice)
      return refuse({ error: "invalid_request", description: "Prove the client in one way only." });
    return ok(basic);
  }
  if (clientId === undefined) return refuse(WRONG);
  return ok({ clientId, secret: secret ?? null });
}

function basicOf(authorization: string): Credentials | null {
  const encoded = /^Basic +([A-Za-z0-9+/=]{1,1000})$/i.exec(authorization)?.[1];
  if (encoded === undefined) return null;
  const [id = "", ...rest] = Buffer.from(encoded, "base64").toString("utf8").split(":");
  const clientId = Id.safeParse(decoded(id));
  const secret = Secret.safeParse(decoded(rest.join(":")));
  if (!clientId.success || !secret.success) return null;
  return { clientId: clientId.data, secret: secret.data };
}

/** RFC 6749 has both parts written as in a form, which some clients do and most do not. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
