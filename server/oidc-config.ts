import { z } from "zod";

/** The company's sign-in service for the console. */
export const OIDC_SETTINGS = {
  OIDC_ISSUER: z.url({ protocol: /^https?$/, error: "use https://…" }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
};

const OidcSettings = z.object(OIDC_SETTINGS);
type OidcSettings = z.infer<typeof OidcSettings>;

/** The service that says who signs in to the console. */
export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export function toOidc(settings: OidcSettings): OidcConfig | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId } = settings;
  const { OIDC_CLIENT_SECRET: clientSecret } = settings;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null;
  return { issuer, clientId, clientSecret };
}

/** What is wrong with them together; empty for nothing. */
export function problemWithOidc(
  settings: OidcSettings,
  isLoopback: (host: string) => boolean,
): string {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: id, OIDC_CLIENT_SECRET: secret } = settings;
  const given = [issuer, id, secret].filter((each) => each !== undefined).length;
  if (given !== 0 && given !== 3)
    return "OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET: set all three or none";
  if (issuer === undefined) return "";
  const { protocol, hostname } = new URL(issuer);
  return protocol === "https:" || isLoopback(hostname) ? "" : "OIDC_ISSUER: use https://…";
}
