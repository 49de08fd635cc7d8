import type { Mutant } from "./plant-faults.ts";
import type { Answer, TestRef } from "./task.ts";

export type Measured = Extract<Answer, { kind: "measured" }>;

export interface Plan {
  testsFor(mutant: Mutant): { tests: readonly TestRef[]; hits: number; ms: number };
  /** Faults of one file are often noticed by the same tests, so these are asked first next time. */
  noticed(mutant: Mutant, killer: TestRef): void;
}

const KILLERS_KEPT = 12;
/** A test that did not meet a fault notices it so seldom that only the quickest are tried. */
const OTHERS_MAX = 200;

/** Which tests to run against a fault, and in what order. */
export function planOf(measured: readonly Measured[]): Plan {
  const killers = new Map<string, readonly TestRef[]>();
  return {
    testsFor(mutant) {
      const met = measured.map((file) => meetings(file, mutant.id)).filter(({ hits }) => hits > 0);
      const rank = new Map(
        (killers.get(mutant.file) ?? []).map((ref, index) => [String(ref), index]),
      );
      const likely = (ref: TestRef) => rank.get(String(ref)) ?? KILLERS_KEPT;
      const direct = met.flatMap((file) => file.direct);
      const others = met.flatMap((file) => file.others);
      const sorted = (tests: readonly Timed[]) =>
        tests.toSorted((a, b) => likely(a.ref) - likely(b.ref) || a.ms - b.ms);
      const ordered = [...sorted(direct), ...sorted(others).slice(0, OTHERS_MAX)];
      return {
        tests: ordered.map(({ ref }) => ref),
        hits: met.reduce((sum, { hits }) => sum + hits, 0),
        ms: ordered.reduce((sum, { ms }) => sum + ms, 0),
      };
    },
    noticed({ file }, killer) {
      const others = (killers.get(file) ?? []).filter((ref) => String(ref) !== String(killer));
      killers.set(file, [killer, ...others].slice(0, KILLERS_KEPT));
    },
  };
}

interface Timed {
  readonly ref: TestRef;
  readonly ms: number;
}

/**
 * The tests of a file that met a fault, and the file's others if one did: what a module keeps in
 * memory was worked out by the first test that asked, and the rest of the file lives on it.
 */
function meetings({ file, loading, tests }: Measured, id: string) {
  const whileLoading = loading[id] ?? 0;
  const direct: Timed[] = [];
  const others: Timed[] = [];
  for (const [index, { ms, hits }] of tests.entries())
    (whileLoading > 0 || id in hits ? direct : others).push({ ref: [file, index], ms });
  const hits = tests.reduce((sum, test) => sum + (test.hits[id] ?? 0), whileLoading);
  return { direct, others, hits };
}
