/** Which rule placed the account, and what every rule before it said. */
export interface SegmentDecision {
  readonly segmentId: string;
  readonly name: string;
  readonly because: string;
  readonly cadenceId: string;
  readonly trace: readonly RuleTrace[];
}

export interface RuleTrace {
  readonly segmentId: string;
  readonly matched: boolean;
  /** The comparisons that were read, in order, until the rule was settled. */
  readonly comparisons: readonly ComparisonTrace[];
}

export interface ComparisonTrace {
  readonly fact: string;
  readonly op: string;
  readonly expected: unknown;
  readonly actual: unknown;
  readonly met: boolean;
}
