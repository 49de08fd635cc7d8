import { sql } from "kysely";
import type { CrmName } from "../../adapters/crm-ref.ts";
import type { Role } from "../../core/access/rights.ts";
import type { Instant } from "../../core/time/instant.ts";
import { changedRows, firstRow, jsonb, manyRows, onlyRow, type Tx } from "./tx.ts";

export const CONNECTIONS_MAX = 100;

export type ConnectionState = "active" | "reconnect" | "disconnected";

/** A tenant's connection to its account at a CRM. Tokens are apart: whoever reads this sees none. */
export interface CrmConnection {
  readonly id: string;
  readonly tenantId: string;
  readonly crm: CrmName;
  readonly externalId: string;
  readonly name: string;
  /** Where it is called; null where its id says it, or all accounts share one address. */
  readonly address: string | null;
  readonly state: ConnectionState;
  /** The adapter's own; it parses them and fills in what is missing. */
  readonly settings: unknown;
  readonly roles: Readonly<Record<string, Role>>;
  readonly scopes: readonly string[];
  /** Why an admin is needed, in words. */
  readonly trouble: string | null;
  readonly connectedAt: Instant;
  readonly syncDueAt: Instant | null;
  readonly reconciledAt: Instant | null;
}

const CONNECTION = sql`id, tenant_id as "tenantId", crm, external_id as "externalId", name, address, state,
  settings, roles, scopes, trouble, connected_at as "connectedAt", sync_due_at as "syncDueAt",
  reconciled_at as "reconciledAt"`;

/** Needs a system transaction: whose a request is that names only an account of a CRM. */
export function findConnectionOwner(
  tx: Tx,
  crm: CrmName,
  externalId: string,
): Promise<{ tenantId: string; id: string } | null> {
  return firstRow(
    tx,
    sql<{ tenantId: string; id: string }>`select tenant_id as "tenantId", id from crm_connections
      where crm = ${crm} and external_id = ${externalId}`,
  );
}

/** Needs a system transaction too: whose a connection is that an address of ours names. */
export async function findConnectionTenant(
  tx: Tx,
  crm: CrmName,
  id: string,
): Promise<string | null> {
  const found = await firstRow(
    tx,
    sql<{ tenantId: string }>`select tenant_id as "tenantId" from crm_connections
      where crm = ${crm} and id = ${id}::uuid`,
  );
  return found?.tenantId ?? null;
}

export function findConnectionById(tx: Tx, id: string): Promise<CrmConnection | null> {
  return firstRow(
    tx,
    sql<CrmConnection>`select ${CONNECTION} from crm_connections where id = ${id}::uuid`,
  );
}

/** The tenant's connections, the oldest first. */
export function listConnections(tx: Tx): Promise<CrmConnection[]> {
  return manyRows(
    tx,
    sql<CrmConnection>`select ${CONNECTION} from crm_connections
      order by connected_at, id limit ${CONNECTIONS_MAX}`,
  );
}

export interface NewConnection {
  readonly id: string;
  readonly crm: CrmName;
  readonly externalId: string;
  readonly name: string;
  readonly address?: string | undefined;
  readonly installedBy: string | null;
  readonly at: Instant;
}

/** Makes the connection, or makes it active again. Who installs it becomes an admin of it. */
export function ensureConnection(tx: Tx, made: NewConnection): Promise<CrmConnection> {
  const roles = made.installedBy === null ? {} : { [made.installedBy]: "admin" };
  return onlyRow(
    tx,
    sql<CrmConnection>`insert into crm_connections as known (id, crm, external_id, name, address, state,
        roles, installed_by, connected_at, sync_due_at)
      values (${made.id}::uuid, ${made.crm}, ${made.externalId}, ${made.name}, ${made.address ?? null}, 'active',
        ${jsonb(roles)}, ${made.installedBy}, ${made.at}::timestamptz, ${made.at}::timestamptz)
      on conflict (crm, external_id) do update set
        name = excluded.name, address = excluded.address, state = 'active', roles = known.roles || excluded.roles,
        installed_by = coalesce(excluded.installed_by, known.installed_by),
        connected_at = case when known.state = 'disconnected' then excluded.connected_at
          else known.connected_at end,
        disconnected_at = null, trouble = null, sync_due_at = excluded.sync_due_at
      returning ${CONNECTION}`,
  );
}

/** The state, with why an admin is needed; a connection that is given up keeps no token. */
export function setConnectionState(
  tx: Tx,
  id: string,
  { state, trouble, at }: { state: ConnectionState; trouble: string | null; at: Instant },
): Promise<number> {
  const gone = state === "disconnected";
  return changedRows(
    tx,
    sql`update crm_connections set state = ${state}, trouble = ${trouble},
        disconnected_at = case when ${gone}::boolean then ${at}::timestamptz end,
        tokens = case when ${gone}::boolean then null else tokens end,
        token_expires_at = case when ${gone}::boolean then null else token_expires_at end,
        refresh_until = null
      where id = ${id}::uuid returning id`,
  );
}

export function setConnectionSettings(tx: Tx, id: string, settings: unknown): Promise<number> {
  return changedRows(
    tx,
    sql`update crm_connections set settings = ${jsonb(settings)}
      where id = ${id}::uuid returning id`,
  );
}

export function setConnectionRoles(
  tx: Tx,
  id: string,
  roles: Readonly<Record<string, Role>>,
): Promise<number> {
  return changedRows(
    tx,
    sql`update crm_connections set roles = ${jsonb(roles)} where id = ${id}::uuid returning id`,
  );
}

/** Brings the connection's next turn forward. */
export function wakeConnection(tx: Tx, id: string, at: Instant): Promise<number> {
  return changedRows(
    tx,
    sql`update crm_connections set woken = woken + 1,
        sync_due_at = least(sync_due_at, ${at}::timestamptz)
      where id = ${id}::uuid and state = 'active' returning id`,
  );
}

/**
 * Brings the next turn forward as `wakeConnection` does, but keeps turns that are asked for so at
 * least `spacingMs` apart. One that is asked for already and still to come is this one too.
 */
export function wakeSpaced(
  tx: Tx,
  id: string,
  { at, spacingMs }: { readonly at: Instant; readonly spacingMs: number },
): Promise<number> {
  return changedRows(
    tx,
    sql`update crm_connections set push_due_at = due, sync_due_at = least(sync_due_at, due)
      from (select case when push_due_at > ${at}::timestamptz then push_due_at
          else greatest(${at}::timestamptz,
            push_due_at + make_interval(secs => ${spacingMs / 1_000}::float8)) end as due
        from crm_connections where id = ${id}::uuid for update) as asked
      where id = ${id}::uuid and state = 'active' returning id`,
  );
}

const KEPT_OF_CRM = [
  "crm_inbox",
  "crm_outbox",
  "crm_cursors",
  "crm_links",
  "crm_records",
  "crm_exports",
] as const;

/** For good, with every record read from it and everything that waits; the book stays. */
export async function forgetRecords(tx: Tx, id: string): Promise<void> {
  for (const table of KEPT_OF_CRM)
    await sql`delete from ${sql.table(table)} where connection_id = ${id}::uuid`.execute(tx);
}
