import { isDeepStrictEqual } from "node:util";
import { readReply } from "../../../core/replies/read-reply.ts";
import { ReplyIntent } from "../../../core/replies/reply-reading.ts";
import type { LabelledReply } from "./labelled-rows.ts";

export interface IntentScore {
  readonly rows: number;
  readonly precision: number;
  readonly recall: number;
}

export interface Score {
  readonly rows: number;
  readonly accuracy: number;
  readonly macroF1: number;
  /** The share of rows whose other meanings, day and amount were read exactly. */
  readonly also: number;
  readonly date: number;
  readonly amount: number;
  readonly intents: Readonly<Partial<Record<ReplyIntent, IntentScore>>>;
}

/** Reads every row and compares. It says how many were wrong and never which. */
export function scoreOf(rows: readonly LabelledReply[]): Score {
  const read = rows.map((row) => ({ row, reading: readReply(row) }));
  const share = (isRight: (each: (typeof read)[number]) => boolean) =>
    round(read.filter(isRight).length / read.length);
  const intents = Object.fromEntries(
    ReplyIntent.options.flatMap((intent) => {
      const meant = read.filter(({ row }) => row.intent === intent);
      const said = read.filter(({ reading }) => reading.intent === intent);
      const both = meant.filter(({ reading }) => reading.intent === intent).length;
      if (meant.length === 0) return [];
      const precision = said.length === 0 ? 0 : round(both / said.length);
      return [[intent, { rows: meant.length, precision, recall: round(both / meant.length) }]];
    }),
  );
  const f1s = Object.values(intents).map(({ precision, recall }) =>
    precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  );
  return {
    rows: rows.length,
    accuracy: share(({ row, reading }) => row.intent === reading.intent),
    macroF1: round(f1s.reduce((sum, each) => sum + each, 0) / f1s.length),
    also: share(({ row, reading }) => isDeepStrictEqual(row.also, [...reading.also])),
    date: share(({ row, reading }) => row.date === reading.date),
    amount: share(({ row, reading }) => row.amount === unitsOf(reading.amount?.minor)),
    intents,
  };
}

function unitsOf(minor: number | undefined): number | null {
  return minor === undefined ? null : minor / 100;
}

function round(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
