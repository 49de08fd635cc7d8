import { addMs, HOUR_MS, type Instant, MINUTE_MS, toEpochMs } from "../../core/time/instant.ts";
import { randomToken } from "../security/sign.ts";
import type { Database } from "../storage/connect.ts";
import type { Tx } from "../storage/tx.ts";
import {
  findSessionTenant,
  findUserSession,
  insertUserSession,
  touchUserSession,
  type UserSession,
} from "../storage/user-sessions.ts";
import { markSignedIn } from "../storage/users.ts";

/** Told from the sandbox's signed cookie, and by a secret scanner from anything else. */
const TOKEN_PREFIX = "gsu_";
const TOKEN = new RegExp(`^${TOKEN_PREFIX}[\\w-]{43}$`);
/** NIST SP 800-63B: an hour unused, or a day in all, and somebody has to prove who they are again. */
export const IDLE_MS = HOUR_MS;
export const LONGEST_MS = 24 * HOUR_MS;
/** When a session was last used is kept to the minute, so that a busy screen does not write each time. */
const SEEN_MS = MINUTE_MS;

export interface Visitor extends UserSession {
  readonly tenantId: string;
}

/** Signs somebody in who has proven who they are; the token goes into their cookie and nowhere else. */
export async function beginSession(tx: Tx, userId: string, at: Instant): Promise<string> {
  await markSignedIn(tx, userId, at);
  const token = `${TOKEN_PREFIX}${randomToken()}`;
  await insertUserSession(tx, { token, userId, at, endsAt: addMs(at, LONGEST_MS) });
  return token;
}

export function isSessionToken(cookie: string): boolean {
  return TOKEN.test(cookie);
}

/** Whose a token is, or null once it is over, unused too long, ended, or its owner removed. */
export async function findVisitor(
  db: Database,
  token: string,
  now: Instant,
): Promise<Visitor | null> {
  const tenantId = await findSessionTenant(db, token);
  if (tenantId === null) return null;
  return db.withTenant(tenantId, async (tx) => {
    const session = await findUserSession(tx, token);
    if (session === null || session.endsAt <= now) return null;
    const unusedMs = toEpochMs(now) - toEpochMs(session.seenAt);
    if (unusedMs > IDLE_MS) return null;
    if (unusedMs > SEEN_MS) await touchUserSession(tx, token, now);
    return { ...session, tenantId };
  });
}
