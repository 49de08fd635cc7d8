import { z } from "zod";
import { ok, type Result } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import type { SchemaStep } from "../port.ts";
import { OUR_GROUP, OUR_PROPERTIES, type OurProperty } from "./our-properties.ts";
import type { HubspotProperty } from "./property.ts";
import { LOOKED_AT_MS, propertiesOf, type Session } from "./session.ts";
import { detailOf, HubspotProblem, toRecordError } from "./to-crm-error.ts";

const Groups = z.object({ results: z.array(z.object({ name: z.string() })) });
const Created = z.object({
  results: z.array(z.object({ name: z.string() })),
  errors: z.array(HubspotProblem).optional(),
});

/** What of our groups and fields is there; changes nothing. */
export async function planSchema(
  session: Session,
): Promise<Result<readonly SchemaStep[], CrmError>> {
  const steps: SchemaStep[] = [];
  for (const [object, ours] of Object.entries(OUR_PROPERTIES)) {
    const plan = await planObject(session, object, ours);
    if (!plan.ok) return plan;
    steps.push(...plan.value);
  }
  return ok(steps);
}

/** Makes what is missing. A field that is there in another form is left as it is and reported. */
export async function ensureSchema(
  session: Session,
): Promise<Result<readonly SchemaStep[], CrmError>> {
  session.memory.forget();
  const plan = await planSchema(session);
  if (!plan.ok) return plan;
  const steps: SchemaStep[] = [];
  for (const [object, ours] of Object.entries(OUR_PROPERTIES)) {
    const mine = plan.value.filter((step) => step.object === object);
    const made = await makeObject(session, object, ours, mine);
    if (!made.ok) return made;
    steps.push(...made.value);
  }
  session.memory.forget();
  return ok(steps);
}

/** Refusals that say "not here" about one object and nothing about the next. */
function isLocal({ kind }: CrmError): boolean {
  return (
    kind === "missing_scope" || kind === "unsupported" || kind === "not_found" || kind === "invalid"
  );
}

function stepOf(
  object: string,
  what: "group" | "field",
  name: string,
  state: SchemaStep["state"],
  detail = "",
): SchemaStep {
  return { object, what, name, state, detail };
}

async function planObject(
  session: Session,
  object: string,
  ours: readonly OurProperty[],
): Promise<Result<readonly SchemaStep[], CrmError>> {
  const groups = await session.client.call("groups", { path: { objectType: object } }, Groups);
  const there = groups.ok ? await propertiesOf(session, object, LOOKED_AT_MS) : groups;
  if (!there.ok) {
    if (!isLocal(there.error)) return there;
    return ok([stepOf(object, "group", OUR_GROUP.name, "refused", detailOf(there.error))]);
  }
  const names = groups.ok ? groups.value.results.map(({ name }) => name) : [];
  const hasGroup = names.includes(OUR_GROUP.name);
  return ok([
    stepOf(object, "group", OUR_GROUP.name, hasGroup ? "exists" : "missing"),
    ...ours.map((property) => compare(object, property, there.value)),
  ]);
}

function compare(object: string, ours: OurProperty, there: readonly HubspotProperty[]): SchemaStep {
  const theirs = there.find(({ name }) => name === ours.name);
  if (theirs === undefined) return stepOf(object, "field", ours.name, "missing", ours.label);
  const difference = differenceOf(ours, theirs);
  const state = difference === null ? "exists" : "differs";
  return stepOf(object, "field", ours.name, state, difference ?? ours.label);
}

function differenceOf(ours: OurProperty, theirs: HubspotProperty): string | null {
  if (theirs.type !== ours.type) return `its type is ${theirs.type} and should be ${ours.type}`;
  if (ours.unique === true && theirs.hasUniqueValue !== true) return "its values are not unique";
  const values = theirs.options.map(({ value }) => value);
  const lacking = (ours.options ?? []).filter(({ value }) => !values.includes(value));
  if (lacking.length === 0) return null;
  return `it lacks the options ${lacking.map(({ value }) => value).join(", ")}`;
}

async function makeObject(
  session: Session,
  object: string,
  ours: readonly OurProperty[],
  plan: readonly SchemaStep[],
): Promise<Result<readonly SchemaStep[], CrmError>> {
  if (plan.every(({ state }) => state !== "missing")) return ok(plan);
  const group = await makeGroup(session, object, plan);
  if (!group.ok) {
    if (!isLocal(group.error)) return group;
    return ok(plan.map((step) => refused(step, group.error)));
  }
  const missing = plan.filter(({ what, state }) => what === "field" && state === "missing");
  const wanted = ours.filter(({ name }) => missing.some((step) => step.name === name));
  const made = await makeFields(session, object, wanted);
  if (!made.ok) return made;
  return ok(
    plan.map((step) => {
      if (step.state !== "missing") return step;
      const error = made.value.get(step.name);
      return error === undefined ? { ...step, state: "made" } : refused(step, error);
    }),
  );
}

function refused(step: SchemaStep, error: CrmError): SchemaStep {
  if (step.state !== "missing") return step;
  return { ...step, state: "refused", detail: detailOf(error) };
}

async function makeGroup(
  session: Session,
  object: string,
  plan: readonly SchemaStep[],
): Promise<Result<null, CrmError>> {
  const isMissing = plan.some(({ what, state }) => what === "group" && state === "missing");
  if (!isMissing) return ok(null);
  const path = { objectType: object };
  const made = await session.client.call("groupCreate", { path, json: OUR_GROUP }, z.unknown());
  // Somebody else's click made it a moment ago.
  return made.ok || made.error.kind === "conflict" ? ok(null) : made;
}

/** Makes fields, all at once and else one by one, so that one refused does not keep out the others. */
async function makeFields(
  session: Session,
  objectType: string,
  wanted: readonly OurProperty[],
): Promise<Result<ReadonlyMap<string, CrmError>, CrmError>> {
  if (wanted.length === 0) return ok(new Map());
  const json = { inputs: wanted.map(toDefinition) };
  const made = await session.client.call(
    "propertiesCreate",
    { path: { objectType }, json },
    Created,
  );
  if (made.ok) return ok(failuresOf(wanted, made.value));
  if (made.error.kind === "conflict" && wanted.length === 1) return ok(new Map());
  if (wanted.length === 1 && isLocal(made.error)) {
    return ok(new Map(wanted.map(({ name }) => [name, made.error] as const)));
  }
  if (!isLocal(made.error) && made.error.kind !== "conflict") return made;
  const failures = new Map<string, CrmError>();
  for (const property of wanted) {
    const one = await makeFields(session, objectType, [property]);
    if (!one.ok) return one;
    for (const [name, error] of one.value) failures.set(name, error);
  }
  return ok(failures);
}

function failuresOf(
  wanted: readonly OurProperty[],
  { results, errors = [] }: z.infer<typeof Created>,
): ReadonlyMap<string, CrmError> {
  const made = new Set(results.map(({ name }) => name));
  const failed = wanted.filter(({ name }) => !made.has(name));
  return new Map(
    failed.flatMap(({ name }) => {
      const named = errors.find((problem) => JSON.stringify(problem).includes(name)) ?? errors[0];
      const error: CrmError =
        named === undefined
          ? { kind: "unavailable", detail: "HubSpot did not say what became of it" }
          : toRecordError(named);
      return error.kind === "conflict" ? [] : [[name, error] as const];
    }),
  );
}

function toDefinition({ unique, options, ...rest }: OurProperty) {
  return {
    ...rest,
    groupName: OUR_GROUP.name,
    ...(unique === true ? { hasUniqueValue: true } : {}),
    ...(options === undefined
      ? {}
      : {
          options: options.map((option, displayOrder) => ({
            ...option,
            displayOrder,
            hidden: false,
          })),
        }),
  };
}
