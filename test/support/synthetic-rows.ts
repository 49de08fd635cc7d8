/** Runs SQL as the owner of every table. */
export type OwnerQuery = (text: string) => Promise<readonly Record<string, unknown>[]>;

export interface TenantTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** Every table that belongs to tenants, from the catalog, so that tomorrow's is walked as well. */
export async function tenantTables(query: OwnerQuery): Promise<TenantTable[]> {
  const rows = await query(`
    select c.relname as table, a.attname as column, format_type(case t.typtype when 'd' then t.typbasetype else t.oid end, null) as type
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    where n.nspname = 'public' and c.relkind in ('r', 'p')
      and a.attgenerated = '' and a.attidentity = ''
      and exists (select from pg_attribute o where o.attrelid = c.oid and o.attname = 'tenant_id')
    order by c.relname, a.attnum`);
  const tables = new Map<string, { name: string; type: string }[]>();
  for (const row of rows) {
    const table = String(row.table);
    const columns = tables.get(table) ?? [];
    columns.push({ name: String(row.column), type: String(row.type) });
    tables.set(table, columns);
  }
  return [...tables].map(([name, columns]) => ({ name, columns }));
}

/**
 * Puts one row of the tenant into every table, whatever the table is for. Checks and references are
 * taken away first: what is asked is whose a row is, not whether it makes sense.
 */
export async function fillEveryTable(query: OwnerQuery, tenantId: string): Promise<void> {
  const checks = await query(`
    select case when conrelid = 0 then 'domain ' || contypid::regtype::text
        else 'table ' || conrelid::regclass::text end as what, conname as name
    from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace
      and (conrelid = 0 or coninhcount = 0)`);
  for (const { what, name } of checks)
    await query(`alter ${String(what)} drop constraint "${String(name)}"`);
  await query("set session_replication_role = replica");
  for (const { name, columns } of await tenantTables(query)) {
    const names = columns.map((column) => `"${column.name}"`).join(", ");
    const values = columns.map((column) => literalFor(name, column, tenantId)).join(", ");
    await query(`insert into ${name} (${names}) values (${values}) on conflict do nothing`);
  }
  await query("set session_replication_role = origin");
}

function literalFor(
  table: string,
  column: TenantTable["columns"][number],
  tenantId: string,
): string {
  if (column.name === "tenant_id") return `'${tenantId}'`;
  const { type } = column;
  if (type.endsWith("[]")) return "'{}'";
  if (type === "uuid") return "gen_random_uuid()";
  if (type === "text" || type.startsWith("character")) return `'secret ${table} ${column.name}'`;
  if (/^(bigint|integer|smallint|numeric|real|double precision)$/.test(type)) return "1";
  if (type === "boolean") return "true";
  if (type === "jsonb") return `'{"secret": "${table} ${column.name}"}'`;
  if (type === "bytea") return "'\\x00'";
  if (type === "date") return "'2026-03-01'";
  if (type.startsWith("timestamp")) return "'2026-03-01T00:00:00Z'";
  if (type.startsWith("time")) return "'09:00'";
  throw new Error(`${table}.${column.name} is a ${type}: say what a row of it holds`);
}
