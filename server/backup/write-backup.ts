import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { finished } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { z } from "zod";
import type { Instant } from "../../core/time/instant.ts";
import type { Engine, ScriptSession } from "../storage/engine.ts";
import { type BackupHeader, BackupRefusal, FORMAT, FORMAT_VERSION } from "./backup-format.ts";
import { hiddenTables, PLAIN_TEXT, quoted, readTables, type Table } from "./tables.ts";

const FETCH = 2_000;
/** It holds people's data, so nobody else on the machine reads it. */
const OWNER_ONLY = 0o600;

export interface BackupMade {
  readonly file: string;
  readonly tables: number;
  readonly rows: number;
  readonly sha256: string;
  readonly tenant: BackupHeader["tenant"];
  readonly holdsSecret: boolean;
}

/**
 * Writes everything the database held at one moment to a file, or everything of one tenant, row by
 * row: neither the database nor the backup is ever in memory. Others go on working meanwhile. The file
 * has its name only once it is whole.
 */
export async function writeBackup(
  engine: Engine,
  {
    file,
    tenantId,
    at,
  }: { readonly file: string; readonly tenantId: string | null; readonly at: Instant },
): Promise<BackupMade> {
  const draft = `${file}.part`;
  try {
    const made = await engine.asOwner(async (session) => {
      // Before the first question: from here on every table is read as it was at this moment.
      await session.run("set transaction isolation level repeatable read, read only");
      await session.run(PLAIN_TEXT);
      return writeAll(session, { draft, tenantId, at });
    });
    await sync(draft);
    await rename(draft, file);
    return { file, ...made };
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

interface Draft {
  readonly draft: string;
  readonly tenantId: string | null;
  readonly at: Instant;
}

async function writeAll(session: ScriptSession, { draft, tenantId, at }: Draft) {
  const hidden = await hiddenTables(session);
  if (hidden.length > 0)
    throw new BackupRefusal(
      "hidden_rows",
      `this login may not read every row of ${hidden.slice(0, 3).join(", ")}: use the one that ran the migrations`,
    );
  const tables = (await readTables(session)).filter(
    ({ hasTenant }) => tenantId === null || hasTenant,
  );
  const header = await headerOf(session, tenantId, at);
  const out = openOutput(draft);
  let rows = 0;
  try {
    await out.line(header);
    for (const table of tables) {
      await out.line({ table: table.table, columns: table.columns });
      rows += await writeRows(session, table, tenantId, out.text);
    }
    const sha256 = await out.end(rows);
    const { tenant, holdsSecret } = header;
    return { tables: tables.length, rows, sha256, tenant, holdsSecret };
  } catch (error) {
    out.destroy();
    throw error;
  }
}

const Migration = z.object({ name: z.string(), checksum: z.string() });
const Tenant = z.object({ id: z.string(), name: z.string() });

async function headerOf(
  session: ScriptSession,
  tenantId: string | null,
  at: Instant,
): Promise<BackupHeader> {
  const migrations = await session.query(
    "select name, checksum from schema_migrations order by name",
    [],
  );
  const [tenant] =
    tenantId === null
      ? [null]
      : z
          .array(Tenant)
          .parse(
            await session.query(
              "select tenant_id::text as id, name from tenants where tenant_id = $1",
              [tenantId],
            ),
          );
  if (tenant === undefined) throw new Error("there is no such tenant");
  const secrets = await session.query("select 1 as one from settings where name = 'secret'", []);
  return {
    ...{ format: FORMAT, version: FORMAT_VERSION, madeAt: at, tenant },
    migrations: z.array(Migration).parse(migrations),
    holdsSecret: tenant === null && secrets.length > 0,
  };
}

async function writeRows(
  session: ScriptSession,
  { table, columns }: Table,
  tenantId: string | null,
  write: (text: string) => Promise<void>,
): Promise<number> {
  const values = columns.map(({ name }) => `${quoted(name)}::text`).join(", ");
  // The id was checked to be a UUID: a cursor's statement takes no parameters.
  const where = tenantId === null ? "" : ` where tenant_id = '${z.uuid().parse(tenantId)}'`;
  await session.run(
    `declare backup_rows no scroll cursor for
     select json_build_array(${values})::text as line from ${quoted(table)}${where}`,
  );
  let count = 0;
  for (;;) {
    const rows = await session.query(`fetch ${FETCH} from backup_rows`, []);
    if (rows.length === 0) break;
    await write(rows.map(({ line }) => `${line}\n`).join(""));
    count += rows.length;
  }
  await session.run("close backup_rows");
  return count;
}

function openOutput(path: string) {
  const hash = createHash("sha256");
  const gzip = createGzip({ level: 6 });
  const file = createWriteStream(path, { mode: OWNER_ONLY });
  const written = finished(gzip.pipe(file));
  // Told to whoever waits for the end; until then it must not end the process.
  written.catch(() => undefined);
  file.on("error", (error) => gzip.destroy(error));
  const put = async (text: string) => {
    if (!gzip.write(text)) await once(gzip, "drain");
  };
  const text = (lines: string) => {
    hash.update(lines);
    return put(lines);
  };
  return {
    text,
    line: (value: unknown) => text(`${JSON.stringify(value)}\n`),
    async end(rows: number): Promise<string> {
      const sha256 = hash.digest("hex");
      await put(`${JSON.stringify({ rows, sha256 })}\n`);
      gzip.end();
      await written;
      return sha256;
    },
    destroy() {
      gzip.destroy();
      file.destroy();
    },
  };
}

/** On the disk, not only on its way there. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
