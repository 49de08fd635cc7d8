import type { AccountFacts } from "../accounts/account-facts.ts";
import type { Gate } from "../compliance/gate.ts";
import { EVERYONE_MIN, EVERYONE_SHARE } from "../policy/drafting/judge-impact.ts";
import type { TenantPolicy } from "../policy/policy.ts";
import { addDays, type CalendarDate } from "../time/calendar-date.ts";
import { EVERYBODY } from "./rollout.ts";
import { simulateAccount } from "./simulate-account.ts";

/** What a policy would do to a part of the book in some days; parts add up. */
export interface DryRun {
  readonly accounts: number;
  /** Would hear from us, by how they would hear first. */
  readonly contacted: number;
  readonly byChannel: Readonly<Record<string, number>>;
  /** Accounts that would hear on each day. */
  readonly perDay: Readonly<Record<string, number>>;
  /** Nobody would write to them: a person would be asked to. */
  readonly forPeople: number;
  /** Something is due, and a gate would keep us from saying so. */
  readonly held: Readonly<Record<string, number>>;
  /** Nothing is due for them in these days. */
  readonly quiet: number;
}

export interface DryRunRequest {
  readonly book: readonly AccountFacts[];
  readonly policy: TenantPolicy;
  readonly from: CalendarDate;
  readonly days: number;
}

/** The live engine over the accounts as they are, as if everybody were live; nothing leaves. */
export function dryRun({ book, policy, from, days }: DryRunRequest): DryRun {
  return book
    .map((facts) => dryRunOne(facts, policy, from, days))
    .reduce(addDryRuns, emptyDryRun());
}

function dryRunOne(
  { liveShare: _, ...facts }: AccountFacts,
  policy: TenantPolicy,
  from: CalendarDate,
  days: number,
): DryRun {
  const until = addDays(from, days);
  const { touches, gates } = simulateAccount(facts, policy, from, until, days);
  const inside = touches.filter(({ at }) => at.slice(0, 10) < until);
  const messages = inside.filter(({ kind }) => kind === "message");
  const one = { ...emptyDryRun(), accounts: 1 };
  const [first] = messages;
  if (first !== undefined) {
    const onDays = new Set(messages.map(({ at }) => at.slice(0, 10)));
    const perDay = Object.fromEntries([...onDays].map((day) => [day, 1]));
    return { ...one, contacted: 1, byChannel: { [first.channel]: 1 }, perDay };
  }
  if (inside.length > 0) return { ...one, forPeople: 1 };
  const gate = gateThatSpokeMost(gates);
  return gate === null ? { ...one, quiet: 1 } : { ...one, held: { [gate]: 1 } };
}

function gateThatSpokeMost(gates: Readonly<Record<string, number>>): string | null {
  const [most] = Object.entries(gates).toSorted(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}

export function emptyDryRun(): DryRun {
  return {
    accounts: 0,
    contacted: 0,
    byChannel: {},
    perDay: {},
    forPeople: 0,
    held: {},
    quiet: 0,
  };
}

export function addDryRuns(one: DryRun, other: DryRun): DryRun {
  return {
    accounts: one.accounts + other.accounts,
    contacted: one.contacted + other.contacted,
    byChannel: addCounts(one.byChannel, other.byChannel),
    perDay: addCounts(one.perDay, other.perDay),
    forPeople: one.forPeople + other.forPeople,
    held: addCounts(one.held, other.held),
    quiet: one.quiet + other.quiet,
  };
}

function addCounts(
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
): Record<string, number> {
  const sum: Record<string, number> = { ...one };
  for (const [key, count] of Object.entries(other)) sum[key] = (sum[key] ?? 0) + count;
  return sum;
}

/** What somebody must read before they go live. */
export type DryRunWarning =
  | { readonly kind: "empty_book" }
  | { readonly kind: "reaches_nobody"; readonly mostly: Gate | string | null }
  /** So many accounts on one day that replies could not be answered. */
  | { readonly kind: "many_at_once"; readonly day: string; readonly accounts: number };

/** `liveShare` in per cent: what would be said of the part of the book that is live. */
export function warningsOf(run: DryRun, liveShare = EVERYBODY): DryRunWarning[] {
  if (run.accounts === 0) return [{ kind: "empty_book" }];
  if (run.contacted === 0) {
    const isIdle = run.quiet === run.accounts;
    return [{ kind: "reaches_nobody", mostly: isIdle ? null : gateThatSpokeMost(run.held) }];
  }
  const [busiest] = Object.entries(run.perDay).toSorted(([, a], [, b]) => b - a);
  if (busiest === undefined) return [];
  const [day, whole] = busiest;
  const accounts = Math.round((whole * liveShare) / EVERYBODY);
  const isMany = accounts >= EVERYONE_MIN && accounts >= run.accounts * EVERYONE_SHARE;
  return isMany ? [{ kind: "many_at_once", day, accounts }] : [];
}
