import { useExtensionActions, useExtensionContext } from "@hubspot/ui-extensions";
import { useEffect, useReducer, useState } from "react";
import type { SettingsView } from "../../../panel/card-answer.ts";
import type { Answer } from "../../../panel/host/panel-calls.ts";
import { type SettingsCalls, settingsCalls } from "../../../panel/host/settings-calls.ts";
import {
  NO_SETTINGS,
  type SettingsState,
  settingsFaults,
  settingsPhaseOf,
} from "../../../panel/host/settings-state.ts";
import { type SettingsWords, settingsWordsFor } from "../../../panel/host/settings-words.ts";
import { postToServer } from "../calls/post-to-server.ts";

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

export const DISCONNECT_MODAL = "gs-disconnect";

export function useSettings(): Settings {
  const context = useExtensionContext<"settings">();
  const actions = useExtensionActions<"settings">();
  const locale = context.user.locale ?? context.user.language ?? "en";
  const [words] = useState(() => settingsWordsFor(locale));
  const [calls] = useState(() => {
    const place = { locale, timeZone: context.portal.timezone };
    return settingsCalls((name, asked, holds) =>
      postToServer(`/hubspot/settings/${name}`, { ...place, ...asked }, holds),
    );
  });
  const [state, set] = useState(NO_SETTINGS);
  const change = (part: Partial<SettingsState>) => set((before) => ({ ...before, ...part }));
  /** Runs one call and shows the settings it answers, or what is wrong. */
  const run = async (
    ask: (calls: SettingsCalls) => Promise<Answer<SettingsView>>,
    said: string,
  ) => {
    change({ busy: true, trouble: "", errors: {} });
    const answer = await ask(calls);
    change({ busy: false, ...settingsFaults(answer, words) });
    if (answer.kind !== "ok") return;
    change({ phase: { kind: "shown", view: answer.value }, values: {} });
    if (said !== "") actions.addAlert({ type: "success", message: said });
  };
  const schema = async (name: "planSchema" | "makeSchema") => {
    change({ busy: true, trouble: "" });
    const answer = await calls[name]();
    const steps = answer.kind === "ok" ? { steps: answer.value } : {};
    change({ busy: false, ...settingsFaults(answer, words), ...steps });
  };
  const [asked, askAgain] = useReducer((times: number) => times + 1, 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` is what asks again
  useEffect(() => {
    set(NO_SETTINGS);
    void calls.load().then((answer) => set({ ...NO_SETTINGS, phase: settingsPhaseOf(answer) }));
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
