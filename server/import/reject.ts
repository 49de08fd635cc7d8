/** Why a row can't become an invoice. The code is for counting, the words are for people. */
export type RejectCode =
  | "broken_row"
  | "missing_customer"
  | "missing_invoice_number"
  | "bad_reference"
  | "missing_due_date"
  | "missing_invoice_date"
  | "bad_date"
  | "due_before_invoice_date"
  | "missing_amount"
  | "bad_amount"
  | "amount_not_finite"
  | "negative_amount"
  | "zero_amount"
  | "amount_too_large"
  | "open_amount_over_total"
  | "unknown_currency"
  | "currency_conflict"
  | "credit_memo"
  | "not_an_invoice"
  | "cancelled"
  | "conflicting_duplicate"
  | "bad_yes_no";

export interface RowProblem {
  readonly code: RejectCode;
  /** The column as the file names it, or our name for it when the file has no such column. */
  readonly field: string;
  readonly value: string;
  readonly reason: string;
}

export interface Reject extends RowProblem {
  readonly line: number;
}

const MAX_VALUE_CHARS = 80;

/**
 * A value from the file, fit to be shown: no control character reaches a terminal or a page, and a
 * field with a whole document in it doesn't fill the report.
 */
export function showValue(text: string): string {
  const visible = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u${code.toString(16).padStart(4, "0")}`;
  });
  const characters = [...visible];
  return characters.length <= MAX_VALUE_CHARS
    ? visible
    : `${characters.slice(0, MAX_VALUE_CHARS).join("")}…`;
}
