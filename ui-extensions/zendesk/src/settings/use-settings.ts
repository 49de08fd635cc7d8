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
import { postAnswer } from "../calls/post-answer.ts";
import type { ServerSession } from "../calls/server-session.ts";
import type { Reading } from "../calls/worklist-calls.ts";
import { ADDRESSES } from "../contract.ts";

export interface Settings {
  readonly state: SettingsState;
  readonly words: SettingsWords;
  /** What the last call did; empty when it did nothing worth saying. */
  readonly done: string;
  readonly load: () => void;
  readonly edit: (id: string, value: string) => void;
  readonly save: () => void;
  readonly sync: () => void;
  readonly disconnect: (keepFields: boolean) => void;
  readonly planSchema: () => void;
  readonly makeSchema: () => void;
}

export function useSettings(session: ServerSession, reading: Reading): Settings {
  const [words] = useState(() => settingsWordsFor(reading.locale));
  const [calls] = useState(() =>
    settingsCalls((name, asked, holds) =>
      postAnswer(session, `${ADDRESSES.settings}/${name}`, { ...reading, ...asked }, holds),
    ),
  );
  const [state, set] = useState(NO_SETTINGS);
  const [done, setDone] = useState("");
  const change = (part: Partial<SettingsState>) => set((before) => ({ ...before, ...part }));
  /** Runs one call and shows the settings it answers, or what is wrong. */
  const run = async (
    ask: (calls: SettingsCalls) => Promise<Answer<SettingsView>>,
    said: string,
  ): Promise<void> => {
    setDone("");
    change({ busy: true, trouble: "", errors: {} });
    const answer = await ask(calls);
    change({ busy: false, ...settingsFaults(answer, words) });
    if (answer.kind !== "ok") return;
    change({ phase: { kind: "shown", view: answer.value }, values: {} });
    setDone(said);
  };
  const schema = async (name: "planSchema" | "makeSchema"): Promise<void> => {
    setDone("");
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
    done,
    load: askAgain,
    edit: (id, value) =>
      set((before) => ({ ...before, values: { ...before.values, [id]: value } })),
    save: () => void run(({ save }) => save(state.values), words.saved),
    sync: () => void run(({ sync }) => sync(), words.synced),
    disconnect: (keepFields) => void run(({ disconnect }) => disconnect(keepFields), ""),
    planSchema: () => void schema("planSchema"),
    makeSchema: () => void schema("makeSchema"),
  };
}
