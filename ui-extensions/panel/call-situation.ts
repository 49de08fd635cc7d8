import { isInForce } from "../../core/accounts/arrangement-standing.ts";
import type { CurrencyDelinquency } from "../../core/accounts/delinquency.ts";
import { SEGMENT_FACTS } from "../../core/segmentation/segment-facts.ts";
import { daysBetween } from "../../core/time/calendar-date.ts";
import { type AccountNow, accountHold } from "./account-now.ts";
import type { Situation } from "./script-words.ts";

// What was broken longer ago no longer says anything about today's conversation.
const BROKEN_DAYS_MAX = 60;

type Test = (account: AccountNow, lead: CurrencyDelinquency) => boolean;

/**
 * The order in which situations are asked for: what protects the customer comes before what they
 * agreed to, that before what went wrong, and that before who they are.
 */
const BY_URGENCY: readonly (readonly [Situation, Test])[] = [
  ["disputed", isDisputed],
  ["vulnerable", (account) => accountHold(account, ["vulnerability"]) !== null],
  ["hardship", (account) => accountHold(account, ["hardship", "breathing_space"]) !== null],
  ["promise", ({ promises }) => promises.some(({ status }) => status === "open")],
  ["missed_payment", ({ arrangements }) => arrangements.some(({ status }) => status === "missed")],
  ["plan", ({ arrangements }) => arrangements.some(({ status }) => isInForce(status))],
  ["before_due", (_account, { pastDueMinor }) => pastDueMinor === 0],
  ["broken_plan", ({ arrangements }) => arrangements.at(-1)?.status === "broken"],
  ["broken_promise", isPromiseBroken],
  ["big_balance", isLarge],
  ["repeat_late", ({ input }) => hasHistory(input, "repeat_late", "chronic_late")],
  [
    "first_late",
    (account, lead) => isEarly(account, lead) && hasHistory(account.input, "first_time_late"),
  ],
  ["early", isEarly],
];

export function situationOf(account: AccountNow): Situation {
  const { lead } = account;
  if (accountHold(account, ["bankruptcy", "attorney", "cease_contact", "deceased"]) !== null)
    return "legal";
  if (lead === null) return "settled";
  return BY_URGENCY.find(([, isTrue]) => isTrue(account, lead))?.[0] ?? "late";
}

function isDisputed(account: AccountNow, { items }: CurrencyDelinquency): boolean {
  if (accountHold(account, ["dispute"]) !== null) return true;
  const disputes = account.holds.filter(({ kind }) => kind === "dispute").map(({ id }) => id);
  return items.every(({ heldBy }) => heldBy !== null && disputes.includes(heldBy));
}

/** The latest word counts: who kept one since has made good. */
function isPromiseBroken({ promises, today }: AccountNow): boolean {
  const latest = promises
    .filter(({ status }) => status !== "cancelled")
    .toSorted((a, b) => (a.promise.dueOn < b.promise.dueOn ? -1 : 1))
    .at(-1);
  if (latest === undefined || daysBetween(latest.promise.dueOn, today) > BROKEN_DAYS_MAX)
    return false;
  return latest.status === "broken" || latest.status === "partially_kept";
}

function isLarge({ input: { facts, policy, treatment } }: AccountNow): boolean {
  const { account } = facts;
  const { delinquency } = treatment;
  return SEGMENT_FACTS.amountBand?.({ account, delinquency, policy }) === "large";
}

function hasHistory({ treatment }: AccountNow["input"], ...wanted: readonly string[]): boolean {
  return wanted.includes(treatment.delinquency.history);
}

/** Up to the end of the first bucket that is late at all. */
function isEarly({ input }: AccountNow, { bucketId }: CurrencyDelinquency): boolean {
  return input.policy.delinquency.buckets.findIndex(({ id }) => id === bucketId) <= 1;
}
