import type { PanelActionName, PanelView } from "../../panel/panel-view.ts";
import { bodyOf, checkForm } from "./check-form.ts";
import { rememberChoice } from "./choice-memory.ts";
import { attemptOf, fieldErrors, phaseOf, reasonOf, sameWish, troubleOf } from "./panel-answers.ts";
import {
  type ActionAnswer,
  type Answer,
  type Attempt,
  findAccounts,
  getPanel,
  getTimeline,
  postAction,
} from "./panel-api.ts";
import { formOf } from "./panel-forms.ts";
import {
  EMPTY_SEARCH,
  INITIAL,
  NEW_PLAN,
  type OpenDialog,
  type PanelState,
  type Phase,
} from "./panel-state.ts";
import { isReady } from "./plan-editor.ts";
import { PlanSession } from "./plan-session.ts";
import { planWords } from "./plan-words.ts";
import { formWords, words } from "./words.ts";

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

  readonly plan = new PlanSession({
    target: () => ({ api: this.#target().api, accountId: this.accountId }),
    dialog: () => this.state.dialog,
    setDialog: (dialog) => this.set({ dialog }),
    fail: troubleOf,
  });

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
    const blank = { errors: {}, trouble: "", busy: false, unsettled: null };
    if (actionId === "propose-plan") {
      const offer = view.offers.find((each) => each.id === offerId);
      this.set({ dialog: { actionId, offerId, values: {}, plan: NEW_PLAN, ...blank } });
      await this.plan.open(offer?.input ?? null);
      return;
    }
    const form = formOf(actionId, view);
    if (form === null) {
      await this.run(attemptOf(actionId, {}));
      return;
    }
    const values = Object.fromEntries(form.fields.map((field) => [field.name, field.initial]));
    this.set({ dialog: { actionId, offerId, values, plan: null, ...blank } });
  }

  edit(name: string, value: string): void {
    const { dialog } = this.state;
    if (dialog === null) return;
    const errors = { ...dialog.errors };
    delete errors[name];
    this.set({ dialog: { ...dialog, values: { ...dialog.values, [name]: value }, errors } });
    if (dialog.plan !== null && name !== "reason") this.plan.refresh();
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
    const body = dialog.plan === null ? this.#formBody(dialog, view) : this.#planBody(dialog);
    if (body === null) return;
    const attempt = sameWish(dialog.unsettled, body) ?? attemptOf(dialog.actionId, body);
    this.set({ dialog: { ...dialog, errors: {}, trouble: "", busy: true } });
    this.#settleDialog(attempt, await postAction(this.#target().api, this.accountId, attempt));
  }

  /** What the form says; null, with its faults shown, when it can't be sent. */
  #formBody(dialog: OpenDialog, view: PanelView): Record<string, unknown> | null {
    const form = formOf(dialog.actionId, view, dialog.values);
    if (form === null) return null;
    const errors = checkForm(form, dialog.values);
    if (Object.keys(errors).length > 0) {
      this.set({ dialog: { ...dialog, errors, trouble: words.checkForm } });
      return null;
    }
    return dialog.actionId === "offer-plan"
      ? { offerId: dialog.offerId }
      : bodyOf(form, dialog.values, view);
  }

  #planBody(dialog: OpenDialog): Record<string, unknown> | null {
    const input = this.plan.input();
    if (dialog.plan === null || input === null || !isReady(dialog.plan)) {
      this.set({ dialog: { ...dialog, trouble: planWords.refused } });
      return null;
    }
    const reason = (dialog.values.reason ?? "").trim();
    if (dialog.plan.preview?.verdict === "needs_approval" && reason === "") {
      const errors = { reason: formWords.required(planWords.reason) };
      this.set({ dialog: { ...dialog, errors, trouble: words.checkForm } });
      return null;
    }
    return { plan: input, ...(reason === "" ? {} : { reason }) };
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
