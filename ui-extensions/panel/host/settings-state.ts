import type { SettingsSchemaStep, SettingsView } from "../card-answer.ts";
import type { Answer } from "./panel-calls.ts";
import type { SettingsWords } from "./settings-words.ts";

/** What a settings page knows right now. */
export type SettingsPhase =
  | { readonly kind: "loading" | "unreachable" }
  | { readonly kind: "refused"; readonly detail: string }
  | { readonly kind: "shown"; readonly view: SettingsView };

export interface SettingsState {
  readonly phase: SettingsPhase;
  /** By field id; what was not touched is left out. */
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  readonly trouble: string;
  readonly busy: boolean;
  readonly steps: readonly SettingsSchemaStep[] | null;
}

export const NO_SETTINGS: SettingsState = {
  phase: { kind: "loading" },
  values: {},
  errors: {},
  trouble: "",
  busy: false,
  steps: null,
};

export function settingsPhaseOf(answer: Answer<SettingsView>): SettingsPhase {
  switch (answer.kind) {
    case "ok":
      return { kind: "shown", view: answer.value };
    case "unreachable":
      return { kind: "unreachable" };
    case "problem":
      return { kind: "refused", detail: answer.problem.detail };
    case "absent":
      return { kind: "refused", detail: detailOf(answer) };
  }
}

function detailOf({ absence }: Extract<Answer<unknown>, { kind: "absent" }>): string {
  return "detail" in absence ? absence.detail : "";
}

/** What a settings page says of an answer that changed nothing. */
export function settingsFaults(
  answer: Answer<unknown>,
  words: SettingsWords,
): Pick<SettingsState, "trouble" | "errors"> {
  switch (answer.kind) {
    case "ok":
      return { trouble: "", errors: {} };
    case "unreachable":
      return { trouble: words.unreachableText, errors: {} };
    case "absent":
      return { trouble: detailOf(answer), errors: {} };
    case "problem": {
      // Several faults of one field are told one after the other as they are put right.
      const { errors, detail, title } = answer.problem;
      const byField = errors.map(({ field, message }) => [field, message] as const);
      return { trouble: detail || title, errors: Object.fromEntries(byField) };
    }
  }
}
