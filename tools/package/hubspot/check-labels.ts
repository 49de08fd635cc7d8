import { z } from "zod";
import { error, type Finding } from "../finding.ts";
import type { Component, Project } from "./project.ts";

const LANGUAGES = ["en", "es"] as const;

const Named = z.object({ typeDefinition: z.object({ name: z.string() }) });
const Labels = z.object({
  actionName: z.string().default(""),
  actionDescription: z.string().default(""),
  actionCardContent: z.string().default(""),
  inputFieldLabels: z.record(z.string(), z.string()).default({}),
  inputFieldDescriptions: z.record(z.string(), z.string()).default({}),
  outputFieldLabels: z.record(z.string(), z.string()).default({}),
});
const Action = z.object({
  inputFields: z.array(Named),
  outputFields: z.array(Named),
  labels: z.record(z.string(), Labels),
});

/** Whoever builds a workflow reads every field of our actions in their own language. */
export function checkLabels({ components }: Project): Finding[] {
  return components.filter(({ type }) => type === "workflow-action").flatMap(checkAction);
}

function checkAction({ config, file }: Component): Finding[] {
  const action = Action.safeParse(config);
  if (!action.success) return [];
  const { inputFields, outputFields, labels } = action.data;
  const inputs = inputFields.map(({ typeDefinition }) => typeDefinition.name);
  const outputs = outputFields.map(({ typeDefinition }) => typeDefinition.name);
  return LANGUAGES.flatMap((language) => {
    const told = labels[language];
    if (told === undefined) return [error("label-language", file, `No labels in ${language}.`)];
    const missing = [
      ...(["actionName", "actionDescription", "actionCardContent"] as const).filter(
        (name) => told[name].trim() === "",
      ),
      ...lacking("inputFieldLabels", inputs, told.inputFieldLabels),
      ...lacking("inputFieldDescriptions", inputs, told.inputFieldDescriptions),
      ...lacking("outputFieldLabels", outputs, told.outputFieldLabels),
    ];
    const placed = [...told.actionCardContent.matchAll(/\{\{\s*([^}\s]+)\s*\}\}/g)];
    return [
      ...missing.map((name) => error("label-missing", file, `${language}: ${name} is missing.`)),
      ...placed
        .filter(([, name = ""]) => !inputs.includes(name))
        .map(([whole]) => error("label-place", file, `${language}: ${whole} is no input.`)),
    ];
  });
}

function lacking(
  of: string,
  names: readonly string[],
  labels: Readonly<Record<string, string>>,
): string[] {
  return names.filter((name) => (labels[name] ?? "").trim() === "").map((name) => `${of}.${name}`);
}
