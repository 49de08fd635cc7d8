import { sql } from "kysely";
import { z } from "zod";
import type { CrmRef } from "../../../../adapters/crm-ref.ts";
import { nounOf, objectOfSingular } from "../../../../adapters/hubspot/objects.ts";
import type { AccountId } from "../../../../core/accounts/account.ts";
import type { CrmConnection } from "../../../crm/connections.ts";
import { findMatches } from "../../../crm/find-matches.ts";
import { receiveSignals } from "../../../crm/receive-signals.ts";
import { openWork } from "../../../effects/account-work.ts";
import { lockAccount } from "../../../storage/accounts.ts";
import { finishIdempotencyKey, takeIdempotencyKey } from "../../../storage/idempotency-keys.ts";
import type { Tx } from "../../../storage/tx.ts";
import type { HubspotEdge } from "../hubspot-edge.ts";
import type { ActionCall } from "./action-call.ts";
import type { ActionAnswer, Outcome } from "./action-scene.ts";
import { WORKFLOW_ACTIONS, type WorkflowActionName } from "./workflow-actions.ts";

/** What HubSpot is told: values for the output fields, and whether the workflow goes on or waits. */
export const ActionReply = z.object({ outputFields: z.record(z.string(), z.string()) });
export type ActionReply = z.infer<typeof ActionReply>;

/** The objects our actions are offered for. */
const SERVED: readonly string[] = ["companies", "contacts", "tickets"];

export interface ActionRun {
  readonly edge: HubspotEdge;
  readonly connection: CrmConnection;
  readonly name: WorkflowActionName;
  readonly call: ActionCall;
}

/** Gives the transaction up, its key included: the same call is to be taken as new when it comes again. */
class NotReadYet extends Error {}

/**
 * Takes an action once for its callback: the work and the answer are kept together, and a call that
 * comes again gets the first answer, a refusal like any other. `"later"` when the record has not been
 * read yet: it is asked for, and trying again helps.
 */
export async function runAction(run: ActionRun): Promise<ActionReply | "later"> {
  const { edge, connection, call } = run;
  const { deps } = edge;
  const ref = refOf(call, connection);
  try {
    const reply = await deps.db.withTenant(connection.tenantId, (tx) => runOnce(run, tx, ref));
    deps.wake();
    return reply;
  } catch (error) {
    if (!(error instanceof NotReadYet)) throw error;
    const noun = ref === null ? null : nounOf(ref.object);
    const at = deps.clock.now();
    if (ref !== null && noun !== null)
      await receiveSignals(deps, connection, [{ kind: "changed", noun, ref, at }]);
    return "later";
  }
}

/** Null for what we never read here: waiting for it would be in vain. */
function refOf(
  { object: { objectType, objectId } }: ActionCall,
  { scopes }: CrmConnection,
): CrmRef | null {
  const object = objectOfSingular(objectType);
  if (object === null || !SERVED.includes(object)) return null;
  return object === "tickets" && !scopes.includes("tickets") ? null : { object, id: objectId };
}

async function runOnce(run: ActionRun, tx: Tx, ref: CrmRef | null): Promise<ActionReply> {
  const { edge, connection, name, call } = run;
  const key = `hubspot-action:${connection.id}:${call.callbackId}`;
  const at = edge.deps.clock.now();
  // The callback names the passage: what else HubSpot sends with it may differ from try to try.
  const taken = await takeIdempotencyKey(tx, { key, requestHash: name, at });
  if (taken.kind === "replay") return ActionReply.parse(taken.response);
  if (taken.kind !== "new") return toReply(REUSED);
  const reply = toReply(await answerOf(run, tx, ref));
  await finishIdempotencyKey(tx, key, { status: 200, response: reply });
  return reply;
}

async function answerOf(run: ActionRun, tx: Tx, ref: CrmRef | null): Promise<ActionAnswer> {
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
  const { workflowId } = call.context;
  const actor = workflowId === undefined ? "HubSpot workflow" : `HubSpot workflow ${workflowId}`;
  const viewer = { name: actor, role: "rep" } as const;
  const reader = { locale: "en-US", timeZone: "UTC", viewer };
  await sql`savepoint hubspot_action`.execute(tx);
  const answer = await WORKFLOW_ACTIONS[name]({ edge, connection, call, work, reader });
  // What is refused leaves nothing behind but its answer.
  if (answer.outcome === "refused" || answer.outcome === "invalid")
    await sql`rollback to savepoint hubspot_action`.execute(tx);
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

/** Failing goes on with the workflow too: what to do then is for its branches to say. */
function toReply({ outcome, detail, outputs, waitDays }: ActionAnswer): ActionReply {
  const state =
    waitDays !== undefined
      ? { hs_execution_state: "BLOCK", hs_expiration_duration: `P${waitDays}D` }
      : { hs_execution_state: isSuccess(outcome) ? "SUCCESS" : "FAIL_CONTINUE" };
  return { outputFields: { ...outputs, outcome, detail, ...state } };
}

function isSuccess(outcome: Outcome): boolean {
  return outcome === "done" || outcome === "already";
}
