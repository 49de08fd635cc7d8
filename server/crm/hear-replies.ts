import type { CrmChange } from "../../adapters/crm-change.ts";
import { addMs, DAY_MS } from "../../core/time/instant.ts";
import { crmKey, findRecords } from "../storage/crm-records.ts";
import { recordId } from "./ids.ts";
import type { Turn } from "./turn.ts";

/** What was written longer ago is history, and nobody expects an answer to it any more. */
const HEARD_WITHIN_MS = 2 * DAY_MS;

type Activity = Extract<CrmChange, { kind: "activity" }>;

/**
 * Has what customers wrote in a CRM understood, each once and about the account that its record
 * belongs to. Whose record it is must be known already.
 */
export async function hearReplies(turn: Turn, changes: readonly CrmChange[]): Promise<void> {
  const { deps, connection } = turn;
  const since = addMs(deps.clock.now(), -HEARD_WITHIN_MS);
  const written = changes.filter(
    (change): change is Activity =>
      change.kind === "activity" &&
      change.direction === "inbound" &&
      change.text !== undefined &&
      change.at > since,
  );
  if (deps.hear === undefined || written.length === 0) return;
  const keys = written.map(({ ref }) => crmKey(ref));
  const records = await turn.inTenant((tx) => findRecords(tx, connection.id, keys));
  for (const { ref, channel, text = "", at } of written) {
    const accountIds = records.find(({ key }) => key === crmKey(ref))?.accountIds ?? [];
    if (accountIds.length === 0) continue;
    const id = recordId(connection.id, ref);
    await deps.hear(connection.tenantId, { id, channel, text, at, accountIds });
  }
}
