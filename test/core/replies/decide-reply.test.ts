import { describe, expect, it } from "vitest";
import type { Channel } from "../../../core/accounts/account.ts";
import { recogniseOptOut } from "../../../core/compliance/opt-out/recognise-opt-out.ts";
import { decideReply } from "../../../core/replies/decide-reply.ts";
import { readReply } from "../../../core/replies/read-reply.ts";
import type { ReplyIntent, ReplyReading } from "../../../core/replies/reply-reading.ts";
import { stopOf } from "../../../core/replies/stop-of.ts";
import { weighSuggestion } from "../../../core/replies/weigh-suggestion.ts";
import { calendarDate } from "../../../core/time/calendar-date.ts";

const SURE_FROM = 0.9;
const read = (text: string): ReplyReading =>
  readReply({ text, channel: "sms", receivedOn: calendarDate("2026-11-18"), currency: "USD" });
const stopIn = (text: string, via: Channel = "sms") =>
  stopOf(via, recogniseOptOut(text, via), read(text));
const decide = (text: string, isAutomatic = false) =>
  decideReply({
    reading: read(text),
    stop: stopIn(text),
    ...{ isAutomatic, actFromConfidence: SURE_FROM },
  });

describe("what a reply makes us do", () => {
  it.each([
    ["STOP", { answer: "reply_stop", asksPerson: false }],
    ["stop texting me, I don't owe this", { holds: ["dispute"], answer: "reply_stop" }],
    ["speak to my solicitor", { answer: null, asksPerson: true }],
    ["wrong number mate, and I lost my job", { closesAddress: true, holds: [] }],
    ["my mum passed away, this was her phone", { closesAddress: true, holds: ["hardship"] }],
    ["never ordered this, but I can pay $20 a month", { holds: ["dispute"], offersPlan: false }],
    ["I paid it yesterday", { looksForPayment: true, answer: "reply_paid" }],
    ["I'll pay $50 on Friday", { promise: { on: "2026-11-20" }, answer: "reply_promise" }],
    ["I'll pay on Friday", { promise: null, asksPerson: true }],
    ["could I pay in instalments?", { offersPlan: true, asksPerson: false }],
    ["could I pay $20 a month?", { offersPlan: true, asksPerson: true }],
    ["what is this for?", { answer: "reply_question", asksPerson: true }],
    ["never ring me at work again", { stop: null, answer: null, asksPerson: true }],
    ["you are scum", { answer: null, asksPerson: false }],
    ["ok thanks", { answer: null, asksPerson: false }],
    ["zxcv", { answer: null, asksPerson: true }],
    ["not enough hours lately", { holds: [], answer: null, asksPerson: true }],
  ])("%j", (text, decision) => {
    expect(decide(text)).toMatchObject(decision);
  });

  it("is nothing where a machine wrote", () => {
    const nothing = { answer: null, holds: [], asksPerson: false, stop: null };
    expect(decide("I dispute this", true)).toMatchObject(nothing);
    expect(decide("Automatic reply: out of the office. Reply STOP to stop.")).toMatchObject({
      ...nothing,
      stop: null,
    });
  });
});

describe("what a reply stops", () => {
  it.each([
    ["stop calling me", ["voice", "sms"]],
    ["email only please", ["sms", "whatsapp", "voice", "letter", "push"]],
    ["quit hittin my line", ["sms"]],
    ["talk to my attorney", "all"],
    ["leave me alone", "all"],
  ])("%j stops %j", (text, channels) => {
    const stopped = stopIn(text)?.channels;
    expect(stopped === "all" ? stopped : new Set(stopped)).toEqual(
      channels === "all" ? channels : new Set(channels),
    );
  });

  it("is read by a person first where only a place may not be called", () => {
    expect(read("never ring me at work again").intent).toBe("stop");
    expect(stopIn("never ring me at work again")).toBeNull();
  });

  it("is nothing where nothing is stopped", () => {
    expect(stopIn("I'll stop by tomorrow")).toBeNull();
    expect(stopIn("don't call before 9am")).toBeNull();
  });
});

describe("a suggestion of somebody else's", () => {
  const suggest = (intents: readonly ReplyIntent[], confidence = 0.92) => ({ intents, confidence });

  it("is heard where the phrases are not sure", () => {
    const weighed = weighSuggestion(read("zxcv"), suggest(["question", "dispute"]), SURE_FROM);
    expect(weighed).toMatchObject({ intent: "dispute", also: ["question"], confidence: 0.92 });
  });

  it.each([
    ["STOP", "promise"],
    ["wrong number", "promise"],
    ["I dispute this", "paid"],
    ["I lost my job", "promise"],
    ["not enough hours lately", "promise"],
    ["Automatic reply: out of office", "promise"],
  ] as const)("takes nothing from %j", (text, intent) => {
    expect(weighSuggestion(read(text), suggest([intent]), SURE_FROM)).toEqual(read(text));
  });

  it.each([
    [0.4, 0.7, false],
    [0.7, 0.85, false],
    [0.92, 0.96, true],
  ])("that agrees, %d sure, with what is only likely makes it %d", (sure, confidence, isSure) => {
    const likely = { ...read("zxcv"), intent: "hardship", confidence: 0.5 } as const;
    const weighed = weighSuggestion(likely, suggest(["hardship"], sure), SURE_FROM);
    expect(weighed).toEqual({ ...likely, confidence });
    expect(weighed.confidence >= SURE_FROM).toBe(isSure);
    expect(weighSuggestion(likely, suggest(["paid"], sure), SURE_FROM)).toEqual(likely);
  });

  it("brings no day and no amount", () => {
    const text = "hmm 500 friday idk";
    const { date, amount } = weighSuggestion(read(text), suggest(["promise"]), SURE_FROM);
    expect({ date, amount }).toEqual({ date: read(text).date, amount: read(text).amount });
  });

  it("that is none changes nothing", () => {
    expect(weighSuggestion(read("zxcv"), null, SURE_FROM)).toEqual(read("zxcv"));
  });
});
