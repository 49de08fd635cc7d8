import { isDeepStrictEqual } from "node:util";

/** One case somebody else wrote, and what became of it here. */
export interface CaseResult {
  readonly id: string;
  readonly kind: "passed" | "failed" | "not_expressible";
  /** For a failure what was expected and came out; for the inexpressible why. */
  readonly detail: string;
}

export interface CaseSuite {
  readonly name: string;
  readonly origin: string;
  readonly licence: string;
  run(): CaseResult[];
}

export function passed(id: string, detail = ""): CaseResult {
  return { id, kind: "passed", detail };
}

export function failed(id: string, detail: string): CaseResult {
  return { id, kind: "failed", detail };
}

export function notExpressible(id: string, reason: string): CaseResult {
  return { id, kind: "not_expressible", detail: reason };
}

export function compare(id: string, actual: unknown, expected: unknown, detail = ""): CaseResult {
  if (isDeepStrictEqual(actual, expected)) return passed(id, detail);
  return failed(id, `expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
}

export function compareClose(
  id: string,
  actual: number,
  expected: number,
  tolerance: number,
): CaseResult {
  if (Math.abs(actual - expected) <= tolerance) return passed(id);
  return failed(id, `expected ${expected}, got ${actual}`);
}

/** A throw in core is a failed case, not the end of the run. */
export function attempt(id: string, check: () => CaseResult): CaseResult {
  try {
    return check();
  } catch (error) {
    return failed(id, `threw ${String(error)}`);
  }
}
