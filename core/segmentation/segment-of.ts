import type { Segment } from "../policy/policy.ts";
import { type ComparisonTrace, compileCondition, type Test } from "./compile-condition.ts";
import type { SegmentInput } from "./segment-facts.ts";

export interface RuleTrace {
  readonly segmentId: string;
  readonly matched: boolean;
  /** The comparisons that were read, in order, until the rule was settled. */
  readonly comparisons: readonly ComparisonTrace[];
}

/** Which rule placed the account, and what it and every rule before it read. */
export interface SegmentDecision {
  readonly segmentId: string;
  readonly name: string;
  readonly because: string;
  readonly cadenceId: string;
  readonly trace: readonly RuleTrace[];
}

// Compiled rules are a constant of the policy; the entry goes when the policy does.
const compiled = new WeakMap<readonly Segment[], readonly Rule[]>();

interface Rule {
  readonly segment: Segment;
  readonly test: Test;
}

/** The first segment whose rule matches. A valid policy ends with a rule that always does. */
export function segmentOf(input: SegmentInput): SegmentDecision {
  const trace: RuleTrace[] = [];
  const read: ComparisonTrace[] = [];
  for (const { segment, test } of rulesOf(input.policy.segments)) {
    const start = read.length;
    const matched = test(input, read);
    trace.push({ segmentId: segment.id, matched, comparisons: since(start, read) });
    if (matched) {
      return {
        segmentId: segment.id,
        name: segment.name,
        because: segment.because,
        cadenceId: segment.cadence,
        trace,
      };
    }
  }
  throw new Error("no segment matches: the policy lacks its catch-all rule");
}

/**
 * What one rule added to the list they all write to. A list made to grow takes room for many more,
 * and nearly every rule is settled by its first comparison.
 */
function since(start: number, read: readonly ComparisonTrace[]): readonly ComparisonTrace[] {
  const first = read[start];
  return first !== undefined && read.length === start + 1 ? [first] : read.slice(start);
}

function rulesOf(segments: readonly Segment[]): readonly Rule[] {
  let rules = compiled.get(segments);
  if (rules === undefined) {
    rules = segments.map((segment) => ({ segment, test: compileCondition(segment.when) }));
    compiled.set(segments, rules);
  }
  return rules;
}
