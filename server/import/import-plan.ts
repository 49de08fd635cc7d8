import type { z } from "zod";
import type { Consent } from "../../core/accounts/account.ts";
import type { CurrencyCode } from "../../core/money/money.ts";
import type { ImportField } from "./column-names.ts";
import type { DateFinding } from "./detect-date-order.ts";
import type { DecimalFinding } from "./detect-decimal-style.ts";
import type { ColumnMap } from "./map-columns.ts";

export const DATE_FIELDS = ["issuedOn", "dueOn", "settledOn"] as const;
export type DateField = (typeof DATE_FIELDS)[number];
export const AMOUNT_FIELDS = ["amount", "openAmount"] as const;
export type AmountField = (typeof AMOUNT_FIELDS)[number];

/** What a row that says nothing is taken to mean: the mapping's constants over the tenant's defaults. */
export interface ImportDefaults {
  readonly currency: CurrencyCode;
  readonly country: string;
  readonly language: string;
  readonly timeZone?: string | undefined;
  readonly kind: "consumer" | "business";
}

/** Everything decided about the file before its first row is turned into facts. */
export interface ImportPlan {
  readonly columns: ColumnMap;
  readonly dates: ReadonlyMap<DateField, DateFinding>;
  readonly amounts: ReadonlyMap<AmountField, DecimalFinding>;
  readonly defaults: ImportDefaults;
  readonly credits: "reject" | "import";
  readonly consent: {
    readonly email: z.infer<typeof Consent>;
    readonly phone: z.infer<typeof Consent>;
  };
}

/** A row's cells by field; an absent column and an empty cell both read as "". */
export function cellOf(columns: ColumnMap, cells: readonly string[], field: ImportField): string {
  const position = columns.fields.get(field);
  return position === undefined ? "" : (cells[position] ?? "").trim();
}

/** The column as the file calls it, for a reason a person has to find in the file. */
export function columnNameOf(columns: ColumnMap, field: ImportField): string {
  const position = columns.fields.get(field);
  return position === undefined ? field : (columns.names[position] ?? field);
}
