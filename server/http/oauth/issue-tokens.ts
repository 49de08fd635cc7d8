import { addMs, DAY_MS, type Instant, MINUTE_MS } from "../../../core/time/instant.ts";
import { randomToken } from "../../security/sign.ts";
import { insertToken } from "../../storage/oauth-tokens.ts";
import type { Tx } from "../../storage/tx.ts";
import { ACCESS_PREFIX } from "./bearer.ts";

export const ACCESS_MS = 15 * MINUTE_MS;
/** How long a client may be silent before somebody has to let it in again. */
const REFRESH_MS = 30 * DAY_MS;
/** And how long it may go on at all. */
export const FAMILY_MS = 180 * DAY_MS;

export interface TokenAnswer {
  readonly access_token: string;
  readonly token_type: "Bearer";
  readonly expires_in: number;
  readonly scope: string;
  readonly refresh_token?: string;
}

export interface Issued {
  readonly grantId: string;
  readonly scopes: readonly string[];
  readonly now: Instant;
}

export async function issueAccess(tx: Tx, { grantId, scopes, now }: Issued): Promise<TokenAnswer> {
  const token = `${ACCESS_PREFIX}${randomToken()}`;
  await insertToken(tx, { token, grantId, kind: "access", expiresAt: addMs(now, ACCESS_MS) });
  return {
    access_token: token,
    token_type: "Bearer",
    expires_in: ACCESS_MS / 1_000,
    scope: scopes.join(" "),
  };
}

/** An access token, and the one refresh token that is good for the next. */
export async function issueBoth(
  tx: Tx,
  issued: Issued,
  grantEndsAt: Instant,
): Promise<TokenAnswer> {
  const access = await issueAccess(tx, issued);
  const { grantId, now } = issued;
  const token = `gsrt_${randomToken()}`;
  const silentUntil = addMs(now, REFRESH_MS);
  const expiresAt = silentUntil < grantEndsAt ? silentUntil : grantEndsAt;
  await insertToken(tx, { token, grantId, kind: "refresh", expiresAt });
  return { ...access, refresh_token: token };
}
