import { median } from "./measure.ts";
import { fillBook, type ScaleBook } from "./scale/book.ts";
import { type Sample, takeSample } from "./scale/floor.ts";
import { sizeOf } from "./scale/size.ts";
import { type Drained, startWorkers, type Workers } from "./scale/workers.ts";

const WORKERS = 2;
const WARM = 400;
const GOALS = { timesFloor: 2.5, tenTimesMore: 1.2 } as const;

/**
 * All due accounts of a book looked at by two worker processes, beside the floor: the same claims, facts
 * and rows without a decision. Then the same number due in a book of ten times fewer accounts.
 * Sizes: `BENCH_ACCOUNTS`, `BENCH_DUE`, `BENCH_RUNS`.
 */
export async function benchSweep() {
  const accounts = sizeOf("BENCH_ACCOUNTS", 1_000_000);
  const due = sizeOf("BENCH_DUE", 50_000);
  const runs = sizeOf("BENCH_RUNS", 3);
  const small = await sweepBook({ accounts: accounts / 10, due, runs });
  const large = await sweepBook({ accounts, due, runs });
  const tenTimesMore = ratio(large.ours.seconds, small.ours.seconds);
  return {
    workers: WORKERS,
    ...{ small, large, tenTimesMore, goals: GOALS },
    met: {
      timesFloor: large.timesFloor <= GOALS.timesFloor,
      tenTimesMore: tenTimesMore <= GOALS.tenTimesMore,
    },
  };
}

export interface SweepSize {
  readonly accounts: number;
  readonly due: number;
  readonly runs: number;
}

/** One book: ours and the floor in turns, so that a slow moment of the machine touches both alike. */
export async function sweepBook({ accounts, due, runs }: SweepSize) {
  if (due > accounts)
    throw new Error(`BENCH_DUE: at most ${accounts}, as many as the smallest book has, not ${due}`);
  const began = performance.now();
  const book = await fillBook(accounts);
  const fillSeconds = round((performance.now() - began) / 1_000);
  const workers = await startWorkers(book.url, WORKERS);
  try {
    const sample = await warmUp(book, workers);
    const rounds: { ours: Drained; floor: Drained }[] = [];
    for (let run = 0; run < runs; run += 1) {
      const ours = await drain(book, { workers, due });
      const floor = await drain(book, { workers, due, sample });
      rounds.push({ ours, floor });
    }
    const ours = summary(rounds.map((each) => each.ours));
    const floor = summary(rounds.map((each) => each.floor));
    const timesFloor = median(rounds.map((each) => ratio(each.ours.seconds, each.floor.seconds)));
    return { accounts, due, fillSeconds, ours, floor, timesFloor };
  } finally {
    await workers.close();
    await book.drop();
  }
}

/** Compiles and fills caches on both sides, and takes the rows the floor writes from ours. */
async function warmUp(book: ScaleBook, workers: Workers): Promise<Sample> {
  const due = Math.min(WARM, book.accounts);
  await drain(book, { workers, due });
  const sample = await takeSample(book.url);
  await drain(book, { workers, due, sample });
  return sample;
}

interface Turn {
  readonly workers: Workers;
  readonly due: number;
  readonly sample?: Sample;
}

async function drain(book: ScaleBook, { workers, due, sample }: Turn): Promise<Drained> {
  await book.makeDue(due);
  const drained = await workers.drain(
    sample === undefined ? { do: "treat" } : { do: "floor", sample },
  );
  const touches = await book.countTouches();
  if (drained.looked !== due || touches !== due)
    throw new Error(`${due} were due, ${drained.looked} looked at, ${touches} contacted`);
  return drained;
}

function summary(all: readonly Drained[]) {
  const seconds = median(all.map((each) => each.seconds));
  const [{ looked } = { looked: 0 }] = all;
  return {
    seconds: round(seconds),
    perSecond: Math.round(looked / seconds),
    workerCpuSeconds: round(median(all.map((each) => each.cpuSeconds))),
    runs: all.map((each) => round(each.seconds)),
  };
}

function ratio(a: number, b: number): number {
  return round(a / b);
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
