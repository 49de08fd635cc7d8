import type { PageAssets } from "../../console/page.ts";

export type SalesforceObject = "Account" | "Contact" | "Case";

export interface FieldRow {
  readonly label: string;
  readonly value: string;
}

export interface ActivityRow {
  readonly kind: string;
  readonly title: string;
  readonly detail: string;
  readonly whenText: string;
}

/** A record as the sandbox org holds it now. */
export interface SalesforceRecordView {
  readonly object: SalesforceObject;
  readonly id: string;
  readonly name: string;
  readonly highlights: readonly FieldRow[];
  readonly details: readonly FieldRow[];
  /** What our server wrote about it: rows of our objects. */
  readonly ours: readonly { readonly title: string; readonly rows: readonly FieldRow[] }[];
  readonly activity: readonly ActivityRow[];
  readonly related: readonly { readonly label: string; readonly href: string }[];
}

/** Whether the compiled components are there to be shown. */
export type ComponentsReady =
  | { readonly kind: "ready"; readonly script: string }
  | { readonly kind: "working"; readonly text: string }
  | { readonly kind: "failed"; readonly text: string };

export interface UserChoice {
  readonly id: string;
  readonly name: string;
  readonly roleText: string;
}

/** What every page of the sandbox org is drawn with. */
export interface SalesforceFrame {
  readonly assets: PageAssets;
  readonly components: ComponentsReady;
  readonly users: readonly UserChoice[];
  readonly userId: string;
  /** The user's language as `@salesforce/i18n/lang` says it. */
  readonly language: string;
  /** The page itself, for the switch between users. */
  readonly path: string;
}
