import type { PanelActionName, PanelView } from "../../panel/panel-view.ts";
import { bodyOf, checkForm } from "./check-form.ts";
import { rememberChoice } from "./choice-memory.ts";
import {
  type ActionAnswer,
  type Answer,
  type Attempt,
  findAccounts,
  getPanel,
  getTimeline,
  type Problem,
  postAction,
} from "./panel-api.ts";
import { formOf } from "./panel-forms.ts";
import {
  EMPTY_SEARCH,
  INITIAL,
  type OpenDialog,
  type PanelState,
  type Phase,
} from "./panel-state.ts";
import { words } from "./words.ts";

export interface PanelTarget {
  readonly api: string;
  readonly record: string;
}

/** Holds the panel's state and is the only caller of the server. `changed` redraws. */
export class PanelStore {
  state: PanelState = INITIAL;
  accountId = "";
  readonly #changed: () => void;
  readonly #target: () => PanelTarget;

  constructor(target: () => PanelTarget, changed: () => void) {
    this.#target = target;
    this.#changed = changed;
  }

  set(part: Partial<PanelState>): void {
    this.state = { ...this.state, ...part };
    this.#changed();
  }

  get view(): PanelView | null {
    return this.state.phase.kind === "shown" ? this.state.phase.view : null;
  }

  async load(accountId: string): Promise<void> {
    this.accountId = accountId;
    this.set({ ...INITIAL, phase: { kind: "loading" } });
    await this.#fetch();
  }

  async refresh(): Promise<void> {
    if (this.state.refreshing) return;
    this.set({ refreshing: true });
    await this.#fetch();
  }

  async #fetch(): Promise<void> {
    const asked = this.accountId;
    const answer = await getPanel(this.#target().api, asked);
    // A slow answer about an account that is no longer shown would put one customer's debt under
    // another's name.
    if (asked !== this.accountId) return;
    if (answer.kind === "unreachable" && this.view !== null) {
      this.set({ offline: true, refreshing: false });
      return;
    }
    this.set({ phase: phaseOf(answer), offline: false, refreshing: false, earlier: null });
  }

  show(phase: Phase): void {
    this.accountId = "";
    this.set({ ...INITIAL, phase });
  }

  async choose(accountId: string): Promise<void> {
    rememberChoice(this.#target().record, accountId);
    await this.load(accountId);
  }

  toggle(id: string): void {
    const opened = new Set(this.state.opened);
    if (!opened.delete(id)) opened.add(id);
    this.set({ opened });
  }

  dismiss(): void {
    this.set({ outcome: { kind: "idle" } });
  }

  refuse(reason: string): void {
    this.set({ outcome: { kind: "refused", reason } });
  }

  /** Opens the action's form, or acts at once when it asks nothing. */
  async start(actionId: PanelActionName, offerId = ""): Promise<void> {
    const view = this.view;
    if (view === null) return;
    const form = formOf(actionId, view);
    if (form === null) {
      await this.run(attemptOf(actionId, {}));
      return;
    }
    const values = Object.fromEntries(form.fields.map((field) => [field.name, field.initial]));
    const blank = { errors: {}, trouble: "", busy: false, unsettled: null };
    this.set({ dialog: { actionId, offerId, values, ...blank } });
  }

  edit(name: string, value: string): void {
    const { dialog } = this.state;
    if (dialog === null) return;
    const errors = { ...dialog.errors };
    delete errors[name];
    this.set({ dialog: { ...dialog, values: { ...dialog.values, [name]: value }, errors } });
  }

  closeDialog(): void {
    const { dialog } = this.state;
    if (dialog === null) return;
    // Leaving the form must not lose the key: the same wish can still be finished from the notice.
    const outcome = dialog.unsettled && { kind: "unknown" as const, attempt: dialog.unsettled };
    this.set({ dialog: null, ...(outcome && { outcome }) });
  }

  async submit(): Promise<void> {
    const { dialog } = this.state;
    const view = this.view;
    if (dialog === null || view === null || dialog.busy) return;
    const form = formOf(dialog.actionId, view);
    if (form === null) return;
    const errors = checkForm(form, dialog.values);
    if (Object.keys(errors).length > 0) {
      this.set({ dialog: { ...dialog, errors, trouble: words.checkForm } });
      return;
    }
    const body =
      dialog.actionId === "offer-plan"
        ? { offerId: dialog.offerId }
        : bodyOf(form, dialog.values, view);
    const attempt = sameWish(dialog.unsettled, body) ?? attemptOf(dialog.actionId, body);
    this.set({ dialog: { ...dialog, errors: {}, trouble: "", busy: true } });
    this.#settleDialog(attempt, await postAction(this.#target().api, this.accountId, attempt));
  }

  #settleDialog(attempt: Attempt, answer: Answer<ActionAnswer>): void {
    const { dialog } = this.state;
    if (answer.kind === "ok") {
      this.#done(answer.value);
      return;
    }
    if (dialog === null) return;
    const trouble = answer.kind === "problem" ? reasonOf(answer.problem) : words.unknownOutcome;
    const errors = answer.kind === "problem" ? fieldErrors(answer.problem, dialog) : {};
    const unsettled = answer.kind === "unreachable" ? attempt : null;
    this.set({ dialog: { ...dialog, busy: false, trouble, errors, unsettled } });
  }

  async run(attempt: Attempt): Promise<void> {
    if (this.state.outcome.kind === "running") return;
    this.set({ outcome: { kind: "running", actionId: attempt.actionId } });
    const answer = await postAction(this.#target().api, this.accountId, attempt);
    if (answer.kind === "ok") this.#done(answer.value);
    else if (answer.kind === "unreachable") this.set({ outcome: { kind: "unknown", attempt } });
    else this.refuse(reasonOf(answer.problem));
  }

  async undo(): Promise<void> {
    const undo = this.view?.undo;
    if (undo) await this.run(attemptOf("undo", { actionId: undo.actionId }));
  }

  #done({ message, panel }: ActionAnswer): void {
    this.set({
      phase: phaseOf({ kind: "ok", value: panel }),
      outcome: { kind: "done", message },
      dialog: null,
      offline: false,
      earlier: null,
    });
  }

  async showEarlier(): Promise<void> {
    const { earlier } = this.state;
    const cursor = earlier === null ? this.view?.timeline.cursor : earlier.cursor;
    if (cursor === null || cursor === undefined) return;
    const answer = await getTimeline(this.#target().api, this.accountId, cursor);
    if (answer.kind !== "ok") {
      if (answer.kind === "unreachable") this.set({ offline: true });
      return;
    }
    const entries = [...(this.state.earlier?.entries ?? []), ...answer.value.entries];
    this.set({ earlier: { entries, cursor: answer.value.cursor } });
  }

  async search(text: string): Promise<void> {
    if (text.trim() === "") return;
    this.set({ search: { ...EMPTY_SEARCH, text, busy: true } });
    const answer = await findAccounts(this.#target().api, text.trim());
    const rows = answer.kind === "ok" ? answer.value.accounts : null;
    const trouble = answer.kind === "ok" ? "" : troubleOf(answer);
    this.set({ search: { text, busy: false, trouble, rows } });
  }
}

function phaseOf(answer: Answer<PanelView>): Phase {
  if (answer.kind === "unreachable") return { kind: "unreachable" };
  if (answer.kind === "ok") {
    const { subject } = answer.value;
    if (subject.match === "none") return { kind: "none" };
    if (subject.match === "exact") return { kind: "shown", view: answer.value };
    return { kind: "choose", candidates: subject.candidates };
  }
  switch (answer.problem.status) {
    case 401:
      return { kind: "signed_out" };
    case 403:
      return { kind: "forbidden", detail: answer.problem.detail };
    case 404:
      return { kind: "none" };
    default:
      return { kind: "failed", detail: answer.problem.detail };
  }
}

function attemptOf(actionId: PanelActionName, body: Record<string, unknown>): Attempt {
  return { actionId, body, key: crypto.randomUUID() };
}

function sameWish(unsettled: Attempt | null, body: Record<string, unknown>): Attempt | null {
  return JSON.stringify(unsettled?.body) === JSON.stringify(body) ? unsettled : null;
}

function reasonOf({ detail, title }: Problem): string {
  return detail || title || words.refusedFallback;
}

function troubleOf(answer: Exclude<Answer<unknown>, { kind: "ok" }>): string {
  return answer.kind === "problem" ? reasonOf(answer.problem) : words.unreachableTitle;
}

function fieldErrors({ errors }: Problem, dialog: OpenDialog): Record<string, string> {
  const known = errors.filter(({ field }) => field in dialog.values);
  return Object.fromEntries(known.map(({ field, message }) => [field, message]));
}
