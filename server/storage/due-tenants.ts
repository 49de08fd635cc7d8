import { sql } from "kysely";
import type { Instant } from "../../core/time/instant.ts";
import type { Database } from "./connect.ts";
import { manyRows } from "./tx.ts";

/** A tenant with work to be claimed, and how much of it: `DUE_MAX` stands for that and more. */
export interface DueTenant {
  readonly tenantId: string;
  readonly due: number;
}

/** Counting on would cost more than it tells: from here on a tenant is simply busy. */
export const DUE_MAX = 1_000;

/** Tenants that have accounts to be looked at now, in no order. */
export function listTenantsWithDueAccounts(db: Database, now: Instant): Promise<DueTenant[]> {
  return list(
    db,
    sql`select from accounts where accounts.tenant_id = tenants.tenant_id and next_look_at is not null
      and greatest(next_look_at, lease_until) <= ${now}::timestamptz`,
  );
}

/** Tenants that have messages to be brought out now, in no order. */
export function listTenantsWithDueMessages(db: Database, now: Instant): Promise<DueTenant[]> {
  return list(
    db,
    sql`select from outbox where outbox.tenant_id = tenants.tenant_id and status = 'queued'
      and greatest(available_at, lease_until) <= ${now}::timestamptz`,
  );
}

function list(db: Database, due: ReturnType<typeof sql>): Promise<DueTenant[]> {
  return db.withSystem((tx) =>
    manyRows(
      tx,
      sql<DueTenant>`select tenants.tenant_id as "tenantId", found.due::int as due
        from tenants cross join lateral
          (select count(*) as due from (${due} limit ${DUE_MAX}) as counted) as found
        where found.due > 0`,
    ),
  );
}
