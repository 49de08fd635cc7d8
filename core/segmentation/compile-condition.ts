import type { Comparison, Condition } from "../policy/condition.ts";
import { type FactValue, findFactReader, type SegmentInput } from "./segment-facts.ts";

/** One comparison as it was read: the rule's side, the account's side, and whether they agreed. */
export interface ComparisonTrace {
  readonly fact: string;
  readonly op: Comparison["op"];
  readonly expected: Comparison["value"];
  readonly actual: FactValue | undefined;
  readonly met: boolean;
}

export type Test = (input: SegmentInput, trace: ComparisonTrace[]) => boolean;

/** Turns a condition into a function once, so that asking it costs no tree walk. Throws on an unknown fact. */
export function compileCondition(condition: Condition): Test {
  if ("all" in condition) {
    const tests = condition.all.map(compileCondition);
    return (input, trace) => {
      for (const test of tests) if (!test(input, trace)) return false;
      return true;
    };
  }
  if ("any" in condition) {
    const tests = condition.any.map(compileCondition);
    return (input, trace) => {
      for (const test of tests) if (test(input, trace)) return true;
      return false;
    };
  }
  if ("not" in condition) {
    const test = compileCondition(condition.not);
    return (input, trace) => !test(input, trace);
  }
  return compileComparison(condition);
}

function compileComparison({ fact, op, value }: Comparison): Test {
  const read = findFactReader(fact);
  if (read === null) throw new Error(`unknown fact ${fact}`);
  const compare = comparatorOf(op, value);
  return (input, trace) => {
    const actual = read(input);
    const met = actual !== undefined && compare(actual);
    trace.push({ fact, op, expected: value, actual, met });
    return met;
  };
}

function comparatorOf(
  op: Comparison["op"],
  expected: Comparison["value"],
): (actual: FactValue) => boolean {
  if (Array.isArray(expected)) {
    const allowed = new Set(expected);
    return (actual) => allowed.has(actual);
  }
  switch (op) {
    case "eq":
    case "in":
      return (actual) => actual === expected;
    case "ne":
      return (actual) => actual !== expected;
    default:
      return orderOf(op, expected);
  }
}

function orderOf(
  op: "lt" | "lte" | "gt" | "gte",
  expected: FactValue,
): (actual: FactValue) => boolean {
  // Text and numbers have no common order; such a comparison is never true.
  if (typeof expected !== "number") return () => false;
  switch (op) {
    case "lt":
      return (actual) => typeof actual === "number" && actual < expected;
    case "lte":
      return (actual) => typeof actual === "number" && actual <= expected;
    case "gt":
      return (actual) => typeof actual === "number" && actual > expected;
    case "gte":
      return (actual) => typeof actual === "number" && actual >= expected;
  }
}
