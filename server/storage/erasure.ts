import { sql } from "kysely";
import type { AccountId } from "../../core/accounts/account.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { TimelineEntry } from "../../core/timeline/timeline.ts";
import { changedRows, firstRow, jsonb, type Tx } from "./tx.ts";

/** What stands where a person's own words stood. */
export const ERASED = "erased";

/** One of our own codes, which says what happened and nothing about whom. */
const CODE = "^[a-z_]{1,60}$";

/** Since when an account is about nobody; null when it still is, or is not there. */
export async function findErasedAt(tx: Tx, accountId: AccountId): Promise<Instant | null> {
  const row = await firstRow(
    tx,
    sql<{ erasedAt: Instant | null }>`select erased_at as "erasedAt" from accounts
      where id = ${accountId}`,
  );
  return row?.erasedAt ?? null;
}

/** How many records of each kind were emptied or removed. */
export type ErasureCounts = Readonly<Record<string, number>>;

/**
 * Takes the person out of everything but the timeline. Amounts, days, codes and our own record ids
 * stay, because the books and the evidence of what we did need them and they name nobody. Run inside
 * `withPrivacy`.
 */
export async function eraseRecords(
  tx: Tx,
  { accountId, at, name }: { accountId: AccountId; at: Instant; name: string },
): Promise<ErasureCounts> {
  const own = sql`account_id = ${accountId}`;
  const count = async (statement: ReturnType<typeof sql>) => changedRows(tx, statement);
  await count(sql`update accounts set name = ${name}, search_key = lower(${name}),
      region = null, chosen_language = null, preferred_channel = null, chosen_channel = null,
      score = null, attributes = '{}', next_look_at = null, erased_at = ${at}::timestamptz
    where id = ${accountId} returning id`);
  return {
    // Before their addresses are gone, by which alone these are known to be theirs.
    mails: await count(sql`delete from inbound_mails where lower(from_address) in (
      select address_key from contact_points where ${own}) returning id`),
    contactPoints: await count(sql`delete from contact_points where ${own} returning id`),
    invoices: await count(sql`update invoices set description = null
      where ${own} and description is not null returning id`),
    holds: await count(sql`update holds set reason = ${ERASED} where ${own} returning id`),
    arrangements: await count(sql`update arrangements set cancel_reason = null,
        approval = case when approval is null then null
          else jsonb_set(approval, '{reason}', to_jsonb(${ERASED}::text)) end,
        autopay = case when autopay is null then null else autopay || jsonb_build_object(
          'methodLabel', ${ERASED}::text, 'methodRef', ${ERASED}::text) end
      where ${own} and (cancel_reason is not null or approval is not null or autopay is not null)
      returning id`),
    payments: await count(sql`update received_payments set told = null
      where ${own} and told is not null returning ref`),
    promises: await count(sql`update promises set cancel_reason = null
      where ${own} and cancel_reason is not null returning id`),
    touches: await count(sql`update touches set outcome = null
      where ${own} and outcome !~ ${CODE} returning id`),
    contactEvents: await count(sql`update contact_events
      set event = event - array['address', 'text', 'basis', 'scope'] where ${own} returning id`),
    verdicts: await count(sql`update contact_verdicts set asked = asked - 'address'
      where ${own} and asked ? 'address' returning seq`),
    decisions: await eraseDecisions(tx, { accountId, at, name }),
    feedback: await count(sql`update feedback set comment = null
      where ${own} and comment is not null returning id`),
    messages: await count(sql`delete from captured_messages where ${own} returning id`),
    links: await count(sql`delete from links where ${own} returning token_hash`),
    outbox: await count(sql`update outbox set sent_to = null,
        reason = case when reason ~ ${CODE} then reason end
      where ${own} and (sent_to is not null or reason !~ ${CODE}) returning id`),
    deliveries: await count(sql`update deliveries set detail = null
      where ${own} and detail is not null returning provider_id`),
    letters: await count(sql`delete from letters where ${own} returning id`),
    actions: await count(sql`update actions set undo = null
      where ${own} and undo is not null returning id`),
    crmWrites: await count(sql`delete from crm_outbox where ${own} returning key`),
    // Customer number and hashed address of the records, by which other CRMs' records are found.
    crmSigns: await count(sql`delete from crm_links l using crm_records r
      where r.connection_id = l.connection_id and r.key = l.key and left(l.target, 1) = '='
        and r.account_ids = array[${accountId}::text] returning l.key`),
    // What is erased here must not come back with the next reading of the CRM.
    crmRecords: await count(sql`update crm_records
      set body = null, problem = null, links = '{}', gone = 'erased'
      where account_ids = array[${accountId}::text] and body is not null
        and noun in ('company', 'person', 'ticket', 'activity') returning key`),
    // An answer kept for a retry shows the panel, with the person in it.
    answers: await count(sql`delete from idempotency_keys
      where position(${accountId} in response::text) > 0 returning key`),
  };
}

/**
 * Takes one person's addresses out of accounts that are about somebody else: their company's. `prefix`
 * begins the ids of what their record gave. Run inside `withPrivacy`.
 */
export async function eraseAddresses(
  tx: Tx,
  {
    accountIds,
    addresses,
    prefix,
  }: { accountIds: readonly AccountId[]; addresses: readonly string[]; prefix: string },
): Promise<void> {
  if (accountIds.length === 0) return;
  const theirs = sql`account_id = any(${[...accountIds]}::text[])`;
  const keys = addresses.map((address) => address.toLowerCase());
  const isTheirs = (column: ReturnType<typeof sql>) => sql`lower(${column}) = any(${keys}::text[])`;
  await sql`delete from contact_points where ${theirs} and starts_with(id, ${prefix})`.execute(tx);
  await sql`update contact_events set event = event - array['address', 'text', 'basis', 'scope']
    where ${theirs} and (starts_with(id, ${prefix}) or ${isTheirs(sql`event ->> 'address'`)})`.execute(
    tx,
  );
  await sql`update contact_verdicts set asked = asked - 'address'
    where ${theirs} and ${isTheirs(sql`asked ->> 'address'`)}`.execute(tx);
  await sql`delete from captured_messages
    where ${theirs} and ${isTheirs(sql`address`)}`.execute(tx);
  await sql`delete from inbound_mails where ${isTheirs(sql`from_address`)}`.execute(tx);
  await sql`update outbox set sent_to = null
    where ${theirs} and ${isTheirs(sql`sent_to`)}`.execute(tx);
  await sql`delete from letters
    where ${theirs} and ${isTheirs(sql`content ->> 'address'`)}`.execute(tx);
  await sql`delete from crm_outbox where ${theirs} and kind <> 'standing'
    and exists (select from unnest(${keys}::text[]) as k(key)
      where position(k.key in lower(write::text)) > 0)`.execute(tx);
}

/**
 * What a decision saw of the person. It can't be made again afterwards, since attributes may have
 * decided; what was decided and why stays.
 */
function eraseDecisions(
  tx: Tx,
  { accountId, at, name }: { accountId: AccountId; at: Instant; name: string },
): Promise<number> {
  const nobody = { name, attributes: {}, contactPoints: [] };
  return changedRows(
    tx,
    sql`update decisions set erased_at = ${at}::timestamptz,
        facts = jsonb_build_object('account', (facts -> 'account') - 'region' - 'score'
          || ${jsonb(nobody)}, 'invoices', '[]'::jsonb, 'ledger', '[]'::jsonb,
          'holds', '[]'::jsonb, 'promises', '[]'::jsonb, 'arrangements', '[]'::jsonb,
          'touches', '[]'::jsonb, 'contactEvents', '[]'::jsonb)
      where account_id = ${accountId} and erased_at is null returning seq`,
  );
}

/** Writes what was left of timeline entries in their place. Run inside `withPrivacy`. */
export function replaceEntries(
  tx: Tx,
  accountId: AccountId,
  { left, at }: { left: readonly TimelineEntry[]; at: Instant },
): Promise<number> {
  const rows = left.map(({ seq, body }) => ({ seq, body }));
  return changedRows(
    tx,
    sql`update timeline t set body = l.body, erased_at = ${at}::timestamptz
      from jsonb_to_recordset(${jsonb(rows)}) as l(seq int, body jsonb)
      where t.account_id = ${accountId} and t.seq = l.seq returning t.seq`,
  );
}

/** Removes an account with everything about it, its evidence included. Run inside `withPrivacy`. */
export async function destroyAccount(tx: Tx, accountId: AccountId): Promise<boolean> {
  for (const table of ["contact_verdicts", "decisions", "timeline"])
    await sql`delete from ${sql.table(table)} where account_id = ${accountId}`.execute(tx);
  const gone = await changedRows(
    tx,
    sql`delete from accounts where id = ${accountId} returning id`,
  );
  return gone === 1;
}
