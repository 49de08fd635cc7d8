import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { AccountId } from "../../core/accounts/account.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Database } from "./connect.ts";
import { sha256 } from "./sha256.ts";
import { changedRows, firstRow, jsonb, type Tx } from "./tx.ts";

/** 256 bits: nobody finds a link by trying. */
const TOKEN_BYTES = 32;

export interface NewLink {
  readonly accountId: AccountId;
  /** What the link lets its holder do, such as `customer_page` or `unsubscribe`. */
  readonly purpose: string;
  readonly body: unknown;
  readonly at: Instant;
  readonly expiresAt: Instant;
}

export interface Link extends Omit<NewLink, "at"> {
  readonly tenantId: string;
}

export type LinkAnswer =
  | { readonly kind: "ok"; readonly link: Link }
  /** Ran out or was revoked: the page can say so and offer a new one. */
  | { readonly kind: "expired"; readonly link: Link }
  | { readonly kind: "unknown" };

/** The token is returned this once; what is stored cannot be turned back into it. */
export async function createLink(tx: Tx, link: NewLink): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  await sql`insert into links (token_hash, account_id, purpose, body, created_at, expires_at)
    values (${sha256(token)}, ${link.accountId}, ${link.purpose}, ${jsonb(link.body)},
      ${link.at}::timestamptz, ${link.expiresAt}::timestamptz)`.execute(tx);
  return token;
}

/** Whose link this is. Crosses tenants, because the token is all that its holder brings. */
export async function findLink(db: Database, token: string, now: Instant): Promise<LinkAnswer> {
  const found = await db.withSystem((tx) =>
    firstRow(
      tx,
      sql<Link & { revokedAt: Instant | null }>`
        select tenant_id as "tenantId", account_id as "accountId", purpose, body,
          expires_at as "expiresAt", revoked_at as "revokedAt"
        from links where token_hash = ${sha256(token)}`,
    ),
  );
  if (found === null) return { kind: "unknown" };
  const { revokedAt, ...link } = found;
  const live = revokedAt === null && link.expiresAt > now;
  return { kind: live ? "ok" : "expired", link };
}

export interface LinksOf {
  readonly accountId: AccountId;
  readonly purpose: string;
  readonly at: Instant;
}

/** Ends an account's links of one purpose; answers how many were still live. */
export function revokeLinks(tx: Tx, { accountId, purpose, at }: LinksOf): Promise<number> {
  return changedRows(
    tx,
    sql`update links set revoked_at = ${at}::timestamptz
      where account_id = ${accountId} and purpose = ${purpose} and revoked_at is null
        and expires_at > ${at}::timestamptz
      returning token_hash`,
  );
}
