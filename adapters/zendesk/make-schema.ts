import { z } from "zod";
import { ok, type Result } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import type { SchemaStep } from "../port.ts";
import type { ZendeskClient } from "./client.ts";
import { readFeatures } from "./describe.ts";
import {
  OPT_OUT_FIELDS,
  OUR_FIELDS,
  OUR_OBJECT,
  type OurField,
  type StandingPlace,
} from "./our-fields.ts";
import { type Field, ObjectFields, OrganizationFields, UserFields } from "./schema.ts";
import { CustomObject } from "./schema-account.ts";
import type { ZendeskSettings } from "./settings.ts";

type Steps = Result<readonly SchemaStep[], CrmError>;

/** Where standing is kept: in the custom object once it is there, unless an admin says otherwise. */
export async function readStandingPlace(
  client: ZendeskClient,
  settings: ZendeskSettings,
): Promise<Result<"fields" | "custom_object", CrmError>> {
  if (settings.standing !== "auto") return ok(settings.standing);
  const there = await hasObject(client);
  if (!there.ok) return there;
  return ok(there.value ? "custom_object" : "fields");
}

/** What of our fields and our object is there. Changes nothing. */
export function planSchema(client: ZendeskClient, settings: ZendeskSettings): Promise<Steps> {
  return walkSchema(client, settings, { object: "exists", make: async () => "missing" });
}

/**
 * Makes what is missing, by the API and not by the app's package: what a package made is erased with
 * all its values when the app is removed.
 */
export async function ensureSchema(
  client: ZendeskClient,
  settings: ZendeskSettings,
): Promise<Steps> {
  const wanted = await wantsObject(client, settings);
  if (!wanted.ok) return wanted;
  const there = wanted.value ? await hasObject(client) : ok(true);
  if (!there.ok) return there;
  if (!there.value) {
    const json = { custom_object: { ...OUR_OBJECT, include_in_list_view: true } };
    const made = await client.call("customObjectCreate", { json }, z.unknown());
    // Without it there is no place for its fields.
    if (!made.ok) return made;
  }
  return walkSchema(client, settings, {
    object: there.value ? "exists" : "made",
    make: (place, field) => createField(client, place, field),
  });
}

type Make = (place: StandingPlace, field: OurField) => Promise<SchemaStep["state"] | CrmError>;

interface Walk {
  /** What to say of the object when it is there. */
  readonly object: "exists" | "made";
  readonly make: Make;
}

async function walkSchema(
  client: ZendeskClient,
  settings: ZendeskSettings,
  { object: found, make }: Walk,
): Promise<Steps> {
  const wanted = await wantsObject(client, settings);
  if (!wanted.ok) return wanted;
  const steps: SchemaStep[] = [];
  const there = wanted.value ? await hasObject(client) : ok(false);
  if (!there.ok) return there;
  if (wanted.value) {
    const state = there.value ? found : "missing";
    steps.push(stepOf(OUR_OBJECT.key, OUR_OBJECT.key, state, "object"));
  }
  for (const [place, fields] of fieldsFor(wanted.value)) {
    const object = place === "custom_object" ? OUR_OBJECT.key : place;
    const present =
      place === "custom_object" && !there.value ? ok([]) : await presentFields(client, place);
    if (!present.ok) return present;
    for (const field of fields) {
      const made = await stateOf(present.value, field, () => make(place, field));
      if (typeof made !== "string" && isForAll(made)) return { ok: false, error: made };
      steps.push(stepOf(object, field.key, made, "field"));
    }
  }
  return ok(steps);
}

/** An account that is full, or a plan without custom objects, has standing in fields instead. */
async function wantsObject(
  client: ZendeskClient,
  settings: ZendeskSettings,
): Promise<Result<boolean, CrmError>> {
  if (settings.standing === "fields") return ok(false);
  const features = await readFeatures(client);
  if (!features.ok) return features;
  const room = features.value.customObjects;
  if (room === null) return ok(false);
  if (room.limit > room.used) return ok(true);
  return hasObject(client);
}

function fieldsFor(inObject: boolean): readonly [StandingPlace, readonly OurField[]][] {
  if (!inObject) {
    return [
      ["organizations", OUR_FIELDS.organizations],
      ["users", OUR_FIELDS.users],
    ];
  }
  return [
    ["custom_object", OUR_FIELDS.custom_object],
    ["users", OPT_OUT_FIELDS],
  ];
}

async function stateOf(
  present: readonly Field[],
  field: OurField,
  make: () => ReturnType<Make>,
): Promise<SchemaStep["state"] | CrmError> {
  const found = present.find(({ key }) => key === field.key);
  if (found === undefined) return make();
  const options = (found.custom_field_options ?? []).map(({ value }) => value);
  const complete = (field.options ?? []).every(({ value }) => options.includes(value));
  return found.type === field.type && complete ? "exists" : "differs";
}

function stepOf(
  object: string,
  name: string,
  made: SchemaStep["state"] | CrmError,
  what: SchemaStep["what"],
): SchemaStep {
  if (typeof made !== "string") {
    const detail = "detail" in made ? made.detail : made.kind;
    return { object, name, what, state: "refused", detail };
  }
  const detail = made === "differs" ? "there is a field of that key with another type" : "";
  return { object, name, what, state: made, detail };
}

export async function presentFields(
  client: ZendeskClient,
  place: StandingPlace,
): Promise<Result<readonly Field[], CrmError>> {
  switch (place) {
    case "users": {
      const page = await client.call("userFields", {}, UserFields);
      return page.ok ? ok(page.value.user_fields) : page;
    }
    case "organizations": {
      const page = await client.call("organizationFields", {}, OrganizationFields);
      return page.ok ? ok(page.value.organization_fields) : page;
    }
    case "custom_object": {
      const path = { objectKey: OUR_OBJECT.key };
      const page = await client.call("objectFields", { path }, ObjectFields);
      return page.ok ? ok(page.value.custom_object_fields) : page;
    }
  }
}

export async function hasObject(client: ZendeskClient): Promise<Result<boolean, CrmError>> {
  const path = { objectKey: OUR_OBJECT.key };
  const found = await client.call("customObject", { path }, CustomObject);
  if (found.ok) return ok(true);
  const absent = ["not_found", "unsupported"].includes(found.error.kind);
  return absent ? ok(false) : found;
}

async function createField(
  client: ZendeskClient,
  place: StandingPlace,
  { options, ...field }: OurField,
): Promise<SchemaStep["state"] | CrmError> {
  const body = { ...field, ...(options === undefined ? {} : { custom_field_options: options }) };
  const made = await callCreate(client, place, body);
  return made.ok ? "made" : made.error;
}

function callCreate(client: ZendeskClient, place: StandingPlace, body: unknown) {
  switch (place) {
    case "users":
      return client.call("userFieldCreate", { json: { user_field: body } }, z.unknown());
    case "organizations": {
      const json = { organization_field: body };
      return client.call("organizationFieldCreate", { json }, z.unknown());
    }
    case "custom_object": {
      const ask = { path: { objectKey: OUR_OBJECT.key }, json: { custom_object_field: body } };
      return client.call("objectFieldCreate", ask, z.unknown());
    }
  }
}

/** What stops everything, and not one field alone. */
function isForAll({ kind }: CrmError): boolean {
  return ["unauthorized", "uninstalled", "rate_limited", "unavailable"].includes(kind);
}
