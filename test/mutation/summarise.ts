import type { Mutant } from "./plant-faults.ts";
import type { Tried } from "./try-mutants.ts";

interface Figures {
  readonly tried: number;
  /** A test failed, or a loop never ended; that is told by its count, so it is the same on any machine. */
  readonly killed: number;
  /** Stopped by the clock, or out of memory. Not counted as killed. */
  readonly stopped: number;
  readonly survived: number;
  /** Met by no test at all. */
  readonly untested: number;
  readonly killedPercent: number;
}

/** Figures per file and in all, and every fault that no test noticed. */
export function summarise(tried: readonly Tried[]) {
  const byFile = Map.groupBy(tried, ({ mutant }) => mutant.file);
  return {
    total: figuresOf(tried),
    files: Object.fromEntries([...byFile].map(([file, own]) => [file, figuresOf(own)])),
    survivors: tried.filter(({ outcome }) => outcome !== "killed").map(lineOf),
  };
}

/** `survived core/compliance/gate.ts:12 a < b -> a <= b` */
export function lineOf({ outcome, mutant }: Tried): string {
  return `${outcome} ${nameOf(mutant)}`;
}

export function nameOf({ file, line, change }: Mutant): string {
  return `${file}:${line} ${change}`;
}

function figuresOf(tried: readonly Tried[]): Figures {
  const count = (wanted: Tried["outcome"]) =>
    tried.filter(({ outcome }) => outcome === wanted).length;
  const killed = count("killed");
  return {
    tried: tried.length,
    killed,
    stopped: count("stopped"),
    survived: count("survived"),
    untested: count("untested"),
    killedPercent: Math.floor((1_000 * killed) / Math.max(1, tried.length)) / 10,
  };
}
