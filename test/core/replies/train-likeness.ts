import { featuresOf } from "../../../core/replies/likeness/features.ts";
import { ownWords } from "../../../core/replies/own-words.ts";
import { ReplyIntent } from "../../../core/replies/reply-reading.ts";
import type { LabelledReply } from "./labelled-rows.ts";

/** The weights as `core/replies/likeness/weights.ts` keeps them. */
export interface Trained {
  readonly intents: readonly {
    readonly intent: ReplyIntent;
    readonly bias: number;
    /** What one step of a weight is worth. */
    readonly step: number;
  }[];
  /** The known features in order, and one whole number from -127 to 127 for each and each intent. */
  readonly features: readonly number[];
  readonly weights: readonly Int8Array[];
}

const ROUNDS = 12;
const RATE = 0.3;
const BIAS_RATE = 0.05;
const DECAY = 1e-6;
/** A meaning that is missed costs more than one that is heard too often, a stop most of all. */
const MISS_WEIGHS = 3;
const STOP_MISSED_WEIGHS = 5;
const STEPS = 127;
/** What one row alone says is its own, and no sign of anything. */
const ROWS_MIN = 2;

/** A logistic regression for each intent, by AdaGrad, always over the same order of rows. */
export function trainLikeness(rows: readonly LabelledReply[]): Trained {
  const read = rows.map((row) => featuresOf(ownWords(row.text)));
  const counts = new Map<number, number>();
  for (const feature of read.flat()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const features = [...counts].flatMap(([feature, count]) => (count < ROWS_MIN ? [] : [feature]));
  features.sort((a, b) => a - b);
  const places = new Map(features.map((feature, place) => [feature, place]));
  const examples = rows.map(({ intent, also }, at) => ({
    places: (read[at] ?? []).flatMap((feature) => places.get(feature) ?? []),
    // What is not known counts as well, or a strange text would speak louder than it may.
    share: 1 / Math.sqrt(Math.max(read[at]?.length ?? 0, 1)),
    says: new Set([intent, ...also]),
  }));
  const trained = ReplyIntent.options.map((intent) => train(intent, examples, features.length));
  return {
    intents: trained.map(({ intent, bias, step }) => ({ intent, bias, step })),
    features,
    weights: trained.map(({ weights }) => weights),
  };
}

interface Example {
  readonly places: readonly number[];
  readonly share: number;
  readonly says: ReadonlySet<ReplyIntent>;
}

function train(intent: ReplyIntent, examples: readonly Example[], size: number) {
  const weights = new Float64Array(size);
  const seen = new Float64Array(size);
  const random = seeded(1);
  const missWeighs = intent === "stop" ? STOP_MISSED_WEIGHS : MISS_WEIGHS;
  let bias = 0;
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { places, share, says } of shuffled(examples, random)) {
      let sum = bias;
      for (const place of places) sum += (weights[place] ?? 0) * share;
      const wanted = says.has(intent) ? 1 : 0;
      const error = (1 / (1 + Math.exp(-sum)) - wanted) * (wanted === 1 ? missWeighs : 1);
      bias -= BIAS_RATE * error;
      for (const place of places) {
        const weight = weights[place] ?? 0;
        const slope = error * share + DECAY * weight;
        const before = (seen[place] ?? 0) + slope * slope;
        seen[place] = before;
        weights[place] = weight - (RATE * slope) / Math.sqrt(before + 1e-8);
      }
    }
  const step = weights.reduce((most, each) => Math.max(most, Math.abs(each)), 0) / STEPS;
  return {
    intent,
    bias,
    step,
    weights: Int8Array.from(weights, (each) => Math.round(each / step)),
  };
}

function shuffled(examples: readonly Example[], random: () => number): Example[] {
  const order = [...examples];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const [a, b] = [order[at], order[other]];
    if (a === undefined || b === undefined) throw new Error("out of the order's bounds");
    order[at] = b;
    order[other] = a;
  }
  return order;
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}
