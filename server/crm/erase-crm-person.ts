import { erasePerson } from "../privacy/erase-person.ts";
import type { InboxRow } from "../storage/crm-inbox.ts";
import { crmKey, findRecords } from "../storage/crm-records.ts";
import { eraseAddresses } from "../storage/erasure.ts";
import { applyChanges } from "./apply-changes.ts";
import { ownAccountId, recordId } from "./ids.ts";
import type { Turn } from "./turn.ts";

/**
 * Honours a privacy request that reached us through the CRM. A person who is an account is erased as
 * one; of a company's account only this person's addresses and messages go. False while the law lets
 * the data be kept because money is owed.
 */
export async function eraseCrmPerson(turn: Turn, row: InboxRow): Promise<boolean> {
  const { deps, connection } = turn;
  const { tenantId, id } = connection;
  const key = crmKey(row.ref);
  const [record] = await turn.inTenant((tx) => findRecords(tx, id, [key]));
  const own = ownAccountId(id, row.ref);
  const accountIds = record?.accountIds ?? [];
  if (accountIds.includes(own)) {
    const request = { accountId: own, actor: "crm", despiteOpenBalance: false };
    const erased = await erasePerson({ db: deps.db, now: deps.clock.now() }, tenantId, request);
    if (!erased.ok && erased.error.kind === "money_is_owed") return false;
  }
  const body = record?.body;
  const addresses =
    body?.kind === "person" || body?.kind === "company" ? [...body.emails, ...body.phones] : [];
  const others = accountIds.filter((accountId) => accountId !== own);
  await deps.db.withPrivacy(tenantId, (tx) =>
    eraseAddresses(tx, { accountIds: others, addresses, prefix: `${recordId(id, row.ref)}~` }),
  );
  await turn.inWork((work) =>
    applyChanges(work, {
      changes: [{ kind: "gone", ref: row.ref, noun: row.noun, why: "erased", changedAt: row.at }],
      unreadable: [],
      noun: row.noun,
    }),
  );
  return true;
}
