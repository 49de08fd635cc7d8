import { DAY_MS, toEpochMs } from "../../../../core/time/instant.ts";
import { insertCallback } from "../../../storage/crm-callbacks.ts";
import { loadFacts } from "../../../storage/facts.ts";
import type { ActionAnswer, ActionScene } from "./action-scene.ts";

/**
 * Keeps the workflow at this action until the customer has answered, the offer is withdrawn or it has
 * expired. Where nothing was offered there is nothing to wait for. A CRM goes on by itself in the
 * end, so the wait is a day longer than the offer: nothing of ours relies on it.
 */
export async function waitForAnswer(
  { connection, call, work }: ActionScene,
  answer: ActionAnswer,
): Promise<ActionAnswer> {
  const arrangementId = answer.outputs.arrangement_id;
  if (arrangementId === undefined) return answer;
  const { tx, accountId, now } = work;
  // Read again: the offer was written after the work was opened.
  const facts = await loadFacts(tx, accountId);
  const offer = facts?.arrangements.find(({ id }) => id === arrangementId);
  if (offer === undefined) return answer;
  const { expiresAt } = offer;
  const waiting = { callbackId: call.key, accountId, subjectId: offer.id, expiresAt };
  await insertCallback(tx, connection.id, waiting, now);
  const days = Math.ceil((toEpochMs(expiresAt) - toEpochMs(now)) / DAY_MS);
  return { ...answer, outcome: "waiting", waitDays: Math.max(1, days) + 1 };
}
