import type { CrmChange } from "../../adapters/crm-change.ts";
import type { CrmRef } from "../../adapters/crm-ref.ts";
import type { Channel } from "../../core/accounts/account.ts";
import { addMs, DAY_MS, type Instant } from "../../core/time/instant.ts";
import { crmKey, findRecords } from "../storage/crm-records.ts";
import { recordId } from "./ids.ts";
import type { Turn } from "./turn.ts";

/** What was written longer ago is history, and nobody expects an answer to it any more. */
const HEARD_WITHIN_MS = 2 * DAY_MS;

/** A customer's own words: a comment, a mail, or what a ticket was opened with. */
interface Written {
  readonly ref: CrmRef;
  readonly channel: Channel;
  readonly text: string;
  readonly at: Instant;
  readonly ofAnySubject: boolean;
}

/**
 * Has what customers wrote in a CRM understood, each once and about the account that its record
 * belongs to. Whose record it is must be known already.
 */
export async function hearReplies(turn: Turn, changes: readonly CrmChange[]): Promise<void> {
  const { deps, connection } = turn;
  const written = lately(turn, changes);
  if (deps.hear === undefined || written.length === 0) return;
  const keys = written.map(({ ref }) => crmKey(ref));
  const records = await turn.inTenant((tx) => findRecords(tx, connection.id, keys));
  for (const { ref, ...words } of written) {
    const accountIds = records.find(({ key }) => key === crmKey(ref))?.accountIds ?? [];
    if (accountIds.length === 0) continue;
    const id = recordId(connection.id, ref);
    await deps.hear(connection.tenantId, { id, accountIds, ...words });
  }
}

/** Whether there is anything to hear, which most pages have nothing of. */
export function isAnythingWritten(turn: Turn, changes: readonly CrmChange[]): boolean {
  return turn.deps.hear !== undefined && lately(turn, changes).length > 0;
}

function lately({ deps }: Turn, changes: readonly CrmChange[]): readonly Written[] {
  const since = addMs(deps.clock.now(), -HEARD_WITHIN_MS);
  return changes.flatMap((change) => wordsOf(change) ?? []).filter(({ at }) => at > since);
}

function wordsOf(change: CrmChange): Written | null {
  const { ref } = change;
  if (change.kind === "ticket")
    return change.said === undefined ? null : { ref, ...change.said, ofAnySubject: true };
  if (change.kind !== "activity" || change.direction !== "inbound") return null;
  const { text, channel, at, ofAnySubject = false } = change;
  return text === undefined ? null : { ref, channel, text, at, ofAnySubject };
}
