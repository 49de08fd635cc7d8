import type { AccountId } from "../../core/accounts/account.ts";
import { historyOf } from "../../core/kpi/history/account-history.ts";
import type { Deps } from "../deps.ts";
import { toReplySource } from "../effects/replies/reply-source.ts";
import { loadFactsMany } from "../storage/facts.ts";
import { listTenantsToCount, noteCounted, takeChanges } from "../storage/figures/changes.ts";
import { replaceStandings } from "../storage/figures/standings.ts";
import { replaceHistories } from "../storage/figures/write-history.ts";
import { findCurrentPolicyVersion } from "../storage/policies.ts";
import { findOpenReplies } from "../storage/replies.ts";
import type { Tx } from "../storage/tx.ts";
import { standingOf } from "./standing-of.ts";

type Needs = Pick<Deps, "db" | "policies" | "clock" | "log">;

/** Counts a batch of every tenant's changed accounts; answers how many it counted. */
export async function countFigures(deps: Deps, stop?: AbortSignal): Promise<number> {
  let counted = 0;
  for (const tenantId of await listTenantsToCount(deps.db, deps.clock.now())) {
    if (stop?.aborted === true) break;
    counted += await countBatch(deps, tenantId);
  }
  return counted;
}

/** Batches counted while somebody waits for an answer: what is left is said and not waited for. */
const WAITED_BATCHES = 2;

/** Brings a tenant's figures up to date before they are read, unless very much has changed. */
export async function countSome(deps: Needs, tenantId: string): Promise<void> {
  for (let batch = 0; batch < WAITED_BATCHES; batch += 1)
    if ((await countBatch(deps, tenantId)) === 0) return;
}

/** One batch of one tenant's; zero when nothing waits, or somebody else is counting. */
export async function countBatch(deps: Needs, tenantId: string): Promise<number> {
  const now = deps.clock.now();
  return deps.db.withTenant(tenantId, async (tx) => {
    // A company that has imported a book and published nothing yet is counted once it has.
    if ((await findCurrentPolicyVersion(tx)) === null) return 0;
    const ids = await takeChanges(tx, now);
    if (ids === null || ids.length === 0) return 0;
    await countAccounts({ ...deps, tx, tenantId }, ids);
    await noteCounted(tx, now);
    return ids.length;
  });
}

interface Counting extends Needs {
  readonly tx: Tx;
  readonly tenantId: string;
}

async function countAccounts(counting: Counting, ids: readonly AccountId[]): Promise<void> {
  const { tx, tenantId, policies, clock, log } = counting;
  const policy = await policies.current(tx, tenantId);
  const now = clock.now();
  const book = await loadFactsMany(tx, ids);
  const replies = await findOpenReplies(tx, ids);
  const counted = book.flatMap((facts) => {
    const accountId = facts.account.id;
    const reply = toReplySource(replies.get(accountId) ?? null);
    try {
      const history = { accountId, ...historyOf(facts, policy) };
      return [{ history, standing: standingOf({ facts, policy, now, reply }) }];
    } catch (error) {
      // Its treatment fails as well and is seen there; the others are counted without it.
      log.error({ err: error, job: "figures", accountId }, "an account can't be counted");
      return [];
    }
  });
  await replaceHistories(
    tx,
    ids,
    counted.map(({ history }) => history),
  );
  await replaceStandings(
    tx,
    ids,
    counted.map(({ standing }) => standing),
  );
}
