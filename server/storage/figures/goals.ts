import { sql } from "kysely";
import type { Instant } from "../../../core/time/instant.ts";
import type { Goal } from "../../../ui-extensions/console-app/views/figures.ts";
import { manyRows, type Tx } from "../tx.ts";

export function listGoals(tx: Tx): Promise<Goal[]> {
  return manyRows(
    tx,
    sql<Goal>`select figure_id as "figureId", currency, at_least as "atLeast", value
      from figure_goals order by figure_id, currency`,
  );
}

export async function setGoal(
  tx: Tx,
  { figureId, currency, atLeast, value }: Goal,
  { by, at }: { readonly by: string; readonly at: Instant },
): Promise<void> {
  await sql`insert into figure_goals (figure_id, currency, at_least, value, set_by, set_at)
    values (${figureId}, ${currency}, ${atLeast}, ${value}, ${by}, ${at}::timestamptz)
    on conflict (tenant_id, figure_id, currency) do update set at_least = excluded.at_least,
      value = excluded.value, set_by = excluded.set_by, set_at = excluded.set_at`.execute(tx);
}

export async function removeGoal(
  tx: Tx,
  { figureId, currency }: Pick<Goal, "figureId" | "currency">,
): Promise<void> {
  await sql`delete from figure_goals where figure_id = ${figureId}
    and currency = ${currency}`.execute(tx);
}
