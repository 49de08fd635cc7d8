import { writeFile } from "node:fs/promises";
import { plot } from "./scale/plot.ts";
import { sizeOf } from "./scale/size.ts";
import { sweepBook } from "./sweep.ts";

const SIZES = [10_000, 100_000, 1_000_000] as const;
const PICTURE = new URL("../../docs/benchmarks-growth.svg", import.meta.url);

/**
 * What looking at the same number of due accounts costs in books of ten and a hundred times the size,
 * beside the floor. Draws docs/benchmarks-growth.svg. Sizes: `BENCH_ACCOUNTS` of the largest book,
 * `BENCH_DUE`, `BENCH_RUNS`.
 */
export async function benchGrowth() {
  const largest = sizeOf("BENCH_ACCOUNTS", SIZES[2]);
  const due = sizeOf("BENCH_DUE", 5_000);
  const runs = sizeOf("BENCH_RUNS", 3);
  const books: Awaited<ReturnType<typeof sweepBook>>[] = [];
  for (const share of [100, 10, 1])
    books.push(await sweepBook({ accounts: Math.floor(largest / share), due, runs }));
  const points = books.map(({ accounts, ours, floor }) => ({
    ...{ accounts, oursMs: (ours.seconds * 1_000) / due },
    floorMs: (floor.seconds * 1_000) / due,
  }));
  await writeFile(PICTURE, plot(points, due));
  return { due, points, books, picture: "docs/benchmarks-growth.svg" };
}
