import { error, type Finding } from "../finding.ts";
import { REQUIREMENTS } from "./app-files.ts";
import { asList, asObject, type JsonObject, shown } from "./json.ts";

export const MAX_OBJECTS = 50;
const MAX_FIELDS = 20;
const MAX_CHOICE_FIELDS = 5;
const MAX_OPTIONS = 10;
const MAX_FILTER_CONDITIONS = 20;
const MAX_TRIGGERS = 10;
const MAX_CONDITIONS = 50;
const MAX_ACTIONS = 25;

const CHOICES = ["dropdown", "multiselect"];

export function wrongObject(rule: string, at: string, message: string): Finding {
  return error(rule, REQUIREMENTS, `custom_objects_v2${at}: ${message}`);
}

/** How many fields an object may have, and how much each may hold. */
export function limitsOfFields(fields: readonly JsonObject[]): Finding[] {
  const named = fields.filter(({ object_key }) => (object_key ?? "") !== "");
  return [
    ...perObject(named, "object_fields", MAX_FIELDS),
    ...CHOICES.flatMap((type) =>
      perObject(
        named.filter((field) => field.type === type),
        `object_fields of type ${type}`,
        MAX_CHOICE_FIELDS,
      ),
    ),
    ...named
      .filter(({ type }) => CHOICES.some((each) => each === type))
      .flatMap((field) =>
        atMost(
          asList(field.custom_field_options)?.length ?? 0,
          MAX_OPTIONS,
          `.object_fields ${shown(field.key)}.custom_field_options`,
        ),
      ),
    ...named.flatMap((field) =>
      atMost(
        countOf(field.relationship_filter),
        MAX_FILTER_CONDITIONS,
        `.object_fields ${shown(field.key)}.relationship_filter`,
      ),
    ),
  ];
}

export function limitsOfTriggers(triggers: readonly JsonObject[]): Finding[] {
  const named = triggers.filter(({ object_key }) => (object_key ?? "") !== "");
  return [
    ...perObject(named, "object_triggers", MAX_TRIGGERS),
    ...named.flatMap((trigger) => {
      const at = `.object_triggers ${shown(trigger.key)}`;
      return [
        ...atMost(countOf(trigger.conditions), MAX_CONDITIONS, `${at}.conditions`),
        ...atMost(asList(trigger.actions)?.length ?? 0, MAX_ACTIONS, `${at}.actions`),
      ];
    }),
  ];
}

function countOf(conditions: unknown): number {
  const groups = asObject(conditions);
  return (asList(groups?.all)?.length ?? 0) + (asList(groups?.any)?.length ?? 0);
}

function atMost(count: number, max: number, at: string): Finding[] {
  return count > max ? [wrongObject("object-limit", at, `keep at most ${max}, not ${count}.`)] : [];
}

function perObject(entries: readonly JsonObject[], what: string, max: number): Finding[] {
  const groups = Map.groupBy(entries, ({ object_key }) => object_key);
  return [...groups].flatMap(([key, group]) =>
    atMost(group.length, max, `.${what} of ${shown(key)}`),
  );
}
