import { existsSync } from "node:fs";
import { join } from "node:path";
import { defaultPolicy } from "../../core/policy/default-policy.ts";
import type { TenantPolicy } from "../../core/policy/policy.ts";
import { type Config, readConfig } from "../config.ts";
import { type Database, openDatabase } from "../storage/connect.ts";
import { DEFAULT_TENANT } from "../storage/default-tenant.ts";
import { findCurrentPolicy } from "../storage/policies.ts";
import { ensureTenant, listTenants, type Tenant } from "../storage/tenants.ts";
import { BadInput } from "./bad-input.ts";
import { type Call, type OptionSpec, textOption } from "./command.ts";

export const BOOK_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  "data-dir": {
    type: "string",
    value: "DIR",
    help: "where the embedded database is (default: GS_DATA_DIR or .good-standing)",
  },
  tenant: {
    type: "string",
    value: "ID",
    help: "whose book: an id, a name, or default for the only one (default: default)",
  },
};

/** Whether there is a database yet: a look at a book must not make an empty one. */
export function bookExists(call: Call): boolean {
  const config = databaseOf(call);
  return !("dataDir" in config) || existsSync(join(config.dataDir, "database"));
}

/** Opens the book, making the database when there is none, and closes it whatever happens. */
export async function withBook<T>(call: Call, work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase(databaseOf(call));
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}

/** A book that must be there already, and the tenant it is asked for. */
export async function withTenantBook<T>(
  call: Call,
  work: (db: Database, tenantId: string) => Promise<T>,
): Promise<T> {
  if (!bookExists(call)) throw new BadInput("--data-dir", "holds no book yet: use gs import");
  return withBook(call, async (db) => {
    const tenant = await findTenantFor(call, db);
    if (tenant === null) throw new BadInput("--tenant", "the book is empty: use gs import");
    return work(db, tenant.id);
  });
}

/** The tenant that `--tenant` names; null when it names the default one and there is none at all. */
export async function findTenantFor(call: Call, db: Database): Promise<Tenant | null> {
  const wanted = textOption(call, "tenant") ?? "default";
  const tenants = await db.withSystem((tx) => listTenants(tx));
  const named = tenants.find(({ id, name }) => id === wanted.toLowerCase() || name === wanted);
  if (named !== undefined) return named;
  if (wanted !== "default") throw new BadInput("--tenant", `there is no tenant "${wanted}"`);
  const [only, ...others] = tenants;
  if (only === undefined) return null;
  const own = tenants.find(({ id }) => id === DEFAULT_TENANT.id);
  if (own !== undefined) return own;
  if (others.length === 0) return only;
  const names = tenants.slice(0, 5).map(({ id, name }) => `${name} (${id})`);
  throw new BadInput("--tenant", `the book has several: choose one of ${names.join(", ")}`);
}

export async function ensureDefaultTenant(db: Database): Promise<Tenant> {
  await db.withSystem((tx) => ensureTenant(tx, DEFAULT_TENANT));
  return DEFAULT_TENANT;
}

export async function policyOf(db: Database, tenantId: string): Promise<TenantPolicy> {
  return (await db.withTenant(tenantId, findCurrentPolicy)) ?? defaultPolicy;
}

/** Where the book is, by option or setting. */
export function databaseOf(call: Call): Config["database"] {
  const dataDir = textOption(call, "data-dir");
  if (dataDir !== undefined) return { dataDir };
  const { DATABASE_URL, GS_DATA_DIR } = call.io.env;
  // Only where the book is: a command needs none of the settings a server can't start without.
  return readConfig({ DATABASE_URL, GS_DATA_DIR, GS_SECRET: "unused".repeat(8) }).database;
}
