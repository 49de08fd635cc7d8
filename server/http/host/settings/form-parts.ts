import type { CrmField } from "../../../../adapters/port.ts";
import type { SettingsField } from "../../../../ui-extensions/panel/card-answer.ts";

type Option = SettingsField["options"][number];

export function optionsOf(labels: Readonly<Record<string, string>>): Option[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

export function bare(value: string): Option {
  return { value, label: value };
}

/** What is chosen stays choosable, also while the fields can't be asked for. */
export function fieldOptions(fields: readonly CrmField[], chosen: string): Option[] {
  const options = fields.map(({ name, label }) => ({ value: name, label: `${label} (${name})` }));
  const isThere = chosen === "" || fields.some(({ name }) => name === chosen);
  return isThere ? options : [...options, bare(chosen)];
}

export function listOf(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== "");
}
