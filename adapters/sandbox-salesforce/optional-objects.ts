import { field, reference, text, yes } from "./define-field.ts";
import type { ObjectDefinition } from "./types.ts";

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

const COLLECTION_PLAN: ObjectDefinition = {
  name: "CollectionPlan",
  label: "Collection Plan",
  prefix: "0sI",
  fields: [
    reference("AccountId", ["Account"]),
    field("ClosedDate", "date"),
    field("CollectionPlanSegment", "picklist"),
    reference("CollectionAgencyAccountId", ["Account"]),
    field("CurrentDueAmount", "currency"),
  ],
};

const PAYMENT_SCHEDULE: ObjectDefinition = {
  name: "PaymentSchedule",
  label: "Payment Schedule",
  prefix: "3fP",
  fields: [
    reference("DefaultPaymentAccountId", ["Account"]),
    field("Status", "picklist", { values: ["Draft", "Open", "Completed", "Canceled"] }),
    field("TotalRequestedAmount", "currency"),
  ],
};

const CURRENCY_TYPE: ObjectDefinition = {
  name: "CurrencyType",
  label: "Currency Type",
  prefix: "01L",
  fields: [text("IsoCode", 3), yes("IsCorporate")],
};

/** What an org has only by licence or by a choice of its admin's. */
export const OPTIONAL_OBJECTS = {
  billing: [INVOICE, PAYMENT, PAYMENT_LINE],
  consent: [INDIVIDUAL, CONSENT],
  multiCurrency: [CURRENCY_TYPE],
  collections: [COLLECTION_PLAN],
  paymentSchedules: [PAYMENT_SCHEDULE],
} as const;
