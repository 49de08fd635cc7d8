import type { KyselyPlugin } from "kysely";
import type { Database } from "../../server/storage/connect.ts";

/** What a process says that dies: nobody may treat it as an answer. */
export class Crash extends Error {}

/**
 * The same database under a process that may die before any statement, before its transaction is
 * committed, and after that but before anybody heard of it. `dies` is asked at each of these points.
 */
export function crashingDatabase(db: Database, dies: () => boolean): Database {
  const step = () => {
    if (dies()) throw new Crash("the process died here");
  };
  const plugin: KyselyPlugin = {
    transformQuery({ node }) {
      step();
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return {
    ...db,
    async withTenant(tenantId, work) {
      const result = await db.withTenant(tenantId, async (tx) => {
        const done = await work(tx.withPlugin(plugin));
        step();
        return done;
      });
      step();
      return result;
    },
  };
}
