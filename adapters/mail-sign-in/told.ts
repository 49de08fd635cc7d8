import { z } from "zod";

const LOOPBACK: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** How a mail program signs in where passwords are not taken any more: Google and Microsoft. */
export const SignInSettings = z.strictObject({
  /** Where a refresh token becomes an access token (RFC 6749, section 6). */
  tokenUrl: z.string().max(500).refine(isTokenUrl, "use an https address"),
  clientId: z.string().min(1).max(500),
  /** Said to the provider where it wants to be told, as Microsoft does. */
  scope: z.string().min(1).max(1_000).optional(),
});
export type SignInSettings = z.output<typeof SignInSettings>;

export const SignInSecrets = z.strictObject({
  /** An app registered as a public client has none. */
  clientSecret: z.string().min(1).max(1_000).optional(),
  refreshToken: z.string().min(1).max(8_000),
});
export type SignInSecrets = z.output<typeof SignInSecrets>;

/** Plain HTTP only on this machine: a refresh token is a password. */
function isTokenUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === "https:" || (protocol === "http:" && LOOPBACK.has(hostname));
}
