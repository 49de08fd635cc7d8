import type { AccountFacts } from "../accounts/account-facts.ts";
import { block, type GateVerdict } from "../compliance/gate.ts";

/** Everybody: the share of a company that does not limit whom automation may contact. */
export const EVERYBODY = 100;

/**
 * Where an account stands among 0 to 99, always the same for an id. Multiplied and folded again at
 * the end, because ids that differ in their last character alone must not stand side by side.
 */
export function rolloutPlace(accountId: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < accountId.length; index += 1)
    hash = Math.imul(hash ^ accountId.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) % EVERYBODY;
}

/** Whether automation may contact an account while `share` per cent of the book are live. */
export function isLive(accountId: string, share: number): boolean {
  return rolloutPlace(accountId) < share;
}

/**
 * The gate of a company that goes live little by little. Null where everybody is live: then there is
 * nothing to ask. Only automation asks it; what a person does themselves never does.
 */
export function rolloutGate({ account, liveShare }: AccountFacts): GateVerdict | null {
  if (liveShare === undefined || isLive(account.id, liveShare)) return null;
  return block("not_live", {});
}
