import type { ReplyIntent } from "../reply-reading.ts";
import { featuresOf } from "./features.ts";
import { FEATURE_BYTES, INTENTS, WEIGHTS } from "./weights.ts";

const SIGN_SHIFT = 24;

/** The weights of each known feature, one signed byte for each intent. */
let known: ReadonlyMap<number, Int8Array> | undefined;

function readWeights(): ReadonlyMap<number, Int8Array> {
  if (known !== undefined) return known;
  const bytes = Uint8Array.from(atob(WEIGHTS), (letter) => letter.charCodeAt(0));
  const size = FEATURE_BYTES + INTENTS.length;
  const read = new Map<number, Int8Array>();
  for (let at = 0; at < bytes.length; at += size) {
    let feature = 0;
    for (const byte of bytes.subarray(at, at + FEATURE_BYTES)) feature = feature * 256 + byte;
    const weights = bytes.subarray(at + FEATURE_BYTES, at + size);
    read.set(
      feature,
      Int8Array.from(weights, (byte) => (byte << SIGN_SHIFT) >> SIGN_SHIFT),
    );
  }
  known = read;
  return read;
}

export interface Likeness {
  readonly of: ReadonlyMap<ReplyIntent, number>;
  /** Which share of the text's features any other reply had, from 0 to 1: the rest says nothing. */
  readonly known: number;
}

/**
 * How much a text is like what others wrote who meant each intent, from 0 to 1: a second opinion beside
 * the phrases, for wording that no phrase expects. Weighed by a linear model over `featuresOf`, trained
 * on our own labelled replies; the same text always weighs the same.
 */
export function likenessOf(text: string): Likeness {
  const features = featuresOf(text);
  const weights = readWeights();
  const sums = INTENTS.map(() => 0);
  let found = 0;
  for (const feature of features) {
    const weighs = weights.get(feature);
    if (weighs === undefined) continue;
    found += 1;
    for (const [at, weight] of weighs.entries()) sums[at] = (sums[at] ?? 0) + weight;
  }
  const share = 1 / Math.sqrt(Math.max(features.length, 1));
  const of = new Map(
    INTENTS.map(({ intent, bias, step }, at) => [
      intent,
      1 / (1 + Math.exp(-(bias + (sums[at] ?? 0) * step * share))),
    ]),
  );
  return { of, known: found / Math.max(features.length, 1) };
}
