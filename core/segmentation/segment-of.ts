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
const compiled = new WeakMap<readonly Segment[], readonly (readonly [Segment, Test])[]>();

/** The first segment whose rule matches. A valid policy ends with a rule that always does. */
export function segmentOf(input: SegmentInput): SegmentDecision {
  const trace: RuleTrace[] = [];
  for (const [segment, test] of rulesOf(input.policy.segments)) {
    const comparisons: ComparisonTrace[] = [];
    const matched = test(input, comparisons);
    trace.push({ segmentId: segment.id, matched, comparisons });
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

function rulesOf(segments: readonly Segment[]): readonly (readonly [Segment, Test])[] {
  let rules = compiled.get(segments);
  if (rules === undefined) {
    rules = segments.map((segment) => [segment, compileCondition(segment.when)] as const);
    compiled.set(segments, rules);
  }
  return rules;
}
