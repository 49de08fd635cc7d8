import { createHash, randomBytes } from "node:crypto";
import type { AuthorizationCode, Portal, Token } from "./portal.ts";
import { nextCorrelationId, reply } from "./replies.ts";
import type { Call, Route } from "./route.ts";
import { NO_SCOPES } from "./route.ts";
import type { Reply } from "./types.ts";

const CODE_MS = 10 * 60_000;

function open(
  path: string,
  handle: (call: Call) => Reply,
  method: Route["method"] = "POST",
): Route {
  return { method, path, kind: "open", scopes: NO_SCOPES, handle };
}

export const oauthRoutes: readonly Route[] = [
  open("/oauth/authorize", authorize, "GET"),
  open("/oauth/2026-03/token", token),
  open("/oauth/2026-03/token/introspect", introspect),
  open("/oauth/2026-03/token/revoke", revoke),
];

export interface Consent {
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly userId: number;
  readonly challenge: string | null;
}

/** What an admin's consent gives: a code for one exchange within ten minutes. */
export function grantCode(portal: Portal, consent: Consent): string {
  const code = secret(portal, "code");
  const grant: AuthorizationCode = {
    ...consent,
    code,
    scopes: consent.scopes.filter((scope) => !portal.unavailableScopes.includes(scope)),
    expiresAtMs: portal.nowMs() + CODE_MS,
  };
  portal.codes.set(code, grant);
  return code;
}

/**
 * The page at app.hubspot.com where an admin consents, as if they always did. A required scope that
 * the account's plan does not have ends the installation, an optional one is left out.
 */
function authorize({ portal, query }: Call): Reply {
  const redirectUri = query.get("redirect_uri") ?? "";
  if (query.get("client_id") !== portal.clientId || !URL.canParse(redirectUri)) {
    return page(
      400,
      "Authorization failed because of a mismatch of client id or redirect address.",
    );
  }
  const required = words(query.get("scope"));
  if (required.some((scope) => portal.unavailableScopes.includes(scope))) {
    return page(
      400,
      "This account doesn't have access to some HubSpot features that are required by this app.",
    );
  }
  const admin = [...portal.users.values()].find(({ superAdmin }) => superAdmin);
  const code = grantCode(portal, {
    redirectUri,
    scopes: [...required, ...words(query.get("optional_scope"))],
    userId: admin?.id ?? 0,
    challenge: query.get("code_challenge"),
  });
  const target = new URL(redirectUri);
  target.searchParams.set("code", code);
  const state = query.get("state");
  if (state !== null) target.searchParams.set("state", state);
  return { status: 302, body: null, headers: { location: target.href } };
}

function page(status: number, text: string): Reply {
  return {
    status,
    body: `<!doctype html><p>${text}</p>`,
    headers: { "content-type": "text/html" },
  };
}

function words(text: string | null): string[] {
  return (text ?? "").split(/[\s,]+/).filter((word) => word !== "");
}

function field({ body }: Call, name: string): string {
  return body instanceof URLSearchParams ? (body.get(name) ?? "") : "";
}

function token(call: Call): Reply {
  const { portal } = call;
  if (!isOurApp(call)) return refuse(portal, "BAD_CLIENT_ID", "missing or unknown client id");
  switch (field(call, "grant_type")) {
    case "authorization_code":
      return exchange(call);
    case "refresh_token":
      return refresh(call);
    default:
      return refuse(portal, "BAD_GRANT_TYPE", "missing or unknown grant type");
  }
}

function isOurApp(call: Call): boolean {
  const { clientId, clientSecret } = call.portal;
  return field(call, "client_id") === clientId && field(call, "client_secret") === clientSecret;
}

function exchange(call: Call): Reply {
  const { portal } = call;
  const code = portal.codes.get(field(call, "code"));
  if (code === undefined) return refuse(portal, "BAD_AUTH_CODE", "missing or unknown auth code");
  portal.codes.delete(code.code);
  if (code.expiresAtMs <= portal.nowMs()) {
    return refuse(portal, "EXPIRED_AUTH_CODE", "auth code is expired");
  }
  if (code.redirectUri !== field(call, "redirect_uri")) {
    return refuse(portal, "BAD_REDIRECT_URI", "redirect URI does not match the one authorized");
  }
  if (code.challenge !== null && code.challenge !== s256(field(call, "code_verifier"))) {
    return refuse(portal, "BAD_CODE_VERIFIER", "code verifier does not match the challenge");
  }
  portal.installed = true;
  const { scopes, userId } = code;
  return issue(portal, { scopes, userId, refreshToken: secret(portal, "refresh") });
}

function s256(verifier: string): string {
  return createHash("sha256").update(verifier).digest("base64url");
}

function refresh(call: Call): Reply {
  const { portal } = call;
  const old = portal.refreshTokens.get(field(call, "refresh_token"));
  if (old === undefined || !portal.installed) {
    return refuse(portal, "BAD_REFRESH_TOKEN", "missing or invalid refresh token");
  }
  const { scopes, userId } = old;
  if (!portal.rotatesRefreshTokens) {
    return issue(portal, { scopes, userId, refreshToken: old.refreshToken });
  }
  portal.refreshTokens.delete(old.refreshToken);
  return issue(portal, { scopes, userId, refreshToken: secret(portal, "refresh") });
}

function issue(portal: Portal, rest: Omit<Token, "accessToken" | "expiresAtMs">): Reply {
  const seconds = portal.limits.tokenSeconds;
  const made: Token = {
    ...rest,
    accessToken: secret(portal, "access"),
    expiresAtMs: portal.nowMs() + seconds * 1_000,
  };
  portal.tokens.set(made.accessToken, made);
  portal.refreshTokens.set(made.refreshToken, made);
  return reply(200, {
    token_type: "bearer",
    token_use: "access_token",
    access_token: made.accessToken,
    refresh_token: made.refreshToken,
    expires_in: seconds,
    hub_id: portal.portalId,
    user_id: made.userId,
    scopes: made.scopes,
  });
}

function refuse(portal: Portal, status: string, message: string): Reply {
  const correlationId = nextCorrelationId(portal);
  return reply(400, { status, category: status, message, correlationId });
}

function introspect(call: Call): Reply {
  const { portal } = call;
  if (!isOurApp(call)) return refuse(portal, "BAD_CLIENT_ID", "missing or unknown client id");
  const text = field(call, "token");
  const access = portal.tokens.get(text);
  const found = access ?? portal.refreshTokens.get(text);
  if (found === undefined) return reply(200, { active: false, token: text });
  const leftMs = found.expiresAtMs - portal.nowMs();
  return reply(200, {
    active: access === undefined || leftMs > 0,
    token: text,
    token_type: "bearer",
    token_use: access === undefined ? "refresh_token" : "access_token",
    client_id: portal.clientId,
    app_id: portal.appId,
    hub_id: portal.portalId,
    hub_domain: `sandbox-${portal.portalId}.example`,
    user: portal.users.get(found.userId)?.email,
    user_id: found.userId,
    scopes: found.scopes,
    ...(access === undefined
      ? {}
      : { expires_in: Math.max(0, Math.floor(leftMs / 1_000)), is_private_distribution: true }),
  });
}

/** Always 200, as RFC 7009 wants: a token nobody knows is revoked already. */
function revoke(call: Call): Reply {
  const { portal } = call;
  if (!isOurApp(call)) return refuse(portal, "BAD_CLIENT_ID", "missing or unknown client id");
  const text = field(call, "token");
  portal.tokens.delete(text);
  portal.refreshTokens.delete(text);
  for (const [key, token] of portal.tokens)
    if (token.refreshToken === text) portal.tokens.delete(key);
  return reply(200, null);
}

/** Long and new each time; also when two portals run in one process. */
function secret(portal: Portal, kind: string): string {
  portal.lastSecret += 1;
  return `sandbox-${kind}-${portal.portalId}-${portal.lastSecret}-${randomBytes(18).toString("base64url")}`;
}
