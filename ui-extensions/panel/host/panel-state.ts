import type { PanelActionName, PanelView } from "../panel-view.ts";
import type { PanelPlanForm, PanelPlanPreview, PlanKind } from "../plan-input.ts";
import type { Absence, Attempt, Candidate, TimelinePage } from "./panel-calls.ts";

/** What the panel can know about the account right now. */
export type Phase =
  | { readonly kind: "loading" }
  | Absence
  | { readonly kind: "signed_out" }
  | { readonly kind: "unreachable" }
  | { readonly kind: "failed"; readonly detail: string }
  | { readonly kind: "shown"; readonly view: PanelView };

/** What became of the last action. */
export type Outcome =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly actionId: PanelActionName }
  | { readonly kind: "done"; readonly message: string }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "unknown"; readonly attempt: Attempt };

/** An agreement being filled in. */
export interface PlanEditing {
  readonly kind: PlanKind;
  /** Null until it has been fetched, and when nothing is owed. */
  readonly form: PanelPlanForm | null;
  /** Null for what such an agreement is usually about. */
  readonly invoiceIds: readonly string[] | null;
  readonly preview: PanelPlanPreview | null;
  /** The preview is of something typed before. */
  readonly stale: boolean;
  readonly loading: boolean;
}

export interface OpenDialog {
  /** The editor's own state; null for every other form. */
  readonly plan: PlanEditing | null;
  readonly actionId: PanelActionName;
  readonly offerId: string;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  readonly trouble: string;
  readonly busy: boolean;
  /** Kept while nobody knows what became of it, so that trying again can't do it twice. */
  readonly unsettled: Attempt | null;
}

export interface Search {
  readonly text: string;
  readonly busy: boolean;
  readonly trouble: string;
  readonly rows: readonly Candidate[] | null;
}

export interface PanelState {
  readonly phase: Phase;
  readonly offline: boolean;
  readonly refreshing: boolean;
  readonly outcome: Outcome;
  readonly dialog: OpenDialog | null;
  readonly opened: ReadonlySet<string>;
  readonly earlier: TimelinePage | null;
  readonly search: Search;
}

export const EMPTY_SEARCH: Search = { text: "", busy: false, trouble: "", rows: null };

export const INITIAL: PanelState = {
  phase: { kind: "loading" },
  offline: false,
  refreshing: false,
  outcome: { kind: "idle" },
  dialog: null,
  opened: new Set(),
  earlier: null,
  search: EMPTY_SEARCH,
};

/** The editor before its form has come. */
export const NEW_PLAN: PlanEditing = {
  kind: "plan",
  form: null,
  invoiceIds: null,
  preview: null,
  stale: true,
  loading: true,
};

/** What is shown is what was typed, and it may be offered or at least asked for. */
export function isReady({ preview, stale }: PlanEditing): boolean {
  return preview !== null && !stale && preview.verdict !== "refused";
}
