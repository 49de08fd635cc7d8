import { sql } from "kysely";
import type { Instant } from "../../core/time/instant.ts";
import type { Database } from "./connect.ts";
import { sha256 } from "./sha256.ts";
import { changedRows, firstRow, jsonb, onlyRow, type Tx } from "./tx.ts";

export type TokenKind = "code" | "access" | "refresh";

export interface NewGrant {
  readonly clientId: string;
  readonly person: string | null;
  readonly scopes: readonly string[];
  readonly resource: string | null;
  readonly startedAt: Instant;
  readonly endsAt: Instant;
}

export interface NewToken {
  readonly token: string;
  readonly grantId: string;
  readonly kind: TokenKind;
  readonly expiresAt: Instant;
  /** Set for a code alone. */
  readonly boundTo?: { readonly redirectUri: string; readonly challenge: string };
}

/** A token with what it stands for, as it is found by its text. */
export interface FoundToken {
  readonly kind: TokenKind;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
  readonly redirectUri: string | null;
  readonly challenge: string | null;
  readonly grantId: string;
  readonly person: string | null;
  readonly scopes: readonly string[];
  readonly resource: string | null;
  readonly grantEndsAt: Instant;
  readonly grantRevokedAt: Instant | null;
  readonly clientId: string;
  readonly clientName: string;
  readonly role: string;
  readonly clientRevokedAt: Instant | null;
}

/** Starts a grant, and forgets those of the same client that are long over. */
export async function insertGrant(tx: Tx, grant: NewGrant): Promise<string> {
  const { clientId, person, scopes, resource, startedAt, endsAt } = grant;
  await sql`delete from oauth_grants
    where client_id = ${clientId} and ends_at < ${startedAt}::timestamptz`.execute(tx);
  const row = await onlyRow(
    tx,
    sql<{ id: string }>`insert into oauth_grants
        (client_id, person, scopes, resource, started_at, ends_at)
      values (${clientId}, ${person}, ${jsonb(scopes)}, ${resource}, ${startedAt}::timestamptz,
        ${endsAt}::timestamptz) returning id`,
  );
  return row.id;
}

export async function insertToken(tx: Tx, given: NewToken): Promise<void> {
  const { token, grantId, kind, expiresAt, boundTo } = given;
  await sql`insert into oauth_tokens
      (token_hash, grant_id, kind, expires_at, redirect_uri, challenge)
    values (${sha256(token)}, ${grantId}, ${kind}, ${expiresAt}::timestamptz,
      ${boundTo?.redirectUri ?? null}, ${boundTo?.challenge ?? null})`.execute(tx);
}

/** Whose token this is. Looked up by its hash, so timing tells nothing. */
export async function findTokenTenant(db: Database, token: string): Promise<string | null> {
  const row = await db.withSystem((tx) =>
    firstRow(
      tx,
      sql<{ tenantId: string }>`select tenant_id as "tenantId" from oauth_tokens
        where token_hash = ${sha256(token)}`,
    ),
  );
  return row?.tenantId ?? null;
}

export function findToken(tx: Tx, token: string): Promise<FoundToken | null> {
  return firstRow(
    tx,
    sql<FoundToken>`select t.kind, t.expires_at as "expiresAt", t.used_at as "usedAt",
        t.redirect_uri as "redirectUri", t.challenge, g.id as "grantId", g.person, g.scopes,
        g.resource, g.ends_at as "grantEndsAt", g.revoked_at as "grantRevokedAt",
        c.id as "clientId", c.name as "clientName", c.role, c.revoked_at as "clientRevokedAt"
      from oauth_tokens t
      join oauth_grants g on g.tenant_id = t.tenant_id and g.id = t.grant_id
      join oauth_clients c on c.tenant_id = g.tenant_id and c.id = g.client_id
      where t.token_hash = ${sha256(token)}`,
  );
}

/** Takes a code or refresh token. False when somebody was first, however close. */
export async function useToken(tx: Tx, token: string, at: Instant): Promise<boolean> {
  const used = await changedRows(
    tx,
    sql`update oauth_tokens set used_at = ${at}::timestamptz
      where token_hash = ${sha256(token)} and used_at is null returning token_hash`,
  );
  return used === 1;
}

/** Ends a grant: every token of it is refused from now on. */
export async function endGrant(tx: Tx, grantId: string, at: Instant): Promise<void> {
  await sql`update oauth_grants set revoked_at = ${at}::timestamptz
    where id = ${grantId} and revoked_at is null`.execute(tx);
}

export async function forgetToken(tx: Tx, token: string): Promise<void> {
  await sql`delete from oauth_tokens where token_hash = ${sha256(token)}`.execute(tx);
}

/** Access tokens of a grant that ran out; used refresh tokens stay, to be known when they come again. */
export async function forgetOverAccess(tx: Tx, grantId: string, now: Instant): Promise<void> {
  await sql`delete from oauth_tokens where grant_id = ${grantId} and kind = 'access'
    and expires_at <= ${now}::timestamptz`.execute(tx);
}

/** A grant lives as long as its code until the code is exchanged, and then until `endsAt`. */
export async function extendGrant(tx: Tx, grantId: string, endsAt: Instant): Promise<void> {
  await sql`update oauth_grants set ends_at = ${endsAt}::timestamptz
    where id = ${grantId}`.execute(tx);
}
