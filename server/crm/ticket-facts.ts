import type { AccountId } from "../../core/accounts/account.ts";
import { addDays } from "../../core/time/calendar-date.ts";
import type { CrmRecord } from "../storage/crm-records.ts";
import type { CrmFacts } from "./crm-facts.ts";
import { partOf, recordId } from "./ids.ts";
import { isAlive } from "./owner-of.ts";
import type { Scope } from "./scope.ts";
import { dayOf } from "./to-money.ts";

export function ticketHoldId(connectionId: string, { ref }: Pick<CrmRecord, "ref">): string {
  return partOf(recordId(connectionId, ref), "dispute");
}

/**
 * An open ticket about what is owed holds the account. One that is closed ends no hold by itself: the
 * dispute may be settled against the customer, so a person is asked before we chase again.
 */
export function addTicket(
  facts: CrmFacts,
  { connectionId }: Scope,
  record: CrmRecord,
  accountId: AccountId | null,
): void {
  const { body } = record;
  if (body?.kind !== "ticket" || accountId === null) return;
  facts.recordAccounts.push({ key: record.key, accountIds: [accountId] });
  const id = ticketHoldId(connectionId, record);
  if (!body.disputes || !body.open || !isAlive(record)) {
    facts.askedHoldIds.push(id);
    return;
  }
  const hold = {
    id,
    kind: "dispute",
    // Our day may be a customer's tomorrow, and a dispute must not wait for their midnight.
    from: addDays(body.openedOn ?? dayOf(record.changedAt), -1),
    reason: "A ticket in the CRM disputes what is owed.",
    setBy: "crm",
  } as const;
  facts.holds.push({ accountId, hold });
}
