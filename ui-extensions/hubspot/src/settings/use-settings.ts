import { useExtensionActions, useExtensionContext } from "@hubspot/ui-extensions";
import { useEffect, useReducer, useState } from "react";
import type { SettingsSchemaStep, SettingsView } from "../../../panel/card-answer.ts";
import type { Answer } from "../../../panel/host/panel-calls.ts";
import { type SettingsCalls, settingsCalls } from "./settings-calls.ts";
import { type SettingsWords, settingsWordsFor } from "./settings-words.ts";

/** What the page knows right now. */
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

export interface Settings {
  readonly state: SettingsState;
  readonly words: SettingsWords;
  readonly load: () => void;
  readonly edit: (id: string, value: string) => void;
  readonly save: () => void;
  readonly sync: () => void;
  readonly disconnect: (keepFields: boolean) => void;
  readonly planSchema: () => void;
  readonly makeSchema: () => void;
}

const INITIAL: SettingsState = {
  phase: { kind: "loading" },
  values: {},
  errors: {},
  trouble: "",
  busy: false,
  steps: null,
};

export const DISCONNECT_MODAL = "gs-disconnect";

export function useSettings(): Settings {
  const context = useExtensionContext<"settings">();
  const actions = useExtensionActions<"settings">();
  const locale = context.user.locale ?? context.user.language ?? "en";
  const [words] = useState(() => settingsWordsFor(locale));
  const [calls] = useState(() => settingsCalls({ locale, timeZone: context.portal.timezone }));
  const [state, set] = useState(INITIAL);
  const change = (part: Partial<SettingsState>) => set((before) => ({ ...before, ...part }));
  /** Runs one call and shows the settings it answers, or what is wrong. */
  const run = async (
    ask: (calls: SettingsCalls) => Promise<Answer<SettingsView>>,
    said: string,
  ) => {
    change({ busy: true, trouble: "", errors: {} });
    const answer = await ask(calls);
    change({ busy: false, ...faultsOf(answer, words) });
    if (answer.kind !== "ok") return;
    change({ phase: { kind: "shown", view: answer.value }, values: {} });
    if (said !== "") actions.addAlert({ type: "success", message: said });
  };
  const schema = async (name: "planSchema" | "makeSchema") => {
    change({ busy: true, trouble: "" });
    const answer = await calls[name]();
    const steps = answer.kind === "ok" ? { steps: answer.value } : {};
    change({ busy: false, ...faultsOf(answer, words), ...steps });
  };
  const [asked, askAgain] = useReducer((times: number) => times + 1, 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` is what asks again
  useEffect(() => {
    set(INITIAL);
    void calls.load().then((answer) => set({ ...INITIAL, phase: phaseOf(answer) }));
  }, [calls, asked]);
  return {
    state,
    words,
    load: askAgain,
    edit: (id, value) =>
      set((before) => ({ ...before, values: { ...before.values, [id]: value } })),
    save: () => void run(({ save }) => save(state.values), words.saved),
    sync: () => void run(({ sync }) => sync(), words.synced),
    disconnect: (keepFields) => {
      actions.closeOverlay(DISCONNECT_MODAL);
      void run(({ disconnect }) => disconnect(keepFields), "");
    },
    planSchema: () => void schema("planSchema"),
    makeSchema: () => void schema("makeSchema"),
  };
}

function phaseOf(answer: Answer<SettingsView>): SettingsPhase {
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

function faultsOf(
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
