import { reinstatementOf } from "../../core/accounts/reinstatement-of.ts";
import { type AccountNow, openArrangement } from "./account-now.ts";
import { gateOf } from "./availability-gates.ts";
import { type Availability, POSSIBLE, whyNot } from "./why-not.ts";

/** One set of terms at a time: two on the table would leave the customer to guess. */
export function canPropose(account: AccountNow): Availability {
  if (account.lead === null) return whyNot("nothing_open");
  const law = gateOf(account, ["legal_stop", "dispute", "breathing_space"]);
  if (law !== null) return law;
  const open = openArrangement(account);
  if (open === null) return POSSIBLE;
  return whyNot("offer_open", { until: open.arrangement.expiresAt });
}

export function canDecide({ arrangements }: AccountNow): Availability {
  const waits = arrangements.some(({ status }) => status === "awaiting_approval");
  return waits ? POSSIBLE : whyNot("no_request");
}

export function canAccept(account: AccountNow): Availability {
  const isOffered = account.arrangements.some(({ status }) => status === "offered");
  if (!isOffered) return whyNot("no_offer");
  return gateOf(account, ["legal_stop", "dispute", "breathing_space"]) ?? POSSIBLE;
}

export function canReinstate(account: AccountNow): Availability {
  const broken = account.arrangements.findLast(({ status }) => status === "broken");
  if (broken === undefined) return whyNot("not_broken");
  const chance = reinstatementOf(broken, account.input.policy, account.today);
  return chance.ok ? POSSIBLE : whyNot(chance.error);
}
