import { z } from "zod";
import { type Account, nextId, type SandboxField } from "./account.ts";
import { badRequest, done, invalidRecord, NO_CONTENT, notFound } from "./replies.ts";
import { type Call, pageOf, route } from "./route.ts";
import { fieldJson } from "./to-json.ts";
import type { Reply } from "./types.ts";

const TYPES = [
  "text",
  "textarea",
  "checkbox",
  "date",
  "integer",
  "decimal",
  "regexp",
  "dropdown",
  "tagger",
  "lookup",
  "multiselect",
] as const;

const Option = z.object({ name: z.string().min(1), value: z.string().regex(/^\S+$/) });

export const FieldInput = z
  .object({
    key: z
      .string()
      .regex(/^[a-z][a-z0-9_]*$/i)
      .nullish(),
    title: z.string().min(1),
    type: z.enum(TYPES).default("text"),
    required: z.boolean().default(false),
    custom_field_options: z.array(Option).default([]),
    relationship_target_type: z.string().nullish(),
  })
  .refine(({ type, custom_field_options: options }) => type !== "dropdown" || options.length > 0);
export type FieldInput = z.infer<typeof FieldInput>;

export function toField(account: Account, input: FieldInput): SandboxField {
  return {
    id: nextId(account),
    key: input.key ?? null,
    title: input.title,
    type: input.type,
    required: input.required,
    options: input.custom_field_options,
    target: input.relationship_target_type ?? null,
  };
}

type Kind = "user" | "organization" | "ticket";

function fieldsOf(account: Account, kind: Kind): Map<number, SandboxField> {
  if (kind === "user") return account.userFields;
  return kind === "organization" ? account.organizationFields : account.ticketFields;
}

function create({ account, body }: Call, kind: Kind): Reply {
  const parsed = z.object({ [`${kind}_field`]: FieldInput }).safeParse(body);
  const input = parsed.success ? parsed.data[`${kind}_field`] : undefined;
  if (input === undefined) return badRequest(`${kind}_field is not valid`);
  const fields = fieldsOf(account, kind);
  const taken = [...fields.values()].some(({ key }) => key !== null && key === input.key);
  if (taken) return invalidRecord("key", "has already been taken");
  const clash = tagTaken(account, input);
  if (clash !== null) return invalidRecord("custom_field_options", `${clash} is in use`);
  const field = toField(account, input);
  fields.set(field.id, field);
  return done({ [`${kind}_field`]: fieldJson(field) }, 201);
}

/** A choice becomes a tag, and one tag belongs to one field. */
function tagTaken(account: Account, input: FieldInput): string | null {
  const all = [account.userFields, account.organizationFields, account.ticketFields];
  const used = new Set(
    all.flatMap((fields) =>
      [...fields.values()].flatMap(({ options }) => options.map((o) => o.value)),
    ),
  );
  return input.custom_field_options.find(({ value }) => used.has(value))?.value ?? null;
}

function remove({ account, params }: Call, kind: Kind): Reply {
  const fields = fieldsOf(account, kind);
  const field = fields.get(Number(params.id));
  if (field === undefined) return notFound();
  fields.delete(field.id);
  // The values go with the field.
  const parties = kind === "user" ? account.users : account.organizations;
  for (const { fields: values } of parties.values())
    if (field.key !== null) delete values[field.key];
  return NO_CONTENT;
}

function routesFor(kind: Kind) {
  const path = `/api/v2/${kind}_fields`;
  return [
    route("GET", path, (call) =>
      pageOf(call, `${kind}_fields`, [...fieldsOf(call.account, kind).values()], fieldJson),
    ),
    route("POST", path, (call) => create(call, kind), "admin"),
    route("DELETE", `${path}/{id}`, (call) => remove(call, kind), "admin"),
  ];
}

export const fieldRoutes = [
  ...routesFor("user"),
  ...routesFor("organization"),
  ...routesFor("ticket"),
];
