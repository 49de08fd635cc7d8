import type { SimulationRunView } from "../../ui-extensions/console-app/views/simulator.ts";
import type { Deps } from "../deps.ts";
import { namesOfAccounts } from "../storage/account-names.ts";
import type { SimulationRun } from "./runs.ts";

/** A run as it is told. Names are read now: who was erased since is left out of it. */
export async function viewRun(
  { db }: Deps,
  tenantId: string,
  { view, found }: SimulationRun,
): Promise<SimulationRunView> {
  if (found === null) return { ...view, result: null };
  const ids = found.tallies.flatMap(({ first }) => first.map(({ accountId }) => accountId));
  const names = await db.withTenant(tenantId, (tx) => namesOfAccounts(tx, ids));
  const tallies = found.tallies.map((tally) => ({
    ...tally,
    first: tally.first.flatMap((touch) => {
      const accountName = names.get(touch.accountId);
      return accountName === undefined ? [] : [{ ...touch, accountName }];
    }),
  }));
  return { ...view, result: { ...found, tallies } };
}
