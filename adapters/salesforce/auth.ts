import { createHash } from "node:crypto";
import { z } from "zod";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import { fromEpochMs } from "../../core/time/instant.ts";
import type { CrmAuth, CrmGrant, CrmTokens } from "../crm-auth.ts";
import type { CrmError } from "../crm-error.ts";
import { readAnswer, readJson } from "./client.ts";
import { ENDPOINTS } from "./endpoints.ts";
import { sendRequest } from "./send-request.ts";

/** Our External Client App as it is registered with Salesforce. */
export interface SalesforceApp {
  readonly clientId: string;
  /** Asked for beside PKCE; null for an app that is registered without one. */
  readonly clientSecret: string | null;
  /** `https://login.salesforce.com`, `https://test.salesforce.com`, an org's own, or a stand-in's. */
  readonly loginUrl: string;
  readonly scopes: readonly string[];
  readonly nowMs?: () => number;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 15_000;
/**
 * Most answers do not say how long a token lasts: an org's admin chooses from a quarter of an hour to
 * a day, two hours unless they do. One that ends sooner is refused and renewed then.
 */
const ASSUMED_SECONDS = 3_600;

const ORG = /^\/id\/(00D[A-Za-z0-9]{12,15})\/(005[A-Za-z0-9]{12,15})$/;

const Token = z.object({
  access_token: z.string().min(1).max(20_000),
  refresh_token: z.string().min(1).max(20_000).optional(),
  instance_url: z.url().max(500),
  /** An address whose last two parts are the org's and the user's ids. */
  id: z.url().max(500),
  scope: z.string().max(5_000).optional(),
  expires_in: z.coerce.number().int().positive().max(31_536_000).optional(),
});
export type Token = z.infer<typeof Token>;

/** Salesforce's web-server flow with our own PKCE. Each refresh may bring a new refresh token. */
export function salesforceAuth(app: SalesforceApp): CrmAuth {
  return {
    authorizeUrl: (ask) => authorizeUrl(app, ask),
    async exchange({ code, redirectUri, verifier }) {
      const form = { code, redirect_uri: redirectUri, code_verifier: verifier };
      const token = await askToken(app, { grant_type: "authorization_code", ...form });
      return token.ok ? toGrant(app, token.value) : token;
    },
    async refresh(refreshToken) {
      const form = { grant_type: "refresh_token", refresh_token: refreshToken };
      const token = await askToken(app, form);
      if (!token.ok) return token;
      // Without rotation the answer brings none, and the old one stays good.
      return ok(toTokens(app, token.value, token.value.refresh_token ?? refreshToken));
    },
    async revoke(refreshToken) {
      const answer = await post(app, ENDPOINTS.revoke.path, { token: refreshToken }, () =>
        ok(null),
      );
      // One that is no longer known is as good as revoked.
      return answer.ok || answer.error.kind === "unauthorized" ? ok(null) : answer;
    },
  };
}

function authorizeUrl(
  app: SalesforceApp,
  ask: { readonly state: string; readonly redirectUri: string; readonly verifier: string },
): string {
  const url = new URL("/services/oauth2/authorize", app.loginUrl);
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

/** Asks for a token with the app's credentials in the form. */
export function askToken(
  app: SalesforceApp,
  form: Readonly<Record<string, string>>,
): Promise<Result<Token, CrmError>> {
  const { clientId, clientSecret } = app;
  const credentials = {
    client_id: clientId,
    ...(clientSecret === null ? {} : { client_secret: clientSecret }),
  };
  return post(app, ENDPOINTS.token.path, { ...form, ...credentials }, (text) =>
    readJson(text, Token),
  );
}

export function toGrant(app: SalesforceApp, token: Token): Result<CrmGrant, CrmError> {
  const [, orgId, userId] = ORG.exec(new URL(token.id).pathname) ?? [];
  if (orgId === undefined || userId === undefined) {
    return refuse({ kind: "unavailable", detail: "the answer does not say whose token it is" });
  }
  if (!isOrgAddress(token.instance_url, app.loginUrl)) {
    return refuse({ kind: "unavailable", detail: "the org's address is not one of Salesforce's" });
  }
  return ok({
    tokens: toTokens(app, token, token.refresh_token ?? ""),
    externalId: orgId,
    userId,
    address: new URL(token.instance_url).origin,
  });
}

export function toTokens(app: SalesforceApp, token: Token, refreshToken: string): CrmTokens {
  const seconds = token.expires_in ?? ASSUMED_SECONDS;
  return {
    accessToken: token.access_token,
    refreshToken,
    expiresAt: fromEpochMs((app.nowMs ?? Date.now)() + seconds * 1_000),
    scopes: (token.scope ?? app.scopes.join(" ")).split(" ").filter((scope) => scope !== ""),
  };
}

const HOSTS = /\.(salesforce\.com|salesforce\.mil|force\.com|cloudforce\.com)$/;

/** Tokens are sent to this address: nothing but Salesforce's own, or the stand-in we signed in at. */
export function isOrgAddress(address: string, loginUrl: string): boolean {
  const url = new URL(address);
  if (url.origin === new URL(loginUrl).origin) return true;
  return url.protocol === "https:" && url.port === "" && HOSTS.test(url.hostname);
}

async function post<T>(
  app: SalesforceApp,
  path: string,
  form: Readonly<Record<string, string>>,
  read: (text: string) => Result<T, CrmError>,
): Promise<Result<T, CrmError>> {
  const answer = await sendRequest({
    baseUrl: app.loginUrl,
    method: "POST",
    path,
    form,
    timeoutMs: app.timeoutMs ?? TIMEOUT_MS,
  });
  return readAnswer(answer, read);
}
