/** The middle of several runs: one slow moment of a shared machine does not move it. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * Things done per second of the clock, and per second of processor time that all threads of the
 * process used: the first is what a user gets now, the second hardly moves when others share the
 * machine.
 */
export interface Measured {
  readonly perSecond: number;
  readonly perCpuSecond: number;
  readonly runs: readonly number[];
  readonly cpuRuns: readonly number[];
}

/** Calls `work`, which does `count` things, once to warm up and `runs` times measured. */
export async function measure(
  count: number,
  runs: number,
  work: () => unknown | Promise<unknown>,
): Promise<Measured> {
  await work();
  const rates: number[] = [];
  const cpuRates: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = process.hrtime.bigint();
    const cpuStart = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(cpuStart);
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    rates.push(Math.round(count / seconds));
    cpuRates.push(Math.round(count / ((user + system) / 1e6)));
  }
  return {
    perSecond: median(rates),
    perCpuSecond: median(cpuRates),
    runs: rates,
    cpuRuns: cpuRates,
  };
}
