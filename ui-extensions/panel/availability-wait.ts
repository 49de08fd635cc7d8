import { type AccountNow, accountHold } from "./account-now.ts";
import { gateOf } from "./availability-gates.ts";
import { type Availability, POSSIBLE, whyNot } from "./why-not.ts";

/** Pausing waits, so there must be something that would otherwise go out. */
export function canPause(account: AccountNow): Availability {
  const { facts } = account.input;
  if (account.lead === null) return whyNot("nothing_open");
  const law = gateOf(account, ["legal_stop"]);
  if (law !== null) return whyNot("stopped_by_law", law.params);
  if (facts.cadenceStoppedAt !== undefined) return whyNot("already_stopped");
  const paused = accountHold(account, ["pause"]);
  if (paused === null) return POSSIBLE;
  return whyNot("already_paused", paused.until === undefined ? {} : { on: paused.until });
}

export function canResume(account: AccountNow): Availability {
  return accountHold(account, ["pause"]) === null ? whyNot("not_paused") : POSSIBLE;
}

export function canStart({ input }: AccountNow): Availability {
  return input.facts.cadenceStoppedAt === undefined ? whyNot("not_stopped") : POSSIBLE;
}

export function canStop({ input, lead }: AccountNow): Availability {
  if (input.facts.cadenceStoppedAt !== undefined) return whyNot("already_stopped");
  return lead === null ? whyNot("nothing_open") : POSSIBLE;
}
