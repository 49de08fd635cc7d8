import { ZenEngine } from "@gorules/zen-engine";
import { Engine } from "json-rules-engine";
import type { AccountFacts } from "../../core/accounts/account-facts.ts";
import { computeDelinquency } from "../../core/accounts/compute-delinquency.ts";
import { defaultPolicy } from "../../core/policy/default-policy.ts";
import type { Segment, TenantPolicy } from "../../core/policy/policy.ts";
import { SEGMENT_FACTS, type SegmentInput } from "../../core/segmentation/segment-facts.ts";
import { segmentOf } from "../../core/segmentation/segment-of.ts";
import type { CalendarDate } from "../../core/time/calendar-date.ts";
import { type Measured, measure, median } from "./measure.ts";

type Op = "eq" | "gte" | "lt";
type Row = readonly [id: string, ...comparisons: (readonly [string, Op, string | number])[]];

/** Twelve rules, first match wins, stated once and translated for each engine. */
const RULES: readonly Row[] = [
  ["seriously-late-large", ["daysPastDue", "gte", 60], ["amountBand", "eq", "large"]],
  ["seriously-late", ["daysPastDue", "gte", 60]],
  ["chronic-large", ["history", "eq", "chronic_late"], ["amountBand", "eq", "large"]],
  ["chronic", ["history", "eq", "chronic_late"]],
  ["repeat-large", ["history", "eq", "repeat_late"], ["amountBand", "eq", "large"]],
  ["high-risk", ["score", "lt", 0.2]],
  ["month-late-business", ["daysPastDue", "gte", 30], ["kind", "eq", "business"]],
  ["month-late", ["daysPastDue", "gte", 30]],
  ["first-time-small", ["history", "eq", "first_time_late"], ["amountBand", "eq", "small"]],
  ["first-time", ["history", "eq", "first_time_late"]],
  ["spanish-speaking", ["language", "eq", "es"]],
  ["everyone"],
];

const RUNS = 5;
// The peers are two orders slower, so the accounts are few; ours goes over the same ones many times.
const ACCOUNTS = 2_000;
const OURS_ROUNDS = 100;

export async function compareSegmentation(book: readonly AccountFacts[], today: CalendarDate) {
  const policy: TenantPolicy = { ...defaultPolicy, segments: RULES.map(toSegment) };
  const inputs = book.slice(0, ACCOUNTS).map((facts) => ({
    account: facts.account,
    delinquency: computeDelinquency(facts, policy, today),
    policy,
  }));
  const plain = inputs.map(plainFacts);
  const jsonRules = toJsonRulesEngine();
  const zen = new ZenEngine().createDecision(Buffer.from(JSON.stringify(toZenTable())));
  const agreement = await countAgreement(inputs, plain, jsonRules, zen);
  const ours: Measured[] = [];
  const jsonRulesEngine: Measured[] = [];
  const zenEngine: Measured[] = [];
  // Interleaved, so that a slow moment of the machine touches all three alike.
  for (let round = 0; round < RUNS; round += 1) {
    ours.push(await measure(ACCOUNTS * OURS_ROUNDS, 1, () => runOurs(inputs)));
    jsonRulesEngine.push(await measure(ACCOUNTS, 1, () => runJsonRules(jsonRules, plain)));
    zenEngine.push(await measure(ACCOUNTS, 1, () => runZen(zen, plain)));
  }
  const rounds = { oursWithFullTrace: ours, jsonRulesEngine, zenEngine };
  const clock = compareRates(rounds, "perSecond");
  return {
    rules: RULES.length,
    sameSegment: agreement,
    clock,
    // A peer with threads of its own is ahead on the clock; this counts what they use as well.
    cpu: compareRates(rounds, "perCpuSecond"),
    goals: { jsonRulesEngine: 100, zenEngine: 40 },
    met: clock.times.jsonRulesEngine >= 100 && clock.times.zenEngine >= 40,
  };
}

type Rounds = Readonly<
  Record<"oursWithFullTrace" | "jsonRulesEngine" | "zenEngine", readonly Measured[]>
>;

/** The middle rate of each engine, and how many times as fast as each of the others ours is. */
function compareRates(rounds: Rounds, rate: "perSecond" | "perCpuSecond") {
  const middle = (measured: readonly Measured[]) => median(measured.map((each) => each[rate]));
  const oursWithFullTrace = middle(rounds.oursWithFullTrace);
  const jsonRulesEngine = middle(rounds.jsonRulesEngine);
  const zenEngine = middle(rounds.zenEngine);
  return {
    [rate]: { oursWithFullTrace, jsonRulesEngine, zenEngine },
    times: {
      jsonRulesEngine: Math.round(oursWithFullTrace / jsonRulesEngine),
      zenEngine: Math.round(oursWithFullTrace / zenEngine),
    },
  };
}

function runOurs(inputs: readonly SegmentInput[]): number {
  let comparisons = 0;
  for (let round = 0; round < OURS_ROUNDS; round += 1) {
    for (const input of inputs) comparisons += segmentOf(input).trace.length;
  }
  return comparisons;
}

function toSegment([id, ...comparisons]: Row): Segment {
  return {
    id,
    name: id,
    because: id,
    cadence: "standard",
    when: { all: comparisons.map(([fact, op, value]) => ({ fact, op, value })) },
  };
}

type PlainFacts = Record<string, string | number | boolean>;

/** Every fact any rule names, already computed: the peers are spared the work ours does lazily. */
function plainFacts(input: SegmentInput): PlainFacts {
  const names = new Set(RULES.flatMap(([, ...comparisons]) => comparisons.map(([fact]) => fact)));
  const facts: PlainFacts = {};
  for (const name of names)
    facts[name] = SEGMENT_FACTS[name]?.(input) ?? (name === "score" ? 1 : "");
  return facts;
}

const JSON_RULES_OPS = { eq: "equal", gte: "greaterThanInclusive", lt: "lessThan" } as const;

function toJsonRulesEngine(): Engine {
  const engine = new Engine();
  RULES.forEach(([id, ...comparisons], index) => {
    const all = comparisons.map(([fact, op, value]) => ({
      fact,
      operator: JSON_RULES_OPS[op],
      value,
    }));
    engine.addRule({
      conditions: { all },
      event: { type: id },
      priority: RULES.length - index,
      onSuccess: (_event, almanac) => {
        engine.stop();
        return almanac;
      },
    });
  });
  return engine;
}

async function runJsonRules(engine: Engine, facts: readonly PlainFacts[]): Promise<string[]> {
  const segments: string[] = [];
  for (const each of facts) segments.push((await engine.run(each)).events[0]?.type ?? "");
  return segments;
}

const ZEN_OPS = { eq: "==", gte: ">=", lt: "<" } as const;

function toZenTable() {
  const names = [
    ...new Set(RULES.flatMap(([, ...comparisons]) => comparisons.map(([fact]) => fact))),
  ];
  const rules = RULES.map(([id, ...comparisons]) => {
    const cells = names.map((name) => {
      const found = comparisons.find(([fact]) => fact === name);
      return [
        name,
        found === undefined
          ? ""
          : `${found[1] === "eq" ? "" : `${ZEN_OPS[found[1]]} `}${JSON.stringify(found[2])}`,
      ];
    });
    return { _id: id, ...Object.fromEntries(cells), segment: JSON.stringify(id) };
  });
  const table = {
    hitPolicy: "first",
    inputs: names.map((name) => ({ id: name, name, field: name })),
    outputs: [{ id: "segment", name: "segment", field: "segment" }],
    rules,
  };
  return {
    nodes: [
      { id: "in", type: "inputNode", name: "in", position: { x: 0, y: 0 } },
      {
        id: "table",
        type: "decisionTableNode",
        name: "table",
        position: { x: 1, y: 0 },
        content: table,
      },
      { id: "out", type: "outputNode", name: "out", position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: "a", type: "edge", sourceId: "in", targetId: "table" },
      { id: "b", type: "edge", sourceId: "table", targetId: "out" },
    ],
  };
}

type ZenDecision = ReturnType<ZenEngine["createDecision"]>;

/** Two hundred at once: its faster way, because each call crosses into native code and back. */
async function runZen(decision: ZenDecision, facts: readonly PlainFacts[]): Promise<string[]> {
  const segments: string[] = [];
  for (let start = 0; start < facts.length; start += 200) {
    const batch = await Promise.all(
      facts.slice(start, start + 200).map((each) => decision.evaluate(each)),
    );
    segments.push(...batch.map(({ result }) => String(result.segment)));
  }
  return segments;
}

/** A comparison of speed means something only if all three give the same answers. */
async function countAgreement(
  inputs: readonly SegmentInput[],
  plain: readonly PlainFacts[],
  engine: Engine,
  zen: ZenDecision,
) {
  const jsonRules = await runJsonRules(engine, plain);
  const zenSegments = await runZen(zen, plain);
  const ours = inputs.map((input) => segmentOf(input).segmentId);
  const same = ours.filter(
    (id, index) => id === jsonRules[index] && id === zenSegments[index],
  ).length;
  return `${same} of ${ours.length}`;
}
