import { sql } from "kysely";
import { changedRows, firstRow, manyRows, type Tx } from "./tx.ts";

export const TENANTS_MAX = 10_000;

export interface Tenant {
  readonly id: string;
  readonly name: string;
}

/** Needs a system transaction, like `listTenants`. Answers whether the tenant is new. */
export async function ensureTenant(tx: Tx, tenant: Tenant): Promise<boolean> {
  const created = await changedRows(
    tx,
    sql`insert into tenants (tenant_id, name) values (${tenant.id}, ${tenant.name})
      on conflict (tenant_id) do nothing returning tenant_id`,
  );
  return created === 1;
}

export function findTenant(tx: Tx, id: string): Promise<Tenant | null> {
  return firstRow(
    tx,
    sql<Tenant>`select tenant_id as id, name from tenants where tenant_id = ${id}`,
  );
}

export function listTenants(tx: Tx): Promise<Tenant[]> {
  return manyRows(
    tx,
    sql<Tenant>`select tenant_id as id, name from tenants
      order by created_at, tenant_id limit ${TENANTS_MAX}`,
  );
}
