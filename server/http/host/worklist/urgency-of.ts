import { isHoldActive } from "../../../../core/accounts/hold-state.ts";
import type { PromiseToPay } from "../../../../core/accounts/promise.ts";
import { unitMinorOf } from "../../../../core/money/money.ts";
import { type CalendarDate, toDayNumber } from "../../../../core/time/calendar-date.ts";
import { accountNow, openArrangement } from "../../../../ui-extensions/panel/account-now.ts";
import type { AvailabilityInput, PanelInput } from "../../../../ui-extensions/panel/panel-input.ts";

/** A promise that was broken longer ago is no reason to call today: the cadence has gone on. */
export const BROKEN_DAYS = 30;

/** Why somebody should see to an account today, the most pressing reason it has. */
export type Need =
  | { readonly kind: "broken_promise"; readonly promise: PromiseToPay }
  | { readonly kind: "hardship" }
  | { readonly kind: "approval" }
  | { readonly kind: "reply" }
  | { readonly kind: "promise_today"; readonly promise: PromiseToPay }
  | { readonly kind: "task" }
  | { readonly kind: "past_due" };

/** Who tells us they can't pay is heard before whoever merely hasn't, and a broken word before both. */
const RANK: Readonly<Record<Need["kind"], number>> = {
  broken_promise: 0,
  hardship: 1,
  approval: 1,
  reply: 1,
  promise_today: 2,
  task: 3,
  past_due: 4,
};

export type WorklistInput = AvailabilityInput & Pick<PanelInput, "reply">;

export interface Urgency {
  readonly need: Need;
  readonly rank: number;
  /** How much is overdue, weighed by how unlikely it is to come: what orders accounts of one rank. */
  readonly atStake: number;
}

/** Null where nobody is needed: nothing is overdue, or it is held for a reason of the customer's. */
export function urgencyOf(input: WorklistInput): Urgency | null {
  const need = needOf(input);
  return need === null ? null : { need, rank: RANK[need.kind], atStake: atStakeOf(input) };
}

function needOf(input: WorklistInput): Need | null {
  const { facts, treatment } = input;
  const now = accountNow(input);
  const { today, promises } = now;
  const { delinquency, lanes } = treatment;
  const pastDue = delinquency.byCurrency.some(({ pastDueMinor }) => pastDueMinor > 0);
  const latest = promises.at(-1);
  const isHeld = lanes.every(({ action }) => action.kind === "hold");
  if (latest?.status === "broken" && pastDue && !isHeld && isRecent(latest.promise, today))
    return { kind: "broken_promise", promise: latest.promise };
  const isHard = (each: (typeof facts.holds)[number]) =>
    each.kind === "hardship" && isHoldActive(each, today);
  if (lanes.length > 0 && facts.holds.some(isHard)) return { kind: "hardship" };
  if (openArrangement(now)?.status === "awaiting_approval") return { kind: "approval" };
  if (input.reply !== undefined && input.reply !== null) return { kind: "reply" };
  const due = promises.find(({ status, promise }) => status === "open" && promise.dueOn === today);
  if (due !== undefined) return { kind: "promise_today", promise: due.promise };
  if (lanes.some(({ action: { kind } }) => kind === "task" || kind === "end"))
    return { kind: "task" };
  const isOpen = promises.some(({ status }) => status === "open");
  return pastDue && !isHeld && !isOpen ? { kind: "past_due" } : null;
}

function isRecent({ dueOn }: PromiseToPay, today: CalendarDate): boolean {
  return toDayNumber(today) - toDayNumber(dueOn) <= BROKEN_DAYS;
}

/** Without a score of the customer's own, age stands for risk: the older, the less is recovered. */
function atStakeOf({ facts, policy, treatment }: AvailabilityInput): number {
  const { byCurrency, bucketId } = treatment.delinquency;
  const { buckets } = policy.delinquency;
  const age = (buckets.findIndex(({ id }) => id === bucketId) + 1) / Math.max(1, buckets.length);
  const overdue = byCurrency.reduce(
    (sum, { pastDueMinor, currency }) => sum + pastDueMinor / unitMinorOf(currency),
    0,
  );
  return Math.round(overdue * (facts.account.score ?? age) * 100);
}
