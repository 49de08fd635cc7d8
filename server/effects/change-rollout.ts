import type { Deps } from "../deps.ts";
import { wakeEveryone } from "../storage/accounts.ts";
import { findRollout, setRollout } from "../storage/rollouts.ts";

export interface RolloutAsked {
  /** Per cent of the book, 0 to 100. */
  readonly liveShare: number;
  /** As the console will name them. */
  readonly by: string;
}

/** Lets automation contact more or fewer accounts, and has every account looked at under that. */
export async function changeRollout(
  deps: Pick<Deps, "db" | "clock" | "wake">,
  tenantId: string,
  { liveShare, by }: RolloutAsked,
): Promise<void> {
  const at = deps.clock.now();
  await deps.db.withTenant(tenantId, async (tx) => {
    if ((await findRollout(tx)).liveShare === liveShare) return;
    await setRollout(tx, { liveShare, at, by });
    await wakeEveryone(tx, at);
  });
  deps.wake();
}
