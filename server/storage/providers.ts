import { sql } from "kysely";
import type { Instant } from "../../core/time/instant.ts";
import type { Database } from "./connect.ts";
import { changedRows, firstRow, jsonb, manyRows, onlyRow, type Tx } from "./tx.ts";

/** A provider as it is kept: its secrets sealed, nothing checked. */
export interface ProviderRow {
  readonly id: string;
  readonly kind: string;
  readonly settings: unknown;
  readonly sealed: Buffer;
  readonly version: number;
  readonly changedAt: Instant;
}

/** Of a provider, what may be known outside its tenant: whose it is. */
export interface ProviderOwner {
  readonly tenantId: string;
  readonly id: string;
  readonly kind: string;
}

type Read = Omit<ProviderRow, "sealed"> & { readonly sealed: string };

// As text, because the two drivers hand out bytes in types of their own.
const PROVIDER = sql`id, kind, settings, encode(secrets, 'base64') as sealed, version,
  changed_at as "changedAt"`;

function toRow({ sealed, ...row }: Read): ProviderRow {
  return { ...row, sealed: Buffer.from(sealed, "base64") };
}

export async function findProviderRow(tx: Tx, kind: string): Promise<ProviderRow | null> {
  const row = await firstRow(tx, sql<Read>`select ${PROVIDER} from providers where kind = ${kind}`);
  return row === null ? null : toRow(row);
}

export async function listProviderRows(tx: Tx): Promise<ProviderRow[]> {
  const rows = await manyRows(tx, sql<Read>`select ${PROVIDER} from providers order by kind`);
  return rows.map(toRow);
}

/** The provider's id, a new one where the kind is new: what it calls us at stays when keys change. */
export async function ensureProviderId(
  tx: Tx,
  kind: string,
  { id, at }: { readonly id: string; readonly at: Instant },
): Promise<string> {
  await sql`insert into providers (id, kind, settings, secrets, version, changed_at)
    values (${id}::uuid, ${kind}, '{}', '', 0, ${at}::timestamptz)
    on conflict (tenant_id, kind) do nothing`.execute(tx);
  const row = await onlyRow(
    tx,
    sql<{ id: string }>`select id from providers where kind = ${kind} for update`,
  );
  return row.id;
}

export async function writeProvider(
  tx: Tx,
  { id, settings, sealed, at }: { id: string; settings: unknown; sealed: Buffer; at: Instant },
): Promise<void> {
  await sql`update providers set settings = ${jsonb(settings)},
      secrets = decode(${sealed.toString("base64")}, 'base64'), version = version + 1,
      changed_at = ${at}::timestamptz
    where id = ${id}::uuid`.execute(tx);
}

/** Seals other secrets in, unless the provider was changed since; whatever is open with it stays open. */
export async function resealProvider(
  tx: Tx,
  { id, version, sealed }: { id: string; version: number; sealed: Buffer },
): Promise<void> {
  await sql`update providers set secrets = decode(${sealed.toString("base64")}, 'base64')
    where id = ${id}::uuid and version = ${version}`.execute(tx);
}

export async function deleteProvider(tx: Tx, kind: string): Promise<boolean> {
  return (
    (await changedRows(tx, sql`delete from providers where kind = ${kind} returning id`)) === 1
  );
}

/** Whose provider this is. Crosses tenants, because its id is all that a caller brings. */
export function findProviderOwner(db: Database, id: string): Promise<ProviderOwner | null> {
  return db.withSystem((tx) =>
    firstRow(
      tx,
      sql<ProviderOwner>`select tenant_id as "tenantId", id, kind from providers
        where id::text = ${id}`,
    ),
  );
}

/** Every tenant that has a provider of this kind, for work that asks it from time to time. */
export function listProviderOwners(db: Database, kind: string): Promise<ProviderOwner[]> {
  return db.withSystem((tx) =>
    manyRows(
      tx,
      sql<ProviderOwner>`select tenant_id as "tenantId", id, kind from providers
        where kind = ${kind} order by tenant_id`,
    ),
  );
}
