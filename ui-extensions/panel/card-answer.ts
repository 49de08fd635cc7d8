import type { PanelView } from "./panel-view.ts";
import type { PanelWhy } from "./panel-why.ts";
import type { PanelPlanForm, PanelPlanPreview } from "./plan-input.ts";

/** A record of the CRM by the names its card knows it by. */
export interface CardRecord {
  readonly objectTypeId: string;
  readonly objectId: string;
}

/** What every call of a card says about where it stands and who reads. */
export interface CardAsk {
  readonly record: CardRecord;
  /** What the record itself says to whoever may read it; null where it says nothing. */
  readonly recordKey: string | null;
  readonly timeZone: string;
  readonly locale: string;
  /** The account chosen or found before; left out for the one the record stands for. */
  readonly accountId?: string;
}

export interface CardCandidate {
  readonly accountId: string;
  readonly name: string;
  readonly pastDueText: string;
  readonly stateLabel: string;
}

export interface CardProblem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
}

/** Why there is nothing to show that a person could act on here. */
export type CardRefusal =
  | { readonly kind: "choose"; readonly candidates: readonly CardCandidate[] }
  | { readonly kind: "none" }
  | { readonly kind: "not_synced"; readonly detail: string }
  | { readonly kind: "no_permission"; readonly detail: string }
  | { readonly kind: "disconnected"; readonly detail: string }
  | { readonly kind: "problem"; readonly problem: CardProblem };

/** Always sent with status 200: a host's proxy may hide the body of any other. */
export type CardAnswer<T> = ({ readonly kind: "ok" } & T) | CardRefusal;

/** What `ok` carries, by the last part of the call's address. `choose` answers like `panel`. */
export interface CardResults {
  readonly panel: { readonly accountId: string; readonly panel: PanelView };
  readonly choose: { readonly accountId: string; readonly panel: PanelView };
  readonly action: { readonly message: string; readonly panel: PanelView };
  readonly "plan-form": { readonly form: PanelPlanForm | null };
  readonly "plan-preview": { readonly preview: PanelPlanPreview };
  readonly timeline: {
    readonly entries: PanelView["timeline"]["entries"];
    readonly cursor: string | null;
  };
  readonly why: { readonly why: PanelWhy };
  readonly search: { readonly accounts: readonly CardCandidate[] };
}

/** What a host with a reply composer asks beside: a text to insert, and whether it may be sent. */
export interface ReplyResults {
  /** Handed `{ what }`. Refused with a problem of status 409 that says why it may not be written. */
  readonly "reply-text": { readonly what: ReplyText; readonly text: string; readonly html: string };
  /** Asked when a public reply is about to be saved. `reason` is empty where it may go. */
  readonly "reply-check": { readonly allowed: boolean; readonly reason: string };
}
export type ReplyText = "payment_link" | "plan_terms";

/** One account of a rep's day, most urgent first. */
export interface WorklistRow {
  readonly accountId: string;
  readonly name: string;
  readonly pastDueText: string;
  readonly stateLabel: string;
  readonly daysPastDue: number;
  /** What to do, such as `Call: promise broken yesterday`. */
  readonly todo: string;
  /** The record to open in this CRM; null where the account stands for none there. */
  readonly record: { readonly object: string; readonly id: string } | null;
}

/** Needs no record. A rep sees the accounts that are theirs, a manager all of them. */
export interface WorklistResults {
  /** Handed `{ cursor, search }`. */
  readonly worklist: { readonly rows: readonly WorklistRow[]; readonly cursor: string | null };
}

/** Something an admin chooses: drawn as a select where there are options, else as an input. */
export interface SettingsField {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** The settings page of a connection, in the reader's language. */
export interface SettingsView {
  readonly connection: {
    readonly state: "active" | "reconnect" | "disconnected";
    readonly stateText: string;
    readonly name: string;
    /** Where an admin connects again, to be opened in a new tab. */
    readonly connectUrl: string;
  };
  /** What was not granted, and what that switches off. */
  readonly missing: readonly { readonly what: string; readonly consequence: string }[];
  readonly sync: {
    /** One line for each noun, such as `Companies: 1,204 read, up to date`. */
    readonly lines: readonly {
      readonly noun: string;
      readonly text: string;
      readonly done: boolean;
    }[];
    /** Writes that will not be tried again, each with its reason. */
    readonly stopped: readonly { readonly text: string; readonly reason: string }[];
  };
  readonly fields: readonly SettingsField[];
  readonly mayEdit: boolean;
}

export interface SettingsSchemaStep {
  readonly object: string;
  readonly name: string;
  readonly what: "group" | "field" | "object";
  readonly state: "exists" | "made" | "missing" | "differs" | "refused";
  readonly detail: string;
}

/** What `ok` carries on the settings page's calls. `save` is handed `{ values: { [fieldId]: value } }`. */
export interface SettingsResults {
  readonly load: { readonly settings: SettingsView };
  readonly save: { readonly settings: SettingsView };
  readonly "schema-plan": { readonly steps: readonly SettingsSchemaStep[] };
  readonly "schema-make": { readonly steps: readonly SettingsSchemaStep[] };
  readonly sync: { readonly settings: SettingsView };
  /** Handed `{ keepFields: boolean }`. */
  readonly disconnect: { readonly settings: SettingsView };
}
