import type { Intent } from "./intent.ts";

/** What a press or a typed letter on the settings page asks for. */
export type SettingsIntent =
  | { readonly do: "edit"; readonly name: string; readonly value: string }
  | {
      readonly do:
        | "load"
        | "save"
        | "sync"
        | "check-fields"
        | "ask-disconnect"
        | "disconnect"
        | "stay";
    };

/** Whatever takes intents of the parts it handed models to. */
export interface Performs {
  perform(intent: Intent | SettingsIntent): void;
}
