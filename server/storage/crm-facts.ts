import { type RawBuilder, sql } from "kysely";
import type { AccountId, ContactPoint } from "../../core/accounts/account.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { KeptContactEvent } from "./contact-events.ts";
import { jsonb, manyRows, type Tx } from "./tx.ts";

interface PlacedPoint {
  readonly accountId: AccountId;
  readonly point: ContactPoint;
  readonly position: number;
}

export interface Former {
  readonly accountId: AccountId;
  readonly prefix: string;
}

/** `Account` holds no more; the ones farthest back go. */
const POINTS_MAX = 50;

/** Accounts that a statement changed, each once. */
export async function changedBy(tx: Tx, query: RawBuilder<{ accountId: AccountId }>) {
  const rows = await manyRows(tx, query);
  return [...new Set(rows.map(({ accountId }) => accountId))];
}

/**
 * Ways to reach accounts. As an import does, it keeps every no and yes that was said to an address,
 * and brings back nobody who was erased.
 */
export function ensurePoints(tx: Tx, rows: readonly PlacedPoint[]): Promise<AccountId[]> {
  if (rows.length === 0) return Promise.resolve([]);
  const byKey = new Map(rows.map((row) => [JSON.stringify([row.accountId, row.point.id]), row]));
  const incoming = [...byKey.values()].map(({ accountId, point, position }) => ({
    ...{ ...point, accountId, position },
  }));
  return changedBy(
    tx,
    sql<{ accountId: AccountId }>`
    with incoming as (
      select a.id as account_id, i.id, i.position, i.channel, i.address,
        coalesce(known.consent, i.consent) as consent
      from jsonb_to_recordset(${jsonb(incoming)}) as i("accountId" text, id text, position int,
        channel text, address text, consent text)
      join accounts a on a.id = i."accountId" and a.erased_at is null
      left join lateral (
        select p.consent from contact_points p
        where p.account_id = a.id and p.channel = i.channel and p.address_key = lower(i.address)
        order by p.consent = 'withdrawn' desc, p.consent = 'granted' desc limit 1
      ) known on true
    )
    insert into contact_points as known (account_id, id, position, channel, address, consent)
    select account_id, id, position, channel, address, consent from incoming
    order by account_id, id
    on conflict (tenant_id, account_id, id) do update set
      position = excluded.position, address = excluded.address
    where (known.position, known.address) is distinct from (excluded.position, excluded.address)
    returning account_id as "accountId"`,
  );
}

/**
 * Takes away addresses that a record gave and gives no more. One that must not be written to stays,
 * or it could come back without its no; only an erasure takes that too.
 */
export function removePoints(
  tx: Tx,
  {
    former,
    kept,
    erase,
  }: { former: readonly Former[]; kept: readonly PlacedPoint[]; erase: boolean },
): Promise<AccountId[]> {
  if (former.length === 0) return Promise.resolve([]);
  const keep = kept.map(({ accountId, point }) => ({ accountId, id: point.id }));
  return changedBy(
    tx,
    sql<{ accountId: AccountId }>`
    delete from contact_points p using jsonb_to_recordset(${jsonb(former)}) as f("accountId" text,
      prefix text)
    where p.account_id = f."accountId" and starts_with(p.id, f.prefix)
      and (${erase}::boolean or p.consent <> 'withdrawn')
      and not exists (select from jsonb_to_recordset(${jsonb(keep)}) as k("accountId" text, id text)
        where k."accountId" = p.account_id and k.id = p.id)
    returning p.account_id as "accountId"`,
  );
}

/** An account with more addresses than it may have loses those that would be written to last. */
export async function limitPoints(tx: Tx, accountIds: readonly AccountId[]): Promise<void> {
  if (accountIds.length === 0) return;
  await sql`delete from contact_points p using (
      select account_id, id, row_number() over (
        partition by account_id order by consent <> 'withdrawn', position, id) as place
      from contact_points where account_id = any(${[...accountIds]}::text[])
    ) ranked
    where ranked.place > ${POINTS_MAX} and p.account_id = ranked.account_id
      and p.id = ranked.id`.execute(tx);
}

/** Which of these numbers their accounts have from another source, as JSON of account and number. */
export async function findForeignInvoices(
  tx: Tx,
  wanted: readonly { readonly accountId: AccountId; readonly number: string }[],
  ownPrefix: string,
): Promise<Set<string>> {
  const rows = await manyRows(
    tx,
    sql<{ accountId: string; number: string }>`
    select i.account_id as "accountId", i.number from invoices i
    join jsonb_to_recordset(${jsonb(wanted)}) as w("accountId" text, number text)
      on w."accountId" = i.account_id and w.number = i.number
    where not starts_with(i.id, ${ownPrefix})`,
  );
  return new Set(rows.map(({ accountId, number }) => JSON.stringify([accountId, number])));
}

/** Entries that their records give no more, such as of a payment that was deleted. */
export function removeEntries(tx: Tx, ids: readonly string[]): Promise<AccountId[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return changedBy(
    tx,
    sql<{ accountId: AccountId }>`delete from ledger_entries
      where id = any(${[...ids]}::text[]) returning account_id as "accountId"`,
  );
}

/** Contacts that people logged in the CRM. One that was told otherwise before is told anew. */
export async function replaceContacts(
  tx: Tx,
  {
    former,
    contacts,
  }: {
    former: readonly Former[];
    contacts: readonly { readonly accountId: AccountId; readonly event: KeptContactEvent }[];
  },
  now: Instant,
): Promise<AccountId[]> {
  const ids = contacts.map(({ event }) => event.id);
  const taken =
    former.length === 0
      ? []
      : await changedBy(
          tx,
          sql<{ accountId: AccountId }>`
          update contact_events e set retracted_at = ${now}::timestamptz, retracted_by = 'crm'
          from jsonb_to_recordset(${jsonb(former)}) as f("accountId" text, prefix text)
          where e.account_id = f."accountId" and starts_with(e.id, f.prefix)
            and e.retracted_at is null and e.id <> all(${ids}::text[])
          returning e.account_id as "accountId"`,
        );
  if (contacts.length === 0) return taken;
  const rows = contacts.map(({ accountId, event }) => ({ ...event, accountId, event }));
  const told = await changedBy(
    tx,
    sql<{ accountId: AccountId }>`
    insert into contact_events as known (id, account_id, at, type, event, recorded_at, recorded_by)
    select i.id, i."accountId", i.at, i.type, i.event, ${now}::timestamptz, 'crm'
    from jsonb_to_recordset(${jsonb(rows)}) as i(id text, "accountId" text, at timestamptz, type text,
      event jsonb) join accounts a on a.id = i."accountId" and a.erased_at is null
    order by i.id
    on conflict (tenant_id, id) do update set retracted_at = null, retracted_by = null
    where known.retracted_at is not null
    returning account_id as "accountId"`,
  );
  return [...new Set([...taken, ...told])];
}
