import type { CrmSignal } from "../../adapters/port.ts";
import { assertNever } from "../../core/result/result.ts";
import { isConnectionFault } from "../storage/connection-fault.ts";
import { wakeConnection } from "../storage/crm-connections.ts";
import { keepSignals, type NewInboxRow } from "../storage/crm-inbox.ts";
import { type CrmConnection, forgetGrant } from "./connections.ts";
import type { CrmDeps } from "./crm-deps.ts";
import { grouped, keyIn } from "./grouped.ts";

type Told = Pick<CrmConnection, "tenantId" | "id">;

/** Calls answered by one commit; each brings at most a hundred or so signals. */
const CALLS_MAX = 100;
/** A process that is further behind than this says so, and the CRM comes again. */
const WAITING_MAX = 2_000;

interface Call {
  readonly deps: CrmDeps;
  readonly connection: Told;
  readonly signals: readonly CrmSignal[];
}

// One row per connection is written by every call, so calls of one CRM account can't commit side by side.
const keep = grouped<Call, void>(
  { itemsMax: CALLS_MAX, waitingMax: WAITING_MAX, isShared: isConnectionFault },
  (_connection, calls) => keepCalls(calls),
);

/**
 * Keeps what a CRM told of and leaves the work to the connection's next turn, so that a webhook is
 * answered at once. The same notice twice, late or out of order, changes nothing more. Comes back after
 * the commit; throws `Overloaded` when too many wait for theirs.
 */
export function receiveSignals(
  deps: CrmDeps,
  connection: Told,
  signals: readonly CrmSignal[],
): Promise<void> {
  return keep(keyIn(deps.db, connection.id), { deps, connection, signals });
}

async function keepCalls(calls: readonly Call[]): Promise<void> {
  const [first] = calls;
  if (first === undefined) return;
  const { deps, connection } = first;
  const signals = calls.flatMap((call) => call.signals);
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
