import { z } from "zod";
import { Role } from "../../core/access/rights.ts";
import { isSignature, sign } from "./sign.ts";

export const SESSION_COOKIE = "gs_session";
export const SESSION_MS = 8 * 3_600_000;

/** Who is asking. */
export const Session = z.strictObject({
  tenantId: z.uuid(),
  role: Role,
  name: z.string().min(1).max(200),
  /** Who of the company's users; left out for an API key and in the sandbox. */
  userId: z.uuid().optional(),
  expiresAt: z.int(),
});
export type Session = z.infer<typeof Session>;

export function sealSession(session: Session, secret: string): string {
  const body = Buffer.from(JSON.stringify(session)).toString("base64url");
  return `${body}.${sign(secret, body)}`;
}

/** The session a cookie carries, or null when it is missing, altered or over. */
export function openSession(
  cookie: string | undefined,
  secret: string,
  nowMs: number,
): Session | null {
  const [body = "", signature = "", extra] = (cookie ?? "").split(".");
  if (body === "" || extra !== undefined || !isSignature(secret, body, signature)) return null;
  const session = Session.parse(JSON.parse(Buffer.from(body, "base64url").toString("utf8")));
  return session.expiresAt > nowMs ? session : null;
}
