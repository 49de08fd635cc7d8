import type { SettingsResults, SettingsView } from "../../panel/card-answer.ts";
import type { Answer } from "../../panel/host/panel-calls.ts";
import { type Holds, readAnswer } from "../../panel/host/read-answer.ts";
import { type SettingsCalls, settingsCalls } from "../../panel/host/settings-calls.ts";
import {
  NO_SETTINGS,
  type SettingsState,
  settingsFaults,
  settingsPhaseOf,
} from "../../panel/host/settings-state.ts";
import { settingsWordsFor } from "../../panel/host/settings-words.ts";
import { readJson } from "./salesforce-panel.ts";
import type { Performs, SettingsIntent } from "./settings-intent.ts";
import { type PageState, type SettingsModel, settingsModel } from "./settings-model.ts";
import { type SettingsModelWords, settingsModelWords } from "./settings-model-words.ts";

/** What the component lends the page: its way through Apex, and the reader's language. */
export interface SettingsTools {
  /** The name of the call and its question as JSON; the answer as it came. Rejects in an outage. */
  readonly ask: (call: string, question: string) => Promise<string>;
  readonly language: string;
  /** A call did what it was asked, in words for a toast. */
  readonly done: (message: string) => void;
  /** It did not: the page is longer than a screen, so what it says at its end is told at once too. */
  readonly failed: (message: string) => void;
  /** The page is to be drawn anew. */
  readonly changed: () => void;
}

/** The settings of the org's connection: a model to draw, and intents taken from it. */
export class SalesforceSettings implements Performs {
  readonly #tools: SettingsTools;
  readonly #calls: SettingsCalls;
  readonly #texts: {
    readonly words: ReturnType<typeof settingsWordsFor>;
    readonly own: SettingsModelWords;
  };
  #state: SettingsState = NO_SETTINGS;
  #page: PageState = { isLeaving: false };

  constructor(tools: SettingsTools) {
    this.#tools = tools;
    this.#texts = {
      words: settingsWordsFor(tools.language),
      own: settingsModelWords(tools.language),
    };
    this.#calls = settingsCalls((name, asked, holds) => this.#post(name, asked, holds));
  }

  get model(): SettingsModel {
    return settingsModel(this.#state, this.#page, this.#texts);
  }

  async load(): Promise<void> {
    this.#set(NO_SETTINGS, { isLeaving: false });
    const answer = await this.#calls.load();
    this.#set({ phase: settingsPhaseOf(answer) });
  }

  /** While a call is under way only typing is taken: nothing is asked for twice. */
  perform(intent: SettingsIntent): void {
    if (intent.do === "edit") {
      // What was typed is in its input already: drawing it again would move the cursor.
      this.#state = {
        ...this.#state,
        values: { ...this.#state.values, [intent.name]: intent.value },
      };
      return;
    }
    if (!this.#state.busy) void this.#act(intent.do);
  }

  async #act(what: Exclude<SettingsIntent["do"], "edit">): Promise<void> {
    const { words } = this.#texts;
    switch (what) {
      case "load":
        return this.load();
      case "save":
        return this.#save();
      case "sync":
        return this.#run(({ sync }) => sync(), { said: words.synced });
      // Our objects belong to the package: there is nothing of ours that a server could remove.
      case "disconnect":
        return this.#run(({ disconnect }) => disconnect(true), {});
      case "check-fields":
        return this.#checkFields();
      case "ask-disconnect":
        return this.#set({}, { isLeaving: true });
      case "stay":
        return this.#set({}, { isLeaving: false });
    }
  }

  #save(): Promise<void> {
    const { values: sent } = this.#state;
    return this.#run(({ save }) => save(sent), { said: this.#texts.words.saved, sent });
  }

  /** Runs one call and shows the settings it answers, or what is wrong. What was not sent stays. */
  async #run(
    ask: (calls: SettingsCalls) => Promise<Answer<SettingsView>>,
    { said = "", sent = {} }: { readonly said?: string; readonly sent?: SettingsState["values"] },
  ): Promise<void> {
    this.#begin();
    const answer = await ask(this.#calls);
    const faults = this.#faultsOf(answer);
    if (answer.kind !== "ok") return this.#set({ busy: false, ...faults });
    const values = Object.fromEntries(
      Object.entries(this.#state.values).filter(([name, value]) => sent[name] !== value),
    );
    const phase = { kind: "shown", view: answer.value } as const;
    this.#set({ busy: false, ...faults, phase, values }, { isLeaving: false });
    if (said !== "") this.#tools.done(said);
  }

  async #checkFields(): Promise<void> {
    this.#begin();
    const answer = await this.#calls.planSchema();
    const steps = answer.kind === "ok" ? { steps: answer.value } : {};
    this.#set({ busy: false, ...this.#faultsOf(answer), ...steps });
  }

  #faultsOf(answer: Answer<unknown>): Pick<SettingsState, "trouble" | "errors"> {
    const faults = settingsFaults(answer, this.#texts.words);
    const hasMarked = Object.keys(faults.errors).length > 0;
    if (faults.trouble !== "")
      this.#tools.failed(hasMarked ? this.#texts.own.lookAgain : faults.trouble);
    return faults;
  }

  #begin(): void {
    this.#set({ busy: true, trouble: "", errors: {} }, { isLeaving: false });
  }

  // A rejected call is Apex that could not reach our server: nobody knows whether we acted.
  async #post<T>(name: keyof SettingsResults, asked: object, holds: Holds<T>): Promise<Answer<T>> {
    const body = await this.#tools.ask(name, JSON.stringify(asked)).catch(() => null);
    return readAnswer(readJson(body), holds);
  }

  #set(state: Partial<SettingsState>, page: Partial<PageState> = {}): void {
    this.#state = { ...this.#state, ...state };
    this.#page = { ...this.#page, ...page };
    this.#tools.changed();
  }
}
