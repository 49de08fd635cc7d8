import { ok, type Result } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import { distinct } from "../crm-values.ts";
import { withAccountFacts } from "./account-facts.ts";
import type { AttributeField } from "./attributes.ts";
import { readConsents } from "./consents.ts";
import {
  type ActivityContext,
  CALLS_ONLY,
  EMAIL_CASE_FIELDS,
  EMAIL_FIELDS,
  TASK_FIELDS,
  toCall,
  toEmail,
} from "./map-activity.ts";
import { toInvoice } from "./map-owed.ts";
import {
  ACCOUNT_FIELDS,
  CONTACT_FIELDS,
  INDIVIDUAL_REFUSALS,
  onAccount,
  PERSON_ACCOUNT_FIELDS,
  toAccount,
  toContact,
} from "./map-party.ts";
import { PAYMENT_FIELDS, toPayment } from "./map-payment.ts";
import { CASE_FIELDS, toTicket } from "./map-ticket.ts";
import type { Fields } from "./object-description.ts";
import { orgOf } from "./org.ts";
import { EXTERNAL_ID } from "./our-objects.ts";
import { chooseOwedFields, owedFieldNames } from "./owed-fields.ts";
import { readPaidInvoices } from "./payment-lines.ts";
import { type Reader, withBasics } from "./reader.ts";
import { isYes } from "./row.ts";
import { ourName, type Session } from "./session.ts";
import { visibleFields } from "./visible-fields.ts";

/** How an object is read; null where it is not there, or what is needed of it can't be seen. */
export async function readerOf(
  session: Session,
  object: string,
): Promise<Result<Reader | null, CrmError>> {
  const known = await visibleFields(session, object);
  if (!known.ok || known.value === null) return known.ok ? ok(null) : known;
  const fields = known.value;
  if (object === session.settings.owed.object) return owedReader(session, object, fields);
  switch (object) {
    case "Account":
      return accountReader(session, fields);
    case "Contact":
      return contactReader(session, fields);
    case "Payment":
      return paymentReader(session, fields);
    case "Case":
      return caseReader(session, fields);
    case "Task":
    case "EmailMessage":
      return activityReader(session, object, fields);
    default:
      return ok(null);
  }
}

type Made = Promise<Result<Reader | null, CrmError>>;

async function accountReader(session: Session, known: Fields): Made {
  const { settings } = session;
  const individual = await individualFields(session, known, "PersonIndividual");
  if (!individual.ok) return individual;
  const hasPeople = known.has("IsPersonAccount");
  // A person account shows a contact's own fields under another ending.
  const ofPerson = (fields: Named) => (hasPeople ? mapValues(fields, onAccount) : {});
  const attributes = {
    company: attributeFields(settings.attributes.company, known),
    person: attributeFields(ofPerson(settings.attributes.person), known),
  };
  const fields = [
    ...ACCOUNT_FIELDS,
    ...(hasPeople ? PERSON_ACCOUNT_FIELDS : []),
    ...numberField(settings, "accounts"),
    ...distinct(Object.values(settings.fields.company)),
    ...Object.values(ofPerson(settings.fields.person)),
    ...Object.values(ofPerson(settings.optOut.fields)),
    ...[...attributes.company, ...attributes.person].map(({ field }) => field),
    ...individual.value,
  ];
  return ok({
    object: "Account",
    fields: withBasics(fields, known),
    only: null,
    noun: (row) => (isYes(row, "IsPersonAccount") ? "person" : "company"),
    mapper: withAccountFacts(session, async (rows) => {
      const consents = await readConsents(session, rows, "PersonIndividualId");
      if (!consents.ok) return consents;
      const context = { settings, attributes, consents: consents.value.channels };
      return ok((row, at) => toAccount(row, consents.value.latest(row, at), context));
    }),
  });
}

/** A number names the records that are accounts, whichever they are. */
function numberField(
  { accounts, customerNumber }: Session["settings"],
  object: Session["settings"]["accounts"],
): readonly string[] {
  return customerNumber === null || accounts !== object ? [] : [customerNumber];
}

async function contactReader(session: Session, known: Fields): Made {
  const { settings } = session;
  const individual = await individualFields(session, known, "Individual");
  if (!individual.ok) return individual;
  const attributes = {
    company: [],
    person: attributeFields(settings.attributes.person, known),
  };
  const fields = [
    ...CONTACT_FIELDS,
    ...numberField(settings, "contacts"),
    ...distinct(Object.values(settings.fields.person)),
    ...distinct(Object.values(settings.optOut.fields)),
    ...attributes.person.map(({ field }) => field),
    ...individual.value,
  ];
  return ok({
    object: "Contact",
    fields: withBasics(fields, known),
    only: null,
    noun: () => "person",
    async mapper(rows) {
      const consents = await readConsents(session, rows, "IndividualId");
      if (!consents.ok) return consents;
      const context = { settings, attributes, consents: consents.value.channels };
      return ok((row, at) => toContact(row, consents.value.latest(row, at), context));
    },
  });
}

/** Fields by what we call them; where none is set there is none. */
type Named = Readonly<Record<string, string | undefined>>;

function mapValues(record: Named, change: (text: string) => string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, text]) =>
      text === undefined ? [] : [[key, change(text)]],
    ),
  );
}

/** The refusals on the person's Individual, where the org has those and shows them. */
async function individualFields(
  session: Session,
  known: Fields,
  relationship: string,
): Promise<Result<readonly string[], CrmError>> {
  if (!known.has(`${relationship}Id`)) return ok([]);
  const individual = await visibleFields(session, "Individual");
  if (!individual.ok) return individual;
  const names = [...INDIVIDUAL_REFUSALS, "SystemModstamp"];
  const visible = names.filter((name) => individual.value?.has(name) === true);
  return ok(visible.map((name) => `${relationship}.${name}`));
}

function attributeFields(mapped: Readonly<Record<string, string>>, known: Fields) {
  return Object.entries(mapped).flatMap(([attribute, field]): AttributeField[] => {
    const type = known.get(field)?.type;
    return type === undefined ? [] : [{ attribute, field, type }];
  });
}

async function owedReader(session: Session, object: string, known: Fields): Made {
  const { fields } = chooseOwedFields(session.settings.owed, known);
  if (fields === null) return ok(null);
  const org = await orgOf(session);
  if (!org.ok) return org;
  const context = { settings: session.settings, object, fields, ...org.value };
  return ok({
    object,
    fields: withBasics(owedFieldNames(fields), known),
    only: null,
    noun: () => "invoice",
    mapper: async () => ok((row, at) => toInvoice(row, at, context)),
  });
}

async function paymentReader(session: Session, known: Fields): Made {
  const org = await orgOf(session);
  if (!org.ok) return org;
  return ok({
    object: "Payment",
    fields: withBasics(PAYMENT_FIELDS, known),
    only: null,
    noun: () => "payment",
    async mapper(rows) {
      const invoices = await readPaidInvoices(session, rows);
      if (!invoices.ok) return invoices;
      const context = { settings: session.settings, invoices: invoices.value, ...org.value };
      return ok((row, at) => toPayment(row, at, context));
    },
  });
}

async function caseReader(session: Session, known: Fields): Made {
  const org = await orgOf(session);
  if (!org.ok) return org;
  const { settings } = session;
  const context = { settings, zone: org.value.zone };
  const fields = [...CASE_FIELDS, ...settings.disputes.map(({ field }) => field)];
  return ok({
    object: "Case",
    fields: withBasics(fields, known),
    only: null,
    noun: () => "ticket",
    mapper: async () => ok((row, at) => toTicket(row, at, context)),
  });
}

async function activityReader(
  session: Session,
  object: "Task" | "EmailMessage",
  known: Fields,
): Made {
  const org = await orgOf(session);
  if (!org.ok) return org;
  const ourField = ourName(session, EXTERNAL_ID);
  const context: ActivityContext = {
    settings: session.settings,
    zone: org.value.zone,
    ourField: known.has(ourField) ? ourField : undefined,
  };
  const isTask = object === "Task";
  const visibleCase = await visibleFields(session, "Case");
  if (!visibleCase.ok) return visibleCase;
  const cases = EMAIL_CASE_FIELDS.filter(
    (name) => known.has("ParentId") && visibleCase.value?.has(name.replace("Parent.", "")) === true,
  );
  const names = isTask ? [...TASK_FIELDS, ourField] : [...EMAIL_FIELDS, ...cases];
  return ok({
    object,
    fields: withBasics(names, known),
    only: isTask ? CALLS_ONLY : null,
    noun: () => "activity",
    mapper: async () =>
      ok((row, at) => (isTask ? toCall(row, at, context) : toEmail(row, at, context))),
  });
}
