import type { CrmSignal } from "../../adapters/port.ts";
import { assertNever } from "../../core/result/result.ts";
import { wakeConnection } from "../storage/crm-connections.ts";
import { keepSignals, type NewInboxRow } from "../storage/crm-inbox.ts";
import { type CrmConnection, forgetGrant } from "./connections.ts";
import type { CrmDeps } from "./crm-deps.ts";

/**
 * Keeps what a CRM told of and leaves the work to the connection's next turn, so that a webhook is
 * answered at once. The same notice twice, late or out of order, changes nothing more.
 */
export async function receiveSignals(
  deps: CrmDeps,
  connection: Pick<CrmConnection, "tenantId" | "id">,
  signals: readonly CrmSignal[],
): Promise<void> {
  const uninstalled = signals.some(({ kind }) => kind === "uninstalled");
  const rows = signals.flatMap((signal) => toInboxRow(signal) ?? []);
  const now = deps.clock.now();
  await deps.db.withTenant(connection.tenantId, async (tx) => {
    if (rows.length > 0) await keepSignals(tx, connection.id, { rows, now });
    if (!uninstalled) await wakeConnection(tx, connection.id, now);
  });
  if (uninstalled) await forgetGrant(deps, connection, "removed in the CRM");
  deps.wake();
}

function toInboxRow(signal: CrmSignal): NewInboxRow | null {
  switch (signal.kind) {
    case "changed": {
      const { noun, ref, at } = signal;
      return { noun, ref, at, what: "changed", into: null };
    }
    case "gone": {
      const { noun, ref, at, why, into = null } = signal;
      return { noun, ref, at, what: why, into };
    }
    case "uninstalled":
      return null;
    default:
      return assertNever(signal);
  }
}
