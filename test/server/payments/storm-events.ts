import type { MoneyEvent, MoneyFact } from "../../../adapters/payments/money-fact.ts";
import type { AccountId } from "../../../core/accounts/account.ts";
import { addMs, HOUR_MS, type Instant } from "../../../core/time/instant.ts";

export interface StormAccount {
  readonly id: AccountId;
  readonly currency: string;
}

const STEP_MS = 7 * HOUR_MS;
const PAYMENTS_EACH = 4;

/**
 * What a provider tells of some accounts, in the order it happened: payments (some told of by two
 * events, some too large), partial and failed refunds, disputes lost and won, money for nobody and money in a
 * currency nobody owes. `prefix` names everything, so that two runs differ in nothing else.
 */
export function stormEvents(
  accounts: readonly StormAccount[],
  { prefix, random, start }: { prefix: string; random: () => number; start: Instant },
): MoneyEvent[] {
  const events: MoneyEvent[] = [];
  let at = start;
  const tell = (fact: (at: Instant) => MoneyFact) => {
    at = addMs(at, Math.ceil(random() * STEP_MS));
    events.push({ id: `${prefix}-evt-${events.length}`, facts: [fact(at)] });
  };
  const amountUpTo = (max: number) => 1 + Math.floor(random() * max);
  for (const { id: account, currency } of accounts) {
    for (let n = 0; n < PAYMENTS_EACH; n += 1) {
      const ref = `${prefix}-${account.slice(-8)}-${n}`;
      const amountMinor = amountUpTo(40_000);
      const payment = { kind: "payment", ref, currency, amountMinor } as const;
      const isNobodys = random() < 0.15;
      const isForeign = random() < 0.15;
      const told = {
        ...payment,
        account: isNobodys ? "nobody" : account,
        ...(isForeign ? { currency: "CHF" } : {}),
      };
      const paidAt = addMs(at, HOUR_MS);
      tell(() => ({ ...told, at: paidAt }));
      if (random() < 0.5) tell(() => ({ ...told, at: paidAt }));
      if (random() < 0.8) {
        const taken = { kind: "reversal", paymentRef: ref, currency: told.currency } as const;
        const what: "refund" | "chargeback" = random() < 0.5 ? "refund" : "chargeback";
        const reversal = {
          ...taken,
          what,
          ref: `${ref}-back`,
          amountMinor: amountUpTo(amountMinor),
        };
        const takenAt = addMs(at, HOUR_MS);
        tell(() => ({ ...reversal, at: takenAt }));
        if (random() < 0.7) tell((undoneAt) => ({ ...reversal, at: takenAt, undoneAt }));
      }
    }
  }
  return events;
}

/** Each event one to five times, in any order. */
export function shuffledCopies<T>(events: readonly T[], random: () => number): T[] {
  const copies = events.flatMap((event) =>
    Array.from({ length: 1 + Math.floor(random() * 5) }, () => event),
  );
  return copies
    .map((event) => ({ event, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ event }) => event);
}

/** What came less what went back for good, per currency: what the books have to add up to. */
export function netOf(events: readonly MoneyEvent[]): Record<string, number> {
  const byRef = new Map<string, { readonly currency: string; readonly minor: number }>();
  for (const fact of events.flatMap(({ facts }) => facts)) {
    if (fact.kind === "payment")
      byRef.set(fact.ref, { currency: fact.currency, minor: fact.amountMinor });
    if (fact.kind === "reversal") {
      const minor = fact.undoneAt === undefined ? -fact.amountMinor : 0;
      byRef.set(fact.ref, { currency: fact.currency, minor });
    }
  }
  const net: Record<string, number> = {};
  for (const { currency, minor } of byRef.values()) net[currency] = (net[currency] ?? 0) + minor;
  return net;
}
