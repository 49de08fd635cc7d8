import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { likenessOf } from "../../../core/replies/likeness/likeness-of.ts";
import { INTENTS, WEIGHTS } from "../../../core/replies/likeness/weights.ts";
import { readReply } from "../../../core/replies/read-reply.ts";
import { CalendarDate } from "../../../core/time/calendar-date.ts";
import { LabelledReply } from "./labelled-rows.ts";
import { trainLikeness } from "./train-likeness.ts";
import { packed, rowsToLearnFrom } from "./write-likeness.ts";

const day = CalendarDate.parse("2026-11-20");
const Stranger = LabelledReply.omit({ also: true, date: true, amount: true });
/** Written by another hand after the phrases were: nothing was learnt from them, nothing tuned on them. */
const strangers = readFileSync(join(import.meta.dirname, "strangers.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => Stranger.parse(JSON.parse(line)));

/** The share of the rows that are read as what they mean. */
function shareRead(rows: readonly (typeof strangers)[number][]): number {
  return rows.filter((row) => readReply(row).intent === row.intent).length / rows.length;
}

describe("the likeness to other replies", () => {
  it("has the weights that our rows give: after a change, write-likeness.ts writes them anew", () => {
    const trained = trainLikeness(rowsToLearnFrom());
    expect(INTENTS).toEqual(trained.intents);
    // Compared as a whole: one by one, a hundred thousand comparisons take longer than the training.
    expect(packed(trained).equals(Buffer.from(WEIGHTS, "base64"))).toBe(true);
  });

  it("of a text nobody ever wrote is known to say nothing", () => {
    const { known } = likenessOf("zxqv wkrt pfjg bnmk");
    expect(known).toBeLessThan(0.1);
    expect(readReply({ text: "zxqv wkrt pfjg bnmk", channel: "sms", receivedOn: day }).intent).toBe(
      "other",
    );
  });

  it("hears strangers whom no phrase expects", () => {
    expect(shareRead(strangers)).toBeGreaterThanOrEqual(0.98);
    for (const intent of ["stop", "wrong_person", "dispute", "hardship"]) {
      const mine = strangers.filter((row) => row.intent === intent);
      expect([intent, shareRead(mine)]).toEqual([intent, 1]);
    }
  });

  it("never makes anything act by itself but a stop that is very like one", () => {
    const all = strangers.map((row) => readReply(row));
    const alike = all.filter(({ intent, spoke }) =>
      spoke.some((each) => each.intent === intent && each.words === ""),
    );
    for (const { intent, confidence } of alike.filter((each) => each.intent !== "other"))
      expect([intent, confidence]).toEqual([intent, 0.5]);
    expect(alike.length).toBeGreaterThan(3);
  });
});
