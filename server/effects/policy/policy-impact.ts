import type { AccountFacts } from "../../../core/accounts/account-facts.ts";
import type { Impact, Reach } from "../../../core/policy/drafting/judge-impact.ts";
import type { TenantPolicy } from "../../../core/policy/policy.ts";
import { toEpochMs } from "../../../core/time/instant.ts";
import { localDate } from "../../../core/time/time-zone.ts";
import { simulate } from "../../../core/treatment/simulate.ts";
import type { SimulatedTouch } from "../../../core/treatment/simulation-report.ts";
import type { Deps } from "../../deps.ts";
import { countAccounts, sampleAccountIds } from "../../storage/account-sample.ts";
import { loadFactsMany } from "../../storage/facts.ts";

export const IMPACT_DAYS = 14;
/** Enough for a share within two points, and answered while somebody waits. */
export const SAMPLE_MAX = 1_500;
const PAGE = 200;

/** What a policy would do with the tenant's book in the next days, beside the one in force. */
export async function impactOf(deps: Deps, tenantId: string, draft: TenantPolicy): Promise<Impact> {
  const { book, accounts, current } = await deps.db.withTenant(tenantId, async (tx) => {
    const ids = await sampleAccountIds(tx, SAMPLE_MAX);
    const facts: AccountFacts[] = [];
    for (let from = 0; from < ids.length; from += PAGE)
      facts.push(...(await loadFactsMany(tx, ids.slice(from, from + PAGE))));
    return {
      book: facts,
      accounts: await countAccounts(tx),
      current: await deps.policies.current(tx, tenantId),
    };
  });
  const from = localDate(current.defaults.timeZone, toEpochMs(deps.clock.now()));
  const reachOf = (policy: TenantPolicy) =>
    toReach(simulate({ book, policy, from, days: IMPACT_DAYS }).touches);
  return {
    sampled: book.length,
    accounts,
    days: IMPACT_DAYS,
    current: reachOf(current),
    draft: reachOf(draft),
  };
}

function toReach(touches: readonly SimulatedTouch[]): Reach {
  const messages = touches.filter(({ kind }) => kind === "message");
  const tasks = touches.filter(({ kind }) => kind === "task");
  const perDay = [...Map.groupBy(messages, ({ at }) => at.slice(0, 10))]
    .map(([on, sent]) => ({ on, accounts: accountsOf(sent) }))
    .toSorted((a, b) => b.accounts - a.accounts);
  return {
    contacted: accountsOf([...messages, ...tasks]),
    messaged: accountsOf(messages),
    messages: messages.length,
    tasks: tasks.length,
    busiest: perDay[0] ?? null,
  };
}

function accountsOf(touches: readonly SimulatedTouch[]): number {
  return new Set(touches.map(({ accountId }) => accountId)).size;
}
