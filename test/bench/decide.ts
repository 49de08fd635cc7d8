import type { AccountFacts } from "../../core/accounts/account-facts.ts";
import { defaultPolicy } from "../../core/policy/default-policy.ts";
import { calendarDate } from "../../core/time/calendar-date.ts";
import { instant } from "../../core/time/instant.ts";
import { decideTreatment } from "../../core/treatment/decide-treatment.ts";
import { measure } from "./measure.ts";
import { randomBook } from "./random-book.ts";
import { compareSegmentation } from "./segmentation-peers.ts";

const ACCOUNTS = 100_000;
const RUNS = 5;
const TODAY = calendarDate("2026-03-04");
const NOW = instant("2026-03-04T18:00:00Z");

/** Full decisions per second on one core, and segmentation beside two rule engines on the same rules. */
export async function benchDecide() {
  const book = randomBook(ACCOUNTS, TODAY);
  const full = await measure(ACCOUNTS, RUNS, () => decideAll(book));
  const segmentation = await compareSegmentation(book, TODAY);
  return {
    accounts: ACCOUNTS,
    fullDecisions: { ...full, goalPerSecond: 150_000, met: full.perSecond >= 150_000 },
    mix: mixOf(book),
    segmentation,
  };
}

/** Keeps what it decides reachable until the run ends, so that nothing can be optimised away. */
function decideAll(book: readonly AccountFacts[]): number {
  let gates = 0;
  for (const facts of book) {
    for (const lane of decideTreatment(facts, defaultPolicy, NOW).lanes) gates += lane.gates.length;
  }
  return gates;
}

function mixOf(book: readonly AccountFacts[]): Record<string, number> {
  const mix: Record<string, number> = {};
  for (const facts of book) {
    for (const { action } of decideTreatment(facts, defaultPolicy, NOW).lanes) {
      mix[action.kind] = (mix[action.kind] ?? 0) + 1;
    }
  }
  return mix;
}
