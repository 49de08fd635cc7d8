/**
 * Processor milliseconds some work took in this process: unlike the clock it doesn't count the time
 * others had the processor, so a bound against runaway work holds on a busy machine too.
 */
export function cpuMs(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}
