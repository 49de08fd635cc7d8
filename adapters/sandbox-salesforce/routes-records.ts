import { z } from "zod";
import { nowSecond, type Org, recordOf, tableOf, visibleFields, visibleObject } from "./org.ts";
import { badJson, done, NO_CONTENT, notFound, problem } from "./replies.ts";
import { type Call, route } from "./route.ts";
import { toWire } from "./run-query.ts";
import { type SaveAsk, type Saved, save } from "./save.ts";
import type { Reply } from "./types.ts";

const Values = z.record(z.string(), z.unknown());
const Records = z.object({
  allOrNone: z.boolean().default(false),
  records: z.array(z.looseObject({ attributes: z.object({ type: z.string() }) })),
});

export const recordRoutes = [
  route("POST", "/composite/sobjects", (call) => saveAll(call, () => ({ kind: "create" }))),
  route("PATCH", "/composite/sobjects", (call) =>
    saveAll(call, (values) => ({ kind: "id", id: String(values.Id ?? values.id ?? "") })),
  ),
  route("PATCH", "/composite/sobjects/{object}/{field}", (call) =>
    saveAll(call, () => ({ kind: "external", field: call.params.field ?? "" })),
  ),
  route("DELETE", "/composite/sobjects", removeAll),
  route("POST", "/sobjects/{object}", createOne),
  route("GET", "/sobjects/{object}/{id}", showOne),
  route("PATCH", "/sobjects/{object}/{id}", updateOne),
  route("DELETE", "/sobjects/{object}/{id}", removeOne),
];

/** Saves a collection, each record for itself, and answers for each in the order given. */
function saveAll(
  { org, body }: Call,
  byOf: (values: Readonly<Record<string, unknown>>) => SaveAsk["by"],
): Reply {
  const parsed = Records.safeParse(body);
  if (!parsed.success) return badJson();
  const { records, allOrNone } = parsed.data;
  if (allOrNone) return problem(400, "INVALID_INPUT", "this stand-in saves no collection as one");
  if (records.length > org.limits.collectionMax) {
    const message = `record limit reached. cannot submit more than ${org.limits.collectionMax} records in this call`;
    return problem(400, "EXCEEDED_ID_LIMIT", message);
  }
  const seen = new Set<string>();
  return done(
    records.map((values) => {
      const by = byOf(values);
      const key = by.kind === "external" ? String(values[by.field]) : "";
      if (key !== "" && seen.has(key)) return toResult(duplicate(key));
      seen.add(key);
      return toResult(save(org, { object: values.attributes.type, values, by }));
    }),
  );
}

function duplicate(value: string): Saved {
  const message = `Duplicate external id specified: ${value}`;
  return { ok: false, error: { statusCode: "DUPLICATE_VALUE", message, fields: [] } };
}

function toResult(saved: Saved) {
  return saved.ok
    ? { id: saved.id, success: true, errors: [], created: saved.created }
    : { success: false, errors: [saved.error] };
}

function toOne(saved: Saved, status: number): Reply {
  if (saved.ok)
    return done({ id: saved.id, success: true, errors: [], created: saved.created }, status);
  const { statusCode, message, fields } = saved.error;
  return problem(statusCode === "ENTITY_IS_DELETED" ? 404 : 400, statusCode, message, fields);
}

function createOne({ org, params, body }: Call): Reply {
  const values = Values.safeParse(body);
  if (!values.success) return badJson();
  const ask = { object: params.object ?? "", values: values.data, by: { kind: "create" } } as const;
  return toOne(save(org, ask), 201);
}

function showOne({ org, params: { object = "", id = "" } }: Call): Reply {
  const definition = visibleObject(org, object);
  const record = recordOf(org, definition?.name ?? "", id);
  if (definition === null || record === null || record.values.IsDeleted === true) return notFound();
  const fields = visibleFields(org, definition).map(({ name }) => name);
  const values = fields.map((name) => [name, toWire(definition, record, name)] as const);
  return done({ attributes: { type: definition.name }, ...Object.fromEntries(values) });
}

function updateOne({ org, params: { object = "", id = "" }, body }: Call): Reply {
  const values = Values.safeParse(body);
  if (!values.success) return badJson();
  const saved = save(org, { object, values: values.data, by: { kind: "id", id } });
  return saved.ok ? NO_CONTENT : toOne(saved, 400);
}

function removeOne({ org, params: { object = "", id = "" } }: Call): Reply {
  const record = recordOf(org, object, id);
  if (record === null || record.values.IsDeleted === true) {
    return problem(404, "ENTITY_IS_DELETED", "entity is deleted");
  }
  remove(org, object, id);
  return NO_CONTENT;
}

function removeAll({ org, query }: Call): Reply {
  const ids = (query.get("ids") ?? "").split(",").filter(Boolean);
  return done(
    ids.map((id) => {
      const object = [...org.objects.values()].find(({ prefix }) => id.startsWith(prefix));
      if (object !== undefined && recordOf(org, object.name, id) !== null) {
        remove(org, object.name, id);
        return { id, success: true, errors: [] };
      }
      const error = {
        statusCode: "INVALID_CROSS_REFERENCE_KEY",
        message: "invalid id",
        fields: [],
      };
      return { success: false, errors: [error] };
    }),
  );
}

/** Into the recycle bin, an account with its contacts; whoever pointed at it points at nothing. */
export function remove(org: Org, object: string, id: string): void {
  const record = recordOf(org, object, id);
  if (record === null) return;
  const now = nowSecond(org);
  Object.assign(record.values, { IsDeleted: true, SystemModstamp: now, LastModifiedDate: now });
  if (object !== "Account") return;
  for (const contact of [...tableOf(org, "Contact").values()]) {
    if (contact.values.AccountId === id) remove(org, "Contact", contact.id);
  }
}
