import type { PanelView } from "../panel-view.ts";
import type { HostWords } from "./host-words.ts";

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

/** What a form is written from. `values` is what was typed so far, by field name. */
export interface FormSource {
  readonly view: PanelView;
  readonly texts: HostWords;
  readonly values: Readonly<Record<string, string>>;
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

export function optionsOf(words: Readonly<Record<string, string>>): FieldOption[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

export function reasonField({ form }: HostWords): Field {
  return {
    ...PLAIN,
    name: "reason",
    label: form.reason,
    kind: "longtext",
    hint: form.reasonHint,
    maxLength: REASON_MAX,
  };
}

export function invoiceField({ view, texts }: FormSource): Field[] {
  const invoices = view.items.filter((item) => item.kind === "invoice");
  if (invoices.length < 2) return [];
  const options = invoices.map((item) => ({
    value: item.id,
    label: `${item.number} · ${item.balance.text} · ${item.ageText}`,
  }));
  const all = { value: "", label: texts.form.allInvoices };
  return [
    {
      ...PLAIN,
      name: "invoiceId",
      label: texts.form.invoice,
      kind: "select",
      required: false,
      options: [all, ...options],
    },
  ];
}

export function noteField({ form }: HostWords): Field {
  return {
    ...PLAIN,
    name: "note",
    label: form.note,
    kind: "longtext",
    required: false,
    maxLength: NOTE_MAX,
  };
}
