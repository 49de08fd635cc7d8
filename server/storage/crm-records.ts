import { type RawBuilder, sql } from "kysely";
import type { CrmChange } from "../../adapters/crm-change.ts";
import type { CrmNoun, CrmRef } from "../../adapters/crm-ref.ts";
import type { AccountId } from "../../core/accounts/account.ts";
import type { Instant } from "../../core/time/instant.ts";
import { changedRows, jsonb, manyRows, type Tx } from "./tx.ts";

/** More links than this at once are asked for in further rounds. */
export const RECORDS_MAX = 20_000;

export type LiveChange = Exclude<CrmChange, { kind: "gone" }>;
type WithoutPlace<Each> = Each extends LiveChange ? Omit<Each, "ref" | "changedAt"> : never;

/** A record's content apart from when it changed, so that a change of nothing is seen to be none. */
export type CrmBody = WithoutPlace<LiveChange>;

/** Object and id in one text, as `crm_records.key` has it. */
export function crmKey({ object, id }: CrmRef): string {
  return `${object}/${id}`;
}

/** The same the other way; no CRM has a slash in an object's name. */
export function toRef(key: string): CrmRef {
  const slash = key.indexOf("/");
  return { object: key.slice(0, slash), id: key.slice(slash + 1) };
}

/** A record as it was last read. `gone` records keep their body, but for those a person had erased. */
export interface CrmRecord {
  readonly key: string;
  readonly ref: CrmRef;
  readonly noun: CrmNoun;
  readonly changedAt: Instant;
  readonly body: CrmBody | null;
  readonly gone: "deleted" | "merged" | "erased" | null;
  readonly intoKey: string | null;
  readonly links: readonly string[];
  readonly accountIds: readonly AccountId[];
  readonly chosenAccount: AccountId | null;
  /** Who chose it; begins with `=` where a sign did, such as a customer number. */
  readonly chosenBy: string | null;
}

const RECORD = sql`r.key, jsonb_build_object('object', r.object, 'id', r.crm_id) as ref, r.noun,
  r.changed_at as "changedAt", r.body, r.gone, r.into_key as "intoKey", r.links,
  r.account_ids as "accountIds", r.chosen_account as "chosenAccount",
  r.chosen_by as "chosenBy"`;

/** Records by key; those we don't know are left out. */
export function findRecords(
  tx: Tx,
  connectionId: string,
  keys: readonly string[],
): Promise<CrmRecord[]> {
  if (keys.length === 0) return Promise.resolve([]);
  return manyRows(
    tx,
    sql<CrmRecord>`select ${RECORD} from crm_records r
      where r.connection_id = ${connectionId}::uuid and r.key = any(${[...keys]}::text[])`,
  );
}

/** The keys are found first and once: joined, a new table without statistics is read row by row. */
function isLinkedTo(connectionId: string, targets: readonly string[]): RawBuilder<unknown> {
  return sql`r.key = any(array(select l.key from crm_links l
    where l.connection_id = ${connectionId}::uuid and l.target = any(${[...targets]}::text[])))`;
}

/** Records that name one of these, or were merged into one. */
export function findLinkedRecords(
  tx: Tx,
  connectionId: string,
  keys: readonly string[],
): Promise<CrmRecord[]> {
  if (keys.length === 0) return Promise.resolve([]);
  return manyRows(
    tx,
    sql<CrmRecord>`select ${RECORD} from crm_records r
      where r.connection_id = ${connectionId}::uuid
        and ${isLinkedTo(connectionId, keys)} limit ${RECORDS_MAX}`,
  );
}

/** Parties and tickets that give facts to these accounts. */
export function findRecordsOfAccounts(
  tx: Tx,
  connectionId: string,
  accountIds: readonly AccountId[],
): Promise<CrmRecord[]> {
  const targets = accountIds.map((id) => `#${id}`);
  return manyRows(
    tx,
    sql<CrmRecord>`select ${RECORD} from crm_records r
      where r.connection_id = ${connectionId}::uuid
        and ${isLinkedTo(connectionId, targets)} and r.noun in ('company', 'person', 'ticket')
      order by r.key limit ${RECORDS_MAX}`,
  );
}

/** Which of these people an invoice names: they are written to before their colleagues. */
export async function findNamedOnInvoices(
  tx: Tx,
  connectionId: string,
  keys: readonly string[],
): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const rows = await manyRows(
    tx,
    sql<{ key: string }>`select distinct l.target as key from crm_links l
      where l.connection_id = ${connectionId}::uuid and l.target = any(${[...keys]}::text[])
        and (select r.noun from crm_records r
          where r.connection_id = ${connectionId}::uuid and r.key = l.key) = 'invoice'`,
  );
  return new Set(rows.map(({ key }) => key));
}

/**
 * Keeps which accounts each record gives facts to, and that this is worked out now. Answers the
 * accounts of records for which that is news.
 */
export async function saveRecordAccounts(
  tx: Tx,
  connectionId: string,
  rows: readonly { readonly key: string; readonly accountIds: readonly AccountId[] }[],
): Promise<AccountId[]> {
  if (rows.length === 0) return [];
  const changed = await manyRows(
    tx,
    sql<{ accountIds: AccountId[] }>`
      with incoming as (
        select key, array(select jsonb_array_elements_text("accountIds")) as account_ids
        from jsonb_to_recordset(${jsonb(rows)}) as i(key text, "accountIds" jsonb)
      ), changed as (
        update crm_records r set apply_again = false, account_ids = i.account_ids from incoming i
        where r.connection_id = ${connectionId}::uuid and r.key = i.key
          and (r.apply_again or r.account_ids <> i.account_ids)
        returning r.key, r.account_ids
      ), unlinked as (
        delete from crm_links l using changed c
        where l.connection_id = ${connectionId}::uuid and l.key = c.key
          and left(l.target, 1) = '#' and substr(l.target, 2) <> all(c.account_ids)
      ), linked as (
        insert into crm_links (connection_id, target, key)
        select distinct ${connectionId}::uuid, '#' || account.id, c.key
        from changed c cross join lateral unnest(c.account_ids) as account(id)
        on conflict do nothing
      )
      select account_ids as "accountIds" from changed`,
  );
  return [...new Set(changed.flatMap(({ accountIds }) => accountIds))];
}

/** Records to be worked out again although nothing was read. */
export async function findRecordsToApply(
  tx: Tx,
  connectionId: string,
  limit: number,
): Promise<string[]> {
  const rows = await manyRows(
    tx,
    sql<{ key: string }>`select key from crm_records
      where connection_id = ${connectionId}::uuid and apply_again order by key limit ${limit}`,
  );
  return rows.map(({ key }) => key);
}

/** Live records that a full reading since `since` did not meet. */
export async function findUnseenRefs(
  tx: Tx,
  connectionId: string,
  { noun, since, limit }: { noun: CrmNoun; since: Instant; limit: number },
): Promise<CrmRef[]> {
  const rows = await manyRows(
    tx,
    sql<{ ref: CrmRef }>`select jsonb_build_object('object', object, 'id', crm_id) as ref
      from crm_records where connection_id = ${connectionId}::uuid and noun = ${noun}
        and seen_at < ${since}::timestamptz and gone is null
      order by seen_at limit ${limit}`,
  );
  return rows.map(({ ref }) => ref);
}

/** These were asked for by name, so a full reading need not meet them any more. */
export async function markSeen(
  tx: Tx,
  connectionId: string,
  { refs, at }: { refs: readonly CrmRef[]; at: Instant },
): Promise<void> {
  await sql`update crm_records set seen_at = ${at}::timestamptz
    where connection_id = ${connectionId}::uuid
      and key = any(${refs.map(crmKey)}::text[])`.execute(tx);
}

/** Says that a company or person is this account. False when we know no such record. */
export async function chooseAccount(
  tx: Tx,
  connectionId: string,
  { key, accountId, by }: { key: string; accountId: AccountId; by: string },
): Promise<boolean> {
  const chosen = await changedRows(
    tx,
    sql`update crm_records set chosen_account = ${accountId}, chosen_by = ${by},
        account_ids = array[${accountId}::text], apply_again = true
      where connection_id = ${connectionId}::uuid and key = ${key}
        and noun in ('company', 'person') and gone is null returning key`,
  );
  return chosen === 1;
}
