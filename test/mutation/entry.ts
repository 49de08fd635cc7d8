import { globSync } from "node:fs";
import { resolve } from "node:path";

/**
 * Every test of the folder as one file, so that each mutant loads the modules once. Properties come
 * last: most faults are noticed by a row of a table, and the first failure ends a run.
 */
const files = globSync(process.env.MUTANT_TESTS ?? "test/core/**/*.test.ts").sort(
  (a, b) => weight(a) - weight(b) || (a < b ? -1 : 1),
);
for (const file of files) await import(/* @vite-ignore */ resolve(file));

function weight(file: string): number {
  return /propert|eligible|law-gate/.test(file) ? 1 : 0;
}
