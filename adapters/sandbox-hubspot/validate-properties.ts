import { requiredBy } from "./admin-rules.ts";
import type { ObjectType } from "./object-types.ts";
import type { Portal } from "./portal.ts";
import type { PropertyDefinition } from "./property-definition.ts";

export interface PropertyFault {
  readonly isValid: false;
  readonly message: string;
  readonly error: string;
  readonly name: string;
}

/** Values in the form they are stored, or what is wrong with each that is. */
export type CheckedProperties =
  | { readonly ok: true; readonly properties: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly faults: readonly PropertyFault[] };

/**
 * Reads properties as the API does: unknown and read-only ones are refused, and values are brought
 * to one form. An empty text clears a property. `current` is what the record holds already.
 */
export function checkProperties(
  portal: Portal,
  type: ObjectType,
  given: Readonly<Record<string, string>>,
  current: Readonly<Record<string, string>>,
): CheckedProperties {
  const definitions = portal.properties.get(type.name);
  const faults: PropertyFault[] = [];
  const properties: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    const definition = definitions?.get(name);
    if (definition === undefined) {
      faults.push(fault(name, "PROPERTY_DOESNT_EXIST", `Property "${name}" does not exist`));
      continue;
    }
    if (definition.readOnlyValue) {
      faults.push(
        fault(
          name,
          "READ_ONLY_VALUE",
          `"${name}" is a read only property; its value cannot be set.`,
        ),
      );
      continue;
    }
    const read = readValue(portal, definition, value);
    if (read.ok) properties[name] = read.value;
    else faults.push(fault(name, read.error, read.message));
  }
  const after = { ...current, ...properties };
  for (const name of requiredBy(portal.rules, type.name, after)) {
    faults.push(fault(name, "REQUIRED_FIELD", `${name} is required by a rule of this account.`));
  }
  return faults.length === 0 ? { ok: true, properties } : { ok: false, faults };
}

function fault(name: string, error: string, message: string): PropertyFault {
  return { isValid: false, message, error, name };
}

type ReadValue =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly error: string; readonly message: string };

function readValue(portal: Portal, property: PropertyDefinition, value: string): ReadValue {
  if (value === "") return { ok: true, value };
  switch (property.type) {
    case "number":
      if (Number.isFinite(Number(value))) return { ok: true, value };
      return refuseValue("INVALID_DOUBLE", `${value} was not a valid number.`);
    case "bool":
    case "enumeration":
      return readChoice(property, value);
    case "date":
      return readDate(value);
    case "datetime":
      return readDatetime(value);
    default:
      return readText(portal, property, value);
  }
}

function readText(portal: Portal, { name }: PropertyDefinition, value: string): ReadValue {
  if (value.length > portal.limits.textMax) {
    return refuseValue(
      "INVALID_LENGTH",
      `Property values are limited to ${portal.limits.textMax} characters.`,
    );
  }
  if (name !== "email") return { ok: true, value };
  const email = value.toLowerCase();
  if (/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)) return { ok: true, value: email };
  return refuseValue("INVALID_EMAIL", `Email address ${value} is invalid`);
}

function readChoice({ options }: PropertyDefinition, value: string): ReadValue {
  const values = options.map((option) => option.value);
  const wrong = value.split(";").filter((part) => part !== "" && !values.includes(part));
  if (wrong.length === 0) return { ok: true, value };
  return refuseValue(
    "INVALID_OPTION",
    `${wrong.join(";")} was not one of the allowed options: [${values.join(", ")}]`,
  );
}

/** A day: `YYYY-MM-DD`, or the millisecond at which it begins in UTC. */
function readDate(value: string): ReadValue {
  const ms = readMs(value);
  if (ms === null) return refuseValue("INVALID_DATE", `${value} was not a valid date.`);
  const iso = new Date(ms).toISOString();
  if (!iso.endsWith("T00:00:00.000Z")) {
    return refuseValue("INVALID_DATE", `${value} is at ${iso}, not midnight!`);
  }
  return { ok: true, value: iso.slice(0, 10) };
}

function readDatetime(value: string): ReadValue {
  const ms = readMs(value);
  if (ms === null) return refuseValue("INVALID_DATE", `${value} was not a valid datetime.`);
  return { ok: true, value: new Date(ms).toISOString() };
}

/** Milliseconds of a moment written as a number or in ISO 8601; null for anything else. */
export function readMs(value: string): number | null {
  if (/^-?\d+$/.test(value)) {
    const ms = Number(value);
    return Number.isFinite(new Date(ms).getTime()) ? ms : null;
  }
  if (!/^\d{4}-\d{2}-\d{2}/.test(value)) return null;
  const ms = Date.parse(value);
  return Number.isNaN(ms) ? null : ms;
}

function refuseValue(error: string, message: string): ReadValue {
  return { ok: false, error, message };
}

/** HubSpot puts what is wrong into the message itself, as JSON. */
export function faultsMessage(faults: readonly PropertyFault[]): string {
  return `Property values were not valid: ${JSON.stringify(faults)}`;
}
