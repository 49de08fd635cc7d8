import type { Engine, ScriptSession } from "../storage/engine.ts";
import { applyMigrations, lockSchema, type Migration, readMigrations } from "../storage/migrate.ts";
import { type BackupHeader, BackupRefusal, type TableHead } from "./backup-format.ts";
import { readBackup, verifyBackup } from "./read-backup.ts";
import { deleteTenant, quietly, refuseHidden } from "./remove-tenant.ts";
import { PLAIN_TEXT, quoted, readTables, type Table } from "./tables.ts";

/** Rows of one statement: at most so many, and no more text than this. */
const ROWS_MAX = 1_000;
const BATCH_CHARS_MAX = 2_000_000;
const UNIQUE_VIOLATION = "23505";

export interface Restored {
  readonly madeAt: string;
  readonly tenant: BackupHeader["tenant"];
  readonly rows: number;
  /** True where what is sealed in it opens with the secret that the backup itself holds. */
  readonly holdsSecret: boolean;
}

interface Request {
  readonly file: string;
  /** Replace what is there. */
  readonly force: boolean;
}

/**
 * Brings a backup back, in one transaction: all of it or nothing. The file is read to its end before
 * anything is touched. A whole database goes where there is none, or with `force` in place of the one
 * that is there; a tenant goes beside others, into a database of the same version. Throws
 * `BackupRefusal`.
 */
export async function restoreBackup(engine: Engine, { file, force }: Request): Promise<Restored> {
  const { header, rows } = await verifyBackup(file);
  const known = await readMigrations();
  const before = schemaOf(header, known);
  await engine.asOwner(async (session) => {
    await session.run(PLAIN_TEXT);
    await lockSchema(session);
    if (header.tenant === null) {
      await clearDatabase(session, { force });
      await applyMigrations(session, before);
      await empty(session);
    } else await clearTenant(session, header, { id: header.tenant.id, force });
    await load(session, file);
    // What changed since the backup was made is done to its rows, as an upgrade would.
    if (header.tenant === null) await applyMigrations(session, known);
  });
  await engine.maintain();
  const { madeAt, tenant, holdsSecret } = header;
  return { madeAt, tenant, rows, holdsSecret };
}

/** The migrations the backup was made with, as this version knows them. */
function schemaOf({ migrations }: BackupHeader, known: readonly Migration[]): readonly Migration[] {
  const byName = new Map(known.map((each) => [each.name, each]));
  return migrations.map(({ name, checksum }) => {
    const own = byName.get(name);
    if (own === undefined)
      throw new BackupRefusal(
        "newer_schema",
        `the backup was made by a newer version, which has ${name}: restore it with that one`,
      );
    if (own.checksum !== checksum)
      throw new BackupRefusal("other_schema", `${name} is another one in the backup than here`);
    return own;
  });
}

/** Leaves nothing of ours. What is not ours is left alone, and nothing is restored beside it. */
async function clearDatabase(session: ScriptSession, { force }: Pick<Request, "force">) {
  const found = await session.query(
    `select c.relname as "table" from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'v', 'm', 'p')`,
    [],
  );
  if (found.length === 0) return;
  const names = found.map(({ table }) => String(table));
  if (!names.includes("schema_migrations"))
    throw new BackupRefusal(
      "foreign_tables",
      `the database holds tables that are not ours, such as ${names[0]}: use one of its own`,
    );
  await refuseHidden(session);
  const tenants = await session.query("select name from tenants limit 1", []);
  if (tenants.length > 0 && !force)
    throw new BackupRefusal(
      "not_empty",
      `the database is in use, by ${tenants[0]?.name} among others: restore into an empty one, or say --force to replace everything in it`,
    );
  await session.run("drop schema public cascade; create schema public");
  await session.run("set local search_path = public");
}

/** The rows that a schema begins with are in the backup as they were. */
async function empty(session: ScriptSession): Promise<void> {
  const tables = await readTables(session);
  await quietly(session, tables, async () => {
    for (const { table } of [...tables].reverse())
      await session.run(`delete from ${quoted(table)}`);
  });
}

async function clearTenant(
  session: ScriptSession,
  { migrations }: BackupHeader,
  { id, force }: Pick<Request, "force"> & { readonly id: string },
): Promise<void> {
  const names = (rows: readonly { readonly name?: unknown }[]) =>
    rows.map(({ name }) => String(name)).join();
  const [schema] = await session.query("select to_regclass('schema_migrations') as name", []);
  const there =
    schema?.name == null
      ? []
      : await session.query("select name from schema_migrations order by name", []);
  if (names(there) !== names(migrations))
    throw new BackupRefusal(
      "other_schema",
      "the database has another version than the one the tenant comes from: bring both to the same",
    );
  await refuseHidden(session);
  const [known] = await session.query("select 1 as one from tenants where tenant_id = $1", [id]);
  if (known === undefined) return;
  if (!force)
    throw new BackupRefusal(
      "tenant_is_there",
      "the tenant is in this database already: say --force to replace everything it has here",
    );
  await deleteTenant(session, id);
}

async function load(session: ScriptSession, file: string): Promise<void> {
  const tables = await readTables(session);
  await quietly(session, tables, async () => {
    let head: TableHead | null = null;
    let batch: string[] = [];
    let chars = 0;
    const flush = async () => {
      if (head !== null && batch.length > 0) await insert(session, head, batch);
      batch = [];
      chars = 0;
    };
    for await (const part of readBackup(file)) {
      if (part.kind === "table") {
        await flush();
        head = checked(part.head, tables);
      }
      if (part.kind !== "row") continue;
      batch.push(part.line);
      chars += part.line.length;
      if (batch.length >= ROWS_MAX || chars >= BATCH_CHARS_MAX) await flush();
    }
    await flush();
  });
  for (const { table, identities } of tables)
    for (const column of identities)
      await session.query(
        `select setval(pg_get_serial_sequence($1, $2),
          greatest((select coalesce(max(${quoted(column)}), 0) from ${quoted(table)}), 1))`,
        [quoted(table), column],
      );
}

/** Names in a file are only used where they are a table's and its columns' own. */
function checked(head: TableHead, tables: readonly Table[]): TableHead {
  const table = tables.find((each) => each.table === head.table);
  const isKnown =
    table !== undefined &&
    head.columns.every(({ name, type }) =>
      table.columns.some((column) => column.name === name && column.type === type),
    );
  if (!isKnown)
    throw new BackupRefusal("other_schema", `the backup's table ${head.table} is another one here`);
  return head;
}

async function insert(
  session: ScriptSession,
  { table, columns }: TableHead,
  lines: readonly string[],
): Promise<void> {
  const names = columns.map(({ name }) => quoted(name)).join(", ");
  const values = columns.map(({ type }, n) => `(line ->> ${n})::${type}`).join(", ");
  try {
    await session.query(
      `insert into ${quoted(table)} (${names}) overriding system value
       select ${values} from jsonb_array_elements($1::text::jsonb) with ordinality e(line, n)
       order by e.n`,
      [`[${lines.join(",")}]`],
    );
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === UNIQUE_VIOLATION)
      throw new BackupRefusal(
        "collides",
        `a row of ${table} is in this database already, under another tenant`,
      );
    throw error;
  }
}
