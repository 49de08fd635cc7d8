import type { CrmNoun, CrmRef } from "../crm-ref.ts";
import type { SalesforceSettings } from "./settings.ts";
import { toLongId } from "./soql.ts";

/** Changed people are found through these too: they hold refusals of the person behind a contact. */
export const PEOPLE_OBJECTS = ["Individual", "ContactPointTypeConsent"] as const;

/** Changed accounts are found through these too, where an org has them by licence. */
export const ACCOUNT_OBJECTS = ["CollectionPlan", "PaymentSchedule"] as const;
export type AccountObject = (typeof ACCOUNT_OBJECTS)[number];

const THROUGH_OBJECTS = [...PEOPLE_OBJECTS, ...ACCOUNT_OBJECTS] as const;
export type ThroughObject = (typeof THROUGH_OBJECTS)[number];

export function isThrough(object: string): object is ThroughObject {
  return THROUGH_OBJECTS.some((each) => each === object);
}

export function isAboutAccount(object: ThroughObject): object is AccountObject {
  return ACCOUNT_OBJECTS.some((each) => each === object);
}

/** The objects a noun is read from, in order. */
export function objectsOf(noun: CrmNoun, settings: SalesforceSettings): readonly string[] {
  switch (noun) {
    case "company":
      return ["Account", ...ACCOUNT_OBJECTS];
    case "person":
      return ["Contact", ...PEOPLE_OBJECTS];
    case "invoice":
      return [settings.owed.object];
    case "payment":
      return ["Payment"];
    case "ticket":
      return ["Case"];
    case "activity":
      return ["Task", "EmailMessage"];
  }
}

/** What a record of the object is to us; a person account is told apart by its record. */
export function nounOf(object: string, settings: SalesforceSettings): CrmNoun | null {
  const nouns: readonly CrmNoun[] = [
    "company",
    "person",
    "invoice",
    "payment",
    "ticket",
    "activity",
  ];
  if (isThrough(object)) return null;
  return nouns.find((noun) => objectsOf(noun, settings).includes(object)) ?? null;
}

const OBJECT = /^[A-Za-z][A-Za-z0-9_]{0,79}$/;

/** The record a page or a flow names, or null for what can't be one. */
export function toSalesforceRef(object: string, id: string): CrmRef | null {
  const long = toLongId(id);
  return long === null || !OBJECT.test(object) ? null : { object, id: long };
}

/** An id begins with the object it is of. */
export const PREFIX = { Account: "001", Contact: "003", Case: "500" } as const;

/** A reference that may point at several kinds of record, as the one kind asked for. */
export function refIfOf(object: keyof typeof PREFIX, id: string | undefined): CrmRef[] {
  const long = id === undefined ? null : toLongId(id);
  return long?.startsWith(PREFIX[object]) === true ? [{ object, id: long }] : [];
}
