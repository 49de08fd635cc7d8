import { listCrmRecords } from "../../adapters/sandbox/crm-records.ts";
import type { AccountId } from "../../core/accounts/account.ts";

/** Accounts that a record of the sandbox CRM stands for. */
export function recordedAccountIds(): readonly AccountId[] {
  return [...new Set(listCrmRecords().flatMap(({ accountIds }) => accountIds))];
}

/** The page of the sandbox CRM that shows the account: its own record, or a plain one. */
export function recordHref(accountId: AccountId): string {
  const record = listCrmRecords().find(
    ({ accountIds }) => accountIds.length === 1 && accountIds[0] === accountId,
  );
  const { kind, id } = record ?? { kind: "companies", id: accountId };
  return `/sandbox/${kind}/${encodeURIComponent(id)}`;
}
