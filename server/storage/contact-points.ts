import { sql } from "kysely";
import type { AccountId, Channel, ContactPoint } from "../../core/accounts/account.ts";
import type { Owned } from "./owned.ts";
import { changedRows, manyRows, type Tx } from "./tx.ts";

export async function insertContactPoint(
  tx: Tx,
  accountId: AccountId,
  point: ContactPoint,
): Promise<void> {
  await sql`insert into contact_points (account_id, id, position, channel, address, consent, place)
    select ${accountId}, ${point.id}, coalesce(max(position), -1) + 1, ${point.channel},
      ${point.address}, ${point.consent}, ${point.place ?? null}
    from contact_points where account_id = ${accountId}`.execute(tx);
}

/** What a person recorded for one address of one account. False when there is no such address. */
export async function setContactConsent(
  tx: Tx,
  { accountId, id }: Owned,
  consent: ContactPoint["consent"],
): Promise<boolean> {
  const changed = await changedRows(
    tx,
    sql`update contact_points set consent = ${consent}
      where account_id = ${accountId} and id = ${id} returning id`,
  );
  return changed === 1;
}

interface Address {
  readonly channel: Channel;
  readonly address: string;
}

/**
 * Somebody said stop from an address. It holds wherever in the tenant's book the address appears,
 * because the person who said it meant the phone in their hand and not one of our accounts.
 * Answers the accounts it now holds for and did not before.
 */
export async function withdrawConsent(tx: Tx, { channel, address }: Address): Promise<AccountId[]> {
  const rows = await manyRows(
    tx,
    sql<{ accountId: AccountId }>`update contact_points set consent = 'withdrawn'
      where address_key = lower(${address}) and channel = ${channel} and consent <> 'withdrawn'
      returning account_id as "accountId"`,
  );
  return [...new Set(rows.map((row) => row.accountId))];
}

/** Every contact point at an address that is not closed yet, with what consent it has. */
export function findConsentsAt(
  tx: Tx,
  { channel, address }: Address,
): Promise<{ accountId: AccountId; id: string; consent: ContactPoint["consent"] }[]> {
  return manyRows(
    tx,
    sql<{ accountId: AccountId; id: string; consent: ContactPoint["consent"] }>`
      select account_id as "accountId", id, consent from contact_points
      where address_key = lower(${address}) and channel = ${channel} and consent <> 'withdrawn'
      order by 1, 2`,
  );
}

/** Accounts reachable at an address: who a reply or a call may be from. */
export async function findAccountIdsByAddress(
  tx: Tx,
  { channel, address }: Address,
): Promise<AccountId[]> {
  const rows = await manyRows(
    tx,
    sql<{ accountId: AccountId }>`select distinct account_id as "accountId" from contact_points
      where address_key = lower(${address}) and channel = ${channel} order by 1`,
  );
  return rows.map((row) => row.accountId);
}
