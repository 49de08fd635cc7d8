import { sql } from "kysely";
import type { AccountId } from "../../../core/accounts/account.ts";
import type { Standing } from "../../figures/standing-of.ts";
import { jsonb, type Tx } from "../tx.ts";

/** Puts these standings in the place of what was known of `accountIds`. Whoever was erased has none. */
export async function replaceStandings(
  tx: Tx,
  accountIds: readonly AccountId[],
  standings: readonly Standing[],
): Promise<void> {
  await sql`delete from standings where account_id = any(${[...accountIds]}::text[])`.execute(tx);
  if (standings.length === 0) return;
  // The version is the one that decided last about the account, not the one that counts it now.
  await sql`insert into standings (account_id, segment_id, policy_version, past_due_since, past_due,
      need, rank, at_stake, need_on, need_minor, need_currency, look_at)
    select r."accountId", r."segmentId", coalesce((select d.policy_version from decisions d
        where d.account_id = r."accountId" order by d.seq desc limit 1), r."policyVersion"),
      r."pastDueSince", r."pastDue", r.need, r.rank, r."atStake", r."needOn", r."needMinor",
      r."needCurrency", r."lookAt"
    from jsonb_to_recordset(${jsonb(standings)}) as r("accountId" text, "segmentId" text,
      "policyVersion" int, "pastDueSince" date, "pastDue" jsonb, need text, rank int,
      "atStake" bigint, "needOn" date, "needMinor" bigint, "needCurrency" text,
      "lookAt" timestamptz)
    join accounts a on a.id = r."accountId" and a.erased_at is null`.execute(tx);
}
