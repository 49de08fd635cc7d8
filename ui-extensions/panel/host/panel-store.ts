import type { PanelActionName, PanelView } from "../panel-view.ts";
import type { PanelWhy } from "../panel-why.ts";
import type { PanelPlanInput } from "../plan-input.ts";
import { formBody, planBody } from "./dialog-body.ts";
import type { FormSource } from "./form-fields.ts";
import type { HostWords } from "./host-words.ts";
import { dialogFaults, phaseOf, reasonOf, sameWish, troubleOf } from "./panel-answers.ts";
import type { ActionAnswer, Answer, Attempt, PanelCalls } from "./panel-calls.ts";
import { formOf } from "./panel-forms.ts";
import {
  EMPTY_SEARCH,
  INITIAL,
  NEW_PLAN,
  type OpenDialog,
  type PanelState,
  type Phase,
} from "./panel-state.ts";
import { PlanSession } from "./plan-session.ts";

/** What a host lends the panel: its way to the server, its words, and drawing. */
export interface PanelHost {
  readonly calls: PanelCalls;
  readonly texts: HostWords;
  /** A key no other wish has ever had. */
  readonly newKey: () => string;
  /** What was typed as an agreement; null while a field is still empty or can't be read. */
  readonly readPlan: (typed: Readonly<Record<string, unknown>>) => PanelPlanInput | null;
  /** Draws what `state` says now. */
  readonly changed: () => void;
}

/** Holds the panel's state, whatever host draws it, and is the only caller of the server. */
export class PanelStore {
  state: PanelState = INITIAL;
  accountId = "";
  readonly plan: PlanSession;
  readonly #host: PanelHost;

  constructor(host: PanelHost) {
    this.#host = host;
    this.plan = new PlanSession({
      calls: host.calls,
      readPlan: host.readPlan,
      accountId: () => this.accountId,
      dialog: () => this.state.dialog,
      setDialog: (dialog) => this.set({ dialog }),
      fail: (answer) => troubleOf(answer, host.texts.words),
    });
  }

  set(part: Partial<PanelState>): void {
    this.state = { ...this.state, ...part };
    this.#host.changed();
  }

  get view(): PanelView | null {
    return this.state.phase.kind === "shown" ? this.state.phase.view : null;
  }

  /** With an empty id, the account that belongs to the host's record. */
  async load(accountId: string): Promise<void> {
    await this.#open(accountId, () => this.#host.calls.getPanel(accountId));
  }

  async choose(accountId: string): Promise<void> {
    await this.#open(accountId, () => this.#host.calls.choose(accountId));
  }

  async #open(accountId: string, ask: () => Promise<Answer<PanelView>>): Promise<void> {
    this.accountId = accountId;
    this.set({ ...INITIAL, phase: { kind: "loading" } });
    await this.#fetch(ask);
  }

  async refresh(): Promise<void> {
    if (this.state.refreshing) return;
    this.set({ refreshing: true });
    await this.#fetch(() => this.#host.calls.getPanel(this.accountId));
  }

  async #fetch(ask: () => Promise<Answer<PanelView>>): Promise<void> {
    const asked = this.accountId;
    const answer = await ask();
    // A slow answer about an account that is no longer shown would put one customer's debt under
    // another's name.
    if (asked !== this.accountId) return;
    if (answer.kind === "unreachable" && this.view !== null) {
      this.set({ offline: true, refreshing: false });
      return;
    }
    if (answer.kind === "ok") this.accountId = answer.value.subject.accountId;
    this.set({ phase: phaseOf(answer), offline: false, refreshing: false, earlier: null });
  }

  show(phase: Phase): void {
    this.accountId = "";
    this.set({ ...INITIAL, phase });
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
    const form = formOf(actionId, this.#formSource(view, {}));
    if (form === null) {
      await this.run(this.#attempt(actionId, {}));
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
    this.set({ dialog: null, ...this.#leftBy(dialog) });
  }

  /** Leaving the form must not lose the wish: what became of it is still told, and by its key. */
  #leftBy({ busy, unsettled, actionId }: OpenDialog): Partial<PanelState> {
    if (busy) return { outcome: { kind: "running", actionId } };
    return unsettled === null ? {} : { outcome: { kind: "unknown", attempt: unsettled } };
  }

  async submit(): Promise<void> {
    const { dialog } = this.state;
    const view = this.view;
    if (dialog === null || view === null || dialog.busy) return;
    const asked =
      dialog.plan === null
        ? formBody(dialog, this.#formSource(view, dialog.values))
        : planBody(dialog, this.plan.input(), this.#host.texts);
    if (asked.kind === "faulty") {
      this.set({ dialog: { ...dialog, ...asked.faults } });
      return;
    }
    const { body } = asked;
    const attempt = sameWish(dialog.unsettled, body) ?? this.#attempt(dialog.actionId, body);
    this.set({ dialog: { ...dialog, errors: {}, trouble: "", busy: true } });
    this.#settleDialog(attempt, await this.#host.calls.postAction(this.accountId, attempt));
  }

  #settleDialog(attempt: Attempt, answer: Answer<ActionAnswer>): void {
    const { dialog } = this.state;
    // A host may close a dialog that is at work; the answer is then told beside it.
    const isAsked = dialog?.busy === true && answer.kind !== "ok" && answer.kind !== "absent";
    if (!isAsked) {
      this.#settle(attempt, answer);
      return;
    }
    const faults = dialogFaults(dialog, attempt, answer, this.#host.texts.words);
    this.set({ dialog: { ...dialog, busy: false, ...faults } });
  }

  /** Takes an offer as it stands, without asking anything first. */
  async offer(offerId: string): Promise<void> {
    await this.run(this.#attempt("offer-plan", { offerId }));
  }

  async run(attempt: Attempt): Promise<void> {
    if (this.state.outcome.kind === "running") return;
    this.set({ outcome: { kind: "running", actionId: attempt.actionId } });
    this.#settle(attempt, await this.#host.calls.postAction(this.accountId, attempt));
  }

  #settle(attempt: Attempt, answer: Answer<ActionAnswer>): void {
    if (answer.kind === "ok") this.#done(answer.value);
    else if (answer.kind === "absent") this.show(answer.absence);
    else if (answer.kind === "unreachable") this.set({ outcome: { kind: "unknown", attempt } });
    else this.refuse(reasonOf(answer.problem, this.#host.texts.words));
  }

  async undo(): Promise<void> {
    const undo = this.view?.undo;
    if (undo) await this.run(this.#attempt("undo", { actionId: undo.actionId }));
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
    const answer = await this.#host.calls.getTimeline(this.accountId, cursor);
    if (answer.kind !== "ok") {
      if (answer.kind === "unreachable") this.set({ offline: true });
      return;
    }
    const entries = [...(this.state.earlier?.entries ?? []), ...answer.value.entries];
    this.set({ earlier: { entries, cursor: answer.value.cursor } });
  }

  why(touchId: string): Promise<Answer<PanelWhy>> {
    return this.#host.calls.getWhy(this.accountId, touchId);
  }

  async search(text: string): Promise<void> {
    if (text.trim() === "") return;
    this.set({ search: { ...EMPTY_SEARCH, text, busy: true } });
    const answer = await this.#host.calls.findAccounts(text.trim());
    const rows = answer.kind === "ok" ? answer.value : null;
    const trouble = answer.kind === "ok" ? "" : troubleOf(answer, this.#host.texts.words);
    this.set({ search: { text, busy: false, trouble, rows } });
  }

  #formSource(view: PanelView, values: OpenDialog["values"]): FormSource {
    return { view, values, texts: this.#host.texts };
  }

  #attempt(actionId: PanelActionName, body: Record<string, unknown>): Attempt {
    return { actionId, body, key: this.#host.newKey() };
  }
}
