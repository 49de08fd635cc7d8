import { sql } from "kysely";
import type { CrmRef } from "../../adapters/crm-ref.ts";
import type { AccountId } from "../../core/accounts/account.ts";
import { type CrmRecord, chooseAccount, crmKey, findRecords } from "../storage/crm-records.ts";
import { toSearchKey } from "../storage/search-key.ts";
import { jsonb, manyRows, type Tx } from "../storage/tx.ts";

/** Which account a CRM's record is about. Several are for a person to choose from, never for us. */
export type RecordMatch =
  | { readonly kind: "exact"; readonly accountId: AccountId }
  | { readonly kind: "several"; readonly accountIds: readonly AccountId[] }
  | { readonly kind: "none" }
  | { readonly kind: "unknown_record" };

const CANDIDATES_MAX = 20;
const MERGES_MAX = 10;

export async function findMatches(tx: Tx, connectionId: string, ref: CrmRef): Promise<RecordMatch> {
  const record = await findLatest(tx, connectionId, crmKey(ref));
  if (record === null || record.gone !== null) return { kind: "unknown_record" };
  if (record.chosenAccount !== null) return { kind: "exact", accountId: record.chosenAccount };
  const [first, ...others] = record.accountIds;
  if (first !== undefined && others.length === 0) return { kind: "exact", accountId: first };
  const accountIds = first === undefined ? await alike(tx, record) : record.accountIds;
  return accountIds.length === 0 ? { kind: "none" } : { kind: "several", accountIds };
}

/** The record as it lives on after merges; null when we know none. */
async function findLatest(tx: Tx, connectionId: string, key: string): Promise<CrmRecord | null> {
  let wanted = key;
  for (let merges = 0; merges < MERGES_MAX; merges += 1) {
    const [record = null] = await findRecords(tx, connectionId, [wanted]);
    if (record === null || record.gone !== "merged" || record.intoKey === null) return record;
    wanted = record.intoKey;
  }
  return null;
}

/** Accounts of another source with the same name or an address in common. */
async function alike(tx: Tx, { body }: CrmRecord): Promise<AccountId[]> {
  if (body?.kind !== "company" && body?.kind !== "person") return [];
  const addresses = [...body.emails, ...body.phones].map((each) => each.toLowerCase());
  const rows = await manyRows(
    tx,
    sql<{ id: AccountId }>`select a.id from accounts a
      where a.erased_at is null and (a.search_key = ${toSearchKey(body.name)} or a.id in (
        select p.account_id from contact_points p
        where p.address_key in (select jsonb_array_elements_text(${jsonb(addresses)}))))
      order by a.search_key, a.id limit ${CANDIDATES_MAX}`,
  );
  return rows.map(({ id }) => id);
}

/**
 * A person says which account a company or person is. From now on its invoices and addresses go
 * there. False when the record is unknown or no party, or the account is not the tenant's.
 */
export async function chooseMatch(
  tx: Tx,
  connectionId: string,
  ref: CrmRef,
  accountId: AccountId,
  by: string,
): Promise<boolean> {
  const [account] = await manyRows(
    tx,
    sql<{ id: AccountId }>`select id from accounts where id = ${accountId}`,
  );
  if (account === undefined) return false;
  return chooseAccount(tx, connectionId, { key: crmKey(ref), accountId, by });
}
