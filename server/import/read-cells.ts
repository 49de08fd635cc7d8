import { CurrencyCode, type Money } from "../../core/money/money.ts";
import { parseDecimal } from "../../core/money/parse-decimal.ts";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import type { CalendarDate } from "../../core/time/calendar-date.ts";
import type { ImportField } from "./column-names.ts";
import {
  type AmountField,
  cellOf,
  columnNameOf,
  type DateField,
  type ImportPlan,
} from "./import-plan.ts";
import { type AmountProblem, readAmount } from "./read-amount.ts";
import { type DateProblem, readDate } from "./read-date.ts";
import { type RejectCode, type RowProblem, showValue } from "./reject.ts";

/** One row to be turned into facts. */
export interface PlannedRow {
  readonly cells: readonly string[];
  readonly plan: ImportPlan;
}

/** A reason about one cell: its column's name and value come along, so it can be found in the file. */
export function problem(
  { cells, plan }: PlannedRow,
  field: ImportField,
  code: RejectCode,
  reason: string,
): RowProblem {
  const value = showValue(cellOf(plan.columns, cells, field));
  return { code, field: columnNameOf(plan.columns, field), value, reason };
}

const ORDER_WORDS = {
  mdy: "month/day/year",
  dmy: "day/month/year",
  ymd: "year/month/day",
} as const;

/** A date cell; null when it is empty or the file has no such column. */
export function readDateCell(
  row: PlannedRow,
  field: DateField,
): Result<CalendarDate | null, RowProblem> {
  const order = row.plan.dates.get(field)?.order ?? null;
  const date = readDate(cellOf(row.plan.columns, row.cells, field), order);
  if (date.ok) return date;
  if (date.error === "empty") return ok(null);
  return refuse(problem(row, field, "bad_date", dateReason(date.error, order)));
}

function dateReason(
  error: Exclude<DateProblem, "empty">,
  order: keyof typeof ORDER_WORDS | null,
): string {
  switch (error) {
    case "not_a_date":
      return "not a date";
    case "no_such_day":
      return order === null
        ? "no such day in the calendar"
        : `no such day when read as ${ORDER_WORDS[order]}`;
    case "out_of_range":
      return "the year is not between 1900 and 2199";
  }
}

export interface ReadMoney {
  readonly amount: Money;
  /** False when neither the currency column nor a sign beside the amount names the currency. */
  readonly currencyNamed: boolean;
}

/** An amount cell with its sign; null when it is empty or the file has no such column. */
export function readAmountCell(
  row: PlannedRow,
  field: AmountField,
  columnCurrency: CurrencyCode | null,
): Result<ReadMoney | null, RowProblem> {
  const style = row.plan.amounts.get(field)?.style ?? null;
  const written = readAmount(cellOf(row.plan.columns, row.cells, field), style);
  if (!written.ok) {
    if (written.error === "empty") return ok(null);
    return refuse(amountProblem(row, field, written.error));
  }
  const { decimal, currency, unknownCurrency } = written.value;
  if (unknownCurrency !== null) {
    return refuse(problem(row, field, "unknown_currency", unknownCurrencyReason(unknownCurrency)));
  }
  if (currency !== null && columnCurrency !== null && currency !== columnCurrency) {
    const reason = `the amount says ${currency} but the row's currency is ${columnCurrency}`;
    return refuse(problem(row, field, "currency_conflict", reason));
  }
  const used = columnCurrency ?? currency ?? row.plan.defaults.currency;
  const named = columnCurrency !== null || currency !== null;
  const amount = parseDecimal(decimal, used);
  if (amount.ok) return ok({ amount: amount.value, currencyNamed: named });
  switch (amount.error) {
    case "not_a_number":
      return refuse(amountProblem(row, field, "not_a_number"));
    case "too_large":
      return refuse(problem(row, field, "amount_too_large", "the amount is too large to be exact"));
    case "too_many_decimals":
      return refuse(problem(row, field, "bad_amount", `more decimals than ${used} has`));
  }
}

function amountProblem(
  row: PlannedRow,
  field: AmountField,
  error: Exclude<AmountProblem, "empty">,
): RowProblem {
  switch (error) {
    case "not_finite":
      return problem(row, field, "amount_not_finite", "not a finite number");
    case "not_a_number":
      return problem(row, field, "bad_amount", "not an amount");
    case "unclear_separator":
      return problem(
        row,
        field,
        "bad_amount",
        "could be thousands or decimals, and the column uses both: set decimalStyle in the mapping",
      );
  }
}

// One lookup per spelling, not per row: a book of a million rows has a handful of spellings.
const currencies = new Map<string, CurrencyCode | null>();
const MAX_SPELLINGS = 1_000;

/** The currency column's code; null when the cell is empty or the file has no such column. */
export function readCurrencyCell(row: PlannedRow): Result<CurrencyCode | null, RowProblem> {
  const text = cellOf(row.plan.columns, row.cells, "currency").toUpperCase();
  if (text === "") return ok(null);
  let code = currencies.get(text);
  if (code === undefined) {
    code = CurrencyCode.safeParse(text === "€" ? "EUR" : text).data ?? null;
    if (currencies.size < MAX_SPELLINGS) currencies.set(text, code);
  }
  if (code !== null) return ok(code);
  return refuse(problem(row, "currency", "unknown_currency", unknownCurrencyReason(text)));
}

function unknownCurrencyReason(text: string): string {
  return `unknown currency "${showValue(text)}": use an ISO 4217 code such as USD`;
}
