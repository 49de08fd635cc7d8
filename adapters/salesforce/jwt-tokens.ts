import { createSign, type KeyObject } from "node:crypto";
import { ok, type Result } from "../../core/result/result.ts";
import { toEpochMs } from "../../core/time/instant.ts";
import type { CrmGrant, CrmTokens, TokenSource } from "../crm-auth.ts";
import type { CrmError } from "../crm-error.ts";
import { askToken, type SalesforceApp, toGrant } from "./auth.ts";

/** Signing in with our own key: the org's admin trusts its certificate and names a user. */
export interface JwtSignIn {
  readonly app: SalesforceApp;
  readonly privateKey: KeyObject;
  /** The user we act as, by their Salesforce user name. */
  readonly username: string;
  /** `https://login.salesforce.com`, or `https://test.salesforce.com` for a sandbox org. */
  readonly audience: string;
}

export interface JwtTokens extends TokenSource {
  /** Signs in now; says which org and user it is, and where the org is called. */
  grant(): Promise<Result<CrmGrant, CrmError>>;
}

const GRANT_TYPE = "urn:ietf:params:oauth:grant-type:jwt-bearer";
/** Salesforce takes no assertion that is good for more than three minutes. */
const ASSERTION_SECONDS = 120;
const MARGIN_MS = 60_000;

/**
 * Tokens without a refresh token: nothing to store, to rotate or to lose, and each worker signs in
 * for itself. One sign-in at a time, however many calls wait for it.
 */
export function salesforceJwtTokens(signIn: JwtSignIn): JwtTokens {
  const nowMs = signIn.app.nowMs ?? Date.now;
  let known: CrmTokens | null = null;
  let underWay: Promise<Result<CrmGrant, CrmError>> | null = null;

  async function grant(): Promise<Result<CrmGrant, CrmError>> {
    const assertion = assertionOf(signIn, nowMs());
    const token = await askToken(signIn.app, { grant_type: GRANT_TYPE, assertion });
    if (!token.ok) return token;
    const granted = toGrant(signIn.app, token.value);
    if (granted.ok) known = granted.value.tokens;
    return granted;
  }

  async function signInOnce(): Promise<Result<string, CrmError>> {
    underWay ??= grant().finally(() => {
      underWay = null;
    });
    const granted = await underWay;
    return granted.ok ? ok(granted.value.tokens.accessToken) : granted;
  }

  function good(): string | null {
    if (known === null || toEpochMs(known.expiresAt) - MARGIN_MS <= nowMs()) return null;
    return known.accessToken;
  }

  return {
    grant,
    async current() {
      const token = good();
      return token === null ? signInOnce() : ok(token);
    },
    async renew(refused) {
      const token = good();
      return token === null || token === refused ? signInOnce() : ok(token);
    },
  };
}

function assertionOf({ app, privateKey, username, audience }: JwtSignIn, nowMs: number): string {
  const claims = {
    iss: app.clientId,
    sub: username,
    aud: audience,
    exp: Math.floor(nowMs / 1_000) + ASSERTION_SECONDS,
  };
  const signed = [{ alg: "RS256", typ: "JWT" }, claims].map(encoded).join(".");
  const signature = createSign("RSA-SHA256").update(signed).sign(privateKey).toString("base64url");
  return `${signed}.${signature}`;
}

function encoded(part: unknown): string {
  return Buffer.from(JSON.stringify(part)).toString("base64url");
}
