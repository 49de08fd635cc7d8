import { html, LitElement, nothing, type PropertyValues } from "lit";
import { z } from "zod";
import { dialogTitle } from "../../panel/host/dialog-text.ts";
import type { Candidate } from "../../panel/host/panel-calls.ts";
import type { OpenDialog } from "../../panel/host/panel-state.ts";
import { PanelStore } from "../../panel/host/panel-store.ts";
import type { ActionId } from "../../panel/panel-view.ts";
import { PanelPlanInput } from "../../panel/plan-input.ts";
import type { Sections } from "./action-button.ts";
import { dialogContent } from "./action-dialog.ts";
import { recallChoice, rememberChoice } from "./choice-memory.ts";
import { panelCalls } from "./panel-api.ts";
import { absentSection } from "./section-absent.ts";
import { actionsSection } from "./section-actions.ts";
import { agreementSection } from "./section-agreement.ts";
import { foldedSections } from "./section-folded.ts";
import { headSection } from "./section-head.ts";
import { contactSection, nextSection } from "./section-next.ts";
import { noticeSection } from "./section-notice.ts";
import { offerSection } from "./section-offer.ts";
import { replySection } from "./section-reply.ts";
import { standingSection } from "./section-standing.ts";
import { texts, words } from "./words.ts";

const Candidates = z.array(z.object({ accountId: z.string(), name: z.string() }));

/**
 * `<gs-panel account="…" api="/api/v1">`. With `candidates` (JSON) and no account the rep chooses
 * one, remembered for `record`. It draws into the page itself, because the design system styles
 * native controls only there.
 */
export class GsPanel extends LitElement {
  static override properties = {
    account: { type: String },
    api: { type: String },
    record: { type: String },
    candidates: { type: String },
  };
  declare account: string;
  declare api: string;
  declare record: string;
  declare candidates: string;

  readonly #store = new PanelStore({
    calls: panelCalls(() => ({ api: this.api, record: this.record })),
    texts,
    newKey: () => crypto.randomUUID(),
    readPlan: (typed) => PanelPlanInput.safeParse(typed).data ?? null,
    changed: () => this.requestUpdate(),
  });
  #lastDialog: OpenDialog | null = null;
  #trigger: Element | null = null;

  constructor() {
    super();
    this.account = "";
    this.api = "/api/v1";
    this.record = "";
    this.candidates = "";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("visibilitychange", this.#returned);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("visibilitychange", this.#returned);
  }

  // A tab that was left open for an hour must not go on saying "just now".
  readonly #returned = () => {
    if (document.visibilityState === "visible" && this.#store.view !== null) {
      void this.#store.refresh();
    }
  };

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("account") || changed.has("candidates") || changed.has("record")) this.#open();
    const { dialog } = this.#store.state;
    if (dialog !== null && this.#store.state.dialog?.actionId !== undefined)
      this.#lastDialog = dialog;
  }

  #candidates(): readonly Candidate[] {
    return this.candidates === "" ? [] : Candidates.parse(JSON.parse(this.candidates));
  }

  #open(): void {
    const candidates = this.#candidates();
    const recalled = recallChoice(this.record);
    const known = candidates.some((each) => each.accountId === recalled);
    if (this.account !== "") void this.#store.load(this.account);
    else if (recalled !== null && (known || candidates.length === 0))
      void this.#store.load(recalled);
    else if (candidates.length > 0) this.#store.show({ kind: "choose", candidates });
    else this.#store.show({ kind: "none" });
  }

  #changeAccount(): void {
    rememberChoice(this.record, null);
    this.#open();
  }

  protected override render() {
    const { state } = this.#store;
    const { phase } = state;
    return html`<div class="gs-panel" role="region" aria-label=${words.panel}>
      ${
        phase.kind === "shown"
          ? this.#facts(this.#sections(phase.view))
          : absentSection(phase, state.search, {
              choose: (accountId) => void this.#store.choose(accountId),
              search: (text) => void this.#store.search(text),
              retry: () => void this.#store.load(this.#store.accountId),
              reload: () => location.reload(),
            })
      }
      ${noticeSection(this.#store.view, state, {
        dismiss: () => this.#store.dismiss(),
        undo: () => void this.#store.undo(),
        retry: () => this.#retry(),
      })}
      ${phase.kind === "shown" ? this.#dialog() : nothing}
    </div>`;
  }

  #facts(sections: Sections) {
    return html`<div class="gs-facts">
      <div>${headSection(sections)} ${replySection(sections)} ${standingSection(sections)}</div>
      <div class="gs-column-offer">${agreementSection(sections)} ${offerSection(sections)}
        ${nextSection(sections)}</div>
      <div class="gs-column-reach">${contactSection(sections)} ${actionsSection(sections)}</div>
      ${foldedSections(sections)}
    </div>`;
  }

  #sections(view: Sections["view"]): Sections {
    const store = this.#store;
    const chosen = this.account === "" && (this.#candidates().length > 0 || this.record !== "");
    return {
      view,
      state: store.state,
      start: (actionId, offerId) => this.#start(actionId, offerId),
      refuse: (reason) => store.refuse(reason),
      toggle: (id) => store.toggle(id),
      showEarlier: () => void store.showEarlier(),
      refresh: () => void store.refresh(),
      undo: () => void store.undo(),
      changeAccount: chosen ? () => this.#changeAccount() : null,
    };
  }

  #start(actionId: ActionId, offerId?: string): void {
    this.#trigger = document.activeElement;
    void this.#store.start(actionId, offerId);
  }

  #retry(): void {
    const { outcome } = this.#store.state;
    if (outcome.kind === "unknown") void this.#store.run(outcome.attempt);
  }

  #dialog() {
    const { view } = this.#store;
    const { dialog } = this.#store.state;
    // While the dialog closes it still shows what it showed; emptying it would make it jump.
    const shown = dialog ?? this.#lastDialog;
    if (view === null) return nothing;
    return html`<wa-dialog
      class=${shown?.plan == null ? "gs-dialog" : "gs-dialog gs-dialog-wide"}
      label=${shown === null ? "" : dialogTitle(view, shown)}
      ?open=${dialog !== null}
      @wa-hide=${(event: Event) => this.#holdWhileBusy(event)}
      @wa-after-hide=${(event: Event) => this.#closed(event)}
    >
      ${
        shown === null
          ? nothing
          : dialogContent(view, shown, {
              edit: (name, value) => this.#store.edit(name, value),
              submit: () => void this.#store.submit(),
              close: () => this.#store.closeDialog(),
              plan: {
                pick: (kind) => this.#store.plan.pick(kind),
                use: (input) => this.#store.plan.use(input),
                cover: (invoiceIds) => this.#store.plan.cover(invoiceIds),
              },
            })
      }
    </wa-dialog>`;
  }

  #holdWhileBusy(event: Event): void {
    if (this.#store.state.dialog?.busy === true) event.preventDefault();
  }

  #closed(event: Event): void {
    if (event.target !== event.currentTarget) return;
    this.#store.closeDialog();
    // The button that opened the dialog may be gone, as Pause is once it is paused. Focus must not
    // fall back to the top of the page then.
    setTimeout(() => {
      if (this.#trigger?.isConnected === true) return;
      this.querySelector<HTMLElement>(".gs-name")?.focus();
    });
  }

  protected override updated(): void {
    const { dialog } = this.#store.state;
    if (dialog === null || Object.keys(dialog.errors).length === 0) return;
    const first = this.querySelector<HTMLElement>('.gs-form [aria-invalid="true"]');
    if (first?.contains(document.activeElement) === true) return;
    if (this.#reported === dialog.errors) return;
    this.#reported = dialog.errors;
    const control = first?.querySelector<HTMLElement>("input") ?? first;
    control?.focus();
  }
  #reported: OpenDialog["errors"] | null = null;
}
