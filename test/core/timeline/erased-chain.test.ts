import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { AccountId } from "../../../core/accounts/account.ts";
import { type Instant, instant } from "../../../core/time/instant.ts";
import { PERSON_ERASED, redactEntry } from "../../../core/timeline/redact-entry.ts";
import { chainEvents, entryHash, type TimelineEntry } from "../../../core/timeline/timeline.ts";
import { chainVerifier, verifyChain } from "../../../core/timeline/verify-chain.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const accountId = AccountId.parse("acme");
const at = instant("2026-03-02T12:00:00Z");

function chainOf(bodies: readonly Record<string, unknown>[], after: TimelineEntry | null = null) {
  const events = bodies.map((body) => ({ at, actor: "rep", kind: "hold.set", body }));
  return chainEvents(events, { accountId, after }, sha256);
}

function erase(entry: TimelineEntry, erasedAt: Instant = at): TimelineEntry {
  return { ...redactEntry(entry), erasedAt };
}

/** The entries erased, and the entry that says so at the end, vouching for what `left` says. */
function erased(chain: readonly TimelineEntry[], left = chain.map((each) => erase(each))) {
  const entries = left.map((each) => ({ seq: each.seq, left: entryHash(each, sha256) }));
  const event = { at, actor: "privacy", kind: PERSON_ERASED, body: { entries } };
  const last = chain.at(-1) ?? null;
  return [...left, ...chainEvents([event], { accountId, after: last }, sha256)];
}

const BODIES = [
  { holdId: "h1", reason: "Ana lost her job" },
  { holdId: "h2", reason: "her phone is +1555" },
];

describe("an erased entry", () => {
  it("keeps what happened and not to whom", () => {
    const [entry] = chainOf([
      { holdId: "h1", amountMinor: 5, channel: "sms", reason: "Ana", said: "x", brandNew: "Ana" },
    ]);
    if (entry === undefined) throw new Error("no entry");
    expect(redactEntry(entry)).toEqual({
      ...entry,
      body: { holdId: "h1", amountMinor: 5, channel: "sms" },
    });
  });

  it("leaves the chain whole, and the chain can go on behind it", () => {
    const chain = erased(chainOf(BODIES));
    expect(JSON.stringify(chain)).not.toMatch(/Ana|1555/);
    expect(verifyChain(chain, sha256)).toBeNull();
    const more = [...chain, ...chainOf([{ holdId: "h3" }], chain.at(-1))];
    expect(verifyChain(more, sha256)).toBeNull();
  });

  it("is vouched for in a later piece of the chain as well", () => {
    const chain = erased(chainOf(BODIES));
    const verifier = chainVerifier(sha256);
    for (const entry of chain) expect(verifier.next([entry])).toBeNull();
    expect(verifier.end()).toBeNull();
  });

  it.each<[string, (chain: TimelineEntry[]) => TimelineEntry[], number]>([
    ["emptied without saying so", (chain) => chain.map((each) => erase(each)), 1],
    ["changed after it was erased", (chain) => changed(erased(chain)), 1],
    [
      "another than the one vouched for",
      (chain) =>
        erased(
          chain,
          chain.map((each) => ({ ...erase(each), actor: "nobody" })),
        ).map(named),
      1,
    ],
    ["vouched for before it was written", ([first, ...rest]) => vouchedEarly(first, rest), 2],
  ])("is found when it was %s", (_name, tamper, seq) => {
    expect(verifyChain(tamper(chainOf(BODIES)), sha256)).toMatchObject({ kind: "altered", seq });
  });

  it("does not hide that an entry behind it was taken out", () => {
    const [first, , ...rest] = erased(chainOf(BODIES));
    const torn = [first, ...rest].flatMap((each) => each ?? []);
    expect(verifyChain(torn, sha256)).toEqual({ kind: "gap", seq: 3, expectedSeq: 2 });
  });
});

function changed([first, ...rest]: TimelineEntry[]): TimelineEntry[] {
  if (first === undefined) throw new Error("no entry");
  return [{ ...first, body: { holdId: "another" } }, ...rest];
}

function named(entry: TimelineEntry): TimelineEntry {
  return entry.erasedAt === undefined ? entry : { ...entry, actor: "rep" };
}

function vouchedEarly(
  first: TimelineEntry | undefined,
  rest: readonly TimelineEntry[],
): TimelineEntry[] {
  if (first === undefined || rest[0] === undefined) throw new Error("no entries");
  const later = erase({ ...rest[0], seq: 3 });
  const entries = [{ seq: 2, left: entryHash(later, sha256) }];
  const event = { at, actor: "privacy", kind: PERSON_ERASED, body: { entries } };
  const [vouching] = chainEvents([event], { accountId, after: first }, sha256);
  if (vouching === undefined) throw new Error("no entry");
  const [last] = chainOf([{ holdId: "h2", reason: "Ana" }], vouching);
  if (last === undefined) throw new Error("no entry");
  return [first, { ...vouching, erasedAt: at }, erase(last)];
}
