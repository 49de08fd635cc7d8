import type { Bucket, TenantPolicy } from "../policy/policy.ts";
import {
  type CalendarDate,
  type DayNumber,
  fromDayNumber,
  toDayNumber,
} from "../time/calendar-date.ts";
import type { Hold, InvoiceId } from "./account.ts";
import type { OpenItem } from "./delinquency.ts";
import { findInvoiceHold, pausedDaysBetween } from "./hold-state.ts";

/** How late something is on a day, and the hold on it alone. */
export type ItemAge = Pick<OpenItem, "daysPastDue" | "delinquentDays" | "bucketId" | "heldBy">;

/** The day ages are counted to, and what decides how its days count. */
export interface AgeRules {
  readonly policy: TenantPolicy;
  readonly asOf: CalendarDate;
  readonly asOfDay: DayNumber;
  /** Null when nothing of the account was ever held, which is nearly always. */
  readonly holdsAbout: HoldFinder | null;
}

/** The holds on the whole account and those on one of these invoices. */
type HoldFinder = (invoiceIds: readonly InvoiceId[]) => readonly Hold[];

export function ageRules(
  holds: readonly Hold[],
  policy: TenantPolicy,
  asOf: CalendarDate,
): AgeRules {
  const holdsAbout = holds.length === 0 ? null : holdFinder(holds);
  return { policy, asOf, asOfDay: toDayNumber(asOf), holdsAbout };
}

function holdFinder(holds: readonly Hold[]): HoldFinder {
  // One hold needs no index, and whoever reads it asks again which invoice it is about.
  if (holds.length === 1) return () => holds;
  const forAll = holds.filter(({ invoiceId }) => invoiceId === undefined);
  const byInvoice = Map.groupBy(holds, ({ invoiceId }) => invoiceId);
  return (invoiceIds) => [
    ...forAll,
    ...[...new Set(invoiceIds)].flatMap((id) => byInvoice.get(id) ?? []),
  ];
}

/** How late what these invoices say was due on `dueDay` is. */
export function ageOf(
  { policy, asOf, asOfDay, holdsAbout }: AgeRules,
  dueDay: DayNumber,
  invoiceIds: readonly InvoiceId[],
): ItemAge {
  const daysPastDue = dueDay < asOfDay ? asOfDay - dueDay : 0;
  let paused = 0;
  let heldBy: string | null = null;
  if (holdsAbout !== null) {
    const holds = holdsAbout(invoiceIds);
    heldBy = findInvoiceHold(holds, invoiceIds, asOf)?.id ?? null;
    if (daysPastDue > 0) paused = pausedDaysBetween(holds, invoiceIds, fromDayNumber(dueDay), asOf);
  }
  const delinquentDays = Math.max(0, daysPastDue - policy.delinquency.graceDays - paused);
  const bucketId = bucketOf(policy, daysPastDue, delinquentDays).id;
  return { daysPastDue, delinquentDays, bucketId, heldBy };
}

/**
 * The bucket of something that late, by the count the policy goes by. Buckets are validated to leave
 * no gap, so one always holds it.
 */
export function bucketOf(
  { delinquency: { bucketBy, buckets } }: TenantPolicy,
  daysPastDue: number,
  delinquentDays: number,
): Bucket {
  const days = bucketBy === "days_past_due" ? daysPastDue : delinquentDays;
  for (const bucket of buckets) {
    if (days >= bucket.fromDays && (bucket.toDays === null || days <= bucket.toDays)) return bucket;
  }
  throw new Error(`no bucket holds ${days} days`);
}
