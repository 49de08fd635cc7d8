import type { CrmNoun, CrmRef } from "../crm-ref.ts";
import type { HubspotSettings } from "./settings.ts";

/** Objects by HubSpot's own type ids, as webhooks and cards name them. */
const OBJECT_BY_TYPE_ID: ReadonlyMap<string, string> = new Map([
  ["0-1", "contacts"],
  ["0-2", "companies"],
  ["0-3", "deals"],
  ["0-5", "tickets"],
  ["0-18", "communications"],
  ["0-48", "calls"],
  ["0-49", "emails"],
  ["0-53", "invoices"],
  ["0-101", "commerce_payments"],
]);

const OBJECT_BY_SINGULAR: ReadonlyMap<string, string> = new Map([
  ["contact", "contacts"],
  ["company", "companies"],
  ["deal", "deals"],
  ["ticket", "tickets"],
  ["call", "calls"],
  ["email", "emails"],
  ["communication", "communications"],
  ["invoice", "invoices"],
  ["commerce_payment", "commerce_payments"],
]);

const CUSTOM = /^2-\d{1,19}$/;

export const ACTIVITY_OBJECTS = ["calls", "emails", "communications"] as const;

/** The record a card is on or a webhook names, or null for an object we do not read. */
export function toHubspotRef(objectTypeId: string, objectId: string | number): CrmRef | null {
  const object = CUSTOM.test(objectTypeId) ? objectTypeId : OBJECT_BY_TYPE_ID.get(objectTypeId);
  const id = String(objectId);
  return object === undefined || !/^\d{1,19}$/.test(id) ? null : { object, id };
}

/** `contact` as in `contact.creation` or `CONTACT_TO_COMPANY`. */
export function objectOfSingular(name: string): string | null {
  return OBJECT_BY_SINGULAR.get(name.toLowerCase()) ?? null;
}

/** What a record of the object is to us. What is owed may be kept in deals or a custom object. */
export function nounOf(object: string): CrmNoun | null {
  switch (object) {
    case "companies":
      return "company";
    case "contacts":
      return "person";
    case "commerce_payments":
      return "payment";
    case "tickets":
      return "ticket";
    case "calls":
    case "emails":
    case "communications":
      return "activity";
    case "invoices":
    case "deals":
      return "invoice";
    default:
      return CUSTOM.test(object) ? "invoice" : null;
  }
}

/** The objects a noun is read from, in order. */
export function objectsOf(noun: CrmNoun, settings: HubspotSettings): readonly string[] {
  switch (noun) {
    case "company":
      return ["companies"];
    case "person":
      return ["contacts"];
    case "invoice":
      return [settings.owed.object];
    case "payment":
      return ["commerce_payments"];
    case "ticket":
      return ["tickets"];
    case "activity":
      return ACTIVITY_OBJECTS;
  }
}

/** Whose a record is: the objects its associations are read from. */
export function partiesOf(object: string): readonly string[] {
  if (object === "companies") return [];
  if (object === "contacts") return ["companies"];
  if (object === "commerce_payments") return ["companies", "contacts", "invoices"];
  return ["companies", "contacts"];
}

/** Contacts alone keep the moment of their last change under another name. */
export function modifiedProperty(object: string): string {
  return object === "contacts" ? "lastmodifieddate" : "hs_lastmodifieddate";
}
