import { PGlite } from "@electric-sql/pglite";
import { Kysely, PGliteDialect } from "kysely";
import { COLUMN_READERS } from "./column-types.ts";
import type { Engine } from "./engine.ts";
import type { NoTables } from "./tx.ts";

interface PgliteOptions {
  /** Absent for a database in memory. */
  readonly directory?: string;
  /** A dump to start from instead of an empty database. */
  readonly snapshot?: Blob;
}

/** PostgreSQL inside this process: one session, so one transaction at a time. */
export async function openPglite({ directory, snapshot }: PgliteOptions): Promise<Engine> {
  const pglite = await PGlite.create({
    ...(directory === undefined ? {} : { dataDir: directory }),
    ...(snapshot === undefined ? {} : { loadDataDir: snapshot }),
    parsers: { ...COLUMN_READERS },
  });
  return toEngine(pglite);
}

export function toEngine(pglite: PGlite): Engine {
  return {
    kind: "pglite",
    kysely: new Kysely<NoTables>({ dialect: new PGliteDialect({ pglite }) }),
    asOwner: (work) =>
      pglite.transaction((tx) =>
        work({
          run: async (script) => {
            await tx.exec(script);
          },
          query: async (text, values) =>
            (await tx.query<Record<string, unknown>>(text, [...values])).rows,
        }),
      ),
    // Nothing vacuums or analyses by itself in here, and without statistics the claim of due
    // accounts is ten times slower.
    maintain: async () => {
      await pglite.exec("vacuum analyze");
    },
    close: () => pglite.close(),
  };
}
