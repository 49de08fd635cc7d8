import { sql } from "kysely";
import type { Instant } from "../../core/time/instant.ts";
import type { Database } from "./connect.ts";
import { sha256 } from "./sha256.ts";
import { firstRow, type Tx } from "./tx.ts";

export interface NewSignInLink {
  readonly token: string;
  readonly userId: string;
  readonly at: Instant;
  readonly endsAt: Instant;
}

/** Keeps a link that signs one person in, once; those that are over are forgotten. */
export async function insertSignInLink(tx: Tx, link: NewSignInLink): Promise<void> {
  const { token, userId, at, endsAt } = link;
  await sql`delete from sign_in_links where ends_at < ${at}::timestamptz`.execute(tx);
  await sql`insert into sign_in_links (token_hash, user_id, created_at, ends_at)
    values (${sha256(token)}, ${userId}::uuid, ${at}::timestamptz, ${endsAt}::timestamptz)`.execute(
    tx,
  );
}

export async function findLinkTenant(db: Database, token: string): Promise<string | null> {
  const row = await db.withSystem((tx) =>
    firstRow(
      tx,
      sql<{ tenantId: string }>`select tenant_id as "tenantId" from sign_in_links
        where token_hash = ${sha256(token)}`,
    ),
  );
  return row?.tenantId ?? null;
}

/** Takes a link: answers whom it signs in, or null when it was used, is over or never was. */
export async function useSignInLink(tx: Tx, token: string, at: Instant): Promise<string | null> {
  const row = await firstRow(
    tx,
    sql<{ userId: string }>`update sign_in_links set used_at = ${at}::timestamptz
      where token_hash = ${sha256(token)} and used_at is null and ends_at > ${at}::timestamptz
      returning user_id as "userId"`,
  );
  return row?.userId ?? null;
}
