import { type AccountNow, accountHold } from "./account-now.ts";
import { type Availability, POSSIBLE, whyNot } from "./why-not.ts";

/** As long as one open invoice is not disputed yet. */
export function canMarkDispute(account: AccountNow): Availability {
  if (account.lead === null) return whyNot("nothing_open");
  if (accountHold(account, ["dispute"]) !== null) return whyNot("already_disputed");
  const disputed = new Set(
    account.holds.filter(({ kind }) => kind === "dispute").map(({ invoiceId }) => invoiceId),
  );
  const open = account.input.treatment.delinquency.byCurrency.flatMap(({ items }) => items);
  const free = open.some(({ invoiceIds }) => invoiceIds.some((id) => !disputed.has(id)));
  return free ? POSSIBLE : whyNot("already_disputed");
}

export function canMarkHardship(account: AccountNow): Availability {
  if (account.lead === null) return whyNot("nothing_open");
  return accountHold(account, ["hardship"]) === null ? POSSIBLE : whyNot("already_hardship");
}

export function canLift({ holds }: AccountNow): Availability {
  return holds.length > 0 ? POSSIBLE : whyNot("no_hold");
}

/** A consent is for an address. */
export function canRecordConsent({ input }: AccountNow): Availability {
  return input.facts.account.contactPoints.length > 0 ? POSSIBLE : whyNot("no_address");
}
