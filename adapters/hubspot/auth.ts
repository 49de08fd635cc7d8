import { createHash } from "node:crypto";
import { z } from "zod";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import { fromEpochMs } from "../../core/time/instant.ts";
import type { CrmAuth, CrmTokens } from "../crm-auth.ts";
import type { CrmError } from "../crm-error.ts";
import { readAnswer } from "./client.ts";
import { ENDPOINTS } from "./endpoints.ts";
import { sendRequest } from "./send-request.ts";

/** Our app as it is registered with HubSpot. */
export interface HubspotApp {
  readonly clientId: string;
  readonly clientSecret: string;
  /** `https://api.hubapi.com`, or a stand-in's. */
  readonly baseUrl: string;
  /** `https://app.hubspot.com`, or a stand-in's. */
  readonly authorizeBase: string;
  readonly scopes: readonly string[];
  readonly optionalScopes: readonly string[];
  readonly nowMs?: () => number;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 15_000;
const SCOPES_MAX = 500;

const Token = z.object({
  access_token: z.string().min(1).max(10_000),
  refresh_token: z.string().min(1).max(10_000),
  expires_in: z.number().int().positive().max(31_536_000),
  hub_id: z.number().int().positive().optional(),
  user_id: z.number().int().positive().optional(),
  scopes: z.array(z.string().max(200)).max(SCOPES_MAX).optional(),
});
type Token = z.infer<typeof Token>;

const Introspection = z.object({
  active: z.boolean(),
  hub_id: z.number().int().positive(),
  user_id: z.number().int().positive().optional(),
  scopes: z.array(z.string().max(200)).max(SCOPES_MAX),
});

/** HubSpot's code flow, with PKCE, on the dated token endpoints. */
export function hubspotAuth(app: HubspotApp): CrmAuth {
  return {
    authorizeUrl: (ask) => authorizeUrl(app, ask),
    async exchange({ code, redirectUri, verifier }) {
      const form = { code, redirect_uri: redirectUri, code_verifier: verifier };
      const token = await askToken(app, { grant_type: "authorization_code", ...form });
      if (!token.ok) return token;
      const who = await identify(app, token.value);
      if (!who.ok) return who;
      const { hubId, userId, scopes } = who.value;
      return ok({
        tokens: toTokens(app, token.value, scopes),
        externalId: String(hubId),
        userId: userId === null ? null : String(userId),
      });
    },
    async refresh(refreshToken) {
      const form = { grant_type: "refresh_token", refresh_token: refreshToken };
      const token = await askToken(app, form);
      if (!token.ok) return token;
      const who = await identify(app, token.value);
      return who.ok ? ok(toTokens(app, token.value, who.value.scopes)) : who;
    },
    async revoke(refreshToken) {
      const form = { token: refreshToken, token_type_hint: "refresh_token" };
      const answer = await post(app, ENDPOINTS.revoke.path, form, z.unknown());
      // One that is no longer known is as good as revoked.
      const done = answer.ok || answer.error.kind === "unauthorized";
      return done ? ok(null) : answer;
    },
  };
}

function authorizeUrl(
  app: HubspotApp,
  ask: { readonly state: string; readonly redirectUri: string; readonly verifier: string },
): string {
  const url = new URL("/oauth/authorize", app.authorizeBase);
  const challenge = createHash("sha256").update(ask.verifier).digest("base64url");
  const query: Readonly<Record<string, string>> = {
    client_id: app.clientId,
    redirect_uri: ask.redirectUri,
    scope: app.scopes.join(" "),
    ...(app.optionalScopes.length === 0 ? {} : { optional_scope: app.optionalScopes.join(" ") }),
    state: ask.state,
    code_challenge: challenge,
    code_challenge_method: "S256",
  };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}

function askToken(app: HubspotApp, form: Readonly<Record<string, string>>) {
  return post(app, ENDPOINTS.token.path, form, Token);
}

/** Which account and user a token is for. The token's own answer says so, though it need not. */
async function identify(app: HubspotApp, token: Token) {
  if (token.hub_id !== undefined && token.scopes !== undefined) {
    return ok({ hubId: token.hub_id, userId: token.user_id ?? null, scopes: token.scopes });
  }
  const form = { token: token.access_token, token_type_hint: "access_token" };
  const told = await post(app, ENDPOINTS.introspect.path, form, Introspection);
  if (!told.ok) return told;
  const { hub_id, user_id, scopes } = told.value;
  return ok({ hubId: hub_id, userId: user_id ?? null, scopes });
}

function toTokens(app: HubspotApp, token: Token, scopes: readonly string[]): CrmTokens {
  const nowMs = (app.nowMs ?? Date.now)();
  return {
    accessToken: token.access_token,
    refreshToken: token.refresh_token,
    expiresAt: fromEpochMs(nowMs + token.expires_in * 1_000),
    scopes,
  };
}

/** The app's own credentials go in the body, because HubSpot takes them nowhere else. */
async function post<T>(
  app: HubspotApp,
  path: string,
  form: Readonly<Record<string, string>>,
  shape: z.ZodType<T>,
): Promise<Result<T, CrmError>> {
  const credentials = { client_id: app.clientId, client_secret: app.clientSecret };
  const answer = await sendRequest({
    baseUrl: app.baseUrl,
    method: "POST",
    path,
    form: { ...form, ...credentials },
    timeoutMs: app.timeoutMs ?? TIMEOUT_MS,
  });
  const read = readAnswer(answer, shape);
  if (read.ok || read.error.kind !== "invalid") return read;
  // A code or token that is spent, revoked or unknown is answered 400 here, and only a new consent
  // helps.
  return refuse({ kind: "unauthorized", detail: "HubSpot no longer accepts the grant" });
}
