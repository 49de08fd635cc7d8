import type { ContactEvent } from "../../../accounts/contact-event.ts";
import type { Situation } from "../contact-question.ts";
import { DENY_ALWAYS, denyAwaiting, type Evaluate } from "../finding.ts";
import {
  concernsAnyDebt,
  factsOf,
  isOurs,
  lastFitting,
  latestKnown,
  personAsked,
} from "../known-facts.ts";

/** A place the person called inconvenient: a kind of place, or one number or address. */
export const requestedPlaces: Evaluate = (situation) => {
  const { history, ask } = situation;
  const stated = factsOf(history, "inconvenient_place_stated");
  if (stated.length === 0) return null;
  const withdrawn = latestKnown(situation, ["wishes_withdrawn"], () => true);
  const since = withdrawn?.at ?? Number.NEGATIVE_INFINITY;
  const isThere = stated.some(
    ({ at, event }) => at > since && at <= ask.at && isStatedPlace(event, situation),
  );
  return isThere ? denyAwaiting(["wishes_withdrawn"]) : null;
};

function isStatedPlace({ number, address }: ContactEvent, { ask }: Situation): boolean {
  if (address !== undefined) return address.toLowerCase() === ask.address?.toLowerCase();
  return number !== undefined && number === (ask.place ?? "personal");
}

/**
 * Others than the consumer: only to ask where the consumer is, without a word of the debt, once
 * unless there is a reason to ask again, and not at all where an attorney can be asked instead
 * (15 USC 1692b, 1692c(b)).
 */
export const thirdParty: Evaluate = (situation) => {
  const { ask, history } = situation;
  if (situation.recipient !== "third_party") return null;
  if (ask.purpose !== "location_information" || ask.statesDebt === true) return DENY_ALWAYS;
  const attorney = latestKnown(situation, ["attorney_known"], (event) =>
    concernsAnyDebt(event, ask.debtIds),
  );
  if (attorney !== null && !hasAttorneyLeft(situation, attorney.at)) return DENY_ALWAYS;
  if (ask.reasonToAskAgain === true) return null;
  const asked = history.contacts.findLast(
    Number.NEGATIVE_INFINITY,
    ask.at,
    ({ event, reach }) =>
      // A line that rang in vain told nobody anything and asked nobody anything.
      reach >= 2 && event.personId === personAsked(situation) && isOurs(event, situation),
  );
  return asked === null ? null : DENY_ALWAYS;
};

function hasAttorneyLeft(situation: Situation, since: number): boolean {
  const left = latestKnown(situation, ["attorney_unresponsive", "attorney_ended"], () => true);
  return left !== null && left.at > since;
}

/** An address known to be the employer's, unless the consumer wrote from it or agreed to it. */
export const employerEmail: Evaluate = (situation) => {
  const { history, ask } = situation;
  if (ask.place !== "work") return null;
  // What is about no address in particular says nothing about the one at work.
  const isThisAddress = ({ address, number, medium }: ContactEvent) =>
    (medium === undefined || medium === "email") &&
    (number === "work" || (address !== undefined && address === ask.address));
  if (latestKnown(situation, ["email_consent"], isThisAddress) !== null) return null;
  if (lastFitting(history.inbound, ask.at, isThisAddress) !== null) return null;
  return denyAwaiting(["email_consent"]);
};
