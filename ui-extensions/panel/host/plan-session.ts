import type { PanelPlanInput, PlanKind } from "../plan-input.ts";
import { fieldErrors } from "./panel-answers.ts";
import type { Answer, PanelCalls } from "./panel-calls.ts";
import type { OpenDialog, PlanEditing } from "./panel-state.ts";
import { draftOf, planOf } from "./plan-draft.ts";

/** Long enough that a number of two digits is asked about once. */
const TYPING_MS = 250;

/** The store as far as the agreement editor may change it. */
export interface PlanHost {
  readonly calls: Pick<PanelCalls, "getPlanForm" | "previewPlan">;
  /** What was typed as an agreement; null while a field is still empty or can't be read. */
  readonly readPlan: (typed: Readonly<Record<string, unknown>>) => PanelPlanInput | null;
  readonly accountId: () => string;
  readonly dialog: () => OpenDialog | null;
  readonly setDialog: (dialog: OpenDialog) => void;
  readonly fail: (answer: Exclude<Answer<unknown>, { kind: "ok" }>) => string;
}

/** Fetches the editor's form and keeps its preview up with what is typed. */
export class PlanSession {
  readonly #host: PlanHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor(host: PlanHost) {
    this.#host = host;
  }

  /** Fills the open dialog: with an offer to change, or with what the account starts from. */
  async open(start: PanelPlanInput | null): Promise<void> {
    const answer = await this.#host.calls.getPlanForm(this.#host.accountId());
    const dialog = this.#host.dialog();
    if (dialog === null || dialog.plan === null) return;
    if (answer.kind !== "ok") {
      const plan = { ...dialog.plan, loading: false };
      this.#host.setDialog({ ...dialog, plan, trouble: this.#host.fail(answer) });
      return;
    }
    const { form } = answer.value;
    const plan = { ...dialog.plan, form, loading: false };
    this.#host.setDialog({ ...dialog, plan });
    if (form !== null) this.use(start ?? form.start);
  }

  pick(kind: PlanKind): void {
    const start = this.#host.dialog()?.plan?.form?.kinds.find((each) => each.kind === kind)?.start;
    if (start !== undefined) this.use(start);
  }

  use(input: PanelPlanInput): void {
    this.#change(({ form, invoiceIds }) => ({
      kind: input.kind,
      invoiceIds: usualOr(input.invoiceIds ?? invoiceIds, form),
    }));
    const dialog = this.#host.dialog();
    if (dialog === null) return;
    const { reason = "" } = dialog.values;
    this.#host.setDialog({ ...dialog, values: { ...draftOf(input), reason }, errors: {} });
    this.refresh(0);
  }

  cover(invoiceIds: readonly string[] | null): void {
    this.#change(() => ({ invoiceIds }));
    this.refresh(0);
  }

  /** The agreement as it is typed now; null while a field can't be read. */
  input(): PanelPlanInput | null {
    const dialog = this.#host.dialog();
    const plan = dialog?.plan;
    if (dialog == null || plan == null || plan.form === null) return null;
    const { kind, invoiceIds, form } = plan;
    const typed = planOf(dialog.values, { kind, invoiceIds, currency: form.currency });
    return this.#host.readPlan(typed);
  }

  refresh(afterMs: number = TYPING_MS): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
    const asked = this.#asked;
    this.#change(() => ({ stale: true }));
    this.#timer = setTimeout(() => void this.#preview(asked), afterMs);
  }

  async #preview(asked: number): Promise<void> {
    const input = this.input();
    if (input === null) {
      this.#change(() => ({ preview: null, loading: false }));
      return;
    }
    this.#change(() => ({ loading: true }));
    const answer = await this.#host.calls.previewPlan(this.#host.accountId(), input);
    // What has been typed since then is being asked about already.
    if (asked !== this.#asked) return;
    const dialog = this.#host.dialog();
    if (answer.kind === "ok")
      this.#change(() => ({ preview: answer.value, stale: false, loading: false }));
    else if (dialog !== null && dialog.plan !== null) {
      const plan = { ...dialog.plan, loading: false };
      const errors = answer.kind === "problem" ? fieldErrors(answer.problem, dialog) : {};
      // A field that can't be read says so itself; anything else is said above the buttons.
      const trouble = Object.keys(errors).length > 0 ? "" : this.#host.fail(answer);
      this.#host.setDialog({ ...dialog, plan, errors, trouble });
    }
  }

  #change(part: (plan: PlanEditing) => Partial<PlanEditing>): void {
    const dialog = this.#host.dialog();
    if (dialog === null || dialog.plan === null) return;
    const { plan } = dialog;
    this.#host.setDialog({ ...dialog, plan: { ...plan, ...part(plan) }, trouble: "" });
  }
}

/** Null where the chosen invoices are the usual ones, so that an offer stays what it was. */
function usualOr(
  chosen: readonly string[] | null,
  form: PlanEditing["form"],
): readonly string[] | null {
  const usual = form?.invoices.filter((each) => each.usual).map(({ id }) => id) ?? [];
  const isUsual = chosen !== null && usual.length === chosen.length;
  return isUsual && usual.every((id) => chosen.includes(id)) ? null : chosen;
}
