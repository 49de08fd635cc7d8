import { createHash, createPublicKey } from "node:crypto";
import { errors, jwtVerify } from "jose";
import { z } from "zod";
import { ok, type Result, refuse } from "../../../../core/result/result.ts";
import { fromEpochMs, type Instant } from "../../../../core/time/instant.ts";
import type { AppKey } from "./app-keys.ts";

/** What Zendesk says of who opens the app. */
export interface AppVisitor {
  readonly userId: string;
  /** Names this one token, so that it is taken once. */
  readonly tokenId: string;
  /**
   * Until when the same text may be another token: two tabs that are restored together may get theirs
   * in the same second, and where Zendesk gives a token no id of its own they read alike.
   */
  readonly twinsUntilMs: number;
  readonly expiresAt: Instant;
}

export type BadToken = "expired" | "wrong_key" | "wrong_audience" | "wrong";

/** Clocks differ by seconds. */
const LEEWAY_S = 10;
const MS = 1_000;

/**
 * Which account a token says it is from, before anything of it is believed: its key is looked up by
 * this. Null for what is no token of Zendesk's.
 */
export function subdomainIn(token: string): string | null {
  const [, body = ""] = token.split(".");
  const claims = parseJson(Buffer.from(body, "base64url").toString("utf8"));
  const named = z.object({ iss: z.string().max(100) }).safeParse(claims);
  if (!named.success) return null;
  return /^([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)\.zendesk\.com$/.exec(named.data.iss)?.[1] ?? null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const Claims = z.object({
  sub: z.string().max(300),
  exp: z.number().positive(),
  iat: z.number().positive().optional(),
  jti: z.string().min(1).optional(),
});

/** Signed by Zendesk for our app in this very account, and still good; else why it is not. */
export async function verifyAppToken(
  token: string,
  {
    subdomain,
    key,
    nowMs,
  }: { readonly subdomain: string; readonly key: AppKey; readonly nowMs: number },
): Promise<Result<AppVisitor, BadToken>> {
  const base = `https://${subdomain}.zendesk.com/api/v2`;
  try {
    const { payload } = await jwtVerify(token, createPublicKey(key.pem), {
      algorithms: ["RS256"],
      issuer: `${subdomain}.zendesk.com`,
      audience: key.installationIds.map((id) => `${base}/apps/installations/${id}.json`),
      requiredClaims: ["iss", "aud", "sub", "exp"],
      currentDate: new Date(nowMs),
      clockTolerance: LEEWAY_S,
    });
    const claims = Claims.safeParse(payload);
    if (!claims.success) return refuse("wrong");
    const { sub, exp, iat = 0, jti } = claims.data;
    const [, userId] = /\/users\/(\d{1,19})\.json$/.exec(sub) ?? [];
    if (userId === undefined || sub !== `${base}/users/${userId}.json`) return refuse("wrong");
    const tokenId = createHash("sha256").update(token).digest("hex");
    const twinsUntilMs = jti === undefined ? (iat + LEEWAY_S) * MS : 0;
    const expiresAt = fromEpochMs((exp + LEEWAY_S) * MS);
    return ok({ userId, tokenId, twinsUntilMs, expiresAt });
  } catch (error) {
    if (error instanceof errors.JOSEError) return refuse(reasonOf(error));
    throw error;
  }
}

function reasonOf(error: errors.JOSEError): BadToken {
  if (error instanceof errors.JWTExpired) return "expired";
  if (error instanceof errors.JWSSignatureVerificationFailed) return "wrong_key";
  const isAudience = error instanceof errors.JWTClaimValidationFailed && error.claim === "aud";
  return isAudience ? "wrong_audience" : "wrong";
}
