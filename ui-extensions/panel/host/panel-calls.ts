import type { PanelActionName, PanelTimelineEntry, PanelView } from "../panel-view.ts";
import type { PanelWhy } from "../panel-why.ts";
import type { PanelPlanForm, PanelPlanInput, PanelPlanPreview } from "../plan-input.ts";

/** Why a server says no, after RFC 9457; the panel shows `detail` and the fields at fault. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
}

export interface Candidate {
  readonly accountId: string;
  readonly name: string;
  /** What tells two of the same name apart; empty where nothing is owed. */
  readonly pastDueText?: string;
  readonly stateLabel?: string;
}

/** Why there is no account to show, though the server answered. */
export type Absence =
  | { readonly kind: "none" }
  | { readonly kind: "choose"; readonly candidates: readonly Candidate[] }
  | { readonly kind: "forbidden"; readonly detail: string }
  | { readonly kind: "not_synced"; readonly detail: string }
  | { readonly kind: "disconnected"; readonly detail: string };

/**
 * What a call came to. `unreachable` means that nobody knows whether the server acted, so the same
 * key must be sent again; `problem` and `absent` are the server's word that it did not.
 */
export type Answer<T> =
  | { readonly kind: "ok"; readonly value: T }
  | { readonly kind: "absent"; readonly absence: Absence }
  | { readonly kind: "problem"; readonly problem: Problem }
  | { readonly kind: "unreachable" };

/** One wish of the rep. The key stays the same for as long as it is the same wish. */
export interface Attempt {
  readonly actionId: PanelActionName;
  readonly body: Readonly<Record<string, unknown>>;
  readonly key: string;
}

export interface ActionAnswer {
  readonly message: string;
  readonly panel: PanelView;
}

export interface TimelinePage {
  readonly entries: readonly PanelTimelineEntry[];
  readonly cursor: string | null;
}

/** The server as one host reaches it. No call throws for a server that is down or says no. */
export interface PanelCalls {
  /** With an empty id, the account that belongs to the host's record. */
  readonly getPanel: (accountId: string) => Promise<Answer<PanelView>>;
  /** As `getPanel`, and remembers the choice for the host's record. */
  readonly choose: (accountId: string) => Promise<Answer<PanelView>>;
  readonly postAction: (accountId: string, attempt: Attempt) => Promise<Answer<ActionAnswer>>;
  /** A form of null means that nothing is owed, so there is nothing to agree on. */
  readonly getPlanForm: (
    accountId: string,
  ) => Promise<Answer<{ readonly form: PanelPlanForm | null }>>;
  readonly previewPlan: (
    accountId: string,
    input: PanelPlanInput,
  ) => Promise<Answer<PanelPlanPreview>>;
  readonly getTimeline: (accountId: string, cursor: string) => Promise<Answer<TimelinePage>>;
  readonly getWhy: (accountId: string, touchId: string) => Promise<Answer<PanelWhy>>;
  readonly findAccounts: (text: string) => Promise<Answer<readonly Candidate[]>>;
}
