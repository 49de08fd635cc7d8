import * as client from "openid-client";
import { z } from "zod";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import { isLoopback } from "../config.ts";
import type { OidcConfig } from "../oidc-config.ts";

/** What has to be the same when the service sends somebody back; their own browser keeps it, signed. */
export const OidcTry = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  /** The PKCE secret: whoever sees only the answer's code can do nothing with it. */
  verifier: z.string(),
  /** Where in the console they wanted to go. */
  to: z.string(),
  expiresAt: z.int(),
});
export type OidcTry = z.infer<typeof OidcTry>;

export type OidcRefusal =
  | { readonly kind: "unavailable" }
  /** Another try's answer, an old one, or one that was made up. */
  | { readonly kind: "rejected"; readonly why: string }
  /** The service does not vouch for an address. */
  | { readonly kind: "no_verified_email" };

/** A company's sign-in service, asked by OpenID Connect. */
export interface Oidc {
  /** Where to send somebody, and what to remember until they are back. */
  begin(to: string, nowMs: number): Promise<Result<{ url: URL; tried: OidcTry }, OidcRefusal>>;
  /** The verified address, in small letters, that the answer at `current` vouches for. */
  finish(current: URL, tried: OidcTry): Promise<Result<string, OidcRefusal>>;
}

export const TRY_MS = 10 * 60_000;
const DISCOVERY_MS = 3_600_000;
const Claims = z.object({ email: z.email(), email_verified: z.literal(true) });

/** `redirectUri` is our own address, as it is registered with the service. */
export function openOidc(config: OidcConfig, redirectUri: string): Oidc {
  let known: { readonly at: number; readonly found: Promise<client.Configuration> } | null = null;
  const discovered = (): Promise<client.Configuration> => {
    if (known !== null && Date.now() - known.at < DISCOVERY_MS) return known.found;
    const found = discover(config);
    known = { at: Date.now(), found };
    // What failed is asked again by the next one who signs in.
    found.catch(() => {
      known = null;
    });
    return found;
  };
  return {
    async begin(to, nowMs) {
      const service = await discovered().catch(toNull);
      if (service === null) return refuse({ kind: "unavailable" });
      const [state, nonce] = [client.randomState(), client.randomNonce()];
      const verifier = client.randomPKCECodeVerifier();
      const url = client.buildAuthorizationUrl(service, {
        redirect_uri: redirectUri,
        scope: "openid email profile",
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
      });
      return ok({ url, tried: { state, nonce, verifier, to, expiresAt: nowMs + TRY_MS } });
    },
    async finish(current, { state, nonce, verifier }) {
      const service = await discovered().catch(toNull);
      if (service === null) return refuse({ kind: "unavailable" });
      try {
        const tokens = await client.authorizationCodeGrant(service, current, {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        });
        return await emailOf(service, tokens);
      } catch (error) {
        // Everything the library throws here means that this answer signs nobody in.
        return refuse({ kind: "rejected", why: codeOf(error) });
      }
    },
  };
}

/** The address may be in the identity token or only where the service is asked about its user. */
async function emailOf(
  service: client.Configuration,
  tokens: Awaited<ReturnType<typeof client.authorizationCodeGrant>>,
): Promise<Result<string, OidcRefusal>> {
  const told = tokens.claims();
  const inToken = Claims.safeParse(told);
  if (inToken.success) return ok(inToken.data.email.toLowerCase());
  const hasUserinfo = service.serverMetadata().userinfo_endpoint !== undefined;
  if (told === undefined || !hasUserinfo) return refuse({ kind: "no_verified_email" });
  const asked = await client.fetchUserInfo(service, tokens.access_token, told.sub);
  const claims = Claims.safeParse(asked);
  if (!claims.success) return refuse({ kind: "no_verified_email" });
  return ok(claims.data.email.toLowerCase());
}

function discover({ issuer, clientId, clientSecret }: OidcConfig): Promise<client.Configuration> {
  const server = new URL(issuer);
  // Only a service on this machine is asked without TLS.
  const plain = server.protocol === "http:" && isLoopback(server.hostname);
  const execute = plain ? [client.allowInsecureRequests] : [];
  return client.discovery(server, clientId, clientSecret, undefined, { execute });
}

function codeOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string")
    return error.code;
  return error instanceof Error ? error.name : "unknown";
}

function toNull(): null {
  return null;
}
