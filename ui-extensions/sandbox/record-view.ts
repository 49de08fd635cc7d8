export type RecordKind = "companies" | "contacts" | "tickets";

export interface RecordRow {
  readonly kind: RecordKind;
  readonly id: string;
  readonly name: string;
  readonly subtitle: string;
  readonly status: string;
  readonly owner: string;
}

/** A record of the sandbox CRM with what its page needs to mount the panel. */
export interface RecordView extends RecordRow {
  readonly properties: readonly { readonly label: string; readonly value: string }[];
  readonly activity: readonly {
    readonly whenText: string;
    readonly kind: string;
    readonly by: string;
    readonly text: string;
  }[];
  readonly panel: {
    readonly api: string;
    /** The rep's language, of those the panel speaks. */
    readonly language: string;
    /** The one account, or empty when there are several or none. */
    readonly accountId: string;
    readonly candidates: readonly { readonly accountId: string; readonly name: string }[];
  };
}

export const KIND_LABELS: Readonly<Record<RecordKind, string>> = {
  companies: "Companies",
  contacts: "Contacts",
  tickets: "Tickets",
};

/** An account of the book that no record of the sandbox CRM stands for. */
export interface ImportedRow {
  readonly id: string;
  readonly name: string;
  readonly kind: "consumer" | "business";
  readonly stateLabel: string;
  readonly pastDueText: string;
}

/** The list as it stands: all of it, or what a search found. */
export interface RecordsView {
  readonly records: readonly RecordRow[];
  readonly imported: readonly ImportedRow[];
  /** Where the next accounts begin, or null on the last page. */
  readonly importedCursor: string | null;
  /** What was searched for; empty when nothing was. */
  readonly search: string;
}
