import { z } from "zod";
import type { AppToken } from "../../../../ui-extensions/zendesk/src/contract.ts";
import { isSignature, sign } from "../../../security/sign.ts";

/** As long as somebody who left a desk open may be mistaken for still being there. */
export const TOKEN_MS = 15 * 60_000;
/** A working day: after that Zendesk has to vouch for the agent anew. */
export const SESSION_MS = 12 * 3_600_000;

/**
 * Which agent of which account looks. What role an admin of ours gave them is not in it: that is
 * looked up at every call.
 */
export const AppSessionClaims = z.strictObject({
  connectionId: z.string(),
  subdomain: z.string(),
  userId: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  role: z.enum(["admin", "agent", "light_agent"]),
  seesAll: z.boolean(),
  begunAt: z.int(),
  expiresAt: z.int(),
});
export type AppSessionClaims = z.infer<typeof AppSessionClaims>;

export function issueAppToken(
  claims: Omit<AppSessionClaims, "expiresAt">,
  secret: string,
  nowMs: number,
): AppToken {
  const expiresAt = Math.min(nowMs + TOKEN_MS, claims.begunAt + SESSION_MS);
  const json = JSON.stringify({ ...claims, expiresAt });
  const body = Buffer.from(json).toString("base64url");
  const token = `${body}.${sign(secret, signed(body))}`;
  return { token, expiresAt: new Date(expiresAt).toISOString() };
}

/** Who a token of ours names; null when it is not ours, was altered or is over. */
export function openAppToken(
  token: string,
  secret: string,
  nowMs: number,
): AppSessionClaims | null {
  const [body = "", signature = "", extra] = token.split(".");
  if (extra !== undefined || !isSignature(secret, signed(body), signature)) return null;
  const json = Buffer.from(body, "base64url").toString("utf8");
  const claims = AppSessionClaims.parse(JSON.parse(json));
  return claims.expiresAt > nowMs ? claims : null;
}

/** Named, so that nothing else we sign with the same key can pass for a session. */
function signed(body: string): string {
  return `zendesk-app.${body}`;
}
