import type { SettingsField, SettingsView } from "../../panel/card-answer.ts";
import type { SettingsState } from "../../panel/host/settings-state.ts";
import type { FieldModel } from "./field-model.ts";
import type { SettingsModelWords } from "./settings-model-words.ts";

/** Lists of addresses and values are typed into one field. */
const TEXT_MAX = 5_000;

/** Fields that are about one thing; to be filled in, or to be read by whoever may not change them. */
export interface FieldGroup<Field> {
  readonly key: string;
  readonly title: string;
  readonly fields: readonly Field[];
  readonly facts: readonly {
    readonly key: string;
    readonly label: string;
    readonly text: string;
  }[];
}

const GROUPS = ["records", "org", "people"] as const;
type GroupName = (typeof GROUPS)[number];

/** The page's fields by what they are about, in the order the server gave them. */
export function fieldGroups(
  { fields, mayEdit }: SettingsView,
  state: SettingsState,
  words: SettingsModelWords,
): FieldGroup<FieldModel>[] {
  return GROUPS.map((key) => {
    const all = fields.filter(({ id }) => groupOf(id) === key);
    return {
      key,
      title: words.groups[key],
      fields: mayEdit ? all.map((field) => toFieldModel(field, state)) : [],
      facts: mayEdit ? [] : all.map((field) => toFact(field, words)),
    };
  }).filter((group) => group.fields.length + group.facts.length > 0);
}

const ORG: readonly string[] = ["changeNotices", "allowanceShare", "namespace"];

/** A field that is new to the server has its place among those of the records. */
function groupOf(id: string): GroupName {
  if (id === "policyVersion" || id.startsWith("roles.")) return "people";
  return ORG.includes(id) ? "org" : "records";
}

function toFieldModel(field: SettingsField, { values, errors }: SettingsState): FieldModel {
  const { id, label, hint, value, options } = field;
  const isSelect = options.length > 0;
  return {
    key: id,
    name: id,
    label,
    hint,
    value: values[id] ?? value,
    error: errors[id] ?? "",
    required: false,
    input: isSelect ? null : "text",
    isLongText: false,
    isSelect,
    isChoice: false,
    options,
    min: "",
    max: "",
    maxLength: TEXT_MAX,
  };
}

function toFact({ id, label, value, options }: SettingsField, { nothing }: SettingsModelWords) {
  const chosen = options.find((option) => option.value === value)?.label ?? value;
  return { key: id, label, text: chosen === "" ? nothing : chosen };
}
