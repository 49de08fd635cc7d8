import { createHash } from "node:crypto";
import { z } from "zod";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import { fromEpochMs } from "../../core/time/instant.ts";
import type { CrmAuth, CrmTokens } from "../crm-auth.ts";
import type { CrmError } from "../crm-error.ts";
import { readAnswer } from "./client.ts";
import { ENDPOINTS } from "./endpoints.ts";
import { Me } from "./schema-account.ts";
import { sendRequest } from "./send-request.ts";

/** Our app as it is registered with Zendesk, and the account that is being connected. */
export interface ZendeskApp {
  /** The identifier of the global OAuth client. */
  readonly clientId: string;
  readonly clientSecret: string;
  readonly subdomain: string;
  /** `zendeskBaseUrl(subdomain)`, or a stand-in's. */
  readonly baseUrl: string;
  readonly scopes: readonly string[];
  readonly nowMs?: () => number;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 15_000;
/** What new global clients are held to (developer.zendesk.com, OAuth tokens for grant types). */
const ACCESS_SECONDS = 1_800;
const REFRESH_SECONDS = 2_592_000;

const Token = z.object({
  access_token: z.string().min(1).max(10_000),
  refresh_token: z.string().min(1).max(10_000),
  expires_in: z.number().int().positive().max(31_536_000).nullish(),
  scope: z.string().max(2_000),
});
type Token = z.infer<typeof Token>;

/** Where an account's API is; a name that could lead anywhere else is refused. */
export function zendeskBaseUrl(
  subdomain: string,
): Result<string, { readonly field: "subdomain"; readonly message: string }> {
  if (/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(subdomain)) {
    return ok(`https://${subdomain}.zendesk.com`);
  }
  const message = "use the part before .zendesk.com: letters, digits and hyphens";
  return refuse({ field: "subdomain", message });
}

/** Zendesk's code flow with PKCE. Every account has its own authorization server. */
export function zendeskAuth(app: ZendeskApp): CrmAuth {
  return {
    authorizeUrl: (ask) => authorizeUrl(app, ask),
    async exchange({ code, redirectUri, verifier }) {
      const token = await askToken(app, {
        grant_type: "authorization_code",
        code,
        redirect_uri: redirectUri,
        code_verifier: verifier,
        scope: app.scopes.join(" "),
      });
      if (!token.ok) return token;
      const me = await call(app, "me", token.value.access_token);
      const who = readMe(me);
      if (!who.ok) {
        // A token that opens nothing here is not left lying about there.
        await call(app, "revoke", token.value.access_token);
        return who;
      }
      return ok({
        tokens: toTokens(app, token.value),
        externalId: app.subdomain,
        userId: who.value,
      });
    },
    async refresh(refreshToken) {
      const grant = { grant_type: "refresh_token", refresh_token: refreshToken };
      const token = await askToken(app, grant);
      return token.ok ? ok(toTokens(app, token.value)) : token;
    },
    async revoke(refreshToken) {
      // Only an access token can be revoked, and doing so takes its refresh token with it.
      const grant = { grant_type: "refresh_token", refresh_token: refreshToken };
      const token = await askToken(app, grant);
      if (!token.ok) return token.error.kind === "unauthorized" ? ok(null) : token;
      const answer = readAnswer(await call(app, "revoke", token.value.access_token), z.unknown());
      return answer.ok || answer.error.kind === "unauthorized" ? ok(null) : answer;
    },
  };
}

function authorizeUrl(
  app: ZendeskApp,
  ask: { readonly state: string; readonly redirectUri: string; readonly verifier: string },
): string {
  const url = new URL("/oauth/authorizations/new", app.baseUrl);
  const query: Readonly<Record<string, string>> = {
    response_type: "code",
    client_id: app.clientId,
    redirect_uri: ask.redirectUri,
    scope: app.scopes.join(" "),
    state: ask.state,
    code_challenge: createHash("sha256").update(ask.verifier).digest("base64url"),
    code_challenge_method: "S256",
  };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}

async function askToken(
  app: ZendeskApp,
  grant: Readonly<Record<string, string>>,
): Promise<Result<Token, CrmError>> {
  const answer = await sendRequest({
    baseUrl: app.baseUrl,
    method: "POST",
    path: ENDPOINTS.token.path,
    json: {
      ...grant,
      client_id: app.clientId,
      client_secret: app.clientSecret,
      expires_in: ACCESS_SECONDS,
      refresh_token_expires_in: REFRESH_SECONDS,
    },
    timeoutMs: app.timeoutMs ?? TIMEOUT_MS,
  });
  const read = readAnswer(answer, Token);
  if (read.ok || read.error.kind !== "invalid") return read;
  // `invalid_grant`: the code or token is spent, revoked or too old. Only a new consent helps.
  return refuse({ kind: "unauthorized", detail: "Zendesk no longer accepts the grant" });
}

function call(app: ZendeskApp, name: "me" | "revoke", token: string) {
  const { method, path } = ENDPOINTS[name];
  const timeoutMs = app.timeoutMs ?? TIMEOUT_MS;
  return sendRequest({ baseUrl: app.baseUrl, method, path, token, timeoutMs });
}

/**
 * Who consented. Zendesk lets anybody with a sign-in agree for themselves, customers too; whoever
 * connects becomes an admin here and reads everything for all, so it has to be an admin there.
 */
function readMe(answer: Awaited<ReturnType<typeof call>>): Result<string | null, CrmError> {
  const me = readAnswer(answer, Me);
  if (!me.ok) return me;
  const { id, role } = me.value.user;
  if (role === "admin") return ok(id);
  return refuse({ kind: "missing_scope", scopes: [], detail: "only an admin can connect us" });
}

function toTokens(app: ZendeskApp, token: Token): CrmTokens {
  const nowMs = (app.nowMs ?? Date.now)();
  return {
    accessToken: token.access_token,
    refreshToken: token.refresh_token,
    expiresAt: fromEpochMs(nowMs + (token.expires_in ?? ACCESS_SECONDS) * 1_000),
    scopes: token.scope.split(" ").filter((scope) => scope !== ""),
  };
}
