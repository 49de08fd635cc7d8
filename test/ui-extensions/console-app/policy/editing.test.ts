import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Condition } from "../../../../core/policy/condition.ts";
import { defaultPolicy } from "../../../../core/policy/default-policy.ts";
import { validatePolicy } from "../../../../core/policy/validate-policy.ts";
import { findFactReader } from "../../../../core/segmentation/segment-facts.ts";
import {
  begin,
  edited,
  redone,
  STEPS_MAX,
  undone,
} from "../../../../ui-extensions/console-app/src/rooms/policy/draft/draft-history.ts";
import {
  setLastDay,
  splitLastBucket,
  withoutBucket,
} from "../../../../ui-extensions/console-app/src/rooms/policy/editors/ages.ts";
import { placesOn } from "../../../../ui-extensions/console-app/src/rooms/policy/editors/cadence-axis.ts";
import {
  fromGroup,
  toGroup,
} from "../../../../ui-extensions/console-app/src/rooms/policy/editors/condition-groups.ts";
import {
  setRangeStart,
  splitLast,
  withoutRange,
} from "../../../../ui-extensions/console-app/src/rooms/policy/editors/limit-ranges.ts";
import {
  factChoices,
  operatorsOf,
  startOf,
  withOperator,
} from "../../../../ui-extensions/console-app/src/rooms/policy/editors/segment-fact-choices.ts";

// Without the words of two languages, which take their time to be read and are not the point.
const small = { ...defaultPolicy, templates: defaultPolicy.templates.slice(0, 1) };

const comparison = fc.record({
  fact: fc.constantFrom("daysPastDue", "score"),
  op: fc.constantFrom("gt" as const, "lt" as const),
  value: fc.integer({ min: 0, max: 3 }),
});
const condition: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    comparison,
    fc.array(tie("node"), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie("node"), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie("node").map((not) => ({ not })),
  ),
})).node;

function holds(rule: Condition, facts: Readonly<Record<string, number>>): boolean {
  if ("all" in rule) return rule.all.every((each) => holds(each, facts));
  if ("any" in rule) return rule.any.some((each) => holds(each, facts));
  if ("not" in rule) return !holds(rule.not, facts);
  const actual = facts[rule.fact] ?? 0;
  return rule.op === "gt" ? actual > Number(rule.value) : actual < Number(rule.value);
}

describe("a segment's rule on the screen", () => {
  it("says the same after it went through the editor", () => {
    const facts = fc.record({ daysPastDue: fc.nat(4), score: fc.nat(4) });
    fc.assert(
      fc.property(condition, facts, (rule, known) => {
        expect(holds(fromGroup(toGroup(rule)), known)).toBe(holds(rule, known));
      }),
    );
  });

  it("offers facts that there are, each with operators that make a right policy", () => {
    for (const choice of factChoices(defaultPolicy)) {
      expect([choice.fact, findFactReader(choice.fact) !== null]).toEqual([choice.fact, true]);
      for (const op of operatorsOf(choice.type.kind)) {
        const when = withOperator(startOf(choice), op);
        const [first, ...rest] = defaultPolicy.segments;
        const policy = { ...small, segments: [{ ...first, when }, ...rest] };
        expect([choice.fact, op, validatePolicy(policy).ok]).toEqual([choice.fact, op, true]);
      }
    }
  });
});

describe("what was written in a session", () => {
  it("is taken back and taken again step by step", () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 20 }), (values) => {
        const documents = values.map((value) => ({ value }));
        let history = begin({ value: -1 });
        for (const each of documents) history = edited(history, each, null);
        const end = history.present;
        for (const _ of documents) history = undone(history);
        expect(history.present).toEqual({ value: -1 });
        expect(undone(history)).toBe(history);
        for (const _ of documents) history = redone(history);
        expect(history.present).toBe(end);
      }),
    );
  });

  it("counts typing in one field as one step, and forgets what is too long ago", () => {
    let history = begin("");
    for (const text of ["a", "ab", "abc"]) history = edited(history, text, "name");
    expect(undone(history).present).toBe("");
    for (let step = 0; step < STEPS_MAX + 5; step += 1) history = edited(history, `${step}`, null);
    expect(history.past).toHaveLength(STEPS_MAX);
  });
});

describe("ranges of authority", () => {
  it("always touch: no amount is in two of them or in none", () => {
    const edits = fc.array(
      fc.record({ do: fc.constantFrom("split", "start", "remove"), at: fc.nat(4), by: fc.nat(50) }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(edits, (list) => {
        let ranges = [...defaultPolicy.arrangements.authority.rep];
        for (const { do: what, at, by } of list) {
          const index = at % ranges.length;
          const before = ranges[index - 1]?.fromUnits ?? 0;
          if (what === "split") ranges = splitLast(ranges);
          else if (what === "remove") ranges = withoutRange(ranges, index);
          else if (index > 0 && before + by + 1 < (ranges[index]?.belowUnits ?? 1e9))
            ranges = setRangeStart(ranges, index, before + by + 1);
        }
        const arrangements = {
          ...defaultPolicy.arrangements,
          authority: { ...defaultPolicy.arrangements.authority, rep: ranges },
        };
        expect(ranges[0]?.fromUnits).toBe(0);
        expect(ranges.at(-1)?.belowUnits).toBeNull();
        for (const [index, range] of ranges.entries())
          expect(ranges[index + 1]?.fromUnits ?? null).toBe(range.belowUnits);
        expect(validatePolicy({ ...small, arrangements }).ok).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

it("keeps the buckets of age touching, whatever is split, moved or removed", () => {
  const edits = fc.array(
    fc.record({ do: fc.constantFrom("split", "end", "remove"), at: fc.nat(6), by: fc.nat(40) }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(edits, (list) => {
      let buckets = [...defaultPolicy.delinquency.buckets];
      for (const [index, { do: what, at, by }] of list.entries()) {
        const place = at % buckets.length;
        const [bucket, next] = [buckets[place], buckets[place + 1]];
        if (what === "split") buckets = splitLastBucket(buckets, `new-${index}`);
        else if (what === "remove") buckets = withoutBucket(buckets, place);
        else if (bucket?.toDays != null && bucket.fromDays + by < (next?.toDays ?? 1e6))
          buckets = setLastDay(buckets, place, bucket.fromDays + by);
      }
      const delinquency = { ...defaultPolicy.delinquency, buckets };
      expect(validatePolicy({ ...small, delinquency }).ok).toBe(true);
    }),
    { numRuns: 30 },
  );
});

it("places the steps of a cadence in order, inside of the axis and apart", () => {
  const days = fc
    .uniqueArray(fc.integer({ min: -90, max: 200 }), { minLength: 1, maxLength: 12 })
    .map((list) => list.sort((a, b) => a - b));
  fc.assert(
    fc.property(days, (list) => {
      const places = placesOn(list, { first: -90, last: 200, gap: 0.07 });
      for (const [index, place] of places.entries()) {
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(1);
        if (index > 0) expect(place - (places[index - 1] ?? 0)).toBeGreaterThan(0.035);
      }
    }),
  );
});
