import { ok, type Result, refuse } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import type { HubspotProperty } from "./property.ts";
import type { OwedFields } from "./settings.ts";

/** The properties that hold what is owed, found in the account and never assumed. */
export interface ChosenFields {
  readonly number?: string;
  readonly description?: string;
  readonly amount: string;
  readonly balance?: string;
  readonly currency?: string;
  readonly issuedOn?: string;
  readonly dueOn: string;
  readonly status?: string;
  readonly draftStatuses: ReadonlySet<string>;
  readonly cancelledStatuses: ReadonlySet<string>;
}

type Role =
  | "number"
  | "description"
  | "amount"
  | "balance"
  | "currency"
  | "issuedOn"
  | "dueOn"
  | "status";

// Sources disagree on the names of an invoice's properties, and an older account can differ from a
// newer one: the first that is there is taken.
const INVOICE_NAMES: Readonly<Record<Role, readonly string[]>> = {
  number: ["hs_number", "hs_invoice_number"],
  description: ["hs_title", "hs_comments"],
  amount: ["hs_amount_billed", "hs_total_amount_billed", "hs_total_amount", "amount"],
  balance: ["hs_balance_due", "hs_balance", "hs_outstanding_balance"],
  currency: ["hs_currency", "hs_currency_code"],
  issuedOn: ["hs_invoice_date", "hs_createdate"],
  dueOn: ["hs_due_date", "hs_invoice_due_date"],
  status: ["hs_invoice_status", "hs_status"],
};

// In a deal only these are what their name says: a deal has no due date of its own.
const DEAL_NAMES: Readonly<Record<Role, readonly string[]>> = {
  number: [],
  description: ["dealname"],
  amount: ["amount"],
  balance: [],
  currency: ["deal_currency_code"],
  issuedOn: ["createdate"],
  dueOn: [],
  status: ["dealstage"],
};

const CUSTOM_NAMES: Readonly<Record<Role, readonly string[]>> = {
  number: [],
  description: [],
  amount: [],
  balance: [],
  currency: ["hs_currency_code"],
  issuedOn: ["hs_createdate"],
  dueOn: [],
  status: [],
};

const DRAFT = /draft/i;
const CANCELLED = /void|cancel|written.?off|write.?off|uncollect/i;

/** Finds the properties, by what the admin set and else by name; says which one is not there. */
export function chooseOwedFields(
  set: OwedFields,
  properties: readonly HubspotProperty[],
): Result<ChosenFields, CrmError> {
  const known = new Map(properties.map((property) => [property.name, property]));
  const names = namesOf(set.object);
  for (const role of ROLES) {
    const name = set[role];
    if (name !== undefined && !known.has(name)) return refuse(noSuch(set.object, role, name));
  }
  const find = (role: Role) => set[role] ?? names[role].find((name) => known.has(name));
  const [amount, dueOn, status] = [find("amount"), find("dueOn"), find("status")];
  if (amount === undefined) return refuse(unset(set.object, "amount"));
  if (dueOn === undefined) return refuse(unset(set.object, "dueOn"));
  const values = (known.get(status ?? "")?.options ?? []).map(({ value }) => value);
  const optional = (["number", "description", "balance", "currency", "issuedOn"] as const).flatMap(
    (role) => {
      const name = find(role);
      return name === undefined ? [] : [[role, name] as const];
    },
  );
  return ok({
    ...Object.fromEntries(optional),
    amount,
    dueOn,
    ...(status === undefined ? {} : { status }),
    draftStatuses: new Set(set.draftStatuses ?? values.filter((value) => DRAFT.test(value))),
    cancelledStatuses: new Set(
      set.cancelledStatuses ?? values.filter((value) => CANCELLED.test(value)),
    ),
  });
}

const ROLES = [
  "number",
  "description",
  "amount",
  "balance",
  "currency",
  "issuedOn",
  "dueOn",
  "status",
] as const;

function namesOf(object: string): Readonly<Record<Role, readonly string[]>> {
  if (object === "invoices") return INVOICE_NAMES;
  return object === "deals" ? DEAL_NAMES : CUSTOM_NAMES;
}

function noSuch(object: string, role: Role, name: string): CrmError {
  const detail = `"${name}" is not a property of ${object}: choose another for owed.${role}`;
  return { kind: "invalid", field: `owed.${role}`, detail };
}

function unset(object: string, role: Role): CrmError {
  const detail = `choose the property of ${object} that holds owed.${role}`;
  return { kind: "invalid", field: `owed.${role}`, detail };
}

/** The names to ask for, each once. */
export function owedProperties(fields: ChosenFields): string[] {
  return ROLES.flatMap((role) => fields[role] ?? []);
}
