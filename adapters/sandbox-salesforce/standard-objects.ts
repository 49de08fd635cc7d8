import type { FieldDefinition, FieldType, ObjectDefinition } from "./types.ts";

function field(
  name: string,
  type: FieldType,
  rest: Partial<Omit<FieldDefinition, "name" | "type">> = {},
): FieldDefinition {
  return { name, type, label: name.replace(/([a-z])([A-Z])/g, "$1 $2"), ...rest };
}

const never = { set: "never" } as const;

function reference(
  name: string,
  to: readonly string[],
  rest: Partial<FieldDefinition> = {},
): FieldDefinition {
  const relationship = name.replace(/Id$/, "");
  return field(name, "reference", { referenceTo: to, relationship, ...rest });
}

const text = (name: string, length = 255) => field(name, "string", { length });
const yes = (name: string) => field(name, "boolean");

/** What every object has. */
export const SYSTEM_FIELDS: readonly FieldDefinition[] = [
  field("Id", "id", never),
  field("IsDeleted", "boolean", never),
  field("CreatedDate", "datetime", never),
  field("LastModifiedDate", "datetime", never),
  field("SystemModstamp", "datetime", never),
];

const OWNER = reference("OwnerId", ["User"]);
const INTO = (object: string) => reference("MasterRecordId", [object], never);

const ACCOUNT: ObjectDefinition = {
  name: "Account",
  label: "Account",
  prefix: "001",
  fields: [
    text("Name"),
    field("Phone", "phone"),
    text("BillingCountry", 80),
    text("BillingState", 80),
    OWNER,
    INTO("Account"),
  ],
};

/** What an org with person accounts has on accounts besides. */
export const PERSON_ACCOUNT_FIELDS: readonly FieldDefinition[] = [
  field("IsPersonAccount", "boolean", never),
  text("FirstName", 40),
  text("LastName", 80),
  field("PersonEmail", "email"),
  field("PersonMobilePhone", "phone"),
  yes("PersonHasOptedOutOfEmail"),
  yes("PersonDoNotCall"),
  reference("PersonIndividualId", ["Individual"]),
  text("PersonMailingCountry", 80),
  text("PersonMailingState", 80),
];

const CONTACT: ObjectDefinition = {
  name: "Contact",
  label: "Contact",
  prefix: "003",
  fields: [
    field("Name", "string", never),
    text("FirstName", 40),
    text("LastName", 80),
    field("Email", "email"),
    field("Phone", "phone"),
    field("MobilePhone", "phone"),
    reference("AccountId", ["Account"]),
    yes("HasOptedOutOfEmail"),
    yes("DoNotCall"),
    text("MailingCountry", 80),
    text("MailingState", 80),
    reference("IndividualId", ["Individual"]),
    OWNER,
    INTO("Contact"),
  ],
};

const INDIVIDUAL: ObjectDefinition = {
  name: "Individual",
  label: "Individual",
  prefix: "0PK",
  fields: [text("LastName", 80), yes("HasOptedOutProcessing"), yes("HasOptedOutSolicit")],
};

const CONSENT: ObjectDefinition = {
  name: "ContactPointTypeConsent",
  label: "Contact Point Type Consent",
  prefix: "0YV",
  fields: [
    text("Name"),
    reference("PartyId", ["Individual"]),
    field("ContactPointType", "picklist", { values: ["Email", "Phone", "MailingAddress", "Web"] }),
    field("PrivacyConsentStatus", "picklist", { values: ["OptIn", "OptOut", "NotSeen", "Seen"] }),
    field("EffectiveFrom", "datetime"),
    field("EffectiveTo", "datetime"),
  ],
};

const INVOICE: ObjectDefinition = {
  name: "Invoice",
  label: "Invoice",
  prefix: "3tt",
  fields: [
    text("DocumentNumber"),
    reference("BillingAccountId", ["Account"]),
    reference("BillToContactId", ["Contact"]),
    field("TotalAmountWithTax", "currency"),
    field("Balance", "currency"),
    field("InvoiceDate", "datetime"),
    field("DueDate", "date"),
    field("Status", "picklist", { values: ["Draft", "Posted", "Voided", "Canceled"] }),
    text("Description", 1_000),
  ],
};

const PAYMENT: ObjectDefinition = {
  name: "Payment",
  label: "Payment",
  prefix: "0aQ",
  fields: [
    reference("AccountId", ["Account"]),
    field("Amount", "currency"),
    field("Status", "picklist", { values: ["Draft", "Processed", "Canceled", "Failed"] }),
    field("EffectiveDate", "datetime"),
    field("NetRefundApplied", "currency"),
  ],
};

const PAYMENT_LINE: ObjectDefinition = {
  name: "PaymentLineInvoice",
  label: "Payment Line Invoice",
  prefix: "1PL",
  fields: [
    reference("PaymentId", ["Payment"]),
    reference("InvoiceId", ["Invoice"]),
    field("Amount", "currency"),
    field("Type", "picklist", { values: ["Applied", "Unapplied"] }),
  ],
};

const CASE: ObjectDefinition = {
  name: "Case",
  label: "Case",
  prefix: "500",
  fields: [
    field("CaseNumber", "string", never),
    text("Subject"),
    field("Status", "picklist", { values: ["New", "Working", "Closed"] }),
    field("Reason", "picklist", { values: ["Billing dispute", "Other"] }),
    field("IsClosed", "boolean", never),
    reference("AccountId", ["Account"]),
    reference("ContactId", ["Contact"]),
    OWNER,
    INTO("Case"),
  ],
};

const TASK: ObjectDefinition = {
  name: "Task",
  label: "Task",
  prefix: "00T",
  fields: [
    text("Subject"),
    field("Description", "textarea", { length: 32_000 }),
    field("Status", "picklist", { values: ["Not Started", "In Progress", "Completed"] }),
    field("Priority", "picklist", { values: ["High", "Normal", "Low"] }),
    field("ActivityDate", "date"),
    field("TaskSubtype", "picklist", { values: ["Task", "Call", "Email"], set: "create" }),
    field("CallType", "picklist", { values: ["Inbound", "Internal", "Outbound"] }),
    text("CallDisposition"),
    reference("WhoId", ["Contact", "Lead"]),
    reference("WhatId", ["Account", "Case", "Invoice"]),
    field("AccountId", "reference", { referenceTo: ["Account"], ...never }),
    field("IsClosed", "boolean", never),
    field("CompletedDateTime", "datetime", never),
    OWNER,
  ],
};

const EMAIL: ObjectDefinition = {
  name: "EmailMessage",
  label: "Email Message",
  prefix: "02s",
  fields: [
    text("Subject", 3_000),
    yes("Incoming"),
    yes("IsBounced"),
    field("Status", "picklist", { values: ["0", "1", "2", "3", "4", "5"] }),
    field("MessageDate", "datetime"),
    text("FromAddress"),
    text("ToAddress", 4_000),
    reference("ParentId", ["Case"]),
    reference("RelatedToId", ["Account", "Case"]),
  ],
};

const USER: ObjectDefinition = {
  name: "User",
  label: "User",
  prefix: "005",
  fields: [
    text("Name"),
    field("Username", "string"),
    field("Email", "email"),
    yes("IsActive"),
    field("UserType", "picklist", { values: ["Standard", "Guest", "AutomatedProcess"] }),
  ],
};

const ORGANIZATION: ObjectDefinition = {
  name: "Organization",
  label: "Organization",
  prefix: "00D",
  fields: [text("Name"), text("TimeZoneSidKey", 40)],
};

const TASK_STATUS: ObjectDefinition = {
  name: "TaskStatus",
  label: "Task Status",
  prefix: "01J",
  fields: [text("ApiName"), text("MasterLabel"), yes("IsClosed"), field("SortOrder", "double")],
};

const CURRENCY_TYPE: ObjectDefinition = {
  name: "CurrencyType",
  label: "Currency Type",
  prefix: "01L",
  fields: [text("IsoCode", 3), yes("IsCorporate")],
};

export const BASE_OBJECTS: readonly ObjectDefinition[] = [
  ACCOUNT,
  CONTACT,
  CASE,
  TASK,
  EMAIL,
  USER,
  ORGANIZATION,
  TASK_STATUS,
];

/** What an org has only by licence or by a choice of its admin's. */
export const OPTIONAL_OBJECTS = {
  billing: [INVOICE, PAYMENT, PAYMENT_LINE],
  consent: [INDIVIDUAL, CONSENT],
  multiCurrency: [CURRENCY_TYPE],
} as const;
