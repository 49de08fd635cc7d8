import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { isHeldOut, isUnseen, type LabelledReply, labelledRows } from "./labelled-rows.ts";
import { type Trained, trainLikeness } from "./train-likeness.ts";

/** What may be learnt from: never a row that is held out to measure by. */
export function rowsToLearnFrom(): LabelledReply[] {
  return [
    ...labelledRows("labelled").filter((row) => !isHeldOut(row)),
    ...labelledRows("urgent").filter((row) => !isHeldOut(row)),
    ...labelledRows("voices"),
    ...labelledRows("fresh").filter((row) => !isUnseen(row)),
  ];
}

const FEATURE_BYTES = 3;

/** The weights as they are kept: each feature's number and a byte for each intent, one after the other. */
export function packed({ features, weights }: Trained): Buffer {
  return Buffer.from(
    features.flatMap((feature, at) => [
      ...[16, 8, 0].map((shift) => (feature >> shift) & 255),
      ...weights.map((each) => (each[at] ?? 0) & 255),
    ]),
  );
}

/** `node test/core/replies/write-likeness.ts` writes the weights anew after rows have changed. */
if (import.meta.main) {
  const trained = trainLikeness(rowsToLearnFrom());
  const file = join(import.meta.dirname, "../../../core/replies/likeness/weights.ts");
  writeFileSync(
    file,
    "// Written by test/core/replies/write-likeness.ts from the labelled replies; not to be edited.\n\n" +
      `export const FEATURE_BYTES = ${FEATURE_BYTES};\n\nexport const INTENTS = [\n` +
      trained.intents
        .map(
          ({ intent, bias, step }) => `  { intent: "${intent}", bias: ${bias}, step: ${step} },\n`,
        )
        .join("") +
      "] as const;\n\n/** A known feature's number and its weight for each intent, one after the other. */\n" +
      `export const WEIGHTS =\n  "${packed(trained).toString("base64")}";\n`,
  );
}
