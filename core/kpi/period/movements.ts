import type { AccountFacts } from "../../accounts/account-facts.ts";
import { allocateLedger, type InvoiceBalance } from "../../accounts/allocate-ledger.ts";
import { bucketOf } from "../../accounts/item-age.ts";
import { type CurrencyCode, safe } from "../../money/money.ts";
import type { TenantPolicy } from "../../policy/policy.ts";
import { addDays, toDayNumber } from "../../time/calendar-date.ts";
import type { Period } from "./kpi.ts";

/** What was open in one bucket the evening before, how much of it is in a later one now, what is in it now. */
export interface BucketMove {
  startMinor: number;
  worseMinor: number;
  /** What is open in it at the end. */
  endMinor: number;
}

/** By currency and bucket. Age is from the due date alone, as ledgers age. */
export type Moves = Map<CurrencyCode, Map<string, BucketMove>>;

export function addMoves(
  moves: Moves,
  facts: AccountFacts,
  policy: TenantPolicy,
  { from, to }: Period,
): void {
  const before = addDays(from, -1);
  const { balances } = allocateLedger(facts, to);
  for (const end of balances) {
    if (end.balanceMinor === 0) continue;
    const move = moveOf(moves, end.invoice.currency, bucketAt(end, policy, toDayNumber(to)).id);
    move.endMinor = safe(move.endMinor + end.balanceMinor);
  }
  const now = new Map(balances.map((balance) => [balance.invoice.id, balance]));
  for (const start of allocateLedger(facts, before).balances) {
    if (start.balanceMinor === 0) continue;
    const { currency, id } = start.invoice;
    const bucket = bucketAt(start, policy, toDayNumber(before));
    const move = moveOf(moves, currency, bucket.id);
    move.startMinor = safe(move.startMinor + start.balanceMinor);
    const end = now.get(id);
    if (end === undefined || end.balanceMinor === 0) continue;
    if (bucketAt(end, policy, toDayNumber(to)).at <= bucket.at) continue;
    // What was taken back and is owed again was not in the bucket before.
    move.worseMinor = safe(move.worseMinor + Math.min(end.balanceMinor, start.balanceMinor));
  }
}

function bucketAt({ dueDay }: InvoiceBalance, policy: TenantPolicy, today: number) {
  const days = Math.max(0, today - dueDay);
  const { id } = bucketOf(policy, days, days);
  return { id, at: policy.delinquency.buckets.findIndex((bucket) => bucket.id === id) };
}

function moveOf(moves: Moves, currency: CurrencyCode, bucketId: string): BucketMove {
  const buckets = moves.get(currency) ?? new Map<string, BucketMove>();
  moves.set(currency, buckets);
  const move = buckets.get(bucketId) ?? { startMinor: 0, worseMinor: 0, endMinor: 0 };
  buckets.set(bucketId, move);
  return move;
}
