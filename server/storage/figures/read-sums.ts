import { sql } from "kysely";
import type { PeriodSums } from "../../../core/kpi/period/period-figures.ts";
import { onlyRow, type Tx } from "../tx.ts";
import { inScope } from "./figure-scope.ts";
import { type PeriodAsked, readFlows } from "./read-flows.ts";
import { readOutcomes } from "./read-outcomes.ts";
import { readChannels, readPromises } from "./read-promises.ts";

/** What `sumsOf` adds up account by account, added up by the database. */
export async function readSums(tx: Tx, asked: PeriodAsked): Promise<PeriodSums> {
  const { flows, moves } = await readFlows(tx, asked);
  return {
    accounts: await countAccounts(tx, asked),
    flows,
    moves,
    promises: await readPromises(tx, asked),
    channels: await readChannels(tx, asked),
    outcomes: await readOutcomes(tx, asked),
  };
}

async function countAccounts(tx: Tx, { scope }: PeriodAsked): Promise<number> {
  const { count } = await onlyRow(
    tx,
    sql<{ count: number }>`select count(*)::int as count from standings where ${inScope(scope)}`,
  );
  return count;
}
