import { field, never, reference, text, yes } from "./define-field.ts";
import type { FieldDefinition, ObjectDefinition } from "./types.ts";

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
    text("AccountNumber", 40),
    text("Website"),
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

const CASE: ObjectDefinition = {
  name: "Case",
  label: "Case",
  prefix: "500",
  fields: [
    field("CaseNumber", "string", never),
    text("Subject"),
    field("Status", "picklist", { values: ["New", "Working", "Closed"] }),
    field("Reason", "picklist", { values: ["Billing dispute", "Other"] }),
    field("Origin", "picklist", { values: ["Phone", "Email", "Web"] }),
    field("Description", "textarea", { length: 32_000 }),
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
    field("TextBody", "textarea", { length: 32_000 }),
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
