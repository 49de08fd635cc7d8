import { sql } from "kysely";
import type { AccountId } from "../../core/accounts/account.ts";
import type { Instant } from "../../core/time/instant.ts";
import { jsonb, manyRows, type Tx } from "./tx.ts";

/** Begins a link that says who a record is, beside those that name other records. */
export const IDENTITY_MARK = "=";

export interface IdentityRow {
  readonly key: string;
  readonly targets: readonly string[];
}

/** Keeps the signs that these records carry now, and no others of theirs. */
export async function saveIdentities(
  tx: Tx,
  connectionId: string,
  rows: readonly IdentityRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    with incoming as (
      select key, array(select jsonb_array_elements_text(targets)) as targets
      from jsonb_to_recordset(${jsonb(rows)}) as i(key text, targets jsonb)
    ), gone as (
      delete from crm_links l using incoming i
      where l.connection_id = ${connectionId}::uuid and l.key = i.key
        and left(l.target, 1) = ${IDENTITY_MARK} and l.target <> all(i.targets)
    )
    insert into crm_links (connection_id, target, key)
    select ${connectionId}::uuid, sign.target, i.key
    from incoming i cross join lateral unnest(i.targets) as sign(target)
    on conflict do nothing`.execute(tx);
}

export interface SignedRecord {
  readonly target: string;
  readonly connectionId: string;
  readonly key: string;
}

/** Records of other connections that carry one of these signs. */
export function findSigned(
  tx: Tx,
  connectionId: string,
  targets: readonly string[],
): Promise<SignedRecord[]> {
  return manyRows(
    tx,
    sql<SignedRecord>`select target, connection_id as "connectionId", key from crm_links
      where target = any(${[...targets]}::text[]) and connection_id <> ${connectionId}::uuid
      order by target, connection_id, key`,
  );
}

/**
 * Which accounts have one of these addresses, in small letters, from elsewhere than the connection
 * whose ids begin so: what a record itself gave says nothing about who it is.
 */
export function findAccountsByAddress(
  tx: Tx,
  idPrefix: string,
  addresses: readonly string[],
): Promise<{ address: string; accountId: AccountId }[]> {
  return manyRows(
    tx,
    sql<{ address: string; accountId: AccountId }>`
      select distinct p.address_key as address, p.account_id as "accountId" from contact_points p
      where p.address_key = any(${[...addresses]}::text[])
        and not starts_with(p.id, ${idPrefix}) order by 1, 2`,
  );
}

/** Says that a record is this account of another source, or that it no longer is. */
export async function identifyRecords(
  tx: Tx,
  connectionId: string,
  rows: readonly {
    readonly key: string;
    readonly accountId: AccountId | null;
    readonly by: string | null;
  }[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`update crm_records r set chosen_account = i."accountId", chosen_by = i.by
    from jsonb_to_recordset(${jsonb(rows)}) as i(key text, "accountId" text, by text)
    where r.connection_id = ${connectionId}::uuid and r.key = i.key`.execute(tx);
}

/**
 * Has the records with one of these signs looked at again, because an account that carries the sign
 * has come. Those of the accounts themselves are left alone.
 */
export async function lookAgainAt(
  tx: Tx,
  {
    targets,
    accountIds,
    now,
  }: {
    readonly targets: readonly string[];
    readonly accountIds: readonly AccountId[];
    readonly now: Instant;
  },
): Promise<void> {
  if (targets.length === 0) return;
  await sql`
    with found as (
      select distinct l.connection_id, l.key from crm_links l
      where l.target = any(${[...targets]}::text[])
    ), marked as (
      update crm_records r set apply_again = true from found f
      where r.connection_id = f.connection_id and r.key = f.key and r.gone is null
        and (r.chosen_by is null or left(r.chosen_by, 1) = ${IDENTITY_MARK})
        and not (r.account_ids && ${[...accountIds]}::text[])
      returning r.connection_id
    )
    update crm_connections c set sync_due_at = least(c.sync_due_at, ${now}::timestamptz),
      woken = c.woken + 1
    where c.id in (select connection_id from marked) and c.state = 'active'`.execute(tx);
}

/** One connection at a time decides who is who, or two would each make an account of one customer. */
export async function lockIdentities(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('crm identities ' || gs_tenant(), 0))`.execute(
    tx,
  );
}

/** Accounts of an imported file by the number they have there; who was erased is nobody. */
export function findNumberedAccounts(
  tx: Tx,
  numbers: readonly string[],
): Promise<{ number: string; accountId: AccountId }[]> {
  return manyRows(
    tx,
    sql<{ number: string; accountId: AccountId }>`
      select external_id as number, id as "accountId" from accounts
      where external_id = any(${[...numbers]}::text[]) and erased_at is null`,
  );
}

/** Whether there are connections beside this one, or any at all for `null`. */
export async function hasConnections(tx: Tx, exceptId: string | null): Promise<boolean> {
  const rows = await manyRows(
    tx,
    sql`select 1 from crm_connections where id is distinct from ${exceptId}::uuid limit 1`,
  );
  return rows.length > 0;
}
