import { z } from "zod";
import { PERSON_ERASED } from "./redact-entry.ts";
import {
  type ChainBreak,
  type ChainLink,
  entryHash,
  GENESIS_HASH,
  type Sha256,
  type TimelineEntry,
} from "./timeline.ts";

const START: ChainLink = { seq: 0, hash: GENESIS_HASH };

/** What a person's erasure says of each entry it emptied: the hash of what it left there. */
const Vouched = z.object({ entries: z.array(z.object({ seq: z.int(), left: z.string() })) });

/** Checks a chain piece by piece: `next` for each stretch in order, `end` when there is no more. */
export interface ChainVerifier {
  next(entries: readonly TimelineEntry[]): ChainBreak | null;
  end(): ChainBreak | null;
}

/**
 * An entry that was erased can't be hashed again: its own hash still links it, and an erasure further
 * on in the chain must vouch for what was left. Emptying one without saying so is found at the end.
 */
export function chainVerifier(sha256: Sha256, after: ChainLink | null = null): ChainVerifier {
  let last = after ?? START;
  const unvouched = new Map<number, string>();
  const check = (entry: TimelineEntry): ChainBreak | null => {
    const { seq } = entry;
    if (seq !== last.seq + 1) return { kind: "gap", seq, expectedSeq: last.seq + 1 };
    if (entry.prevHash !== last.hash) return { kind: "unlinked", seq };
    if (entry.erasedAt !== undefined) unvouched.set(seq, entryHash(entry, sha256));
    else if (entryHash(entry, sha256) !== entry.hash) return { kind: "altered", seq };
    else if (entry.kind === PERSON_ERASED) vouch(entry, unvouched);
    last = entry;
    return null;
  };
  return {
    next(entries) {
      for (const entry of entries) {
        const found = check(entry);
        if (found !== null) return found;
      }
      return null;
    },
    end() {
      const [seq] = unvouched.keys();
      return seq === undefined ? null : { kind: "altered", seq };
    },
  };
}

function vouch({ body }: TimelineEntry, unvouched: Map<number, string>): void {
  const vouched = Vouched.safeParse(body);
  if (!vouched.success) return;
  for (const { seq, left } of vouched.data.entries)
    if (unvouched.get(seq) === left) unvouched.delete(seq);
}

/**
 * The first break in a stretch of one account's chain, or null. The stretch starts behind `after`,
 * so that a long chain can be checked piece by piece.
 */
export function verifyChain(
  entries: readonly TimelineEntry[],
  sha256: Sha256,
  after: ChainLink | null = null,
): ChainBreak | null {
  const verifier = chainVerifier(sha256, after);
  return verifier.next(entries) ?? verifier.end();
}
