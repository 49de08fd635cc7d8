import { createHash, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { ok, type Result, refuse } from "../../../core/result/result.ts";
import { addMs, type Instant } from "../../../core/time/instant.ts";
import type { Deps } from "../../deps.ts";
import {
  endGrant,
  extendGrant,
  type FoundToken,
  findToken,
  forgetOverAccess,
  insertGrant,
  useToken,
} from "../../storage/oauth-tokens.ts";
import type { Tx } from "../../storage/tx.ts";
import type { KnownClient } from "./client-auth.ts";
import { ACCESS_MS, FAMILY_MS, issueAccess, issueBoth, type TokenAnswer } from "./issue-tokens.ts";
import type { OAuthRefusal } from "./oauth-edge.ts";
import { readResource, readScopes } from "./scopes.ts";

const Text = z.string().min(1).max(2_000);

/** A token request. Any field sent twice is a list and so refused, as RFC 6749 wants. */
export const TokenForm = z.object({
  grant_type: Text,
  scope: z.string().max(2_000).optional(),
  resource: z.string().max(2_000).optional(),
  code: Text.optional(),
  redirect_uri: Text.optional(),
  code_verifier: Text.optional(),
  refresh_token: Text.optional(),
});
export type TokenForm = z.infer<typeof TokenForm>;

export interface TokenRequest extends KnownClient {
  readonly deps: Deps;
  readonly form: TokenForm;
  readonly now: Instant;
}

type Answer = Result<TokenAnswer, OAuthRefusal>;

/** Tokens for a client that has proved itself, by whichever grant it names. */
export async function grantTokens(request: TokenRequest): Promise<Answer> {
  const { client, form } = request;
  const isKnown = ["client_credentials", "authorization_code", "refresh_token"].includes(
    form.grant_type,
  );
  if (!isKnown)
    return refuse({ error: "unsupported_grant_type", description: "There is no such grant." });
  const needed = form.grant_type === "refresh_token" ? "authorization_code" : form.grant_type;
  if (!client.grants.includes(needed))
    return refuse({ error: "unauthorized_client", description: `Set up without ${needed}.` });
  if (form.grant_type === "client_credentials") return forItself(request);
  return form.grant_type === "refresh_token" ? byRefreshToken(request) : byCode(request);
}

async function forItself({ deps, tenantId, client, form, now }: TokenRequest): Promise<Answer> {
  const scopes = readScopes(client.scopes, form.scope);
  if (!scopes.ok) return scopes;
  const resource = readResource(deps.publicUrl, form.resource);
  if (!resource.ok) return resource;
  return deps.db.withTenant(tenantId, async (tx) => {
    const grantId = await insertGrant(tx, {
      clientId: client.id,
      person: null,
      scopes: scopes.value,
      resource: resource.value,
      startedAt: now,
      endsAt: addMs(now, ACCESS_MS),
    });
    return ok(await issueAccess(tx, { grantId, scopes: scopes.value, now }));
  });
}

async function byCode(request: TokenRequest): Promise<Answer> {
  const { form, now } = request;
  const { code, redirect_uri: redirectUri, code_verifier: verifier } = form;
  if (code === undefined || redirectUri === undefined || verifier === undefined) {
    const description = "code, redirect_uri and code_verifier are needed.";
    return refuse({ error: "invalid_request", description });
  }
  return taken(request, { kind: "code", token: code }, async (tx, found) => {
    const isTheirs = found.redirectUri === redirectUri && isVerifier(verifier, found.challenge);
    // Nobody who began this asks so: the code is in other hands, and ends with all that came of it.
    if (!isTheirs) return ended(tx, found.grantId, now);
    const grantEndsAt = addMs(now, FAMILY_MS);
    await extendGrant(tx, found.grantId, grantEndsAt);
    return ok(await issueBoth(tx, { ...found, now }, grantEndsAt));
  });
}

async function byRefreshToken(request: TokenRequest): Promise<Answer> {
  const { form, now } = request;
  if (form.refresh_token === undefined)
    return refuse({ error: "invalid_request", description: "refresh_token is needed." });
  return taken(request, { kind: "refresh", token: form.refresh_token }, async (tx, found) => {
    await forgetOverAccess(tx, found.grantId, now);
    return ok(await issueBoth(tx, { ...found, now }, found.grantEndsAt));
  });
}

/**
 * Takes a code or refresh token, which works once. A second time it is in two hands, and since nobody
 * can tell whose are the right ones, everything that came of it ends.
 */
function taken(
  { deps, tenantId, client, form, now }: TokenRequest,
  { kind, token }: { readonly kind: "code" | "refresh"; readonly token: string },
  issue: (tx: Tx, found: FoundToken) => Promise<Answer>,
): Promise<Answer> {
  return deps.db.withTenant(tenantId, async (tx): Promise<Answer> => {
    const found = await findToken(tx, token);
    if (found === null || found.kind !== kind) return refuse(NOT_GOOD);
    if (found.clientId !== client.id || found.usedAt !== null) return ended(tx, found.grantId, now);
    if (found.expiresAt <= now || found.grantRevokedAt !== null) return refuse(NOT_GOOD);
    // Asked before the token is used up: a mistake in the request is no reason to ask the person again.
    const asked = checkAsked(found, form, deps.publicUrl);
    if (!asked.ok) return asked;
    if (!(await useToken(tx, token, now))) return ended(tx, found.grantId, now);
    return issue(tx, found);
  });
}

/** What was granted stays as it was: another scope or address is for the person to agree to. */
function checkAsked(
  { scopes, resource }: FoundToken,
  form: TokenForm,
  publicUrl: string,
): Result<null, OAuthRefusal> {
  const wanted = readScopes(scopes, form.scope);
  if (!wanted.ok) return wanted;
  if (wanted.value.length !== scopes.length)
    return refuse({ error: "invalid_scope", description: `Granted was: ${scopes.join(" ")}.` });
  const target =
    form.resource === undefined ? ok(resource) : readResource(publicUrl, form.resource);
  if (!target.ok) return target;
  if (target.value !== resource)
    return refuse({ error: "invalid_target", description: "Granted was another address." });
  return ok(null);
}

async function ended(tx: Tx, grantId: string, now: Instant): Promise<Answer> {
  await endGrant(tx, grantId, now);
  return refuse(NOT_GOOD);
}

const NOT_GOOD = {
  error: "invalid_grant",
  description: "The code or token is unknown, over, used, ended, or another client's.",
} as const;

/** RFC 7636: what was shown at the start is the hash of what is shown now. */
function isVerifier(verifier: string, challenge: string | null): boolean {
  if (challenge === null || !/^[\w.~-]{43,128}$/.test(verifier)) return false;
  const expected = createHash("sha256").update(verifier).digest("base64url");
  return (
    expected.length === challenge.length &&
    timingSafeEqual(Buffer.from(expected), Buffer.from(challenge))
  );
}
