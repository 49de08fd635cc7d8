import type { Bucket } from "../../../../../../core/policy/policy.ts";

/** A bucket's last day moved; the one behind it begins the day after, so that no day is left out. */
export function setLastDay(buckets: readonly Bucket[], index: number, toDays: number): Bucket[] {
  return buckets.map((bucket, at) => {
    if (at === index) return { ...bucket, toDays };
    return at === index + 1 ? { ...bucket, fromDays: toDays + 1 } : bucket;
  });
}

/** The last bucket, which has no end, in two: the first of them is as long as the one before it. */
export function splitLastBucket(buckets: readonly Bucket[], id: string): Bucket[] {
  const last = buckets.at(-1);
  if (last === undefined) return [];
  const before = buckets.at(-2);
  const length = before === undefined ? 30 : (before.toDays ?? 0) - before.fromDays + 1;
  const toDays = last.fromDays + Math.max(1, length) - 1;
  return [
    ...buckets.slice(0, -1),
    { ...last, toDays, label: `${last.fromDays}–${toDays} days` },
    { id, label: `Over ${toDays} days`, fromDays: toDays + 1, toDays: null },
  ];
}

/** Without a bucket; the one before it takes its days. The first, of what is not late, always stays. */
export function withoutBucket(buckets: readonly Bucket[], index: number): Bucket[] {
  const gone = buckets[index];
  if (gone === undefined || index === 0) return [...buckets];
  return buckets.flatMap((bucket, at) => {
    if (at === index) return [];
    return at === index - 1 ? [{ ...bucket, toDays: gone.toDays }] : [bucket];
  });
}
