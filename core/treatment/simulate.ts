import type { AccountFacts } from "../accounts/account-facts.ts";
import type { TenantPolicy } from "../policy/policy.ts";
import { addDays, type CalendarDate, toDayNumber } from "../time/calendar-date.ts";
import { checkSimulation } from "./check-simulation.ts";
import { simulateAccount } from "./simulate-account.ts";
import type { SimulatedTouch, SimulationReport } from "./simulation-report.ts";

export interface SimulationRequest {
  readonly book: readonly AccountFacts[];
  readonly policy: TenantPolicy;
  readonly from: CalendarDate;
  readonly days: number;
  /** Accounts with no address at all are treated as if they had an e-mail that may be used. */
  readonly assumeEmail?: boolean;
}

/**
 * A policy lived through a stretch of days over a book of accounts, payments arriving on the dates
 * the book gives. The engine is the live one; only sending is left out.
 */
export function simulate(request: SimulationRequest): SimulationReport {
  const { policy, from, days } = request;
  const book = request.assumeEmail === true ? request.book.map(withAssumedEmail) : request.book;
  const until = addDays(from, days);
  const runs = book.map((facts) => simulateAccount(facts, policy, from, until, days));
  const touches = runs.flatMap((run) => run.touches).filter(({ at }) => at.slice(0, 10) < until);
  touches.sort((a, b) => (a.at === b.at ? compare(a.accountId, b.accountId) : compare(a.at, b.at)));
  return {
    from,
    days,
    policyVersion: policy.version,
    accounts: book.length,
    accountsTouched: new Set(touches.map(({ accountId }) => accountId)).size,
    looks: runs.reduce((sum, { looks }) => sum + looks, 0),
    totals: {
      messages: count(touches, "message"),
      tasks: count(touches, "task"),
      ended: count(touches, "end"),
    },
    byChannel: countBy(touches, ({ kind, channel }) => (kind === "message" ? channel : kind)),
    byStep: countBy(touches, ({ stepId }) => stepId),
    perDay: perDay(touches, from, days),
    gates: addUp(runs.map(({ gates }) => gates)),
    receivedMinor: received(book, from, until),
    checks: checkSimulation(book, policy, touches, {
      from: toDayNumber(from),
      until: toDayNumber(until),
    }),
    touches,
  };
}

/** A file of invoices seldom has addresses; a policy is tried on it as if each account had one. */
function withAssumedEmail(facts: AccountFacts): AccountFacts {
  const { account } = facts;
  if (account.contactPoints.length > 0) return facts;
  const email = {
    id: "assumed",
    channel: "email",
    address: "assumed@account.example",
    consent: "granted",
  } as const;
  return { ...facts, account: { ...account, contactPoints: [email] } };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function count(touches: readonly SimulatedTouch[], kind: SimulatedTouch["kind"]): number {
  return touches.filter((touch) => touch.kind === kind).length;
}

function countBy<T>(list: readonly T[], keyOf: (each: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const each of list) {
    const key = keyOf(each);
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

function addUp(parts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const part of parts)
    for (const [key, value] of Object.entries(part)) sums[key] = (sums[key] ?? 0) + value;
  return sums;
}

function perDay(
  touches: readonly SimulatedTouch[],
  from: CalendarDate,
  days: number,
): SimulationReport["perDay"] {
  const byDate = Map.groupBy(touches, ({ at }) => at.slice(0, 10));
  return Array.from({ length: days }, (_, index) => {
    const date = addDays(from, index);
    return {
      date,
      byChannel: countBy(byDate.get(date) ?? [], ({ kind, channel }) =>
        kind === "message" ? channel : kind,
      ),
    };
  });
}

function received(
  book: readonly AccountFacts[],
  from: CalendarDate,
  until: CalendarDate,
): Record<string, number> {
  const minor: Record<string, number> = {};
  for (const { ledger } of book) {
    for (const { kind, on, currency, amountMinor } of ledger) {
      if (kind === "payment" && on >= from && on < until)
        minor[currency] = (minor[currency] ?? 0) + amountMinor;
    }
  }
  return minor;
}
