import { error, type Finding } from "../finding.ts";
import { type AppFiles, REQUIREMENTS } from "./app-files.ts";
import { productsOf } from "./app-manifest.ts";
import { checkCustomObjects } from "./check-custom-objects.ts";
import { asList, asObject, entriesOf, type JsonObject, readJson } from "./json.ts";

const TYPES = [
  ...["automations", "channel_integrations", "custom_objects", "macros", "targets", "views"],
  ...["ticket_fields", "triggers", "user_fields", "organization_fields", "webhooks"],
  "custom_objects_v2",
];
const MAX_REQUIREMENTS = 5_000;
const MAX_LEGACY_OBJECTS = 50;

/** What one entry of a type must carry. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  automations: ["title"],
  macros: ["title"],
  targets: ["title"],
  views: ["title"],
  ticket_fields: ["title"],
  triggers: ["title"],
  user_fields: ["title", "key"],
  organization_fields: ["title", "key"],
  channel_integrations: ["manifest_url"],
  webhooks: ["name", "status", "endpoint", "http_method", "request_format"],
};

/** What Zendesk makes in an account when the app is installed, and erases when it is removed. */
export function checkRequirements(manifest: JsonObject, files: AppFiles): Finding[] {
  const bytes = files.get(REQUIREMENTS);
  if (bytes === undefined)
    return manifest.requirementsOnly === true
      ? [error("requirements-missing", REQUIREMENTS, "Add the file: the app is requirementsOnly.")]
      : [];
  const products = productsOf(manifest);
  if (manifest.marketingOnly === true || products.join() === "chat")
    return [
      error("requirements-unsupported", REQUIREMENTS, "Take the file out of an app of this kind."),
    ];
  const read = readJson(bytes);
  if (!read.ok) return [error("requirements-json", REQUIREMENTS, `Write JSON: ${read.error}.`)];
  const requirements = asObject(read.value.value);
  if (requirements === null)
    return [error("requirements-json", REQUIREMENTS, "Write an object of types.")];
  return [
    ...read.value.duplicates.map((key) =>
      error("json-duplicate", REQUIREMENTS, `${key}: it stands here twice; keep one.`),
    ),
    ...checkTypes(requirements),
    ...checkCount(requirements),
    ...Object.keys(REQUIRED).flatMap((type) => checkEntries(type, requirements)),
    ...checkChannels(requirements),
    ...checkTargets(requirements),
    ...checkLegacyObjects(requirements),
    ...(Object.hasOwn(requirements, "custom_objects_v2")
      ? checkCustomObjects(requirements.custom_objects_v2)
      : []),
  ];
}

function checkTypes(requirements: JsonObject): Finding[] {
  return Object.keys(requirements)
    .filter((type) => !TYPES.includes(type))
    .map((type) =>
      error("requirement-type", REQUIREMENTS, `${type}: take it out, an app can't require such.`),
    );
}

function checkCount(requirements: JsonObject): Finding[] {
  const sizeOf = (value: unknown) => asList(value)?.length ?? 1;
  const count = Object.values(requirements)
    .flatMap((group) => Object.values(asObject(group) ?? {}))
    .reduce<number>((sum, value) => sum + sizeOf(value), 0);
  return count > MAX_REQUIREMENTS
    ? [error("requirement-count", REQUIREMENTS, `Keep at most ${MAX_REQUIREMENTS}, not ${count}.`)]
    : [];
}

function checkEntries(type: string, requirements: JsonObject): Finding[] {
  const group = requirements[type];
  if (group === undefined) return [];
  if (asObject(group) === null)
    return [error("requirement-shape", REQUIREMENTS, `${type}: write an object of entries.`)];
  return entriesOf(group).flatMap(([id, payload]) => {
    const entry = asObject(payload);
    if (entry === null)
      return [error("requirement-shape", REQUIREMENTS, `${type}.${id}: write an object.`)];
    return missing(`${type}.${id}`, entry, REQUIRED[type] ?? []);
  });
}

function missing(at: string, entry: JsonObject, keys: readonly string[]): Finding[] {
  return keys
    .filter((key) => !Object.hasOwn(entry, key))
    .map((key) => error("requirement-field", REQUIREMENTS, `${at}.${key}: add it.`));
}

function checkChannels({ channel_integrations: channels }: JsonObject): Finding[] {
  return entriesOf(channels).length > 1
    ? [error("channel-integrations", REQUIREMENTS, "channel_integrations: keep one.")]
    : [];
}

const ENDED_TARGETS = ["http_target", "url_target_v2"];

function checkTargets({ targets }: JsonObject): Finding[] {
  return entriesOf(targets).flatMap(([id, payload]) => {
    const type = asObject(payload)?.type;
    if (typeof type !== "string" || !ENDED_TARGETS.includes(type)) return [];
    const message = `targets.${id}.type: use a webhook, Zendesk takes no ${type} any more.`;
    return [error("target-type", REQUIREMENTS, message)];
  });
}

const LEGACY_KEYS: Readonly<Record<string, readonly string[]>> = {
  custom_object_types: ["key", "schema"],
  custom_object_relationship_types: ["key", "source", "target"],
};

/** Custom objects of the older kind. */
function checkLegacyObjects({ custom_objects: objects }: JsonObject): Finding[] {
  if (objects === undefined) return [];
  const groups = asObject(objects);
  if (groups === null)
    return [error("requirement-shape", REQUIREMENTS, "custom_objects: write an object.")];
  const count = Object.values(groups).reduce<number>(
    (sum, group) => sum + (asList(group)?.length ?? 1),
    0,
  );
  const tooMany = `custom_objects: keep at most ${MAX_LEGACY_OBJECTS}, not ${count}.`;
  return [
    ...missing("custom_objects", groups, ["custom_object_types"]),
    ...(count > MAX_LEGACY_OBJECTS ? [error("requirement-count", REQUIREMENTS, tooMany)] : []),
    ...Object.entries(LEGACY_KEYS).flatMap(([name, keys]) =>
      (asList(groups[name]) ?? []).flatMap((entry, index) =>
        missing(`custom_objects.${name}[${index}]`, asObject(entry) ?? {}, keys),
      ),
    ),
  ];
}
