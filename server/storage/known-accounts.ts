import { sql } from "kysely";
import type { Account } from "../../core/accounts/account.ts";
import { jsonb, manyRows, type Tx } from "./tx.ts";

/** An account as it stands, without its contact points. */
export type KnownAccount = Omit<Account, "contactPoints">;

/** Accounts by external id, for a source that knows some of their fields and must keep the others. */
export async function findKnownAccounts(
  tx: Tx,
  externalIds: readonly string[],
): Promise<Map<string, KnownAccount>> {
  const rows = await manyRows(
    tx,
    sql<{ externalId: string; account: KnownAccount }>`
      select a.external_id as "externalId", json_strip_nulls(json_build_object('id', a.id,
        'name', a.name, 'kind', a.kind, 'language', a.language, 'country', a.country,
        'region', a.region, 'timeZones', a.time_zones, 'preferredChannel', a.preferred_channel,
        'score', a.score, 'attributes', a.attributes)) as account
      from jsonb_array_elements_text(${jsonb(externalIds)}) as wanted(external_id)
      join accounts a on a.external_id = wanted.external_id`,
  );
  return new Map(rows.map(({ externalId, account }) => [externalId, account]));
}
