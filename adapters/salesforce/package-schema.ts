import { ok, type Result } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import type { SchemaStep } from "../port.ts";
import { type Fields, fieldsOf } from "./object-description.ts";
import { OUR_FIELDS_ELSEWHERE, OUR_OBJECTS, type OurField } from "./our-objects.ts";
import { describeObjects, ourName, type Session } from "./session.ts";

/** What `describe` calls a field of each kind; a formula or another kind could not take our values. */
const TYPES: Readonly<Record<OurField["type"]["kind"], readonly string[]>> = {
  text: ["string"],
  long_text: ["textarea"],
  number: ["double", "int", "currency"],
  date: ["date"],
  moment: ["datetime"],
  choice: ["picklist", "string"],
  lookup: ["reference"],
};

/** Salesforce keeps a task's own fields on `Activity`, and shows them on the task. */
const SHOWN_ON: Readonly<Record<string, string>> = { Activity: "Task" };

/** What of our objects and fields is there and may be used by us; changes nothing. */
export async function planSchema(
  session: Session,
): Promise<Result<readonly SchemaStep[], CrmError>> {
  session.memory.forget();
  const elsewhere = Object.entries(OUR_FIELDS_ELSEWHERE);
  const shownOn = (object: string) => SHOWN_ON[object] ?? object;
  const names = [
    ...OUR_OBJECTS.map(({ name }) => ourName(session, name)),
    ...elsewhere.map(([object]) => shownOn(object)),
  ];
  const described = await describeObjects(session, names);
  if (!described.ok) return described;
  const knownOf = (name: string): Fields | null => {
    const description = described.value.get(name) ?? null;
    return description === null ? null : fieldsOf(description);
  };
  return ok([
    ...OUR_OBJECTS.flatMap(({ name, label, fields }) => {
      const known = knownOf(ourName(session, name));
      const state = known === null ? "missing" : "exists";
      const object: SchemaStep = { object: name, name, what: "object", state, detail: label.en };
      return [object, ...fields.map((field) => compare(session, name, field, known))];
    }),
    ...elsewhere.flatMap(([object, fields]) => {
      const known = knownOf(shownOn(object));
      return fields.map((field) => compare(session, object, field, known));
    }),
  ]);
}

function compare(
  session: Session,
  object: string,
  field: OurField,
  known: Fields | null,
): SchemaStep {
  const step = { object, name: field.name, what: "field", detail: field.label.en } as const;
  const there = known?.get(ourName(session, field.name));
  if (there === undefined) return { ...step, state: "missing" };
  if (!TYPES[field.type.kind].includes(there.type)) {
    const detail = `its type is ${there.type} and should be ${field.type.kind}`;
    return { ...step, state: "differs", detail };
  }
  if (field.externalId === true && !there.externalId) {
    return { ...step, state: "differs", detail: "it is not marked as an external id" };
  }
  if (!there.createable) {
    return { ...step, state: "differs", detail: "the permission set does not let us write it" };
  }
  return { ...step, state: "exists" };
}

const INSTALL =
  "install the Good Standing package and assign its permission set to the user who connected";

/** Objects and fields come with the package, which only an admin can install. */
export async function ensureSchema(
  session: Session,
): Promise<Result<readonly SchemaStep[], CrmError>> {
  const plan = await planSchema(session);
  if (!plan.ok) return plan;
  return ok(
    plan.value.map((step) =>
      step.state === "missing" ? { ...step, state: "refused", detail: INSTALL } : step,
    ),
  );
}
