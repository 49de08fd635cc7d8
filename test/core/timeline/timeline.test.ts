import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AccountId } from "../../../core/accounts/account.ts";
import { instant } from "../../../core/time/instant.ts";
import { canonicalJson } from "../../../core/timeline/canonical-json.ts";
import {
  chainEvents,
  GENESIS_HASH,
  TimelineEntry,
  type TimelineEvent,
} from "../../../core/timeline/timeline.ts";
import { verifyChain } from "../../../core/timeline/verify-chain.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const accountId = AccountId.parse("acme");

const anEvent = (n: number): TimelineEvent => ({
  at: instant("2026-03-02T12:00:00Z"),
  actor: "rep",
  kind: "promise.recorded",
  body: { n },
});

const aChain = (length: number) =>
  chainEvents(
    Array.from({ length }, (_, n) => anEvent(n)),
    { accountId, after: null },
    sha256,
  );

describe("the timeline's chain", () => {
  it("starts at the genesis hash and names the entry before in each", () => {
    const [first, second] = aChain(2);
    expect(first).toMatchObject({ seq: 1, prevHash: GENESIS_HASH });
    expect(second).toMatchObject({ seq: 2, prevHash: first?.hash });
    expect(TimelineEntry.parse(first)).toEqual(first);
  });

  it("can be continued and checked piece by piece", () => {
    const head = aChain(2);
    const last = head.at(-1) ?? null;
    const tail = chainEvents([anEvent(2)], { accountId, after: last }, sha256);
    expect([...head, ...tail]).toEqual(aChain(3));
    expect(verifyChain(tail, sha256, last)).toBeNull();
    expect(verifyChain(tail, sha256)).toEqual({ kind: "gap", seq: 3, expectedSeq: 1 });
  });

  it("keeps its hash over releases: this value is in customers' databases", () => {
    expect(aChain(1)[0]?.hash).toBe(
      "a925de3893ea731cc2fe2c2f9395531baf6df04a68a3118b11bbf2eac917ecb3",
    );
  });

  it.each([
    [
      "an entry taken out",
      (chain: TimelineEntry[]) => chain.toSpliced(1, 1),
      { kind: "gap", seq: 3, expectedSeq: 2 },
    ],
    [
      "two entries swapped",
      ([a, b, c]: TimelineEntry[]) => [b, a, c],
      { kind: "gap", seq: 2, expectedSeq: 1 },
    ],
    ["another actor", edit(1, { actor: "nobody" }), { kind: "altered", seq: 2 }],
    [
      "another moment",
      edit(1, { at: instant("2026-03-02T12:00:00.001Z") }),
      { kind: "altered", seq: 2 },
    ],
    ["another body", edit(0, { body: { n: 0, more: true } }), { kind: "altered", seq: 1 }],
    [
      "another account",
      edit(2, { accountId: AccountId.parse("globex") }),
      { kind: "altered", seq: 3 },
    ],
    ["another predecessor", edit(1, { prevHash: GENESIS_HASH }), { kind: "unlinked", seq: 2 }],
  ])("finds %s", (_name, tamper, expected) => {
    const tampered = tamper(aChain(3)).flatMap((entry) => entry ?? []);
    expect(verifyChain(tampered, sha256)).toEqual(expected);
  });

  it("finds an entry that was rewritten together with its own hash", () => {
    const chain = aChain(3);
    const [forged] = chainEvents(
      [{ ...anEvent(0), actor: "nobody" }],
      { accountId, after: null },
      sha256,
    );
    const rewritten = [forged, ...chain.slice(1)].flatMap((entry) => entry ?? []);
    expect(verifyChain(rewritten, sha256)).toEqual({ kind: "unlinked", seq: 2 });
  });
});

function edit(index: number, change: Partial<TimelineEntry>) {
  return (chain: TimelineEntry[]) =>
    chain.map((entry, at) => (at === index ? { ...entry, ...change } : entry));
}

describe("canonicalJson", () => {
  it("is one text for equal values, whatever the order of their keys", () => {
    expect(canonicalJson({ b: [1, { d: null, c: "x" }], a: 1e21, z: undefined })).toBe(
      '{"a":1e+21,"b":[1,{"c":"x","d":null}]}',
    );
  });

  it("reads back as the same value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it.each([
    ["not a number", Number.NaN],
    ["a bigint", 1n],
    ["a function", () => 1],
    ["a date", new Date(0)],
    ["undefined in a list", [undefined]],
  ])("refuses %s instead of hashing something else", (_name, value) => {
    expect(() => canonicalJson({ value })).toThrow(TypeError);
  });
});
