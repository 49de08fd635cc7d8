import type { ContactEvent, ContactEventType, Medium } from "../../../accounts/contact-event.ts";
import type { Situation } from "../contact-question.ts";
import { denyAwaiting, type Evaluate } from "../finding.ts";
import type { Fact } from "../history-index.ts";
import { lastFitting, latestKnown, refuses } from "../known-facts.ts";
import type { Contact } from "../past-contacts.ts";

/** What opens a medium again: the customer's own word for that very medium. */
const OPENED_AGAIN_BY: Readonly<Record<Medium, readonly ContactEventType[]>> = {
  voice: ["medium_opt_in", "prior_consent_to_call", "automated_call_consent"],
  sms: ["medium_opt_in", "text_consent"],
  email: ["medium_opt_in", "email_consent"],
  whatsapp: ["medium_opt_in", "whatsapp_consent"],
  letter: ["medium_opt_in"],
  postcard: ["medium_opt_in"],
  push: ["medium_opt_in"],
  social: ["medium_opt_in"],
  visit: ["medium_opt_in"],
};

const ELECTRONIC: readonly Medium[] = ["email", "sms", "whatsapp", "push", "social"];

/**
 * A medium the person asked not to be used stays closed, with the two exceptions of 12 CFR
 * 1006.14(h)(2): one confirmation of the opt-out, and one reply each time the person writes or
 * calls that way themselves.
 */
export const mediumOptOut: Evaluate = (situation, at) => {
  const { ask } = situation;
  const optOut = latestKnown(
    situation,
    ["medium_opt_out"],
    (event) => closes(event, situation) && refuses(event, situation, at),
  );
  if (optOut === null) return null;
  const opened = latestKnown(
    situation,
    OPENED_AGAIN_BY[ask.medium],
    (event) => isSameMedium(event, ask.medium) && isSameAddress(event, situation),
  );
  if (opened !== null && opened.at > optOut.at) return null;
  if (ask.purpose === "opt_out_confirmation" && ELECTRONIC.includes(ask.medium)) {
    return hasConfirmed(situation, optOut) ? DENIED : null;
  }
  return owesReply(situation, optOut) ? null : DENIED;
};

const DENIED = Object.freeze(denyAwaiting(["medium_opt_in"]));

function hasConfirmed(situation: Situation, optOut: Fact): boolean {
  return lastOutbound(situation, (event) => event.purpose === "opt_out_confirmation", optOut.at);
}

/** The person has used the medium since, and nothing has gone out by it after that. */
function owesReply(situation: Situation, optOut: Fact): boolean {
  const { history, ask } = situation;
  const wrote = lastFitting(history.inbound, ask.at, (event) => isSameMedium(event, ask.medium));
  if (wrote === null || wrote.at <= optOut.at) return false;
  return !lastOutbound(situation, (event) => event.purpose !== "opt_out_confirmation", wrote.at);
}

/** Whether a contact of ours by the medium that fits has been made from a moment on. */
function lastOutbound(
  { history, ask }: Situation,
  fits: (event: ContactEvent) => boolean,
  since: number,
): boolean {
  const isIt = ({ medium, event }: Contact) => medium === ask.medium && fits(event);
  return history.contacts.findLast(since, ask.at, isIt) !== null;
}

function closes(event: ContactEvent, situation: Situation): boolean {
  return isSameMedium(event, situation.ask.medium) && isSameAddress(event, situation);
}

function isSameMedium(event: ContactEvent, medium: Medium): boolean {
  return event.medium === undefined || event.medium === medium;
}

/** An opt-out for one number or address leaves another open; one that names none closes them all. */
function isSameAddress({ address }: ContactEvent, { ask }: Situation): boolean {
  return (
    address === undefined ||
    ask.address === undefined ||
    address.toLowerCase() === ask.address.toLowerCase()
  );
}
