/** What the user who connected must be allowed, object by object, for the adapter to do its work. */
export interface SalesforcePermission {
  readonly object: string;
  readonly access: "read" | "read, edit" | "read, create, edit";
  /** What is off where the org or the user does not have it. */
  readonly without: string;
  /** It comes with a licence most orgs do not have: its absence is nothing to tell an admin. */
  readonly byLicence?: true;
}

export const SALESFORCE_PERMISSIONS: readonly SalesforcePermission[] = [
  {
    object: "Account",
    access: "read, edit",
    without: "Nothing can be read: no account owes anything. Edit is for people's refusals alone.",
  },
  {
    object: "Contact",
    access: "read, edit",
    without: "Nobody can be written to; without edit Salesforce does not learn of refusals.",
  },
  { object: "Invoice", access: "read", without: "What is owed is read from another object." },
  {
    object: "Payment",
    access: "read",
    without: "Payments are known only from the balance of an invoice.",
  },
  {
    object: "PaymentLineInvoice",
    access: "read",
    without: "Which invoice a payment was for is worked out from its amount.",
  },
  {
    object: "Case",
    access: "read",
    without: "A case can't hold reminders back; a dispute has to be marked in the panel.",
  },
  {
    object: "Task",
    access: "read, create, edit",
    without: "Tasks are given in the panel alone, and calls logged in Salesforce do not count.",
  },
  {
    object: "EmailMessage",
    access: "read",
    without: "Mails written in Salesforce do not count as contact.",
  },
  {
    object: "Individual",
    access: "read",
    without: "Refusals that are kept on the Individual are not read.",
  },
  {
    object: "ContactPointTypeConsent",
    access: "read",
    without: "Refusals that are kept as consents are not read.",
  },
  {
    object: "CollectionPlan",
    access: "read",
    without: "Rules can't tell accounts that Salesforce's own collections are at work on.",
    byLicence: true,
  },
  {
    object: "PaymentSchedule",
    access: "read",
    without: "Rules can't tell accounts whose payments Salesforce collects by itself.",
    byLicence: true,
  },
  {
    object: "GS_Account_State__c",
    access: "read, create, edit",
    without: "Where an account stands does not show in Salesforce: install the package.",
  },
  {
    object: "GS_Touch__c",
    access: "read, create, edit",
    without: "What happened to an account does not show in Salesforce: install the package.",
  },
];
