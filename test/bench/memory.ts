import { fillBook } from "./scale/book.ts";
import { sizeOf } from "./scale/size.ts";
import { startWorkers } from "./scale/workers.ts";

/** The last third of the looks may hold this much more than the second third. */
const GROWTH_MAX = 1.05;

/**
 * What a worker process holds while it looks at accounts again and again. Measured after each round with
 * the garbage collected, so that only what is kept counts; the first third is warming up. Sizes:
 * `BENCH_DECISIONS`, `BENCH_ROUND`.
 */
export async function benchMemory() {
  const decisions = sizeOf("BENCH_DECISIONS", 1_000_000);
  const round = sizeOf("BENCH_ROUND", 20_000);
  const book = await fillBook(round);
  const worker = await startWorkers(book.url, 1);
  const rssMb: number[] = [];
  let looked = 0;
  try {
    while (looked < decisions) {
      await book.makeDue(round);
      const drained = await worker.drain({ do: "treat" });
      if (drained.looked !== round) throw new Error(`${round} were due, ${drained.looked} done`);
      looked += drained.looked;
      rssMb.push(Math.round(drained.rssMb));
    }
  } finally {
    await worker.close();
    await book.drop();
  }
  const third = Math.floor(rssMb.length / 3);
  const [second, last] = [rssMb.slice(third, 2 * third), rssMb.slice(-third)].map(mean);
  const growth = second === undefined || last === undefined ? Number.NaN : last / second;
  return {
    ...{ looks: looked, rssMb, growth: Number(growth.toFixed(3)), goal: GROWTH_MAX },
    met: growth <= GROWTH_MAX,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length;
}
