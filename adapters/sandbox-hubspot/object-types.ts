/** An object type of HubSpot as its API names it, and who may read and write it. */
export interface ObjectType {
  /** In paths: `/crm/objects/2026-03/companies`. */
  readonly name: string;
  readonly singular: string;
  readonly typeId: string;
  /** The key its records have among another record's `associations`. */
  readonly associationKey: string;
  readonly readScope: string;
  readonly writeScope: string;
  readonly schemaReadScopes: readonly string[];
  readonly schemaWriteScopes: readonly string[];
  /** Contacts keep the name from before; every other object has `hs_lastmodifieddate`. */
  readonly modifiedProperty: "hs_lastmodifieddate" | "lastmodifieddate";
  readonly createdProperty: "hs_createdate" | "createdate";
  /** What a read without a list of properties gives. */
  readonly shown: readonly string[];
  /** What a search's free text looks through. */
  readonly searched: readonly string[];
}

interface Sketch {
  readonly name: string;
  readonly singular: string;
  readonly typeId: string;
  readonly shown?: readonly string[];
  readonly searched?: readonly string[];
  readonly scope?: string;
  readonly associationKey?: string;
}

function objectType(sketch: Sketch): ObjectType {
  const scope = sketch.scope ?? sketch.name;
  const isTicket = sketch.name === "tickets";
  const isContact = sketch.name === "contacts";
  const isOld = isContact || ["companies", "deals", "tickets", "line_items"].includes(sketch.name);
  const modifiedProperty = isContact ? "lastmodifieddate" : "hs_lastmodifieddate";
  const createdProperty = isOld ? "createdate" : "hs_createdate";
  return {
    name: sketch.name,
    singular: sketch.singular,
    typeId: sketch.typeId,
    associationKey: sketch.associationKey ?? sketch.name,
    readScope: isTicket ? "tickets" : `crm.objects.${scope}.read`,
    writeScope: isTicket ? "tickets" : `crm.objects.${scope}.write`,
    schemaReadScopes: isTicket
      ? ["tickets", "crm.schemas.tickets.read"]
      : [`crm.schemas.${scope}.read`, `crm.objects.${scope}.read`],
    schemaWriteScopes: isTicket
      ? ["tickets", "crm.schemas.tickets.write"]
      : [`crm.schemas.${scope}.write`],
    modifiedProperty,
    createdProperty,
    shown: [...(sketch.shown ?? []), createdProperty, modifiedProperty, "hs_object_id"],
    searched: sketch.searched ?? [],
  };
}

// Engagements are read and written with the scopes of contacts.
function engagement(name: string, singular: string, typeId: string): ObjectType {
  return objectType({ name, singular, typeId, scope: "contacts" });
}

export const OBJECT_TYPES: readonly ObjectType[] = [
  objectType({
    name: "contacts",
    singular: "contact",
    typeId: "0-1",
    shown: ["email", "firstname", "lastname"],
    searched: ["email", "firstname", "lastname", "phone"],
  }),
  objectType({
    name: "companies",
    singular: "company",
    typeId: "0-2",
    shown: ["name", "domain"],
    searched: ["name", "domain", "phone"],
  }),
  objectType({
    name: "deals",
    singular: "deal",
    typeId: "0-3",
    shown: ["dealname", "amount", "dealstage", "pipeline", "closedate"],
    searched: ["dealname"],
  }),
  objectType({
    name: "tickets",
    singular: "ticket",
    typeId: "0-5",
    shown: ["subject", "content", "hs_pipeline", "hs_pipeline_stage", "hs_ticket_priority"],
    searched: ["subject"],
  }),
  objectType({
    name: "line_items",
    singular: "line_item",
    typeId: "0-8",
    associationKey: "line items",
    shown: ["name", "quantity", "price", "amount"],
    searched: ["name"],
  }),
  objectType({ name: "invoices", singular: "invoice", typeId: "0-53", searched: ["hs_number"] }),
  objectType({
    name: "commerce_payments",
    singular: "commerce_payment",
    typeId: "0-101",
    scope: "commercepayments",
  }),
  engagement("communications", "communication", "0-18"),
  engagement("tasks", "task", "0-27"),
  engagement("notes", "note", "0-46"),
  engagement("calls", "call", "0-48"),
  engagement("emails", "email", "0-49"),
];

const BY_ANY_NAME: ReadonlyMap<string, ObjectType> = new Map(
  OBJECT_TYPES.flatMap((type) => [
    [type.name, type],
    [type.singular, type],
    [type.typeId, type],
  ]),
);

/** By plural, singular or type id; case does not matter. */
export function findObjectType(name: string): ObjectType | null {
  return BY_ANY_NAME.get(name.toLowerCase()) ?? null;
}

// Published ids of the unlabelled association types, from the first object to the second.
const DEFAULT_TYPE_IDS: Readonly<Record<string, number>> = {
  "contacts>companies": 279,
  "companies>contacts": 280,
  "deals>contacts": 3,
  "contacts>deals": 4,
  "deals>companies": 341,
  "companies>deals": 342,
  "contacts>tickets": 15,
  "tickets>contacts": 16,
  "tickets>companies": 339,
  "companies>tickets": 340,
  "deals>line_items": 19,
  "line_items>deals": 20,
  "deals>tickets": 27,
  "tickets>deals": 28,
  "invoices>contacts": 177,
  "contacts>invoices": 178,
  "invoices>companies": 179,
  "companies>invoices": 180,
  "invoices>deals": 175,
  "deals>invoices": 176,
  "invoices>line_items": 409,
  "line_items>invoices": 410,
  "commerce_payments>contacts": 387,
  "contacts>commerce_payments": 388,
  "commerce_payments>companies": 389,
  "companies>commerce_payments": 390,
  "companies>communications": 88,
  "communications>companies": 87,
  "contacts>communications": 82,
  "communications>contacts": 81,
  "companies>tasks": 191,
  "tasks>companies": 192,
  "contacts>tasks": 203,
  "tasks>contacts": 204,
  "companies>notes": 189,
  "notes>companies": 190,
  "contacts>notes": 201,
  "notes>contacts": 202,
  "companies>calls": 181,
  "calls>companies": 182,
  "contacts>calls": 193,
  "calls>contacts": 194,
  "companies>emails": 185,
  "emails>companies": 186,
  "contacts>emails": 197,
  "emails>contacts": 198,
};

/** Pairs whose published id is not known here get one from this range, the same every time. */
const MADE_UP_FROM = 60_000;

/** The id of the unlabelled association from one type to another. */
export function associationTypeId(from: ObjectType, to: ObjectType): number {
  const known = DEFAULT_TYPE_IDS[`${from.name}>${to.name}`];
  if (known !== undefined) return known;
  return MADE_UP_FROM + OBJECT_TYPES.indexOf(from) * OBJECT_TYPES.length + OBJECT_TYPES.indexOf(to);
}
