import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Instant } from "../../core/time/instant.ts";
import type { Database } from "./connect.ts";
import { sha256 } from "./sha256.ts";
import { changedRows, firstRow, manyRows, onlyRow, type Tx } from "./tx.ts";

const KEY_BYTES = 32;
/** Lets a secret scanner, and a person, see what a leaked string is. */
const KEY_PREFIX = "gs_";
export const API_KEYS_MAX = 1_000;

export interface NewApiKey {
  readonly name: string;
  readonly role: string;
  readonly at: Instant;
  /** Who made it; left out for one the operator made. */
  readonly by?: string;
}

export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly createdAt: Instant;
  readonly createdBy: string | null;
  /** To the minute. */
  readonly lastUsedAt: Instant | null;
  readonly revokedAt: Instant | null;
}

/** Who is calling. */
export interface ApiCaller {
  readonly tenantId: string;
  readonly keyId: string;
  readonly name: string;
  readonly role: string;
}

/** The key is returned this once; what is stored cannot be turned back into it. */
export async function createApiKey(tx: Tx, newKey: NewApiKey) {
  const key = `${KEY_PREFIX}${randomBytes(KEY_BYTES).toString("base64url")}`;
  return { key, id: await ensureApiKey(tx, key, newKey) };
}

/** For a key the operator chose, such as one from the environment. Answers the key's id. */
export async function ensureApiKey(tx: Tx, key: string, newKey: NewApiKey): Promise<string> {
  const { name, role, at, by = null } = newKey;
  await sql`insert into api_keys (name, role, key_hash, created_at, created_by)
    values (${name}, ${role}, ${sha256(key)}, ${at}::timestamptz, ${by})
    on conflict (key_hash) do nothing`.execute(tx);
  // Comes back empty, and so throws, when another tenant has the same key.
  const row = await onlyRow(
    tx,
    sql<{ id: string }>`select id from api_keys where key_hash = ${sha256(key)}`,
  );
  return row.id;
}

interface FoundKey extends ApiCaller {
  readonly isSeen: boolean;
}

/**
 * Null for a key that is unknown or revoked. Looked up by its hash, so timing tells nothing. When it
 * was used is kept to the minute, so that a busy key does not write at each call.
 */
export function findApiCaller(db: Database, key: string): Promise<ApiCaller | null> {
  return db.withSystem(async (tx) => {
    const found = await firstRow(
      tx,
      sql<FoundKey>`select tenant_id as "tenantId", id as "keyId", name, role,
          coalesce(last_used_at > now() - interval '1 minute', false) as "isSeen"
        from api_keys where key_hash = ${sha256(key)} and revoked_at is null`,
    );
    if (found === null) return null;
    const { isSeen, ...caller } = found;
    if (!isSeen)
      await sql`update api_keys set last_used_at = now()
        where key_hash = ${sha256(key)}`.execute(tx);
    return caller;
  });
}

export function listApiKeys(tx: Tx): Promise<ApiKey[]> {
  return manyRows(
    tx,
    sql<ApiKey>`select id, name, role, created_at as "createdAt", revoked_at as "revokedAt",
        created_by as "createdBy", last_used_at as "lastUsedAt"
      from api_keys order by created_at, id limit ${API_KEYS_MAX}`,
  );
}

export async function revokeApiKey(tx: Tx, id: string, at: Instant): Promise<boolean> {
  const revoked = await changedRows(
    tx,
    sql`update api_keys set revoked_at = ${at}::timestamptz
      where id = ${id} and revoked_at is null returning id`,
  );
  return revoked === 1;
}
