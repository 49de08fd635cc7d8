import type { PanelView } from "../../panel/panel-view.ts";
import { formWords as w } from "./words.ts";

const REASON_MAX = 500;
const NOTE_MAX = 2_000;

export interface FieldOption {
  readonly value: string;
  readonly label: string;
}

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly kind:
    | "amount"
    | "number"
    | "date"
    | "time"
    | "longtext"
    | "select"
    | "choice"
    | "days"
    | "flag";
  readonly required: boolean;
  readonly initial: string;
  readonly hint: string;
  readonly options: readonly FieldOption[];
  readonly min: string;
  readonly max: string;
  readonly maxLength: number;
  readonly decimals: number;
}

/** What an action asks before it acts. No fields means one confirm. */
export interface Form {
  readonly intro: string;
  readonly confirm: string;
  readonly fields: readonly Field[];
}

export const PLAIN = {
  required: true,
  initial: "",
  hint: "",
  options: [],
  min: "",
  max: "",
  maxLength: 0,
  decimals: 0,
} as const;

export function reasonField(): Field {
  return {
    ...PLAIN,
    name: "reason",
    label: w.reason,
    kind: "longtext",
    hint: w.reasonHint,
    maxLength: REASON_MAX,
  };
}

export function invoiceField({ items }: PanelView): Field[] {
  const invoices = items.filter((item) => item.kind === "invoice");
  if (invoices.length < 2) return [];
  const options = invoices.map((item) => ({
    value: item.id,
    label: `${item.number} · ${item.balance.text} · ${item.ageText}`,
  }));
  const all = { value: "", label: w.allInvoices };
  return [
    {
      ...PLAIN,
      name: "invoiceId",
      label: w.invoice,
      kind: "select",
      required: false,
      options: [all, ...options],
    },
  ];
}

export function noteField(): Field {
  return {
    ...PLAIN,
    name: "note",
    label: w.note,
    kind: "longtext",
    required: false,
    maxLength: NOTE_MAX,
  };
}
