import { sql } from "kysely";
import type { CrmChange } from "../../adapters/crm-change.ts";
import type { CrmNoun, CrmRef } from "../../adapters/crm-ref.ts";
import type { Instant } from "../../core/time/instant.ts";
import { type CrmBody, type CrmRecord, crmKey, type LiveChange } from "./crm-records.ts";
import { jsonb, manyRows, type Tx } from "./tx.ts";

/** What a change says of a record, and what it leaves as it was. */
interface Incoming {
  readonly object: string;
  readonly id: string;
  readonly noun: CrmNoun;
  readonly changedAt: Instant;
  readonly body: CrmBody | null;
  readonly gone: CrmRecord["gone"];
  readonly intoKey: string | null;
  readonly links: readonly string[];
}

/** A record that is news, and how it stood before. */
export interface StoredChange {
  readonly key: string;
  /** Who it belongs to may have changed, and with it where the facts of others go. */
  readonly relinked: boolean;
}

/**
 * Keeps what was read. Content is the latest reading's and whether it is gone the latest notice's,
 * whichever arrives first; of two at one moment a deletion stands, and an erased record never
 * returns. So any order of the same changes ends in the same rows. Answers what is news.
 */
export async function storeRecords(
  tx: Tx,
  connectionId: string,
  { changes, now }: { readonly changes: readonly CrmChange[]; readonly now: Instant },
): Promise<StoredChange[]> {
  const news = new Map<string, boolean>();
  for (const pass of passesOf(changes.map(toIncoming))) {
    for (const { key, relinked } of await storePass(tx, connectionId, pass, now))
      news.set(key, relinked || news.get(key) === true);
  }
  return [...news].map(([key, relinked]) => ({ key, relinked }));
}

/** One statement can't write a row twice, so the second change of a record goes into a second pass. */
function passesOf(rows: readonly Incoming[]): Incoming[][] {
  const passes: Map<string, Incoming>[] = [];
  for (const row of rows) {
    const key = crmKey(row);
    const free = passes.find((pass) => !pass.has(key));
    if (free === undefined) passes.push(new Map([[key, row]]));
    else free.set(key, row);
  }
  return passes.map((pass) => [...pass.values()]);
}

function storePass(
  tx: Tx,
  connectionId: string,
  rows: readonly Incoming[],
  now: Instant,
): Promise<StoredChange[]> {
  return manyRows(
    tx,
    sql<StoredChange>`
      with incoming as (
        select object, id, object || '/' || id as key, noun, "changedAt" as changed_at,
          nullif(body, 'null'::jsonb) as body, gone, "intoKey" as into_key,
          array(select jsonb_array_elements_text(links)) as links
        from jsonb_to_recordset(${jsonb(rows)}) as i(object text, id text, noun text,
          "changedAt" timestamptz, body jsonb, gone text, "intoKey" text, links jsonb)
      ), before as (
        select r.key, r.body, r.gone, r.into_key, r.links
        from incoming i join crm_records r on r.connection_id = ${connectionId}::uuid
          and r.key = i.key
      ), written as (
        insert into crm_records as known (connection_id, object, crm_id, noun, changed_at, body_at,
          seen_at, body, gone, into_key, links)
        select ${connectionId}::uuid, object, id, noun, changed_at,
          case when body is not null then changed_at end, ${now}::timestamptz, body, gone,
          into_key, links
        from incoming order by key
        on conflict (tenant_id, connection_id, key) do update set
          changed_at = greatest(known.changed_at, excluded.changed_at),
          seen_at = excluded.seen_at,
          ${LATEST_CONTENT}, ${LATEST_STATE}
        where known.gone is distinct from 'erased'
        returning key, body, gone, into_key, links
      ), targets as (
        select w.key, w.links || array_remove(array[w.into_key], null) as named
        from written w left join before b on b.key = w.key
        where b.key is null or (w.into_key, w.links) is distinct from (b.into_key, b.links)
      ), unlinked as (
        delete from crm_links l
        where l.connection_id = ${connectionId}::uuid
          and l.key = any(array(select key from targets)) and left(l.target, 1) not in ('#', '=')
          and not exists (select from targets t where t.key = l.key and l.target = any(t.named))
      ), linked as (
        insert into crm_links (connection_id, target, key)
        select distinct ${connectionId}::uuid, named.target, t.key
        from targets t cross join lateral unnest(t.named) as named(target)
        on conflict do nothing
      )
      select w.key, b.key is null or (w.gone, w.into_key, w.links)
          is distinct from (b.gone, b.into_key, b.links) as relinked
      from written w left join before b on b.key = w.key
      where b.key is null or (w.body, w.gone, w.into_key, w.links)
        is distinct from (b.body, b.gone, b.into_key, b.links)`,
  );
}

const HAS_LATEST = sql`excluded.body is not null
  and (known.body_at is null or excluded.body_at >= known.body_at)`;

const LATEST_CONTENT = sql`
  body = case when excluded.gone = 'erased' then null when ${HAS_LATEST} then excluded.body
    else known.body end,
  links = case when excluded.gone = 'erased' then '{}' when ${HAS_LATEST} then excluded.links
    else known.links end,
  problem = case when excluded.gone = 'erased' then null
    when ${HAS_LATEST} and (known.body is distinct from excluded.body
      or known.problem ? 'unreadable') then null else known.problem end,
  body_at = greatest(known.body_at, excluded.body_at)`;

const IS_LATER = sql`excluded.gone = 'erased' or excluded.changed_at > known.changed_at
  or (excluded.changed_at = known.changed_at and (known.gone is null or excluded.gone is not null))`;

const LATEST_STATE = sql`
  gone = case when ${IS_LATER} then excluded.gone else known.gone end,
  into_key = case when ${IS_LATER} then excluded.into_key else known.into_key end`;

function toIncoming(change: CrmChange): Incoming {
  const { ref, changedAt } = change;
  const place = { object: ref.object, id: ref.id, changedAt };
  if (change.kind === "gone") {
    const { noun, why, into } = change;
    const intoKey = into === undefined ? null : crmKey(into);
    return { ...place, noun, body: null, gone: why, intoKey, links: [] };
  }
  const { ref: _, changedAt: __, ...body } = withoutText(change);
  const links = [...new Set(linksOf(change).map(crmKey))];
  return { ...place, noun: change.kind, body, gone: null, intoKey: null, links };
}

/** What a customer wrote is understood once and kept on the account alone, where it can be erased. */
function withoutText(change: LiveChange): LiveChange {
  switch (change.kind) {
    case "activity": {
      const { text: _, ofAnySubject: __, ...activity } = change;
      return activity;
    }
    case "ticket": {
      const { said: _, ...ticket } = change;
      return ticket;
    }
    default:
      return change;
  }
}

function linksOf(change: LiveChange): readonly CrmRef[] {
  switch (change.kind) {
    case "company":
      return [];
    case "person":
      return change.companyRefs;
    case "payment":
      return change.invoiceRef === undefined
        ? change.partyRefs
        : [change.invoiceRef, ...change.partyRefs];
    case "invoice":
    case "ticket":
    case "activity":
      return change.partyRefs;
  }
}
