import { addMs, type Instant, MINUTE_MS } from "../../core/time/instant.ts";
import { randomToken } from "../security/sign.ts";
import type { Database } from "../storage/connect.ts";
import { findLinkTenant, insertSignInLink, useSignInLink } from "../storage/sign-in-links.ts";
import type { Tx } from "../storage/tx.ts";
import { beginSession } from "./sessions.ts";

export const LINK_MS = 15 * MINUTE_MS;
export const LINK_PATH = "/console/sign-in/link";

/** A link that signs one person in, once, within a quarter of an hour; an absolute address. */
export async function newSignInLink(
  tx: Tx,
  { publicUrl, userId, at }: { publicUrl: string; userId: string; at: Instant },
): Promise<string> {
  const token = randomToken();
  await insertSignInLink(tx, { token, userId, at, endsAt: addMs(at, LINK_MS) });
  return `${publicUrl}${LINK_PATH}?token=${token}`;
}

/** Takes a link and begins its person's session; null when it was used, is over or never was. */
export async function signInByLink(
  db: Database,
  token: string,
  at: Instant,
): Promise<string | null> {
  const tenantId = await findLinkTenant(db, token);
  if (tenantId === null) return null;
  return db.withTenant(tenantId, async (tx) => {
    const userId = await useSignInLink(tx, token, at);
    return userId === null ? null : beginSession(tx, userId, at);
  });
}
