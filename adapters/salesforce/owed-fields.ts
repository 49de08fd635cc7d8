import type { Fields } from "./object-description.ts";
import type { OwedFields } from "./settings.ts";

const ROLES = [
  "account",
  "contact",
  "number",
  "description",
  "amount",
  "balance",
  "currency",
  "issuedOn",
  "dueOn",
  "status",
] as const;
type Role = (typeof ROLES)[number];

/** The fields that hold what is owed, found in the org and never assumed. */
export type ChosenFields = Readonly<Partial<Record<Role, string>>> & {
  readonly amount: string;
  readonly dueOn: string;
  readonly draftStatuses: ReadonlySet<string>;
  readonly cancelledStatuses: ReadonlySet<string>;
};

/** What was found; `fields` is null while what is owed can't be told, and `missing` says why. */
export interface OwedChoice {
  readonly fields: ChosenFields | null;
  readonly missing: readonly { readonly role: Role; readonly name: string | null }[];
}

// Salesforce's own invoice first, then what people call such fields.
const NAMES: Readonly<Record<Role, readonly string[]>> = {
  account: ["BillingAccountId", "AccountId", "Account__c"],
  contact: ["BillToContactId", "ContactId", "Contact__c"],
  number: ["DocumentNumber", "InvoiceNumber", "Invoice_Number__c", "Name"],
  description: ["Description", "Description__c"],
  amount: ["TotalAmountWithTax", "TotalAmount", "Amount__c", "Total__c", "Total_Amount__c"],
  balance: ["Balance", "Balance__c", "Balance_Due__c", "Amount_Due__c", "Outstanding__c"],
  currency: ["CurrencyIsoCode", "Currency__c"],
  issuedOn: ["InvoiceDate", "Invoice_Date__c", "Issue_Date__c", "Issued_On__c"],
  dueOn: ["DueDate", "Due_Date__c", "Due_On__c"],
  status: ["Status", "Status__c"],
};

/** Without these nothing can be told; and where an admin named one, a guess is worse than nothing. */
const NEEDED: readonly Role[] = ["amount", "dueOn"];
const NEEDED_IF_SET: readonly Role[] = ["account", "balance", "currency", "status"];

const DRAFT = /draft|error/i;
const CANCELLED = /void|cancel|written.?off|write.?off|uncollect/i;

/** Finds the fields, by what the admin set and else by name. One that can't be seen is left out. */
export function chooseOwedFields(set: OwedFields, known: Fields): OwedChoice {
  const found = new Map<Role, string>();
  const missing: { role: Role; name: string | null }[] = [];
  for (const role of ROLES) {
    const wanted = set[role];
    const name = wanted ?? guess(role, known);
    if (name !== undefined && known.has(name)) found.set(role, name);
    else if (wanted !== undefined) missing.push({ role, name: wanted });
    else if (NEEDED.includes(role)) missing.push({ role, name: null });
  }
  const [amount, dueOn] = [found.get("amount"), found.get("dueOn")];
  const isBlind = missing.some(
    ({ role, name }) => NEEDED.includes(role) || (name !== null && NEEDED_IF_SET.includes(role)),
  );
  if (amount === undefined || dueOn === undefined || isBlind) return { fields: null, missing };
  const statuses = known.get(found.get("status") ?? "")?.picklistValues ?? [];
  const values = statuses.map(({ value }) => value);
  const fields: ChosenFields = {
    ...Object.fromEntries(found),
    amount,
    dueOn,
    draftStatuses: new Set(set.draftStatuses ?? values.filter((value) => DRAFT.test(value))),
    cancelledStatuses: new Set(
      set.cancelledStatuses ?? values.filter((value) => CANCELLED.test(value)),
    ),
  };
  return { fields, missing };
}

function guess(role: Role, known: Fields): string | undefined {
  const named = NAMES[role].find((name) => known.has(name));
  if (named !== undefined || (role !== "account" && role !== "contact")) return named;
  const object = role === "account" ? "Account" : "Contact";
  return [...known.values()].find(({ referenceTo }) => referenceTo.includes(object))?.name;
}

/** The names to ask for, each once. */
export function owedFieldNames(fields: ChosenFields): string[] {
  return ROLES.flatMap((role) => fields[role] ?? []);
}
