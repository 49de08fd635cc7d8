import type { CrmError } from "../../adapters/crm-error.ts";
import type { Result } from "../../core/result/result.ts";
import { type CrmConnection, wakeConnection } from "../storage/crm-connections.ts";
import { reviveWrites } from "../storage/crm-outbox.ts";
import type { CrmDeps } from "./crm-deps.ts";

/**
 * Makes our fields in a CRM by `make`, the adapter's own way. What was to be written before they were
 * there has been refused for good, so it waits again and is written now.
 */
export async function makeOurFields<T>(
  { db, clock, wake }: CrmDeps,
  { tenantId, id }: CrmConnection,
  make: () => Promise<Result<T, CrmError>>,
): Promise<Result<T, CrmError>> {
  const made = await make();
  if (!made.ok) return made;
  await db.withTenant(tenantId, async (tx) => {
    await reviveWrites(tx, id, clock.now());
    await wakeConnection(tx, id, clock.now());
  });
  wake();
  return made;
}
