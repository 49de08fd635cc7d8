import { describe, expect, it } from "vitest";
import { type Change, inRequirements, type Json, linesFor, put } from "./our-app.ts";

type Row = readonly [what: string, change: Change, expected: string];

const R = "requirements.json";
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const WEBHOOK = {
  name: "Changes",
  status: "active",
  endpoint: "https://a.test",
  http_method: "POST",
  request_format: "json",
};

describe("of requirements the checker says, and says nothing else:", () => {
  it.each<Row>([
    ["a list", put(R, "[]"), `error requirements-json ${R}: Write an object of types.`],
    [
      "a form for tickets",
      inRequirements("ticket_forms", { one: { title: "One" } }),
      `error requirement-type ${R}: ticket_forms: take it out, an app can't require such.`,
    ],
    [
      "a view without a title",
      inRequirements("views/good_standing_tasks/title", undefined),
      `error requirement-field ${R}: views.good_standing_tasks.title: add it.`,
    ],
    [
      "views as a list",
      inRequirements("views", [{ title: "One" }]),
      `error requirement-shape ${R}: views: write an object of entries.`,
    ],
    [
      "a trigger that is text",
      inRequirements("triggers", { start: "Start" }),
      `error requirement-shape ${R}: triggers.start: write an object.`,
    ],
    [
      "a person's field without a key",
      inRequirements("user_fields", { segment: { title: "Segment" } }),
      `error requirement-field ${R}: user_fields.segment.key: add it.`,
    ],
    [
      "a company's field without a key",
      inRequirements("organization_fields", { balance: { title: "Balance" } }),
      `error requirement-field ${R}: organization_fields.balance.key: add it.`,
    ],
    [
      "a webhook that leads nowhere",
      inRequirements("webhooks", { changes: { ...WEBHOOK, endpoint: undefined } }),
      `error requirement-field ${R}: webhooks.changes.endpoint: add it.`,
    ],
    [
      "a target of an ended kind",
      inRequirements("targets", { old: { title: "Old", type: "http_target" } }),
      `error target-type ${R}: targets.old.type: use a webhook, Zendesk takes no http_target any more.`,
    ],
    [
      "two channels",
      inRequirements("channel_integrations", {
        one: { manifest_url: "https://a.test" },
        two: { manifest_url: "https://a.test" },
      }),
      `error channel-integrations ${R}: channel_integrations: keep one.`,
    ],
    [
      "a channel without its manifest",
      inRequirements("channel_integrations", { one: {} }),
      `error requirement-field ${R}: channel_integrations.one.manifest_url: add it.`,
    ],
    [
      "more than 5,000",
      inRequirements(
        "macros",
        Object.fromEntries(many(4_999, (index) => [`m${index}`, { title: "M" }])),
      ),
      `error requirement-count ${R}: Keep at most 5000, not 5001.`,
    ],
    [
      "older custom objects without a type",
      inRequirements("custom_objects", {}),
      `error requirement-field ${R}: custom_objects.custom_object_types: add it.`,
    ],
    [
      "an older custom object without a schema",
      inRequirements("custom_objects", { custom_object_types: [{ key: "plan" }] }),
      `error requirement-field ${R}: custom_objects.custom_object_types[0].schema: add it.`,
    ],
    [
      "51 older custom objects",
      inRequirements("custom_objects", {
        custom_object_types: many(51, (index) => ({ key: `k${index}`, schema: {} })),
      }),
      `error requirement-count ${R}: custom_objects: keep at most 50, not 51.`,
    ],
  ])("%s", (_what, change, expected) => {
    expect(linesFor(change)).toEqual([expected]);
  });

  it("takes one of each type as it should be", () => {
    const titled = { one: { title: "One" } };
    const keyed = { one: { title: "One", key: "one" } };
    const all = {
      ...{ automations: titled, macros: titled, views: titled },
      targets: { mail: { title: "Mail", type: "email_target" }, plain: { title: "Plain" } },
      ...{ ticket_fields: titled, triggers: titled, user_fields: keyed },
      ...{ organization_fields: keyed, webhooks: { one: WEBHOOK } },
      channel_integrations: { one: { manifest_url: "https://a.test" } },
      custom_objects: { custom_object_types: [{ key: "a", schema: {} }] },
    };
    expect(linesFor(put(R, JSON.stringify(all)))).toEqual([]);
  });
});

const object = (rest: Json = {}) => ({
  key: "account",
  title: "Account",
  title_pluralized: "Accounts",
  include_in_list_view: true,
  ...rest,
});
const field = (rest: Json = {}) => ({
  key: "balance",
  title: "Balance",
  type: "decimal",
  object_key: "account",
  ...rest,
});
const CONDITION = { field: "custom_object.account.custom_fields.balance", operator: "changed" };
const trigger = (rest: Json = {}) => ({
  key: "moved",
  object_key: "account",
  title: "Moved",
  conditions: { all: [CONDITION] },
  actions: [{ field: "notification_webhook", value: ["x", "{}"] }],
  ...rest,
});
const objects = (rest: Json) =>
  inRequirements("custom_objects_v2", { objects: [object()], ...rest });
const choice = (type: string, index: number, options = 1) =>
  field({
    key: `f${index}`,
    type,
    custom_field_options: many(options, (each) => ({ name: "N", value: `v${each}` })),
  });
const C = "custom_objects_v2";

describe("of custom objects the checker says, and says nothing else:", () => {
  it.each<Row>([
    ["a list", inRequirements(C, []), `error object-structure ${R}: ${C}: write an object.`],
    [
      "nothing in it",
      inRequirements(C, { objects: [], object_fields: [], object_triggers: [] }),
      `error object-structure ${R}: ${C}: name an object or take it out.`,
    ],
    [
      "fields by name",
      objects({ object_fields: { balance: field() } }),
      `error object-structure ${R}: ${C}.object_fields: write a list.`,
    ],
    [
      "more than a megabyte",
      objects({ object_fields: [field({ description: "x".repeat(1_048_576) })] }),
      `error object-size ${R}: ${C}: keep it below 1048576 bytes.`,
    ],
    [
      "an object without its plural",
      inRequirements(C, { objects: [object({ title_pluralized: undefined })] }),
      `error object-key ${R}: ${C}.objects "account".title_pluralized: add it.`,
    ],
    [
      "a field without a type",
      objects({ object_fields: [field({ type: undefined })] }),
      `error object-key ${R}: ${C}.object_fields "balance".type: add it.`,
    ],
    [
      "a trigger without a title",
      objects({ object_triggers: [trigger({ title: undefined })] }),
      `error object-key ${R}: ${C}.object_triggers "moved".title: add it.`,
    ],
    [
      "a field of an object that isn't there",
      objects({ object_fields: [field({ object_key: "invoice" })] }),
      `error object-reference ${R}: ${C}.object_fields "balance".object_key: name an object of this file, not "invoice".`,
    ],
    [
      "a trigger of an object that isn't there",
      objects({ object_triggers: [trigger({ object_key: "invoice" })] }),
      `error object-reference ${R}: ${C}.object_triggers "moved".object_key: name an object of this file, not "invoice".`,
    ],
    [
      "conditions as a list",
      objects({ object_triggers: [trigger({ conditions: [CONDITION] })] }),
      `error object-conditions ${R}: ${C}.object_triggers "moved".conditions: write lists named all and any.`,
    ],
    [
      "conditions by another name",
      objects({ object_triggers: [trigger({ conditions: { all: [CONDITION], none: [] } })] }),
      `error object-conditions ${R}: ${C}.object_triggers "moved".conditions: write lists named all and any.`,
    ],
    [
      "no condition",
      objects({ object_triggers: [trigger({ conditions: { all: [], any: [] } })] }),
      `error object-conditions ${R}: ${C}.object_triggers "moved".conditions: name at least one.`,
    ],
    [
      "no action",
      objects({ object_triggers: [trigger({ actions: [] })] }),
      `error object-actions ${R}: ${C}.object_triggers "moved".actions: write a list with at least one.`,
    ],
    [
      "a setting to be filled in",
      objects({ object_fields: [field({ title: "{{ setting.title }}" })] }),
      `error object-placeholder ${R}: ${C}: take {{setting…}} out, it is not filled in here.`,
    ],
    [
      "51 objects",
      inRequirements(C, { objects: many(51, (index) => object({ key: `o${index}` })) }),
      `error object-limit ${R}: ${C}.objects: keep at most 50.`,
    ],
    [
      "21 fields of an object",
      objects({ object_fields: many(21, (index) => field({ key: `f${index}` })) }),
      `error object-limit ${R}: ${C}.object_fields of "account": keep at most 20, not 21.`,
    ],
    [
      "six fields to choose from",
      objects({ object_fields: many(6, (index) => choice("dropdown", index)) }),
      `error object-limit ${R}: ${C}.object_fields of type dropdown of "account": keep at most 5, not 6.`,
    ],
    [
      "six fields to choose several from",
      objects({ object_fields: many(6, (index) => choice("multiselect", index)) }),
      `error object-limit ${R}: ${C}.object_fields of type multiselect of "account": keep at most 5, not 6.`,
    ],
    [
      "eleven choices",
      objects({ object_fields: [choice("dropdown", 0, 11)] }),
      `error object-limit ${R}: ${C}.object_fields "f0".custom_field_options: keep at most 10, not 11.`,
    ],
    [
      "a filter of 21 conditions",
      objects({
        object_fields: [
          field({ relationship_filter: { all: many(20, () => CONDITION), any: [CONDITION] } }),
        ],
      }),
      `error object-limit ${R}: ${C}.object_fields "balance".relationship_filter: keep at most 20, not 21.`,
    ],
    [
      "eleven triggers of an object",
      objects({ object_triggers: many(11, (index) => trigger({ key: `t${index}` })) }),
      `error object-limit ${R}: ${C}.object_triggers of "account": keep at most 10, not 11.`,
    ],
    [
      "51 conditions",
      objects({ object_triggers: [trigger({ conditions: { any: many(51, () => CONDITION) } })] }),
      `error object-limit ${R}: ${C}.object_triggers "moved".conditions: keep at most 50, not 51.`,
    ],
    [
      "26 actions",
      objects({ object_triggers: [trigger({ actions: many(26, () => ({})) })] }),
      `error object-limit ${R}: ${C}.object_triggers "moved".actions: keep at most 25, not 26.`,
    ],
  ])("%s", (_what, change, expected) => {
    expect(linesFor(change)).toEqual([expected]);
  });

  it("takes as many of each as there may be", () => {
    const five = [
      ...many(5, (n) => choice("dropdown", n, 10)),
      ...many(5, (n) => choice("multiselect", n + 5, 10)),
    ];
    const rest = many(10, (n) =>
      field({ key: `f${n + 10}`, relationship_filter: { all: many(20, () => CONDITION) } }),
    );
    const full = trigger({
      conditions: { all: many(25, () => CONDITION), any: many(25, () => CONDITION) },
      actions: many(25, () => ({})),
    });
    const change = inRequirements(C, {
      objects: [object(), ...many(49, (n) => object({ key: `o${n}` }))],
      object_fields: [...five, ...rest],
      object_triggers: many(10, () => full),
    });
    expect(linesFor(change)).toEqual([]);
  });
});
