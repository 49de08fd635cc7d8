import type {
  SettingsResults,
  SettingsSchemaStep,
  SettingsView,
} from "../../../panel/card-answer.ts";
import type { Answer } from "../../../panel/host/panel-calls.ts";
import { postToServer } from "../calls/post-to-server.ts";
import { type Holds, isObject } from "../calls/read-answer.ts";

export interface SettingsPlace {
  readonly locale: string;
  readonly timeZone: string;
}

export interface SettingsCalls {
  readonly load: () => Promise<Answer<SettingsView>>;
  readonly save: (values: Readonly<Record<string, string>>) => Promise<Answer<SettingsView>>;
  readonly sync: () => Promise<Answer<SettingsView>>;
  readonly disconnect: (keepFields: boolean) => Promise<Answer<SettingsView>>;
  readonly planSchema: () => Promise<Answer<readonly SettingsSchemaStep[]>>;
  readonly makeSchema: () => Promise<Answer<readonly SettingsSchemaStep[]>>;
}

/** The settings page's calls. None of them does harm twice, so none carries a key. */
export function settingsCalls(place: SettingsPlace): SettingsCalls {
  const post = <T>(name: keyof SettingsResults, asked: object, holds: Holds<T>) =>
    postToServer(`/hubspot/settings/${name}`, { ...place, ...asked }, holds);
  const view = async (name: "load" | "save" | "sync" | "disconnect", asked: object) => {
    const answer = await post(name, asked, holdsSettings);
    return answer.kind === "ok" ? { ...answer, value: answer.value.settings } : answer;
  };
  const steps = async (name: "schema-plan" | "schema-make") => {
    const answer = await post(name, {}, holdsSteps);
    return answer.kind === "ok" ? { ...answer, value: answer.value.steps } : answer;
  };
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
