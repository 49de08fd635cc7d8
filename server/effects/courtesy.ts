import { computeDelinquency } from "../../core/accounts/compute-delinquency.ts";
import type { PromisePart } from "../../core/accounts/promise.ts";
import { type PromiseStanding, promiseStandings } from "../../core/accounts/promise-standing.ts";
import { accountContext } from "../../core/treatment/account-context.ts";
import type { AccountWork } from "./account-work.ts";
import type { Direct } from "./outbox-body.ts";

type Now = Pick<AccountWork, "facts" | "policy" | "now">;

/** Whether what a reminder or a thank-you speaks of is still so: it may have waited for days. */
export function isCourtesyTrue(work: Now, direct: Direct): boolean {
  const { courtesy, promisedOn } = direct;
  if (courtesy === undefined) return true;
  const { todayDate } = accountContext(work.facts, work.policy, work.now);
  if (courtesy === "nothing_late")
    return computeDelinquency(work.facts, work.policy, todayDate).byCurrency.every(
      ({ pastDueMinor }) => pastDueMinor === 0,
    );
  const standing = standingOf(work, direct);
  if (courtesy === "promise_kept") return standing?.status === "kept" && !standing.needsReview;
  const isAhead = promisedOn !== undefined && promisedOn >= todayDate;
  return isAhead && standing?.status === "open" && promisedPart(work, direct) !== null;
}

/** The part of a promise that a reminder is about, less what has come; null where nothing is missing. */
export function promisedPart(work: Now, direct: Direct): PromisePart | null {
  for (const { part, paidMinor } of standingOf(work, direct)?.parts ?? []) {
    const amountMinor = part.amountMinor - paidMinor;
    if (part.dueOn === direct.promisedOn && amountMinor > 0)
      return { dueOn: part.dueOn, amountMinor };
  }
  return null;
}

function standingOf({ facts, policy, now }: Now, { promiseId }: Direct): PromiseStanding | null {
  const { todayDate } = accountContext(facts, policy, now);
  const standings = promiseStandings(facts.promises, facts.ledger, policy.promises, todayDate);
  return standings.find(({ promise }) => promise.id === promiseId) ?? null;
}
