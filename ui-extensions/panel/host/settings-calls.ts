import type { SettingsResults, SettingsSchemaStep, SettingsView } from "../card-answer.ts";
import type { Answer } from "./panel-calls.ts";
import { mapAnswer, type PostCall } from "./post-call.ts";
import { isObject } from "./read-answer.ts";

export interface SettingsCalls {
  readonly load: () => Promise<Answer<SettingsView>>;
  readonly save: (values: Readonly<Record<string, string>>) => Promise<Answer<SettingsView>>;
  readonly sync: () => Promise<Answer<SettingsView>>;
  readonly disconnect: (keepFields: boolean) => Promise<Answer<SettingsView>>;
  readonly planSchema: () => Promise<Answer<readonly SettingsSchemaStep[]>>;
  readonly makeSchema: () => Promise<Answer<readonly SettingsSchemaStep[]>>;
}

/** The settings page's calls. None of them does harm twice, so none carries a key. */
export function settingsCalls(post: PostCall<keyof SettingsResults>): SettingsCalls {
  const view = async (name: "load" | "save" | "sync" | "disconnect", asked: object) =>
    mapAnswer(await post(name, { ...asked }, holdsSettings), ({ settings }) => settings);
  const steps = async (name: "schema-plan" | "schema-make") =>
    mapAnswer(await post(name, {}, holdsSteps), (made) => made.steps);
  return {
    load: () => view("load", {}),
    save: (values) => view("save", { values }),
    sync: () => view("sync", {}),
    disconnect: (keepFields) => view("disconnect", { keepFields }),
    planSchema: () => steps("schema-plan"),
    makeSchema: () => steps("schema-make"),
  };
}

function holdsSettings(body: object): body is SettingsResults["load"] {
  return "settings" in body && isObject(body.settings) && "connection" in body.settings;
}

function holdsSteps(body: object): body is SettingsResults["schema-plan"] {
  return "steps" in body && Array.isArray(body.steps);
}
