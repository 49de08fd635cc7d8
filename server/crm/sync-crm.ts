import { addMs, DAY_MS, MINUTE_MS } from "../../core/time/instant.ts";
import { failureCode } from "../dead-letters/failure-code.ts";
import { findConnectionById } from "../storage/crm-connections.ts";
import { claimTurns, finishTurn, type TurnClaim } from "../storage/crm-turns.ts";
import { forgetFailure, noteFailure } from "../storage/work-failures.ts";
import type { CrmDeps } from "./crm-deps.ts";
import { portOf } from "./crm-port.ts";
import { takeTurn } from "./take-turn.ts";
import { turnOf } from "./turn.ts";

/** Connections served side by side: one CRM that answers slowly must not hold up the others. */
const SIDE_BY_SIDE = 4;
const LEASE_MS = 5 * MINUTE_MS;

/** Gives connections whose time has come a turn each; answers how many had one. */
export async function syncCrm(
  deps: CrmDeps,
  workerId: string,
  stop?: AbortSignal,
): Promise<number> {
  const request = { workerId, limit: SIDE_BY_SIDE, leaseMs: LEASE_MS, now: deps.clock.now() };
  const claims = await claimTurns(deps.db, request);
  await Promise.all(claims.map((claim) => serve(deps, claim, stop)));
  return claims.length;
}

/** A fault ends this connection's turn alone; its lease brings it back, each time later. */
async function serve(deps: CrmDeps, claim: TurnClaim, stop?: AbortSignal): Promise<void> {
  const { tenantId, connectionId } = claim;
  try {
    const connection = await deps.db.withTenant(tenantId, (tx) =>
      findConnectionById(tx, connectionId),
    );
    if (connection === null) return;
    const port = portOf(deps, connection);
    const next = port === null ? null : await takeTurn(turnOf(deps, connection, stop), port);
    const now = deps.clock.now();
    await deps.db.withTenant(tenantId, async (tx) => {
      await finishTurn(tx, claim, { next: next ?? addMs(now, DAY_MS), now });
      if (claim.tries > 1) await forgetFailure(tx, { kind: "crm_sync", subject: connectionId });
    });
  } catch (error) {
    deps.log.error({ err: error, connectionId, tries: claim.tries }, "syncing with a CRM failed");
    await note(deps, claim, error);
  }
}

/** Only for whoever looks: the lease brings the turn back, whether or not the reason could be kept. */
async function note(deps: CrmDeps, claim: TurnClaim, error: unknown): Promise<void> {
  const { tenantId, connectionId: subject } = claim;
  const failure = { kind: "crm_sync", subject, accountId: null } as const;
  const reason = failureCode(error);
  try {
    await deps.db.withTenant(tenantId, (tx) =>
      noteFailure(tx, { ...failure, reason, at: deps.clock.now() }),
    );
  } catch (cause) {
    deps.log.warn({ err: cause, connectionId: subject }, "why syncing failed could not be kept");
  }
}
