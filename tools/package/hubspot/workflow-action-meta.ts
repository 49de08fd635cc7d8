import type { HubspotManifest } from "../manifest.ts";

type Actions = HubspotManifest["workflowActions"];
type Action = Actions["actions"][number];
type Language = "en" | "es";

const FIELD_TYPES: Readonly<Record<string, string>> = {
  string: "text",
  number: "number",
  bool: "booleancheckbox",
  date: "date",
  enumeration: "select",
};

/** One workflow action as HubSpot describes it, with its labels in every language we speak. */
export function workflowActionMeta(
  { path, fields }: Pick<Actions, "path" | "fields">,
  action: Action,
  publicUrl: string,
) {
  return {
    uid: action.id.replaceAll("-", "_"),
    type: "workflow-action",
    config: {
      actionUrl: `${publicUrl}${path}/${action.id}`,
      isPublished: true,
      supportedClients: [{ client: "WORKFLOWS" }],
      inputFields: action.inputs.map(({ name, type, required }) => ({
        typeDefinition: { name, type, fieldType: FIELD_TYPES[type] },
        supportedValueTypes: ["STATIC_VALUE", "OBJECT_PROPERTY"],
        isRequired: required,
      })),
      outputFields: action.outputs.map((name) => ({ typeDefinition: outputType(fields, name) })),
      objectTypes: action.objects,
      labels: { en: labelsIn("en", action, fields), es: labelsIn("es", action, fields) },
    },
  };
}

function outputType(fields: Actions["fields"], name: string) {
  const field = fields[name];
  if (field === undefined) throw new RangeError(`there is no output field ${name}`);
  const { type, options } = field;
  const choices = options?.map(({ value, label }) => ({ value, label: label.en }));
  const definition = { name, type, fieldType: FIELD_TYPES[type] };
  return choices === undefined ? definition : { ...definition, options: choices };
}

function labelsIn(language: Language, action: Action, fields: Actions["fields"]) {
  const { name, description, card, inputs, outputs } = action;
  return {
    actionName: name[language],
    actionDescription: description[language],
    actionCardContent: card[language],
    inputFieldLabels: Object.fromEntries(inputs.map((each) => [each.name, each.label[language]])),
    inputFieldDescriptions: Object.fromEntries(
      inputs.map((each) => [each.name, each.description[language]]),
    ),
    outputFieldLabels: Object.fromEntries(
      outputs.map((each) => [each, fields[each]?.label[language] ?? ""]),
    ),
  };
}
