import { AsyncLocalStorage } from "node:async_hooks";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { whileAway } from "./connection-fault.ts";
import { lockDataDir } from "./data-dir-lock.ts";
import type { Engine, Kind } from "./engine.ts";
import { migrate, readMigrations } from "./migrate.ts";
import { openPglite } from "./pglite-engine.ts";
import { openPostgres, type PostgresOptions } from "./postgres-engine.ts";
import type { Tx } from "./tx.ts";

export type DatabaseConfig =
  | { readonly dataDir: string }
  | { readonly memory: true; readonly snapshot?: Blob }
  | PostgresOptions;

/** The only way in: there is no query outside a transaction, and no transaction without a role. */
export interface Database {
  readonly kind: Kind;
  /** Runs as a role that sees one tenant's rows and owns none of the tables. */
  withTenant<T>(tenantId: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Runs as the one role that may change what is append only: to erase a person, to destroy. */
  withPrivacy<T>(tenantId: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Crosses tenants, so it may see only the tenants' list, leases and hashed keys. */
  withSystem<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  ping(): Promise<void>;
  /** Fresh statistics after a bulk load; on PGlite also the vacuum that nobody else runs. */
  maintain(): Promise<void>;
  close(): Promise<void>;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Opens the database the configuration names and brings its schema up to date. */
export async function openDatabase(config: DatabaseConfig): Promise<Database> {
  const engine = await openEngine(config);
  try {
    await migrate(engine, await readMigrations());
  } catch (error) {
    await engine.close();
    throw error;
  }
  return toDatabase(engine);
}

/** The same as it is, without a look at its schema. For backups and restores alone. */
export async function openEngine(config: DatabaseConfig): Promise<Engine> {
  if ("databaseUrl" in config) return openPostgres(config);
  if ("memory" in config) return openPglite(config);
  await mkdir(config.dataDir, { recursive: true });
  const lock = lockDataDir(config.dataDir);
  try {
    const engine = await openPglite({ directory: join(config.dataDir, "database") });
    const close = async () => {
      await engine.close();
      await lock.release();
    };
    return { ...engine, close };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

function toDatabase(engine: Engine): Database {
  const current = new AsyncLocalStorage<{ open: boolean }>();

  async function transact<T>(role: string, tenant: string, work: (tx: Tx) => Promise<T>) {
    // PGlite has one session: a second transaction begun inside the first would wait for itself.
    if (current.getStore()?.open === true) {
      throw new Error("a transaction is already open here: pass its tx on instead");
    }
    const scope = { open: true };
    let isBegun = false;
    const once = () =>
      engine.kysely.transaction().execute(async (tx) => {
        // One statement for role, tenant and zone, all of which end with the transaction.
        await sql`select set_config('role', ${role}, true),
          set_config('app.tenant', ${tenant}, true), set_config('timezone', 'UTC', true)`.execute(
          tx,
        );
        isBegun = true;
        return current.run(scope, () => work(tx));
      });
    try {
      // A failover leaves dead connections behind; until work began nothing can be done twice.
      return await whileAway(once, () => !isBegun);
    } finally {
      scope.open = false;
    }
  }

  return {
    kind: engine.kind,
    withTenant: async (tenantId, work) => transact("gs_app", checkedTenant(tenantId), work),
    withPrivacy: async (tenantId, work) => transact("gs_privacy", checkedTenant(tenantId), work),
    withSystem: (work) => transact("gs_system", "", work),
    ping: async () => {
      await sql`select 1`.execute(engine.kysely);
    },
    maintain: engine.maintain,
    close: engine.close,
  };
}

function checkedTenant(tenantId: string): string {
  if (!UUID.test(tenantId)) throw new TypeError("a tenant id is a UUID");
  return tenantId;
}
