import type { HoldKind } from "../../core/accounts/account.ts";
import { isInForce } from "../../core/accounts/arrangement-standing.ts";
import type { CurrencyCode } from "../../core/money/money.ts";
import { type AccountNow, accountHold, currentArrangement } from "./account-now.ts";
import { gateOf } from "./availability-gates.ts";
import { type Availability, POSSIBLE, type WhyNot, whyNot } from "./why-not.ts";

/** Somebody else speaks or decides for the customer, so the customer's word can't bind. */
const NO_WORD: readonly HoldKind[] = ["bankruptcy", "attorney", "deceased"];

export function canOfferPlan(account: AccountNow): Availability {
  const { offers } = account.input;
  const law = gateOf(account, ["legal_stop", "dispute", "breathing_space"]);
  if (law !== null && account.lead !== null) return law;
  if (offers.offers.length > 0) return POSSIBLE;
  // A plan on track has nothing past due; that it runs is the better answer.
  if (account.arrangements.some(({ status }) => isInForce(status))) return whyNot("plan_running");
  switch (offers.reason) {
    case "plan_running":
      return whyNot("plan_running");
    case "offer_open":
      return offerOpen(account);
    case "held":
      return whyNot("held_items");
    case "too_small":
    case "needs_approval":
      return whyNot(offers.reason);
    case "nothing_past_due":
    case null:
      return whyNot("nothing_past_due");
  }
}

function offerOpen(account: AccountNow): WhyNot {
  const current = currentArrangement(account);
  return whyNot("offer_open", current === null ? {} : { until: current.arrangement.expiresAt });
}

export function canPromise(account: AccountNow): Availability {
  if (account.lead === null) return whyNot("nothing_open");
  const hold = accountHold(account, NO_WORD);
  if (hold !== null) return whyNot("legal_stop", { hold: hold.kind, ref: hold.id });
  if (promiseCurrenciesOf(account).length > 0) return POSSIBLE;
  const open = account.promises.find(({ status }) => status === "open");
  return whyNot("promise_recorded", open === undefined ? {} : { on: open.promise.dueOn });
}

/** Currencies with something open and no open promise yet, the longest overdue first. */
export function promiseCurrenciesOf({ input, promises }: AccountNow): CurrencyCode[] {
  const taken = promises
    .filter(({ status }) => status === "open")
    .map(({ promise }) => promise.currency);
  return input.treatment.delinquency.byCurrency
    .filter(({ openMinor, currency }) => openMinor > 0 && !taken.includes(currency))
    .map(({ currency }) => currency);
}

export function canCancelPlan(account: AccountNow): Availability {
  return currentArrangement(account) === null ? whyNot("no_arrangement") : POSSIBLE;
}

export function canUndo({ input: { undo, now } }: AccountNow): Availability {
  if (undo === null) return whyNot("nothing_to_undo");
  return now < undo.until ? POSSIBLE : whyNot("undo_over", { until: undo.until });
}
