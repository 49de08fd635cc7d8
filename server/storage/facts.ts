import { sql } from "kysely";
import type { AccountId } from "../../core/accounts/account.ts";
import type { AccountFacts } from "../../core/accounts/account-facts.ts";
import { EVERYBODY } from "../../core/treatment/rollout.ts";
import { manyRows, type Tx } from "./tx.ts";

/** Callers page through a book in batches of this size. */
export const FACTS_BATCH_MAX = 1_000;

/**
 * One account's dated facts, in one round trip; null when the tenant has no such account. The rows
 * are ours and were parsed on the way in, so they are not parsed again: this runs for every look.
 */
export async function loadFacts(tx: Tx, accountId: AccountId): Promise<AccountFacts | null> {
  const [facts = null] = await readFacts(tx, [accountId]);
  return facts;
}

/** Facts of many accounts, in the order of the ids; ids the tenant does not have are left out. */
export async function loadFactsMany(
  tx: Tx,
  accountIds: readonly AccountId[],
): Promise<AccountFacts[]> {
  if (accountIds.length > FACTS_BATCH_MAX) {
    throw new RangeError(`load facts of at most ${FACTS_BATCH_MAX} accounts at once`);
  }
  const facts = await readFacts(tx, accountIds);
  const found = new Map(facts.map((each) => [each.account.id, each]));
  return accountIds.flatMap((id) => found.get(id) ?? []);
}

async function readFacts(tx: Tx, accountIds: readonly AccountId[]): Promise<AccountFacts[]> {
  const query = sql<{ facts: AccountFacts; liveShare: number | null }>`
    select facts, (select live_share from rollouts where live_share < ${EVERYBODY}) as "liveShare"
    from gs_facts(${[...accountIds]}::text[]) as facts`;
  return (await manyRows(tx, query)).map(({ facts, liveShare }) =>
    liveShare === null ? facts : { ...facts, liveShare },
  );
}
