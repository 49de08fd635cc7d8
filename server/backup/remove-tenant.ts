import type { Engine, ScriptSession } from "../storage/engine.ts";
import { BackupRefusal } from "./backup-format.ts";
import { hiddenTables, PLAIN_TEXT, quoted, readTables, type Table } from "./tables.ts";

/**
 * Takes everything a tenant has out of a database, for good: it was moved to another one. Answers how
 * many rows that were, zero when it has none here.
 */
export function removeTenant(engine: Engine, tenantId: string): Promise<number> {
  return engine.asOwner(async (session) => {
    await session.run(PLAIN_TEXT);
    await refuseHidden(session);
    return deleteTenant(session, tenantId);
  });
}

/** The same in a transaction of the caller's. */
export async function deleteTenant(session: ScriptSession, id: string): Promise<number> {
  const tables = (await readTables(session)).filter(({ hasTenant }) => hasTenant);
  let rows = 0;
  await quietly(session, tables, async () => {
    for (const { table } of [...tables].reverse()) {
      const gone = await session.query(
        `with gone as (delete from ${quoted(table)} where tenant_id = $1 returning 1)
         select count(*)::int as count from gone`,
        [id],
      );
      rows += Number(gone[0]?.count ?? 0);
    }
  });
  return rows;
}

/** Where rows are hidden from this login, it would leave them behind and not know. */
export async function refuseHidden(session: ScriptSession): Promise<void> {
  const hidden = await hiddenTables(session);
  if (hidden.length > 0)
    throw new BackupRefusal(
      "hidden_rows",
      `this login may not see every row of ${hidden[0]}: use the one that ran the migrations`,
    );
}

/** Without our triggers: what they would add is in the backup already. */
export async function quietly(
  session: ScriptSession,
  tables: readonly Table[],
  work: () => Promise<void>,
) {
  const loud = tables.filter(({ hasTriggers }) => hasTriggers);
  for (const { table } of loud)
    await session.run(`alter table ${quoted(table)} disable trigger user`);
  await work();
  // A table with checks still to be made can't be altered.
  await session.run("set constraints all immediate");
  for (const { table } of loud)
    await session.run(`alter table ${quoted(table)} enable trigger user`);
}
