import { createHash } from "node:crypto";
import { z } from "zod";
import type { Account, SandboxToken } from "./account.ts";
import { nextId } from "./account.ts";
import { idFrom } from "./emit.ts";
import { badRequest, done, NO_CONTENT, oauthError } from "./replies.ts";
import { type Call, route } from "./route.ts";
import type { Reply } from "./types.ts";

const Client = z.object({ client_id: z.string(), client_secret: z.string() });
const Grant = z.discriminatedUnion("grant_type", [
  z.object({
    grant_type: z.literal("authorization_code"),
    code: z.string(),
    redirect_uri: z.string(),
    code_verifier: z.string().optional(),
  }),
  z.object({ grant_type: z.literal("refresh_token"), refresh_token: z.string() }),
]);

const Consent = z.object({
  response_type: z.literal("code"),
  client_id: z.string(),
  redirect_uri: z.url(),
  scope: z.string().min(1),
  state: z.string().min(1),
  code_challenge: z.string().min(1),
  code_challenge_method: z.literal("S256"),
});

export const oauthRoutes = [
  route("GET", "/oauth/authorizations/new", consent, "open"),
  route("POST", "/oauth/tokens", exchange, "open"),
  route("GET", "/api/v2/oauth/tokens/current", showToken),
  route("DELETE", "/api/v2/oauth/tokens/current", revokeToken),
];

/** What an admin agrees to. */
export interface GrantAsk {
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly userId?: number;
  readonly challenge?: string;
}

/** A code for `POST /oauth/tokens`, as consent gives one. */
export function grantCode(account: Account, ask: GrantAsk): string {
  const code = idFrom(account, "code");
  account.codes.set(code, {
    redirectUri: ask.redirectUri,
    challenge: ask.challenge ?? null,
    scopes: ask.scopes,
    userId: ask.userId ?? adminOf(account),
    untilMs: account.nowMs() + account.limits.codeSeconds * 1_000,
  });
  return code;
}

function adminOf({ users }: Account): number {
  const admin = [...users.values()].find(({ role, active }) => role === "admin" && active);
  if (admin === undefined) throw new Error("nobody here may agree");
  return admin.id;
}

/** The page an admin agrees on; the stand-in's agrees at once. */
function consent({ account, query }: Call): Reply {
  const asked = Consent.safeParse(Object.fromEntries(query));
  if (!asked.success || asked.data.client_id !== account.clientId)
    return badRequest("the address does not ask for consent as it should");
  const { redirect_uri: redirectUri, scope, state, code_challenge: challenge } = asked.data;
  const to = new URL(redirectUri);
  to.searchParams.set(
    "code",
    grantCode(account, { redirectUri, challenge, scopes: scope.split(" ") }),
  );
  to.searchParams.set("state", state);
  return { status: 302, body: null, headers: { location: to.href } };
}

function exchange({ account, body }: Call): Reply {
  const client = Client.safeParse(body);
  const known =
    client.success &&
    client.data.client_id === account.clientId &&
    client.data.client_secret === account.clientSecret;
  if (!known) return oauthError("invalid_client", 401);
  const grant = Grant.safeParse(body);
  if (!grant.success) return oauthError("unsupported_grant_type");
  return grant.data.grant_type === "authorization_code"
    ? byCode(account, grant.data)
    : byRefresh(account, grant.data.refresh_token);
}

function byCode(
  account: Account,
  {
    code,
    redirect_uri,
    code_verifier,
  }: { code: string; redirect_uri: string; code_verifier?: string | undefined },
): Reply {
  const known = account.codes.get(code);
  // One use, whether it succeeds or not.
  account.codes.delete(code);
  if (known === undefined || known.untilMs <= account.nowMs()) return oauthError("invalid_grant");
  if (known.redirectUri !== redirect_uri) return oauthError("invalid_grant");
  const challenge = createHash("sha256")
    .update(code_verifier ?? "")
    .digest("base64url");
  if (known.challenge !== null && known.challenge !== challenge) return oauthError("invalid_grant");
  return done(tokenJson(account, issue(account, known.userId, known.scopes)));
}

/** A refresh token is spent by its use, and the access token it came with ends there. */
function byRefresh(account: Account, refresh: string): Reply {
  const old = [...account.tokens.values()].find((token) => token.refresh === refresh);
  if (old === undefined || old.refreshUntilMs <= account.nowMs())
    return oauthError("invalid_grant");
  account.tokens.delete(old.access);
  return done(tokenJson(account, issue(account, old.userId, old.scopes)));
}

export function issue(account: Account, userId: number, scopes: readonly string[]): SandboxToken {
  const now = account.nowMs();
  const token: SandboxToken = {
    id: nextId(account),
    access: idFrom(account, "access"),
    refresh: idFrom(account, "refresh"),
    scopes,
    userId,
    accessUntilMs: now + account.limits.accessSeconds * 1_000,
    refreshUntilMs: now + account.limits.refreshSeconds * 1_000,
  };
  account.tokens.set(token.access, token);
  return token;
}

function tokenJson(account: Account, token: SandboxToken) {
  return {
    access_token: token.access,
    refresh_token: token.refresh,
    token_type: "bearer",
    scope: token.scopes.join(" "),
    expires_in: account.limits.accessSeconds,
    refresh_token_expires_in: account.limits.refreshSeconds,
  };
}

function showToken({ token }: Call): Reply {
  return done({
    token: { id: token?.id, user_id: token?.userId, scopes: token?.scopes, token: "0123456789" },
  });
}

function revokeToken({ account, token }: Call): Reply {
  if (token !== null) account.tokens.delete(token.access);
  return NO_CONTENT;
}
