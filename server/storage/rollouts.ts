import { sql } from "kysely";
import type { Instant } from "../../core/time/instant.ts";
import { EVERYBODY } from "../../core/treatment/rollout.ts";
import { firstRow, type Tx } from "./tx.ts";

export interface Rollout {
  /** Per cent of the accounts that automation may contact. */
  readonly liveShare: number;
  readonly changedAt: Instant | null;
  readonly changedBy: string | null;
}

/** A company that never said otherwise is live for everybody. */
export async function findRollout(tx: Tx): Promise<Rollout> {
  const row = await firstRow(
    tx,
    sql<Rollout>`select live_share as "liveShare", changed_at as "changedAt",
      changed_by as "changedBy" from rollouts`,
  );
  return row ?? { liveShare: EVERYBODY, changedAt: null, changedBy: null };
}

export interface RolloutChange {
  readonly liveShare: number;
  readonly at: Instant;
  readonly by: string;
}

export async function setRollout(tx: Tx, { liveShare, at, by }: RolloutChange): Promise<void> {
  await sql`insert into rollouts (live_share, changed_at, changed_by)
    values (${liveShare}, ${at}::timestamptz, ${by})
    on conflict (tenant_id) do update set live_share = excluded.live_share,
      changed_at = excluded.changed_at, changed_by = excluded.changed_by`.execute(tx);
}
