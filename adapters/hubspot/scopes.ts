/** One scope of the app. An optional one is asked for but can be refused: its absence switches something off. */
export interface HubspotScope {
  readonly scope: string;
  readonly required: boolean;
  readonly reason: string;
  /** What is off without it, in the admin's words; for the optional ones. */
  readonly without?: string;
}

function needed(scope: string, reason: string): HubspotScope {
  return { scope, required: true, reason };
}

function optional(scope: string, reason: string, without: string): HubspotScope {
  return { scope, required: false, reason, without };
}

/**
 * What the app asks for. Scopes that only some HubSpot plans can grant are optional, because a
 * required one would keep the app out of every account without that plan. No sensitive-data scope:
 * an app that holds one may not call its own backend from a card.
 */
export const HUBSPOT_SCOPES: readonly HubspotScope[] = [
  needed("oauth", "Signs the admin in and reads the account's name, time zone and currency."),
  needed("crm.objects.companies.read", "Reads the companies that owe."),
  needed("crm.objects.companies.write", "Writes an account's standing on its company."),
  needed("crm.objects.contacts.read", "Reads the people to write to, and calls logged with them."),
  needed(
    "crm.objects.contacts.write",
    "Writes the standing on contacts, and logs tasks, calls and messages.",
  ),
  needed("crm.schemas.companies.write", "Makes the Good Standing fields on companies."),
  needed("crm.schemas.contacts.write", "Makes the Good Standing fields on contacts."),
  needed("crm.objects.owners.read", "Gives a task to the record's owner."),
  needed("timeline", "Shows touches, promises and plans on the record's timeline."),
  optional(
    "crm.objects.invoices.read",
    "Reads invoices and what is still to pay on them.",
    "Invoices are not read: choose another object that holds what is owed, or import a file.",
  ),
  optional(
    "crm.objects.commercepayments.read",
    "Reads payments and refunds.",
    "Payments are known only from the balance of an invoice.",
  ),
  optional(
    "crm.objects.line_items.read",
    "Says what an invoice is for.",
    "Messages and the panel name invoices by number alone.",
  ),
  optional(
    "crm.objects.deals.read",
    "Reads what is owed from deals, where an account keeps it there.",
    "Deals can't be chosen as what is owed.",
  ),
  optional(
    "crm.objects.custom.read",
    "Reads what is owed from a custom object, where an account keeps it there.",
    "Custom objects can't be chosen as what is owed.",
  ),
  optional(
    "tickets",
    "Stops reminders while a ticket disputes what is owed.",
    "A ticket can't hold reminders back; a dispute has to be marked in the panel.",
  ),
  optional(
    "communication_preferences.read_write",
    "Tells HubSpot when somebody refuses our email.",
    "Refusals are honoured here but HubSpot does not learn of them.",
  ),
  optional(
    "automation",
    "Lets a workflow wait for a customer's answer.",
    "The workflow action that waits for an answer can't be used.",
  ),
];

export const REQUIRED_SCOPES: readonly string[] = HUBSPOT_SCOPES.filter(
  ({ required }) => required,
).map(({ scope }) => scope);

export const OPTIONAL_SCOPES: readonly string[] = HUBSPOT_SCOPES.filter(
  ({ required }) => !required,
).map(({ scope }) => scope);
