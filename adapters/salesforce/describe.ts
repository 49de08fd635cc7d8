import { ok, type Result } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import type { CrmNoun } from "../crm-ref.ts";
import { distinct } from "../crm-values.ts";
import type { CrmDescription, CrmField } from "../port.ts";
import { ACCOUNT_FIELDS, CONTACT_FIELDS } from "./map-party.ts";
import { type Fields, fieldsOf, type ObjectDescription, toCrmField } from "./object-description.ts";
import { objectsOf } from "./objects.ts";
import { orgOf } from "./org.ts";
import { EXTERNAL_ID } from "./our-objects.ts";
import { chooseOwedFields } from "./owed-fields.ts";
import { SALESFORCE_PERMISSIONS } from "./permissions.ts";
import { SALESFORCE_SCOPES } from "./scopes.ts";
import { describeObjects, ourName, type Session } from "./session.ts";
import { everyObject } from "./visible-fields.ts";

type Shortfall = CrmDescription["shortfalls"][number];

/** What an admin sees before going on: the org, and all that can't be seen or done there. */
export async function describe(
  session: Session,
  granted: readonly string[],
): Promise<Result<CrmDescription, CrmError>> {
  session.memory.forget();
  const org = await orgOf(session);
  if (!org.ok) return org;
  const described = await describeObjects(session, everyObject(session));
  if (!described.ok) return described;
  const missing = SALESFORCE_SCOPES.filter(({ scope }) => !granted.includes(scope));
  const { id, name, zone, currency } = org.value;
  return ok({
    externalId: id,
    name,
    timeZone: zone,
    currency: currency ?? "",
    grantedScopes: granted,
    missingScopes: missing.map(({ scope }) => scope),
    shortfalls: [
      ...missing.map(({ scope }) => ({
        what: scope,
        consequence: "The app does not work without it: connect again and allow it.",
      })),
      ...objectShortfalls(session, described.value),
      ...fieldShortfalls(session, described.value),
      ...(currency === null ? [NO_CURRENCY] : []),
    ],
  });
}

const NO_CURRENCY: Shortfall = {
  what: "currency",
  consequence: "The org does not tell us its currency: choose it in the settings.",
};

type Described = ReadonlyMap<string, ObjectDescription | null>;

/** Objects that are not licensed, not installed, or not shown to the user who connected. */
function objectShortfalls(session: Session, described: Described): Shortfall[] {
  const isOwed = session.settings.owed.object;
  const listed = SALESFORCE_PERMISSIONS.flatMap(({ object, without, byLicence = false }) => {
    const there = described.get(ourName(session, object)) ?? null;
    // Standing in for invoices is what the setting chose, and it says so itself below.
    const matters = !byLicence && (object !== "Invoice" || isOwed === "Invoice");
    return there === null && matters ? [{ what: object, consequence: without }] : [];
  });
  const isListed = SALESFORCE_PERMISSIONS.some(({ object }) => object === isOwed);
  if (isListed || (described.get(isOwed) ?? null) !== null) return listed;
  const consequence = "Invoices are not read: the org does not have this object, or hides it.";
  return [...listed, { what: isOwed, consequence }];
}

function fieldShortfalls(session: Session, described: Described): Shortfall[] {
  const { settings } = session;
  const known = (object: string): Fields | null => {
    const there = described.get(object) ?? null;
    return there === null ? null : fieldsOf(there);
  };
  const mapped = [
    ...wanted(known("Account"), "Account", [
      "Name",
      "Phone",
      ...Object.values(settings.attributes.company),
      ...Object.values(settings.fields.company),
    ]),
    ...wanted(known("Contact"), "Contact", [
      "Email",
      "HasOptedOutOfEmail",
      "DoNotCall",
      ...Object.values(settings.attributes.person),
      ...Object.values(settings.fields.person),
      ...Object.values(settings.optOut.fields),
    ]),
    ...wanted(
      known("Case"),
      "Case",
      settings.disputes.map(({ field }) => field),
    ),
    ...wanted(known("Task"), "Task", [ourName(session, EXTERNAL_ID)]),
  ];
  return [...mapped, ...owedShortfalls(session, known(settings.owed.object))];
}

const STANDARD: ReadonlySet<string> = new Set([...ACCOUNT_FIELDS, ...CONTACT_FIELDS]);

function wanted(
  known: Fields | null,
  object: string,
  names: readonly (string | undefined)[],
): Shortfall[] {
  if (known === null) return [];
  return distinct(names)
    .filter((name) => !known.has(name))
    .map((name) => ({
      what: `${object}.${name}`,
      consequence: STANDARD.has(name)
        ? "The user who connected can't see this field: what it says is not known to us."
        : "This field is not there, or the user who connected can't see it: it is left out.",
    }));
}

function owedShortfalls({ settings }: Session, known: Fields | null): Shortfall[] {
  if (known === null) return [];
  const { object } = settings.owed;
  const { fields, missing } = chooseOwedFields(settings.owed, known);
  const named = missing.map(({ role, name }) => ({
    what: `${object}.${name ?? role}`,
    consequence:
      fields === null
        ? `Invoices are not read: choose a field for "${role}" that the user who connected can see.`
        : "It is left out: the user who connected can't see it.",
  }));
  if (fields === null || fields.balance !== undefined) return named;
  return [
    ...named,
    {
      what: `${object}: balance`,
      consequence: "What is still to pay is known from recorded payments alone.",
    },
  ];
}

/** The fields there are for a noun, as the user sees them. */
export async function listFields(
  session: Session,
  noun: CrmNoun,
): Promise<Result<readonly CrmField[], CrmError>> {
  const [object] = objectsOf(noun, session.settings);
  if (object === undefined) throw new Error(`${noun} is read from nowhere`);
  const described = await describeObjects(session, [object]);
  if (!described.ok) return described;
  return ok((described.value.get(object)?.fields ?? []).map(toCrmField));
}
