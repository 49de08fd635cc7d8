import type { LimitRange } from "../../../../../../core/policy/authority-policy.ts";

/** Where a range begins, the one before it ends: no amount is in two of them or in none. */
export function setRangeStart(
  ranges: readonly LimitRange[],
  index: number,
  fromUnits: number,
): LimitRange[] {
  return ranges.map((range, at) => {
    if (at === index) return { ...range, fromUnits };
    return at === index - 1 ? { ...range, belowUnits: fromUnits } : range;
  });
}

/** Without a range; the one before it reaches on to where it ended. The first always stays. */
export function withoutRange(ranges: readonly LimitRange[], index: number): LimitRange[] {
  const gone = ranges[index];
  if (gone === undefined || index === 0) return [...ranges];
  return ranges.flatMap((range, at) => {
    if (at === index) return [];
    return at === index - 1 ? [{ ...range, belowUnits: gone.belowUnits }] : [range];
  });
}

const FIRST_SPLIT_UNITS = 1_000;

/** The last range in two, for amounts above twice its start. */
export function splitLast(ranges: readonly LimitRange[]): LimitRange[] {
  const last = ranges.at(-1);
  if (last === undefined) return [];
  const at = last.fromUnits === 0 ? FIRST_SPLIT_UNITS : last.fromUnits * 2;
  return [...ranges.slice(0, -1), { ...last, belowUnits: at }, { ...last, fromUnits: at }];
}
