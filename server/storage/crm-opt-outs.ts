import { sql } from "kysely";
import type { AccountId, Channel } from "../../core/accounts/account.ts";
import type { Instant } from "../../core/time/instant.ts";
import { changedBy, type Former } from "./crm-facts.ts";
import { jsonb, type Tx } from "./tx.ts";

interface OptOutRow {
  readonly accountId: AccountId;
  readonly id: string;
  readonly channel: Channel;
  readonly address: string;
  readonly at: Instant;
}

/**
 * Refusals that the CRM keeps, as ours: the address is closed wherever in the book it appears, and
 * the account's history says so. One that was taken back and is said again stands again.
 */
export async function applyOptOuts(
  tx: Tx,
  rows: readonly OptOutRow[],
  now: Instant,
): Promise<AccountId[]> {
  if (rows.length === 0) return [];
  const events = rows.map(({ accountId, id, channel, address, at }) => ({
    ...{ accountId, id, at, channel, address },
    event: {
      id,
      type: "medium_opt_out",
      at,
      medium: channel,
      source: "crm",
      recordedBy: "crm",
      address,
    },
  }));
  const told = await changedBy(
    tx,
    sql<{ accountId: AccountId }>`
    insert into contact_events as known (id, account_id, at, type, event, recorded_at, recorded_by)
    select i.id, i."accountId", i.at, 'medium_opt_out', i.event, ${now}::timestamptz, 'crm'
    from jsonb_to_recordset(${jsonb(events)}) as i(id text, "accountId" text, at timestamptz,
      event jsonb) join accounts a on a.id = i."accountId" and a.erased_at is null
    order by i.id
    on conflict (tenant_id, id) do update set retracted_at = null, retracted_by = null
    where known.retracted_at is not null
    returning account_id as "accountId"`,
  );
  const closed = await changedBy(
    tx,
    sql<{ accountId: AccountId }>`
    update contact_points p set consent = 'withdrawn'
    from jsonb_to_recordset(${jsonb(events)}) as i(channel text, address text)
    where p.address_key = lower(i.address) and p.channel = i.channel and p.consent <> 'withdrawn'
    returning p.account_id as "accountId"`,
  );
  return [...new Set([...told, ...closed])];
}

/**
 * A refusal that only the CRM kept and keeps no more is over: the address may be written to as far as
 * policy lets one whose owner said nothing. What was said to us stands.
 */
export function endOptOuts(
  tx: Tx,
  { former, kept }: { former: readonly Former[]; kept: readonly { readonly id: string }[] },
  now: Instant,
): Promise<AccountId[]> {
  if (former.length === 0) return Promise.resolve([]);
  const keptIds = kept.map(({ id }) => id);
  return changedBy(
    tx,
    sql<{ accountId: AccountId }>`
    with ended as (
      update contact_events e set retracted_at = ${now}::timestamptz, retracted_by = 'crm'
      from jsonb_to_recordset(${jsonb(former)}) as f("accountId" text, prefix text)
      where e.account_id = f."accountId" and starts_with(e.id, f.prefix)
        and e.retracted_at is null and e.id <> all(${keptIds}::text[])
      returning e.id, e.account_id, e.event ->> 'medium' as medium,
        lower(e.event ->> 'address') as address_key
    ), opened as (
      update contact_points p set consent = 'unknown' from ended
      where p.account_id = ended.account_id and p.channel = ended.medium
        and p.address_key = ended.address_key and p.consent = 'withdrawn'
        and not exists (select from contact_events e where e.account_id = ended.account_id
          and e.retracted_at is null and e.type = 'medium_opt_out'
          and e.event ->> 'medium' = ended.medium and e.id not in (select id from ended)
          and coalesce(lower(e.event ->> 'address'), ended.address_key) = ended.address_key)
    )
    select account_id as "accountId" from ended`,
  );
}
