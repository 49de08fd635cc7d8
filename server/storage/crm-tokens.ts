import { sql } from "kysely";
import type { Instant } from "../../core/time/instant.ts";
import { changedRows, firstRow, jsonb, type Tx } from "./tx.ts";

/** Tokens as they are kept: sealed. */
export interface SealedTokens {
  readonly sealed: Buffer;
  readonly expiresAt: Instant;
}

export async function findSealedTokens(tx: Tx, connectionId: string): Promise<SealedTokens | null> {
  // As text, because the two drivers hand out bytes in types of their own.
  const row = await firstRow(
    tx,
    sql<{ sealed: string | null; expiresAt: Instant }>`
      select encode(tokens, 'base64') as sealed, token_expires_at as "expiresAt"
      from crm_connections where id = ${connectionId}::uuid`,
  );
  if (row === null || row.sealed === null) return null;
  return { sealed: Buffer.from(row.sealed, "base64"), expiresAt: row.expiresAt };
}

/** Keeps new tokens, ends the lease around refreshing, and makes the connection usable again. */
export function saveSealedTokens(
  tx: Tx,
  connectionId: string,
  { sealed, expiresAt, scopes }: SealedTokens & { readonly scopes: readonly string[] },
): Promise<number> {
  return changedRows(
    tx,
    sql`update crm_connections set tokens = decode(${sealed.toString("base64")}, 'base64'),
        token_expires_at = ${expiresAt}::timestamptz, refresh_until = null,
        scopes = case when ${scopes.length} = 0 then scopes else ${jsonb(scopes)} end
      where id = ${connectionId}::uuid and state <> 'disconnected' returning id`,
  );
}

/** True for the one worker that may refresh the token now; it holds the right until `until`. */
export async function leaseRefresh(
  tx: Tx,
  connectionId: string,
  { now, until }: { readonly now: Instant; readonly until: Instant },
): Promise<boolean> {
  const taken = await changedRows(
    tx,
    sql`update crm_connections set refresh_until = ${until}::timestamptz
      where id = ${connectionId}::uuid
        and (refresh_until is null or refresh_until <= ${now}::timestamptz) returning id`,
  );
  return taken === 1;
}

export function endRefreshLease(tx: Tx, connectionId: string): Promise<number> {
  return changedRows(
    tx,
    sql`update crm_connections set refresh_until = null
      where id = ${connectionId}::uuid returning id`,
  );
}
