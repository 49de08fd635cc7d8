import type { Account, SandboxField, Values } from "./account.ts";

/** Why a value can't stand in a field, or null when all can. Unknown keys are passed over, as there. */
export function checkFields(
  account: Account,
  fields: Iterable<SandboxField>,
  values: Values,
): { readonly key: string; readonly why: string } | null {
  const byKey = new Map([...fields].map((field) => [field.key ?? String(field.id), field]));
  for (const [key, value] of Object.entries(values)) {
    const field = byKey.get(key);
    if (field === undefined || value === null) continue;
    const why = checkValue(account, field, value);
    if (why !== null) return { key, why };
  }
  return null;
}

/** What is kept of the values: those of fields there are. */
export function keptFields(fields: Iterable<SandboxField>, values: Values): Values {
  const keys = new Set([...fields].map((field) => field.key ?? String(field.id)));
  return Object.fromEntries(Object.entries(values).filter(([key]) => keys.has(key)));
}

function checkValue(account: Account, field: SandboxField, value: unknown): string | null {
  switch (field.type) {
    case "integer":
      return Number.isInteger(Number(value)) ? null : "is not an integer";
    case "decimal":
      return Number.isFinite(Number(value)) ? null : "is not a number";
    case "checkbox":
      return typeof value === "boolean" ? null : "is not true or false";
    case "date":
      return /^\d{4}-\d{2}-\d{2}/.test(String(value)) ? null : "is not a date";
    case "dropdown":
    case "tagger":
      return field.options.some((option) => option.value === value) ? null : "is not an option";
    case "lookup":
      return pointsSomewhere(account, field.target, value) ? null : "points at no record";
    default:
      return typeof value === "string" || typeof value === "number" ? null : "is not text";
  }
}

function pointsSomewhere(account: Account, target: string | null, value: unknown): boolean {
  const id = Number(value);
  if (target === "zen:user") return account.users.get(id)?.active === true;
  if (target === "zen:organization") return account.organizations.get(id)?.deletedMs === null;
  return account.tickets.has(id);
}
