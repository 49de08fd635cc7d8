import type { AccountId } from "../../core/accounts/account.ts";
import type { AccountFacts } from "../../core/accounts/account-facts.ts";
import type { TenantPolicy } from "../../core/policy/policy.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Deps } from "../deps.ts";
import { lockAccount } from "../storage/accounts.ts";
import { loadFacts } from "../storage/facts.ts";
import type { Tx } from "../storage/tx.ts";

/** One account, locked in an open transaction, with its facts as they are now. */
export interface AccountWork {
  readonly tx: Tx;
  readonly tenantId: string;
  readonly accountId: AccountId;
  readonly facts: AccountFacts;
  readonly policy: TenantPolicy;
  readonly now: Instant;
}

/** Does something to one account under its lock, all or nothing; null when there is no such account. */
export function withAccount<T>(
  deps: Pick<Deps, "db" | "policies" | "clock">,
  tenantId: string,
  accountId: AccountId,
  work: (account: AccountWork) => Promise<T>,
): Promise<T | null> {
  return deps.db.withTenant(tenantId, async (tx) => {
    if (!(await lockAccount(tx, accountId))) return null;
    const account = await openWork(deps, tx, tenantId, accountId);
    return account === null ? null : work(account);
  });
}

/** The facts again, after something was written about the account in the same transaction. */
export async function openWork(
  { policies, clock }: Pick<Deps, "policies" | "clock">,
  tx: Tx,
  tenantId: string,
  accountId: AccountId,
): Promise<AccountWork | null> {
  const facts = await loadFacts(tx, accountId);
  if (facts === null) return null;
  const policy = await policies.current(tx, tenantId);
  return { tx, tenantId, accountId, facts, policy, now: clock.now() };
}
