import type { AddressPlace, ContactEvent, Medium } from "../../accounts/contact-event.ts";
import type { CountedPer } from "../rules/rule.ts";
import type { Situation } from "./contact-question.ts";
import { concernsDebt, debtsAsked, isOurs, personAsked, personOf } from "./known-facts.ts";

/** Whose contacts a count or a spacing looks at together: one of these per debt or account asked. */
export interface CountedGroup {
  readonly debtId: string | null;
  readonly includes: (event: ContactEvent) => boolean;
}

/**
 * The groups whose counts must all have room. A count by person looks at that person alone; one by
 * debt or account looks at everybody who stands for the consumer.
 */
export function countedGroups(
  situation: Situation,
  per: CountedPer,
  perCollector: boolean,
): readonly CountedGroup[] {
  const counts = (event: ContactEvent) =>
    (!perCollector || isOurs(event, situation)) && event.recipient !== "professional";
  const samePerson = (event: ContactEvent) => personOf(event, situation) === personAsked(situation);
  if (per === "person")
    return [{ debtId: null, includes: (event) => counts(event) && samePerson(event) }];
  if (per === "household")
    return [{ debtId: null, includes: (event) => counts(event) && isForConsumer(event) }];
  return debtsAsked(situation).map((debtId) => {
    const concerns = per === "account" ? sameAccount(situation, debtId) : sameDebt(debtId);
    const isWhose = per === "person_and_debt" ? samePerson : isForConsumer;
    return {
      debtId,
      includes: (event) => counts(event) && concerns(event) && isWhose(event),
    };
  });
}

function sameDebt(debtId: string | null): (event: ContactEvent) => boolean {
  return (event) => concernsDebt(event, debtId);
}

function sameAccount(
  { setting: { accountOfDebt } }: Situation,
  debtId: string | null,
): (event: ContactEvent) => boolean {
  if (accountOfDebt === undefined || debtId === null) return sameDebt(debtId);
  const accountOf = (id: string) => accountOfDebt.get(id) ?? id;
  const account = accountOf(debtId);
  return ({ debtIds }) => debtIds?.some((id) => accountOf(id) === account) ?? true;
}

/** Somebody asked where the consumer lives was not contacted about the debt. */
function isForConsumer({ recipient, purpose }: ContactEvent): boolean {
  return recipient !== "third_party" && purpose !== "location_information";
}

export function includesMedium(media: readonly Medium[]): (medium: Medium) => boolean {
  const set = new Set(media);
  return (medium) => set.has(medium);
}

/** A number whose place nobody wrote down is taken for the customer's own. */
export function isAtPlace(
  place: AddressPlace | undefined,
  places: readonly AddressPlace[] | undefined,
): boolean {
  return places === undefined || places.includes(place ?? "personal");
}
