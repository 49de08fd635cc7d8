import { sql } from "kysely";
import type { AccountId } from "../../../../core/accounts/account.ts";
import type { CrmConnection } from "../../../crm/connections.ts";
import { findMatches } from "../../../crm/find-matches.ts";
import { receiveSignals } from "../../../crm/receive-signals.ts";
import { openWork } from "../../../effects/account-work.ts";
import { lockAccount } from "../../../storage/accounts.ts";
import { finishIdempotencyKey, takeIdempotencyKey } from "../../../storage/idempotency-keys.ts";
import type { Tx } from "../../../storage/tx.ts";
import type { HostEdge } from "../host-edge.ts";
import { ActionAnswer } from "./action-scene.ts";
import { WORKFLOW_ACTIONS, type WorkflowActionName } from "./workflow-actions.ts";
import type { WorkflowCall } from "./workflow-call.ts";

export interface ActionRun {
  readonly edge: HostEdge;
  readonly connection: CrmConnection;
  readonly name: WorkflowActionName;
  readonly call: WorkflowCall;
}

/** Gives the transaction up, its key included: the same call is to be taken as new when it comes again. */
class NotReadYet extends Error {}

/**
 * Takes an action once for its key: the work and the answer are kept together, and a call that comes
 * again gets the first answer, a refusal like any other. `"later"` when the record has not been read
 * yet: it is asked for, and trying again helps.
 */
export async function runAction(run: ActionRun): Promise<ActionAnswer | "later"> {
  const { edge, connection, call } = run;
  const { deps } = edge;
  try {
    const answer = await deps.db.withTenant(connection.tenantId, (tx) => runOnce(run, tx));
    deps.wake();
    return answer;
  } catch (error) {
    if (!(error instanceof NotReadYet)) throw error;
    const { ref } = call;
    const noun = ref === null ? null : edge.nounOf(ref.object);
    const at = deps.clock.now();
    if (ref !== null && noun !== null)
      await receiveSignals(deps, connection, [{ kind: "changed", noun, ref, at }]);
    return "later";
  }
}

async function runOnce(run: ActionRun, tx: Tx): Promise<ActionAnswer> {
  const { edge, connection, name, call } = run;
  const key = `${edge.crm}-action:${connection.id}:${call.key}`;
  const at = edge.deps.clock.now();
  // The key names the passage: what else is sent with it may differ from try to try.
  const taken = await takeIdempotencyKey(tx, { key, requestHash: name, at });
  if (taken.kind === "replay") return ActionAnswer.parse(taken.response);
  if (taken.kind !== "new") return REUSED;
  const answer = await answerOf(run, tx);
  await finishIdempotencyKey(tx, key, { status: 200, response: answer });
  return answer;
}

async function answerOf(run: ActionRun, tx: Tx): Promise<ActionAnswer> {
  const { ref } = run.call;
  if (ref === null) return NOBODY;
  const match = await findMatches(tx, run.connection.id, ref);
  switch (match.kind) {
    case "exact":
      return perform(run, tx, match.accountId);
    case "several":
      return SEVERAL;
    case "none":
      return NOBODY;
    case "unknown_record":
      throw new NotReadYet();
  }
}

async function perform(run: ActionRun, tx: Tx, accountId: AccountId): Promise<ActionAnswer> {
  const { edge, connection, name, call } = run;
  const { tenantId } = connection;
  if (!(await lockAccount(tx, accountId))) return NOBODY;
  const work = await openWork(edge.deps, tx, tenantId, accountId);
  if (work === null) return NOBODY;
  const viewer = { name: call.actor, role: "rep" } as const;
  const reader = { locale: call.locale, timeZone: "UTC", viewer };
  await sql`savepoint workflow_action`.execute(tx);
  const answer = await WORKFLOW_ACTIONS[name]({ edge, connection, call, work, reader });
  // What is refused leaves nothing behind but its answer.
  if (answer.outcome === "refused" || answer.outcome === "invalid")
    await sql`rollback to savepoint workflow_action`.execute(tx);
  return answer;
}

const NOBODY: ActionAnswer = {
  outcome: "no_account",
  detail: "No account is known for this record: it has no invoices, or has not been read yet.",
  outputs: { state: "no_account" },
};
const SEVERAL: ActionAnswer = {
  outcome: "several_accounts",
  detail: "The record stands for several accounts. Choose one in the card on the record.",
  outputs: {},
};
const REUSED: ActionAnswer = {
  outcome: "invalid",
  detail: "callbackId: it was used for another action.",
  outputs: {},
};
