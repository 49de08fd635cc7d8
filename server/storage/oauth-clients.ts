import { sql } from "kysely";
import type { Instant } from "../../core/time/instant.ts";
import type { Database } from "./connect.ts";
import { changedRows, firstRow, jsonb, manyRows, type Tx } from "./tx.ts";

export const CLIENTS_MAX = 500;

/** An application that calls us by OAuth, as its tenant set it up. */
export interface OAuthClient {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly grants: readonly string[];
  readonly redirectUris: readonly string[];
  readonly scopes: readonly string[];
  readonly isPublic: boolean;
  readonly createdAt: Instant;
  readonly revokedAt: Instant | null;
}

const CLIENT = sql`id, name, role, grants, redirect_uris as "redirectUris", scopes,
  is_public as "isPublic", created_at as "createdAt", revoked_at as "revokedAt"`;

export async function insertClient(tx: Tx, client: Omit<OAuthClient, "revokedAt">): Promise<void> {
  const { id, name, role, grants, redirectUris, scopes, isPublic, createdAt } = client;
  await sql`insert into oauth_clients
      (id, name, role, grants, redirect_uris, scopes, is_public, created_at)
    values (${id}, ${name}, ${role}, ${jsonb(grants)}, ${jsonb(redirectUris)}, ${jsonb(scopes)},
      ${isPublic}, ${createdAt}::timestamptz)`.execute(tx);
}

/** Whose client this is. Crosses tenants, because its id is all that a stranger brings. */
export async function findClientTenant(db: Database, id: string): Promise<string | null> {
  const row = await db.withSystem((tx) =>
    firstRow(
      tx,
      sql<{ tenantId: string }>`select tenant_id as "tenantId" from oauth_clients where id = ${id}`,
    ),
  );
  return row?.tenantId ?? null;
}

export function findClient(tx: Tx, id: string): Promise<OAuthClient | null> {
  return firstRow(tx, sql<OAuthClient>`select ${CLIENT} from oauth_clients where id = ${id}`);
}

/** The same, and nobody else changes its secrets until this transaction is over. */
export function lockClient(tx: Tx, id: string): Promise<OAuthClient | null> {
  return firstRow(
    tx,
    sql<OAuthClient>`select ${CLIENT} from oauth_clients where id = ${id} for update`,
  );
}

export function listClients(tx: Tx): Promise<OAuthClient[]> {
  return manyRows(
    tx,
    sql<OAuthClient>`select ${CLIENT} from oauth_clients
      order by created_at, id limit ${CLIENTS_MAX}`,
  );
}

/** Ends a client: its tokens count no more, because each is asked whose it is. False when it is gone or was ended before. */
export async function endClient(tx: Tx, id: string, at: Instant): Promise<boolean> {
  const ended = await changedRows(
    tx,
    sql`update oauth_clients set revoked_at = ${at}::timestamptz
      where id = ${id} and revoked_at is null returning id`,
  );
  await sql`delete from oauth_secrets where client_id = ${id}`.execute(tx);
  return ended === 1;
}

export interface OAuthSecret {
  readonly id: string;
  readonly hash: string;
  readonly createdAt: Instant;
  readonly endsAt: Instant | null;
}

export async function insertSecret(
  tx: Tx,
  {
    clientId,
    hash,
    at,
  }: { readonly clientId: string; readonly hash: string; readonly at: Instant },
): Promise<void> {
  await sql`insert into oauth_secrets (client_id, secret_hash, created_at)
    values (${clientId}, ${hash}, ${at}::timestamptz)`.execute(tx);
}

/** The secrets that count now, the newest first. */
export function listSecrets(tx: Tx, clientId: string, now: Instant): Promise<OAuthSecret[]> {
  return manyRows(
    tx,
    sql<OAuthSecret>`select id, secret_hash as hash, created_at as "createdAt",
        ends_at as "endsAt" from oauth_secrets
      where client_id = ${clientId} and (ends_at is null or ends_at > ${now}::timestamptz)
      order by created_at desc, ends_at desc nulls first, id limit 10`,
  );
}

/** Lets one secret count until `endsAt` and forgets every other one. */
export async function keepOneSecret(
  tx: Tx,
  clientId: string,
  { id, endsAt }: { readonly id: string; readonly endsAt: Instant },
): Promise<void> {
  await sql`delete from oauth_secrets where client_id = ${clientId} and id <> ${id}`.execute(tx);
  await sql`update oauth_secrets set ends_at = least(ends_at, ${endsAt}::timestamptz)
    where client_id = ${clientId} and id = ${id}`.execute(tx);
}

export async function forgetSecrets(tx: Tx, clientId: string): Promise<void> {
  await sql`delete from oauth_secrets where client_id = ${clientId}`.execute(tx);
}
