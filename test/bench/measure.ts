/** The middle of several runs: one slow moment of a shared machine does not move it. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export interface Measured {
  readonly perSecond: number;
  readonly runs: readonly number[];
}

/** Calls `work`, which does `count` things, once to warm up and `runs` times measured. */
export async function measure(
  count: number,
  runs: number,
  work: () => unknown | Promise<unknown>,
): Promise<Measured> {
  await work();
  const rates: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = process.hrtime.bigint();
    await work();
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    rates.push(Math.round(count / seconds));
  }
  return { perSecond: median(rates), runs: rates };
}
