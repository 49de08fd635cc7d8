/** What the console shows of an import. The server's own report has this shape. */
export interface ImportReportView {
  readonly file: string;
  readonly bytes: number;
  readonly encoding: string;
  readonly bom: boolean;
  readonly delimiter: string;
  readonly header: { readonly line: number | null };
  readonly columns: readonly ImportColumnView[];
  readonly unusedColumns: readonly string[];
  readonly assumptions: readonly string[];
  readonly warnings: readonly string[];
  readonly rows: {
    readonly read: number;
    readonly imported: number;
    readonly duplicates: number;
    readonly rejected: number;
    readonly blank: number;
  };
  readonly found: {
    readonly accounts: number;
    readonly invoices: number;
    readonly payments: number;
    readonly credits: number;
    readonly disputes: number;
  };
  readonly totals: readonly {
    readonly currency: string;
    readonly invoices: number;
    readonly invoicedMinor: number;
    readonly paidMinor: number;
  }[];
  readonly rejects: readonly ImportLineView[];
  readonly notices: readonly ImportLineView[];
  readonly noticesNotShown: number;
}

export interface ImportColumnView {
  readonly position: number;
  readonly name: string;
  readonly field: string;
  readonly dates?:
    | { readonly order: "mdy" | "dmy" | "ymd" | null; readonly ambiguous: boolean }
    | undefined;
  readonly decimals?:
    | { readonly style: "point" | "comma" | null; readonly ambiguous: boolean }
    | undefined;
}

export interface ImportLineView {
  readonly line: number;
  readonly field: string;
  readonly value: string;
  readonly reason: string;
}

export interface WriteCountsView {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

export interface WrittenView {
  readonly accounts: WriteCountsView;
  readonly invoices: WriteCountsView;
  readonly ledger: WriteCountsView;
  readonly holds: WriteCountsView;
  readonly holdsEnded: number;
}

export interface ImportView {
  /** Names the file that waits on the server between the two steps. */
  readonly id: string;
  readonly report: ImportReportView;
  readonly written: WrittenView;
}

/** What the form was last sent with, and what was wrong with it. */
export interface ImportFormView {
  readonly currencies: readonly { readonly code: string; readonly name: string }[];
  readonly currency: string;
  /** Null when nothing was wrong. `file` and `currency` are the form's fields. */
  readonly problem: { readonly field: "file" | "currency"; readonly message: string } | null;
}
