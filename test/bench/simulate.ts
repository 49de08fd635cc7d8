import { availableParallelism, loadavg } from "node:os";
import type { AccountFacts } from "../../core/accounts/account-facts.ts";
import { defaultPolicy } from "../../core/policy/default-policy.ts";
import { addDays, calendarDate } from "../../core/time/calendar-date.ts";
import { simulateAccount } from "../../core/treatment/simulate-account.ts";
import { openTally } from "../../core/treatment/simulation-tally.ts";
import { liveBook } from "../../server/simulator/live-book.ts";
import { measure } from "./measure.ts";
import { randomBook } from "./random-book.ts";

const ACCOUNTS = 10_000;
const LARGE_ACCOUNTS = 1_000_000;
const PORTION = 200;
const DAYS = 28;
const RUNS = 3;
const GOAL = 100_000;
const FROM = calendarDate("2026-03-04");
const UNTIL = addDays(FROM, DAYS);

/**
 * Account-days per second on one core with the engine that runs live, tallied as the simulator does;
 * then a million accounts sent through its thread portion by portion, as from the database. The large
 * book repeats one of ten thousand, so that making it is not what is measured.
 */
export async function benchSimulate() {
  const book = randomBook(ACCOUNTS, FROM);
  const loadBefore = loadavg();
  const measured = await measure(ACCOUNTS * DAYS, RUNS, () => live(book));
  return {
    goalAccountDaysPerSecond: GOAL,
    engine: {
      ...{ accounts: ACCOUNTS, days: DAYS, ...measured },
      met: measured.perSecond >= GOAL,
      metPerCpuSecond: measured.perCpuSecond >= GOAL,
    },
    thread: await benchThread(book),
    cores: availableParallelism(),
    loadAverage: { before: loadBefore, after: loadavg() },
  };
}

function live(book: readonly AccountFacts[]): number {
  const tally = openTally(FROM, DAYS);
  for (const facts of book) tally.add(simulateAccount(facts, defaultPolicy, FROM, UNTIL, DAYS));
  return tally.read().messages;
}

async function benchThread(book: readonly AccountFacts[]) {
  let peakBytes = 0;
  const start = process.hrtime.bigint();
  const cpuStart = process.cpuUsage();
  const { tallies } = await liveBook({
    start: { policies: [defaultPolicy], from: FROM, days: DAYS },
    book: portions(book),
    progress: () => {
      peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
    },
    signal: new AbortController().signal,
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const { user, system } = process.cpuUsage(cpuStart);
  const accountDays = LARGE_ACCOUNTS * DAYS;
  return {
    accounts: LARGE_ACCOUNTS,
    days: DAYS,
    seconds: Math.round(seconds),
    perSecond: Math.round(accountDays / seconds),
    perCpuSecond: Math.round(accountDays / ((user + system) / 1e6)),
    peakMegabytes: Math.round(peakBytes / 1e6),
    messages: tallies[0]?.messages ?? 0,
  };
}

async function* portions(book: readonly AccountFacts[]) {
  for (let sent = 0; sent < LARGE_ACCOUNTS; sent += PORTION) {
    const at = sent % book.length;
    yield book.slice(at, at + PORTION);
  }
}
