import type { AccountFacts } from "../../core/accounts/account-facts.ts";
import type { CalendarDate } from "../../core/time/calendar-date.ts";
import { simulate } from "../../core/treatment/simulate.ts";
import type { SimulationReport } from "../../core/treatment/simulation-report.ts";
import type { Deps } from "../deps.ts";
import { findAccounts } from "../storage/accounts.ts";
import { loadFactsMany } from "../storage/facts.ts";

const PAGE = 200;

// The last report of each tenant, for the console's page. A new process starts without any.
const lastReports = new WeakMap<Deps["db"], Map<string, SimulationReport>>();

/** Simulates the current policy over the whole book and remembers the report for the console. */
export async function runSimulation(
  deps: Deps,
  tenantId: string,
  { from, days }: { readonly from: CalendarDate; readonly days: number },
): Promise<SimulationReport> {
  const { book, policy } = await deps.db.withTenant(tenantId, async (tx) => {
    const facts: AccountFacts[] = [];
    let cursor: string | undefined;
    do {
      const page = await findAccounts(tx, { limit: PAGE, cursor });
      facts.push(
        ...(await loadFactsMany(
          tx,
          page.items.map(({ id }) => id),
        )),
      );
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return { book: facts, policy: await deps.policies.current(tx, tenantId) };
  });
  const report = simulate({ book, policy, from, days });
  const reports = lastReports.get(deps.db) ?? new Map<string, SimulationReport>();
  reports.set(tenantId, report);
  lastReports.set(deps.db, reports);
  return report;
}

export function findLastSimulation(deps: Deps, tenantId: string): SimulationReport | null {
  return lastReports.get(deps.db)?.get(tenantId) ?? null;
}
