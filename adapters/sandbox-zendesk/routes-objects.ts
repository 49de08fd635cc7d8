import { z } from "zod";
import {
  type Account,
  born,
  type SandboxObject,
  type SandboxRecord,
  touch,
  type Values,
} from "./account.ts";
import { checkFields, keptFields } from "./check-fields.ts";
import { failed, submitJob } from "./jobs.ts";
import {
  badRequest,
  done,
  forbidden,
  invalidRecord,
  NO_CONTENT,
  noEndpoint,
  notFound,
} from "./replies.ts";
import { type Call, pageOf, type Route, route } from "./route.ts";
import { FieldInput, toField } from "./routes-fields.ts";
import { fieldJson, recordJson } from "./to-json.ts";
import type { Reply } from "./types.ts";

const ObjectInput = z.object({
  custom_object: z.object({
    key: z.string().regex(/^[a-z][a-z0-9_]{0,58}$/),
    title: z.string().min(1),
    title_pluralized: z.string().min(1),
    include_in_list_view: z.boolean().optional(),
  }),
});

const RecordInput = z.object({
  external_id: z.string().min(1).max(255).nullish(),
  name: z.string().min(1).max(255),
  custom_object_fields: z.record(z.string(), z.unknown()).default({}),
});
type RecordInput = z.infer<typeof RecordInput>;

const RECORD_MAX_BYTES = 32_768;

/** Where the plan has no custom objects none of their paths is there. */
function planned(
  method: Route["method"],
  path: string,
  handle: Route["handle"],
  who: Route["who"] = "agent",
): Route {
  const guarded = (call: Call) =>
    call.account.features.customObjects ? handle(call) : noEndpoint();
  return route(method, path, guarded, who);
}

const ONE = "/api/v2/custom_objects/{key}";

export const objectRoutes = [
  planned("GET", "/api/v2/custom_objects/limits/object_limit", ({ account }) =>
    done({ count: account.objects.size, limit: account.limits.customObjectsMax }),
  ),
  planned("POST", "/api/v2/custom_objects", createObject, "admin"),
  planned("GET", ONE, (call) => withObject(call, (object) => done(objectJson(object)))),
  planned("DELETE", ONE, (call) =>
    withObject(call, ({ key }) => {
      call.account.objects.delete(key);
      return NO_CONTENT;
    }),
  ),
  planned("GET", `${ONE}/fields`, (call) =>
    withObject(call, ({ fields }) =>
      pageOf(call, "custom_object_fields", [...fields.values()], fieldJson),
    ),
  ),
  planned("POST", `${ONE}/fields`, createField, "admin"),
  planned("GET", `${ONE}/records`, (call) =>
    withObject(call, ({ records, key }) => {
      const wanted = call.query.get("filter[external_ids]")?.split(",") ?? null;
      const all = [...records.values()].filter(
        ({ externalId }) => wanted === null || wanted.includes(externalId ?? ""),
      );
      return pageOf(call, "custom_object_records", all, (each) => recordJson(each, key));
    }),
  ),
  planned("POST", `${ONE}/jobs`, runRecordsJob),
];

function withObject({ account, params }: Call, then: (object: SandboxObject) => Reply): Reply {
  const object = account.objects.get(params.key ?? "");
  return object === undefined ? notFound() : then(object);
}

function createObject({ account, body }: Call): Reply {
  const input = ObjectInput.safeParse(body);
  if (!input.success) return badRequest("custom_object is not valid");
  const { key, title, title_pluralized: titlePluralized } = input.data.custom_object;
  if (account.objects.has(key)) return invalidRecord("key", "has already been taken");
  if (account.objects.size >= account.limits.customObjectsMax) return forbidden();
  const object = { key, title, titlePluralized, fields: new Map(), records: new Map() };
  account.objects.set(key, object);
  return done(objectJson(object), 201);
}

function objectJson({ key, title, titlePluralized }: SandboxObject) {
  return {
    custom_object: { key, title, title_pluralized: titlePluralized, include_in_list_view: true },
  };
}

function createField(call: Call): Reply {
  return withObject(call, ({ fields }) => {
    const input = z.object({ custom_object_field: FieldInput }).safeParse(call.body);
    const key = input.success ? input.data.custom_object_field.key : null;
    if (!input.success || typeof key !== "string") return badRequest("the field is not valid");
    if (fields.has(key)) return invalidRecord("key", "has already been taken");
    const field = toField(call.account, input.data.custom_object_field);
    fields.set(key, field);
    return done({ custom_object_field: fieldJson(field) }, 201);
  });
}

const Job = z.object({
  job: z.discriminatedUnion("action", [
    z.object({
      action: z.literal("create_or_update_by_external_id"),
      items: z.array(RecordInput),
    }),
    z.object({ action: z.literal("create"), items: z.array(RecordInput) }),
    z.object({ action: z.literal("delete_by_external_id"), items: z.array(z.string()) }),
  ]),
});

function runRecordsJob(call: Call): Reply {
  return withObject(call, (object) => {
    const input = Job.safeParse(call.body);
    if (!input.success) return badRequest("the job is not valid");
    const { job } = input.data;
    if (job.items.length > call.account.limits.bulkMax) return badRequest("at most 100 items");
    const work = () =>
      job.items.map((item, index) =>
        typeof item === "string"
          ? removeRecord(object, item, index)
          : putRecord(call.account, object, item, index),
      );
    return submitJob(call.account, job.items.length, work, 201);
  });
}

function putRecord(
  account: Account,
  object: SandboxObject,
  input: RecordInput,
  index: number,
): Values {
  const bad = checkFields(account, object.fields.values(), input.custom_object_fields);
  const externalId = input.external_id ?? null;
  const size = Buffer.byteLength(JSON.stringify(input));
  if (bad !== null || size > RECORD_MAX_BYTES) {
    const why = bad === null ? "the record is too large" : `${bad.key} ${bad.why}`;
    return { ...failed(0, "RecordInvalid", why), index, external_id: externalId };
  }
  const known = [...object.records.values()].find(
    (record) => externalId !== null && record.externalId === externalId,
  );
  const { id, ...timed } = born(account);
  const record: SandboxRecord = known ?? {
    ...timed,
    id: `01${String(id).padStart(24, "0")}`,
    externalId,
    name: "",
    fields: {},
  };
  record.name = input.name;
  const kept = keptFields(object.fields.values(), input.custom_object_fields);
  record.fields = { ...record.fields, ...kept };
  touch(account, record);
  object.records.set(record.id, record);
  const status = known === undefined ? "Created" : "Updated";
  return { id: record.id, index, external_id: externalId, success: true, status };
}

function removeRecord(object: SandboxObject, externalId: string, index: number): Values {
  const known = [...object.records.values()].find((record) => record.externalId === externalId);
  if (known === undefined) return { ...failed(0, "RecordNotFound", "no such record"), index };
  object.records.delete(known.id);
  return { id: known.id, index, external_id: externalId, success: true, status: "Deleted" };
}
