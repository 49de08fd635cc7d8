import { sql } from "kysely";
import type { Instant } from "../../core/time/instant.ts";
import { sha256 } from "./sha256.ts";
import { firstRow, type Tx } from "./tx.ts";

export interface NewSignInCode {
  readonly code: string;
  readonly clientId: string;
  readonly person: string;
  readonly at: Instant;
  readonly expiresAt: Instant;
}

/** Keeps a code's hash, and forgets those of the tenant that ran out. */
export async function insertSignInCode(tx: Tx, given: NewSignInCode): Promise<void> {
  const { code, clientId, person, at, expiresAt } = given;
  await sql`delete from oauth_sign_in_codes where expires_at < ${at}::timestamptz`.execute(tx);
  await sql`insert into oauth_sign_in_codes (code_hash, client_id, person, created_at, expires_at)
    values (${sha256(code)}, ${clientId}, ${person}, ${at}::timestamptz,
      ${expiresAt}::timestamptz)`.execute(tx);
}

/** Takes a code for good and says whose it is; null when it is unknown, over, used or another client's. */
export async function useSignInCode(
  tx: Tx,
  { code, clientId, at }: Pick<NewSignInCode, "code" | "clientId" | "at">,
): Promise<string | null> {
  const row = await firstRow(
    tx,
    sql<{ person: string }>`update oauth_sign_in_codes set used_at = ${at}::timestamptz
      where code_hash = ${sha256(code)} and client_id = ${clientId} and used_at is null
        and expires_at > ${at}::timestamptz
      returning person`,
  );
  return row?.person ?? null;
}
