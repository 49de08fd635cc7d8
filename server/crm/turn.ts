import type { CrmConnection } from "../storage/crm-connections.ts";
import type { Tx } from "../storage/tx.ts";
import type { CrmWork } from "./apply-changes.ts";
import type { CrmDeps } from "./crm-deps.ts";

/** One connection's turn: everything in it is bounded, so that the others get theirs. */
export interface Turn {
  readonly deps: CrmDeps;
  readonly connection: CrmConnection;
  readonly isStopped: () => boolean;
  inTenant<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  inWork<T>(work: (crm: CrmWork) => Promise<T>): Promise<T>;
}

export function turnOf(deps: CrmDeps, connection: CrmConnection, stop?: AbortSignal): Turn {
  const { tenantId } = connection;
  return {
    deps,
    connection,
    isStopped: () => stop?.aborted === true,
    inTenant: (work) => deps.db.withTenant(tenantId, work),
    inWork: (work) =>
      deps.db.withTenant(tenantId, async (tx) => {
        const policy = await deps.policies.current(tx, tenantId);
        return work({ tx, connection, policy, now: deps.clock.now() });
      }),
  };
}
