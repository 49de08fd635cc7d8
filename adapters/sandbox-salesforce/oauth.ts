import { createHash, createVerify } from "node:crypto";
import { z } from "zod";
import { type Grant, type Org, type Session, tableOf } from "./org.ts";
import { done, oauthError } from "./replies.ts";
import { type Call, openRoute } from "./route.ts";
import type { Reply } from "./types.ts";

const SECOND_MS = 1_000;
const JWT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
/** An assertion may be good for three minutes and no longer. */
const ASSERTION_SECONDS_MAX = 180;

const Claims = z.object({ iss: z.string(), sub: z.string(), aud: z.string(), exp: z.number() });
const Header = z.object({ alg: z.literal("RS256") });

export const oauthRoutes = [
  openRoute("GET", "/services/oauth2/authorize", authorize),
  openRoute("POST", "/services/oauth2/token", exchange),
  openRoute("POST", "/services/oauth2/revoke", revoke),
];

function tokenText(org: Org, kind: string): string {
  org.lastNumber += 1;
  return `${org.id.slice(0, 15)}!${kind}${String(org.lastNumber).padStart(6, "0")}`;
}

/** The one admin there is says yes at once, and is sent back with a code. */
function authorize({ org, query }: Call): Reply {
  const redirectUri = query.get("redirect_uri");
  if (redirectUri === null || query.get("client_id") !== org.clientId) {
    return oauthError("invalid_client_id", "client identifier invalid");
  }
  const code = tokenText(org, "code");
  org.codes.set(code, {
    redirectUri,
    challenge: query.get("code_challenge"),
    scopes: (query.get("scope") ?? "").split(" ").filter(Boolean),
    userId: firstUser(org),
    untilMs: org.nowMs() + org.limits.codeSeconds * SECOND_MS,
  });
  const back = new URL(redirectUri);
  back.searchParams.set("code", code);
  back.searchParams.set("state", query.get("state") ?? "");
  return { status: 302, body: null, headers: { location: back.href } };
}

export function firstUser(org: Org): string {
  const [user] = tableOf(org, "User").values();
  if (user === undefined) throw new Error("an org without users");
  return user.id;
}

function exchange({ org, rawBody }: Call): Reply {
  const form = new URLSearchParams(rawBody);
  const type = form.get("grant_type");
  if (type === JWT) return byAssertion(org, form.get("assertion") ?? "");
  const isKnown =
    form.get("client_id") === org.clientId && form.get("client_secret") === org.clientSecret;
  if (!isKnown) return oauthError("invalid_client", "invalid client credentials");
  if (type === "authorization_code") return byCode(org, form);
  if (type === "refresh_token") return byRefresh(org, form.get("refresh_token") ?? "");
  return oauthError("unsupported_grant_type", "grant type not supported");
}

function byCode(org: Org, form: URLSearchParams): Reply {
  const code = form.get("code") ?? "";
  const known = org.codes.get(code);
  // One use, whether it succeeds or not.
  org.codes.delete(code);
  if (known === undefined || known.untilMs <= org.nowMs()) return INVALID_GRANT;
  if (known.redirectUri !== form.get("redirect_uri")) {
    return oauthError("redirect_uri_mismatch", "redirect_uri must match configuration");
  }
  const challenge = createHash("sha256")
    .update(form.get("code_verifier") ?? "")
    .digest("base64url");
  if (known.challenge !== null && known.challenge !== challenge) {
    return oauthError("invalid_grant", "invalid code verifier");
  }
  const { grantId, grant } = newGrant(org, known.userId, known.scopes);
  return done({ ...answer(org, grantId, grant), refresh_token: grant.refreshToken });
}

export function newGrant(org: Org, userId: string, scopes: readonly string[]) {
  const grantId = tokenText(org, "grant");
  const grant: Grant = { userId, scopes, refreshToken: tokenText(org, "refresh") };
  org.grants.set(grantId, grant);
  return { grantId, grant };
}

/** Each use brings a new refresh token; an old one that comes again ends the whole grant. */
function byRefresh(org: Org, refreshToken: string): Reply {
  for (const [grantId, grant] of org.grants) {
    if (grant.refreshToken === refreshToken) {
      grant.refreshToken = tokenText(org, "refresh");
      return done({ ...answer(org, grantId, grant), refresh_token: grant.refreshToken });
    }
  }
  return INVALID_GRANT;
}

const INVALID_GRANT = oauthError("invalid_grant", "expired access/refresh token");

function answer(org: Org, grantId: string, grant: Grant) {
  const token = startSession(org, grantId, grant);
  return {
    access_token: token,
    instance_url: org.address,
    id: `${org.address}/id/${org.id}/${grant.userId}`,
    token_type: "Bearer",
    scope: grant.scopes.join(" "),
    issued_at: String(org.nowMs()),
  };
}

export function startSession(org: Org, grantId: string, { userId, scopes }: Grant): string {
  const token = tokenText(org, "session");
  const untilMs = org.nowMs() + org.limits.sessionSeconds * SECOND_MS;
  org.sessions.set(token, { userId, scopes, untilMs, grantId });
  return token;
}

/** A session lasts from its last use on, as an org's does. */
export function sessionOf(org: Org, authorization: string | undefined): Session | null {
  const [, token = ""] = /^Bearer (.+)$/.exec(authorization ?? "") ?? [];
  const session = org.sessions.get(token);
  if (session === undefined || session.untilMs <= org.nowMs()) return null;
  const untilMs = org.nowMs() + org.limits.sessionSeconds * SECOND_MS;
  org.sessions.set(token, { ...session, untilMs });
  return session;
}

function byAssertion(org: Org, assertion: string): Reply {
  const [header = "", claims = "", signature = ""] = assertion.split(".");
  const isRs256 = Header.safeParse(decoded(header)).success;
  const told = Claims.safeParse(decoded(claims));
  if (!isRs256 || !told.success || org.trustedKey === null) {
    return oauthError("invalid_grant", "invalid assertion");
  }
  const verify = createVerify("RSA-SHA256").update(`${header}.${claims}`);
  if (!verify.verify(org.trustedKey, Buffer.from(signature, "base64url"))) {
    return oauthError("invalid_grant", "invalid assertion");
  }
  const { iss, sub, aud, exp } = told.data;
  const left = exp - org.nowMs() / SECOND_MS;
  if (iss !== org.clientId) return oauthError("invalid_client_id", "client identifier invalid");
  const audiences = ["https://login.salesforce.com", "https://test.salesforce.com", org.address];
  if (!audiences.includes(aud)) return oauthError("invalid_grant", "audience is invalid");
  if (left <= 0 || left > ASSERTION_SECONDS_MAX) {
    return oauthError("invalid_grant", "expired authorization code");
  }
  const users = [...tableOf(org, "User").values()];
  const user = users.find(({ values }) => values.Username === sub && values.IsActive === true);
  if (user === undefined) {
    return oauthError("invalid_grant", "user hasn't approved this consumer");
  }
  const { grantId, grant } = newGrant(org, user.id, ["api"]);
  return done(answer(org, grantId, grant));
}

function decoded(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A refresh token ends its grant and every session of it; an access token only itself. */
function revoke({ org, rawBody, query }: Call): Reply {
  const token = new URLSearchParams(rawBody).get("token") ?? query.get("token") ?? "";
  if (org.sessions.delete(token)) return { status: 200, body: null };
  for (const [grantId, grant] of org.grants) {
    if (grant.refreshToken !== token) continue;
    endGrant(org, grantId);
    return { status: 200, body: null };
  }
  return oauthError("unsupported_token_type", "this token type is not supported");
}

export function endGrant(org: Org, grantId: string): void {
  org.grants.delete(grantId);
  for (const [token, session] of org.sessions) {
    if (session.grantId === grantId) org.sessions.delete(token);
  }
}
