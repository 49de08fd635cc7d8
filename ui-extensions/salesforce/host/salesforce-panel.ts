import { cardCalls } from "../../panel/host/card-calls.ts";
import { type HostWords, hostWordsFor } from "../../panel/host/host-words.ts";
import { newKey } from "../../panel/host/new-key.ts";
import type { Answer } from "../../panel/host/panel-calls.ts";
import { PanelStore } from "../../panel/host/panel-store.ts";
import { type Holds, readAnswer } from "../../panel/host/read-answer.ts";
import { readPlan } from "../../panel/host/read-plan.ts";
import type { PanelActionName } from "../../panel/panel-view.ts";
import { type DialogModel, dialogModel } from "./dialog-model.ts";
import type { WhyState } from "./folded-model.ts";
import { type Intent, performOn } from "./intent.ts";
import { type ScreenModel, screenModel } from "./screen-model.ts";

/** What a component lends the panel: its way through Apex, and the reader's language. */
export interface PanelTools {
  /** The name of the call and its question as JSON; the answer as it came. Rejects in an outage. */
  readonly ask: (call: string, question: string) => Promise<string>;
  readonly language: string;
  /** An action went through, in words for a toast. */
  readonly done: (message: string) => void;
}

/** A panel of the record a component stands on: models to draw, and intents taken from it. */
export class SalesforcePanel {
  readonly texts: HostWords;
  readonly #store: PanelStore;
  readonly #tools: PanelTools;
  readonly #listeners = new Set<() => void>();
  #whys: ReadonlyMap<string, WhyState> = new Map();
  #told: object | null = null;

  constructor(tools: PanelTools) {
    this.#tools = tools;
    this.texts = hostWordsFor(tools.language);
    this.#store = new PanelStore({
      calls: cardCalls((name, asked, holds) => this.#post(name, asked, holds)),
      texts: this.texts,
      newKey,
      readPlan,
      changed: () => this.#changed(),
    });
  }

  /** Calls `listener` at each change, until what comes back is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get screen(): ScreenModel {
    return screenModel(this.#store.state, this.texts, this.#whys);
  }

  get dialog(): DialogModel | null {
    const { state, view } = this.#store;
    if (state.dialog === null || view === null) return null;
    return dialogModel({ view, state, texts: this.texts }, state.dialog);
  }

  /** What the last action came to, in words; empty while it has not. */
  get doneText(): string {
    const { outcome } = this.#store.state;
    return outcome.kind === "done" ? outcome.message : "";
  }

  async load(): Promise<void> {
    await this.#store.load(this.#store.accountId);
  }

  /** Loads the record's account and opens what the action asks; says why where it can't be done. */
  async open(actionId: PanelActionName): Promise<void> {
    await this.load();
    const action = this.#store.view?.actions.find((each) => each.id === actionId);
    const { words } = this.texts;
    if (action === undefined) this.#store.refuse(words.refusedFallback);
    else if (action.whyNot === "") await this.#store.start(actionId);
    else this.#store.refuse(words.whyNot(action.label, action.whyNot));
  }

  /** The record changed under the panel: what is shown follows, but no form is taken away. */
  async recordChanged(): Promise<void> {
    const { state, view } = this.#store;
    if (view !== null && state.dialog === null) await this.#store.refresh();
  }

  perform(intent: Intent): void {
    if (intent.do === "why") void this.#why(intent.touchId);
    else performOn(this.#store, intent);
  }

  async #why(touchId: string): Promise<void> {
    const shown = this.#whys.get(touchId);
    if (shown === "loading") return;
    const rest = [...this.#whys].filter(([id]) => id !== touchId);
    this.#whys = new Map(rest);
    if (shown?.kind === "ok") {
      this.#changed();
      return;
    }
    this.#whys = new Map([...rest, [touchId, "loading" as const]]);
    this.#changed();
    const answer = await this.#store.why(touchId);
    this.#whys = new Map([...this.#whys, [touchId, answer]]);
    this.#changed();
  }

  // A rejected call is Apex that could not reach our server, or Salesforce that could not be
  // reached: nobody knows whether we acted.
  async #post<T>(name: string, asked: object, holds: Holds<T>): Promise<Answer<T>> {
    const body = await this.#tools.ask(name, JSON.stringify(asked)).catch(() => null);
    return readAnswer(readJson(body), holds);
  }

  #changed(): void {
    const { outcome } = this.#store.state;
    if (outcome.kind === "done" && outcome !== this.#told) this.#tools.done(outcome.message);
    this.#told = outcome;
    for (const listener of this.#listeners) listener();
  }
}

/** What can't be read is no answer. */
export function readJson(body: string | null): unknown {
  try {
    return JSON.parse(body ?? "null");
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
