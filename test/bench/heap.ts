import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collectGarbage: unknown = runInNewContext("gc");

/** Megabytes in use when what nobody needs any more is gone. */
export function heapMb(): number {
  if (typeof collectGarbage === "function") collectGarbage();
  return Math.round(process.memoryUsage().heapUsed / 1e6);
}

/** By how much the heap grew from the first measurement to the largest. */
export function heapGrowth(heap: readonly number[]): number {
  const [first = 1] = heap;
  return (Math.max(...heap) - first) / first;
}
