import { type RawBuilder, sql } from "kysely";
import type { Account } from "../../core/accounts/account.ts";
import { type EnsuredRow, type EnsureReport, ensureInChunks } from "./bulk.ts";
import { toSearchKey } from "./search-key.ts";
import { jsonb, manyRows, type Tx } from "./tx.ts";

export interface ImportedAccount {
  /** The id in the system the account comes from: unique in a tenant, and what finds it again. */
  readonly externalId: string;
  /** Its `id` counts for a new account; one that is known by its external id keeps its own. */
  readonly account: Account;
}

/**
 * Creates and updates accounts and their contact points. Nothing is deleted: an import that no
 * longer names a phone number is no proof that the number is wrong.
 */
export function ensureAccounts(tx: Tx, rows: readonly ImportedAccount[]): Promise<EnsureReport> {
  return ensureInChunks(
    rows,
    (row) => row.externalId,
    async (chunk) => {
      const written = await manyRows(tx, accountsStatement(chunk));
      const points = await manyRows(tx, contactPointsStatement(chunk));
      return [...written, ...points];
    },
  );
}

function accountsStatement(rows: readonly ImportedAccount[]): RawBuilder<EnsuredRow> {
  const incoming = rows.map(({ externalId, account: { contactPoints: _, ...account } }) => ({
    ...account,
    externalId,
    searchKey: toSearchKey(account.name),
  }));
  return sql`
    with written as (
      insert into accounts as known (id, external_id, name, search_key, kind, language, country, region,
        time_zones, preferred_channel, score, attributes)
      select id, "externalId", name, "searchKey", kind, language, country, region, "timeZones",
        "preferredChannel", score, attributes
      from jsonb_to_recordset(${jsonb(incoming)}) as incoming(id text, "externalId" text,
        name text, "searchKey" text, kind text, language text, country text, region text, "timeZones" jsonb,
        "preferredChannel" text, score double precision, attributes jsonb)
      on conflict (tenant_id, external_id) do update set
        name = excluded.name, search_key = excluded.search_key, kind = excluded.kind, language = excluded.language,
        country = excluded.country, region = excluded.region, time_zones = excluded.time_zones,
        preferred_channel = excluded.preferred_channel, score = excluded.score,
        attributes = excluded.attributes
      -- A file must not bring back who was erased.
      where known.erased_at is null and (known.name, known.search_key, known.kind, known.language, known.country, known.region,
          known.time_zones, known.preferred_channel, known.score, known.attributes)
        is distinct from (excluded.name, excluded.search_key, excluded.kind, excluded.language, excluded.country,
          excluded.region, excluded.time_zones, excluded.preferred_channel, excluded.score,
          excluded.attributes)
      returning id, xmax = 0 as created
    )
    select id as key, id as "accountId", created from written`;
}

/**
 * A withdrawn consent survives every import: only a person here can record a new yes. And a file
 * that does not know says nothing against a yes we have. Both go by the address itself, so the same
 * number under a new id is still the number that said stop.
 */
function contactPointsStatement(rows: readonly ImportedAccount[]): RawBuilder<EnsuredRow> {
  const incoming = rows.flatMap(({ externalId, account }) =>
    account.contactPoints.map((point, position) => ({ ...point, position, externalId })),
  );
  return sql`
    with incoming as (
      select a.id as account_id, i.id, i.position, i.channel, i.address,
        coalesce(i.place, known.place) as place,
        case when known.consent = 'withdrawn' or i.consent = 'unknown'
          then coalesce(known.consent, i.consent) else i.consent end as consent
      from jsonb_to_recordset(${jsonb(incoming)}) as i("externalId" text, id text,
        position int, channel text, address text, consent text, place text)
      join accounts a on a.external_id = i."externalId" and a.erased_at is null
      left join lateral (
        select p.consent, p.place from contact_points p
        where p.account_id = a.id and p.channel = i.channel and p.address_key = lower(i.address)
        order by p.consent = 'withdrawn' desc, p.consent = 'granted' desc limit 1
      ) known on true
    ), written as (
      insert into contact_points as known (account_id, id, position, channel, address, consent,
        place)
      select account_id, id, position, channel, address, consent, place from incoming
      order by account_id, id
      on conflict (tenant_id, account_id, id) do update set
        position = excluded.position, channel = excluded.channel,
        address = excluded.address, consent = excluded.consent, place = excluded.place
      where (known.position, known.channel, known.address, known.consent, known.place)
        is distinct from (excluded.position, excluded.channel, excluded.address, excluded.consent,
          excluded.place)
      returning account_id
    )
    select distinct account_id as key, account_id as "accountId", false as created from written`;
}
