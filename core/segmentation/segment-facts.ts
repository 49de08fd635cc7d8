import type { Account } from "../accounts/account.ts";
import type { CurrencyDelinquency, Delinquency } from "../accounts/delinquency.ts";
import { unitMinorOf } from "../money/money.ts";
import type { TenantPolicy } from "../policy/policy.ts";

export type FactValue = string | number | boolean;

export interface SegmentInput {
  readonly account: Account;
  readonly delinquency: Delinquency;
  readonly policy: TenantPolicy;
}

type Reader = (input: SegmentInput) => FactValue | undefined;

/**
 * The facts a segment rule may name. Amounts and days are those of the currency that is longest
 * overdue. `attributes.<name>` reads anything else the account carries.
 */
export const SEGMENT_FACTS: Readonly<Record<string, Reader>> = {
  daysPastDue: ({ delinquency }) => delinquency.daysPastDue,
  delinquentDays: ({ delinquency }) => leadOf(delinquency)?.delinquentDays ?? 0,
  bucket: ({ delinquency }) => delinquency.bucketId,
  pastDueMinor: ({ delinquency }) => leadOf(delinquency)?.pastDueMinor ?? 0,
  openMinor: ({ delinquency }) => leadOf(delinquency)?.openMinor ?? 0,
  currency: ({ delinquency }) => leadOf(delinquency)?.currency,
  amountBand: amountBandOf,
  openItems: ({ delinquency }) => leadOf(delinquency)?.items.length ?? 0,
  history: ({ delinquency }) => delinquency.history,
  lateCount: ({ delinquency }) => delinquency.lateCount,
  kind: ({ account }) => account.kind,
  country: ({ account }) => account.country,
  region: ({ account }) => account.region,
  language: ({ account }) => account.language,
  preferredChannel: ({ account }) => account.preferredChannel,
  score: ({ account }) => account.score,
};

const ATTRIBUTE = "attributes.";

/** The reader for a fact name, or null when no rule may use that name. */
export function findFactReader(fact: string): Reader | null {
  if (fact.startsWith(ATTRIBUTE)) {
    const name = fact.slice(ATTRIBUTE.length);
    return ({ account }) =>
      Object.hasOwn(account.attributes, name) ? account.attributes[name] : undefined;
  }
  return Object.hasOwn(SEGMENT_FACTS, fact) ? (SEGMENT_FACTS[fact] ?? null) : null;
}

function leadOf(delinquency: Delinquency): CurrencyDelinquency | undefined {
  return delinquency.byCurrency[0];
}

function amountBandOf({ delinquency, policy }: SegmentInput): string {
  const lead = leadOf(delinquency);
  if (lead === undefined) return "small";
  const own = policy.amountBands.byCurrency[lead.currency];
  const unitMinor = unitMinorOf(lead.currency);
  const smallBelow = own?.smallBelowMinor ?? policy.amountBands.smallBelowUnits * unitMinor;
  const largeFrom = own?.largeFromMinor ?? policy.amountBands.largeFromUnits * unitMinor;
  // What is due counts once something is overdue; before that, what will be.
  const amountMinor = lead.pastDueMinor > 0 ? lead.pastDueMinor : lead.openMinor;
  if (amountMinor < smallBelow) return "small";
  return amountMinor >= largeFrom ? "large" : "medium";
}
