import { z } from "zod";
import type { ScriptSession } from "../storage/engine.ts";
import type { TableHead } from "./backup-format.ts";

export interface Table extends TableHead {
  readonly hasTenant: boolean;
  /** Columns that number rows by themselves. */
  readonly identities: readonly string[];
  /** True where statements on it set off triggers of ours. */
  readonly hasTriggers: boolean;
}

const Row = z.object({
  table: z.string(),
  columns: z.array(z.strictObject({ name: z.string(), type: z.string() })),
  hasTenant: z.boolean(),
  identities: z.array(z.string()),
  hasTriggers: z.boolean(),
  needs: z.array(z.string()),
});

/** The ledger of migrations is what the header says, and written by them. */
const TABLES = `select c.relname as "table", c.relhastriggers and exists (select from pg_trigger t
      where t.tgrelid = c.oid and not t.tgisinternal) as "hasTriggers",
    (select jsonb_agg(jsonb_build_object('name', a.attname,
        'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
      from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        and a.attgenerated = '') as columns,
    exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id'
      and not a.attisdropped) as "hasTenant",
    coalesce((select jsonb_agg(a.attname) from pg_attribute a where a.attrelid = c.oid
      and a.attidentity <> ''), '[]') as identities,
    coalesce((select jsonb_agg(distinct r.relname) from pg_constraint k
      join pg_class r on r.oid = k.confrelid
      where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid), '[]') as needs
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'schema_migrations'
  order by c.relname`;

/** Every table of ours, each behind those that its rows point at. */
export async function readTables(session: ScriptSession): Promise<Table[]> {
  const rows = z.array(Row).parse(await session.query(TABLES, []));
  const sorted: Table[] = [];
  const done = new Set<string>();
  let left = rows;
  while (left.length > 0) {
    const ready = left.filter(({ needs }) => needs.every((name) => done.has(name)));
    if (ready.length === 0)
      throw new Error(`tables point at each other: ${left.map(({ table }) => table).join(", ")}`);
    for (const { needs: _, ...table } of ready) {
      sorted.push(table);
      done.add(table.table);
    }
    left = left.filter(({ table }) => !done.has(table));
  }
  return sorted;
}

/** So that every value's text means the same wherever it is read again. */
export const PLAIN_TEXT = `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD';
  set local intervalstyle = 'iso_8601'; set local extra_float_digits = 1;
  set local bytea_output = 'hex'; set local statement_timeout = 0; set local lock_timeout = 0;
  set local idle_in_transaction_session_timeout = 0; set local search_path = public`;

const HIDDEN = `select c.relname as "table" from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind = 'r' and c.relforcerowsecurity
    and not (select rolsuper or rolbypassrls from pg_roles where rolname = current_user)
    and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'owner_work'
      and (select oid from pg_roles where rolname = current_user) = any(p.polroles))`;

/** Tables whose rows this login would silently not see: a backup of them would be empty. */
export async function hiddenTables(session: ScriptSession): Promise<string[]> {
  return (await session.query(HIDDEN, [])).map(({ table }) => String(table));
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
