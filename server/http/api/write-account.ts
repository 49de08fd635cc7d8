import type { AccountId } from "../../../core/accounts/account.ts";
import { type AccountWork, openWork, withAccount } from "../../effects/account-work.ts";
import { lookAgain } from "../../effects/portal-act.ts";
import { problems } from "../problem.ts";
import type { Answer, Asked } from "./endpoint.ts";
import { once } from "./once.ts";

/** What a change came to: an answer made from the facts as they are afterwards, or a problem. */
export type Changed = Extract<Answer, { problem: unknown }> | ((after: AccountWork) => Answer);

/**
 * Changes one account once for its Idempotency-Key, under its lock: the change, a look at the
 * account and the answer are kept together, and a retry gets the answer of the first time.
 */
export async function writeAccount(
  { deps, session, key }: Pick<Asked<unknown, unknown, unknown>, "deps" | "session" | "key">,
  accountId: AccountId,
  what: unknown,
  change: (work: AccountWork) => Promise<Changed>,
): Promise<Answer> {
  const { tenantId } = session;
  const answer = await withAccount(deps, tenantId, accountId, (work) =>
    once(work.tx, { key, what, at: work.now }, async () => {
      const changed = await change(work);
      if (typeof changed !== "function") return changed;
      await lookAgain(deps, work);
      const after = await openWork(deps, work.tx, tenantId, accountId);
      if (after === null) throw new Error("the locked account is gone");
      return changed(after);
    }),
  );
  deps.wake();
  return answer ?? { problem: problems.notFound() };
}

/** Reads one account as it is; 404 when the tenant has no such account. */
export async function readAccount(
  { deps, session: { tenantId } }: Pick<Asked<unknown, unknown, unknown>, "deps" | "session">,
  accountId: AccountId,
  read: (work: AccountWork) => Answer | Promise<Answer>,
): Promise<Answer> {
  return deps.db.withTenant(tenantId, async (tx) => {
    const work = await openWork(deps, tx, tenantId, accountId);
    return work === null ? { problem: problems.notFound() } : read(work);
  });
}
