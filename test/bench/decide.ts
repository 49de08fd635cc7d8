import { availableParallelism, loadavg } from "node:os";
import type { AccountFacts } from "../../core/accounts/account-facts.ts";
import { defaultPolicy } from "../../core/policy/default-policy.ts";
import { calendarDate } from "../../core/time/calendar-date.ts";
import { instant } from "../../core/time/instant.ts";
import { decideTreatment } from "../../core/treatment/decide-treatment.ts";
import { measure } from "./measure.ts";
import { randomBook } from "./random-book.ts";
import { compareSegmentation } from "./segmentation-peers.ts";
import { steadyBook } from "./steady-book.ts";

const ACCOUNTS = 100_000;
const STEADY_ACCOUNTS = 20_000;
const RUNS = 5;
const GOAL = 150_000;
const TODAY = calendarDate("2026-03-04");
const NOW = instant("2026-03-04T18:00:00Z");

/**
 * Full decisions per second on one core with every reason kept, over two books: one in which four of
 * five accounts have something to do at this moment, and the same accounts after two months of
 * treatment. Then segmentation beside two rule engines on the same rules.
 */
export async function benchDecide() {
  const due = randomBook(ACCOUNTS, TODAY);
  const steady = steadyBook(due.slice(0, STEADY_ACCOUNTS), TODAY);
  const loadBefore = loadavg();
  return {
    goalPerSecond: GOAL,
    mostlyDue: await benchBook(due),
    steady: await benchBook(steady),
    segmentation: await compareSegmentation(due, TODAY),
    // Above the number of cores, others held this one back and the figures per second say so.
    cores: availableParallelism(),
    loadAverage: { before: loadBefore, after: loadavg() },
  };
}

async function benchBook(book: readonly AccountFacts[]) {
  const measured = await measure(book.length, RUNS, () => decideAll(book));
  return {
    accounts: book.length,
    ...measured,
    met: measured.perSecond >= GOAL,
    metPerCpuSecond: measured.perCpuSecond >= GOAL,
    actions: actionsIn(book),
  };
}

/** Counts what it decides, so that nothing can be optimised away. */
function decideAll(book: readonly AccountFacts[]): number {
  let gates = 0;
  for (const facts of book) {
    for (const lane of decideTreatment(facts, defaultPolicy, NOW).lanes) gates += lane.gates.length;
  }
  return gates;
}

function actionsIn(book: readonly AccountFacts[]): Record<string, number> {
  const actions: Record<string, number> = {};
  for (const facts of book) {
    for (const { action } of decideTreatment(facts, defaultPolicy, NOW).lanes) {
      actions[action.kind] = (actions[action.kind] ?? 0) + 1;
    }
  }
  return actions;
}
