import { sql } from "kysely";
import type { Instant } from "../../core/time/instant.ts";
import { firstRow, jsonb, type Tx } from "./tx.ts";

/** How far a company's first run is: when each step was done, and by whom. */
export interface Setup {
  readonly steps: Readonly<Record<string, { readonly at: Instant; readonly by: string }>>;
  readonly finishedAt: Instant | null;
}

export async function findSetup(tx: Tx): Promise<Setup> {
  const row = await firstRow(tx, sql<Setup>`select steps, finished_at as "finishedAt" from setups`);
  return row ?? { steps: {}, finishedAt: null };
}

export interface SetupChange {
  readonly step: string;
  readonly at: Instant;
  readonly by: string;
}

/** A step done twice keeps the later time. */
export async function markSetupStep(tx: Tx, { step, at, by }: SetupChange): Promise<void> {
  const done = jsonb({ [step]: { at, by } });
  await sql`insert into setups as known (steps, changed_at, changed_by)
    values (${done}, ${at}::timestamptz, ${by})
    on conflict (tenant_id) do update set steps = known.steps || excluded.steps,
      changed_at = excluded.changed_at, changed_by = excluded.changed_by`.execute(tx);
}

export async function finishSetup(tx: Tx, at: Instant, by: string): Promise<void> {
  await sql`insert into setups as known (changed_at, changed_by, finished_at)
    values (${at}::timestamptz, ${by}, ${at}::timestamptz)
    on conflict (tenant_id) do update set changed_at = excluded.changed_at,
      changed_by = excluded.changed_by,
      finished_at = coalesce(known.finished_at, excluded.finished_at)`.execute(tx);
}
