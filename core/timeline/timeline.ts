import { z } from "zod";
import { AccountId } from "../accounts/account.ts";
import { Instant } from "../time/instant.ts";
import { canonicalJson } from "./canonical-json.ts";

const Hash = z.string().regex(/^[0-9a-f]{64}$/, "a SHA-256 in lower-case hexadecimal");

/** What the first entry of a timeline names as the hash before it. */
export const GENESIS_HASH = "0".repeat(64);

/** What happened, before it has its place in the chain. */
export const TimelineEvent = z.strictObject({
  at: Instant,
  /** Who asked for it: a person, an automation, the customer or the engine. */
  actor: z.string().min(1).max(200),
  kind: z.string().regex(/^[a-z][a-z0-9_.]{0,99}$/, "use a name like promise.recorded"),
  body: z.record(z.string(), z.unknown()),
});
export type TimelineEvent = z.infer<typeof TimelineEvent>;

/** One event in an account's chain. Each carries the hash of the one before it. */
export const TimelineEntry = TimelineEvent.extend({
  seq: z.int().min(1),
  accountId: AccountId,
  prevHash: Hash,
  hash: Hash,
  /** Since when the person is no longer in it. A later entry vouches for what was left. */
  erasedAt: Instant.optional(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export type Sha256 = (text: string) => string;

/** A point of the chain that the next entry has to follow. */
export interface ChainLink {
  readonly seq: number;
  readonly hash: string;
}

const START: ChainLink = { seq: 0, hash: GENESIS_HASH };

export type ChainBreak =
  /** An entry is missing or out of order. */
  | { readonly kind: "gap"; readonly seq: number; readonly expectedSeq: number }
  /** The entry does not name the one before it. */
  | { readonly kind: "unlinked"; readonly seq: number }
  /** The entry is not what was hashed when it was written. */
  | { readonly kind: "altered"; readonly seq: number };

/**
 * The hash covers everything in the entry but the hash itself, and not that it was erased later: of
 * an erased entry it is the hash of what was left.
 */
export function entryHash(
  { hash: _, erasedAt: __, ...covered }: TimelineEntry,
  sha256: Sha256,
): string {
  return sha256(canonicalJson(covered));
}

/** Gives events their places behind `after`, the chain's last entry (none for a new chain). */
export function chainEvents(
  events: readonly TimelineEvent[],
  { accountId, after }: { readonly accountId: AccountId; readonly after: ChainLink | null },
  sha256: Sha256,
): TimelineEntry[] {
  let last = after ?? START;
  return events.map((event) => {
    const place = { seq: last.seq + 1, accountId, prevHash: last.hash };
    const unsealed = { ...event, ...place, hash: GENESIS_HASH };
    const entry = { ...unsealed, hash: entryHash(unsealed, sha256) };
    last = entry;
    return entry;
  });
}
