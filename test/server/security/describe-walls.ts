import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../../server/storage/connect.ts";
import type { OwnerQuery, TenantTable } from "../../support/synthetic-rows.ts";
import { tenantTables } from "../../support/synthetic-rows.ts";

export const VICTIM = "00000000-0000-4000-8000-0000000000f1";
export const STRANGER = "00000000-0000-4000-8000-0000000000f2";

export interface Walled {
  readonly db: Database;
  readonly owner: OwnerQuery;
}

/** What one tenant's work can do to another's rows, table by table, by raw SQL. */
export function describeWalls(name: string, open: () => Walled): void {
  describe(`the wall of every table on ${name}`, () => {
    let tables: readonly TenantTable[] = [];
    beforeAll(async () => {
      tables = await tenantTables(open().owner);
    });

    /** The row of each table as its own tenant sees it; what that may not see, nobody's work may. */
    const rowsOfVictim = async () => {
      const rows = new Map<string, string>();
      for (const { name: table } of tables) {
        const read = sql.raw<{ row: string }>(`select row_to_json(t)::text as row from ${table} t`);
        const found = await open()
          .db.withTenant(VICTIM, async (tx) => (await read.execute(tx)).rows[0]?.row ?? "")
          .catch(() => "denied");
        rows.set(table, found);
      }
      return rows;
    };

    /** One statement as the stranger; what it came to, in a word. */
    const tried = async (
      role: "withTenant" | "withPrivacy",
      statement: string,
    ): Promise<string> => {
      try {
        const { rows } = await open().db[role](STRANGER, (tx) => sql.raw(statement).execute(tx));
        return `${rows.length} rows`;
      } catch (error) {
        const text = error instanceof Error ? error.message : String(error);
        if (/permission denied/.test(text)) return "denied";
        if (/row-level security/.test(text)) return "walled";
        return text;
      }
    };

    it("has a row of the other tenant in every table", async () => {
      expect(tables.length).toBeGreaterThan(45);
      const rows = [...(await rowsOfVictim())];
      expect(rows.filter(([, row]) => row === "")).toEqual([]);
      expect(rows.filter(([, row]) => row !== "denied").length).toBeGreaterThan(45);
    });

    it.each(["withTenant", "withPrivacy"] as const)("holds against %s", async (role) => {
      const before = await rowsOfVictim();
      const found: Record<string, string> = {};
      for (const { name: table } of tables) {
        const own = before.get(table) ?? "";
        const row = own.startsWith("{") ? own : JSON.stringify({ tenant_id: VICTIM });
        const copy = `jsonb_populate_record(null::${table}, $q$${row}$q$::jsonb)`;
        const statements = {
          select: `select 1 from ${table}`,
          named: `select 1 from ${table} where tenant_id = '${VICTIM}'`,
          update: `update ${table} set tenant_id = '${STRANGER}' returning 1`,
          delete: `delete from ${table} where tenant_id = '${VICTIM}' returning 1`,
        };
        for (const [what, statement] of Object.entries(statements)) {
          const came = await tried(role, statement);
          if (came !== "0 rows" && came !== "denied") found[`${what} ${table}`] = came;
        }
        const columns = tables.find((each) => each.name === table)?.columns ?? [];
        const names = columns.map((column) => `"${column.name}"`).join(", ");
        const smuggled = await tried(
          role,
          `insert into ${table} (${names}) select ${names} from ${copy} as c returning 1`,
        );
        if (smuggled !== "walled" && smuggled !== "denied") found[`insert ${table}`] = smuggled;
      }
      expect(found).toEqual({});
      expect(await rowsOfVictim()).toEqual(before);
    });

    it("is not gone round by a view or a function that runs as its owner", async () => {
      const views = await open().owner(`
        select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and (c.relkind = 'm' or (c.relkind = 'v'
          and not coalesce(c.reloptions::text, '') ~ 'security_invoker=(true|on)'))`);
      const functions = await open().owner(`
        select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname = 'public' and p.prosecdef`);
      expect({ views, functions }).toEqual({ views: [], functions: [] });
    });
  });
}
