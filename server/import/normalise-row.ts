import type { Invoice, LedgerEntry } from "../../core/accounts/account.ts";
import type { Money } from "../../core/money/money.ts";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import type { CalendarDate } from "../../core/time/calendar-date.ts";
import { cellOf } from "./import-plan.ts";
import {
  type PlannedRow,
  problem,
  readAmountCell,
  readCurrencyCell,
  readDateCell,
} from "./read-cells.ts";
import { documentKindOf, readWho, type Who } from "./read-who.ts";
import { type InvoiceStatus, readStatus, readYesNo } from "./read-words.ts";
import type { RowProblem } from "./reject.ts";
import { invoiceIdOf } from "./stable-id.ts";

/** What had to be taken for granted to read a row; the report counts each. */
export type Assumption = "currency" | "invoice_date" | "payment_date";

/** A row as facts. `externalId` is the customer as the file names them. */
export type ImportedRow =
  | {
      readonly kind: "invoice";
      readonly externalId: string;
      readonly invoice: Invoice;
      /** Money already received, with the day it counts from. */
      readonly paid: { readonly on: CalendarDate; readonly amountMinor: number } | null;
      /** Paid in full on a known day. */
      readonly settledOn: CalendarDate | null;
      /** Null when the file says nothing about disputes. */
      readonly disputed: boolean | null;
      readonly assumed: readonly Assumption[];
    }
  | {
      readonly kind: "credit";
      readonly externalId: string;
      readonly number: string;
      readonly entry: LedgerEntry;
      readonly assumed: readonly Assumption[];
    };

type Read<T> = Result<T, RowProblem>;

/** Turns one row into facts, or says in words why it can't be. Pure. */
export function normaliseRow(row: PlannedRow): Read<ImportedRow> {
  const who = readWho(row);
  if (!who.ok) return who;
  const amounts = readAmounts(row);
  if (!amounts.ok) return amounts;
  const { total } = amounts.value;
  const isCredit = documentKindOf(row) === "credit" || total.amountMinor < 0;
  if (isCredit) return toCredit(row, who.value, amounts.value);
  const days = readDays(row);
  if (!days.ok) return days;
  return toInvoice(row, who.value, amounts.value, days.value);
}

interface Amounts {
  readonly total: Money;
  /** What is still open; null when the file has no such column or the cell is empty. */
  readonly openMinor: number | null;
  readonly totalField: "amount" | "openAmount";
  readonly assumed: readonly Assumption[];
}

function readAmounts(row: PlannedRow): Read<Amounts> {
  const currency = readCurrencyCell(row);
  if (!currency.ok) return currency;
  const open = readAmountCell(row, "openAmount", currency.value);
  if (!open.ok) return open;
  const whole = readAmountCell(row, "amount", currency.value);
  if (!whole.ok) return whole;
  const used = whole.value ?? open.value;
  if (used === null) {
    const missing = row.plan.columns.fields.has("amount") ? "amount" : "openAmount";
    return refuse(problem(row, missing, "missing_amount", "the amount is missing"));
  }
  const totalField = whole.value === null ? "openAmount" : "amount";
  const total = used.amount;
  if (total.amountMinor === 0) {
    return refuse(problem(row, totalField, "zero_amount", "the amount is zero"));
  }
  if (open.value !== null && open.value.amount.currency !== total.currency) {
    const reason = "the open amount is in another currency than the invoice";
    return refuse(problem(row, "openAmount", "currency_conflict", reason));
  }
  return ok({
    total,
    openMinor: whole.value === null ? null : (open.value?.amount.amountMinor ?? null),
    totalField,
    assumed: used.currencyNamed ? [] : ["currency"],
  });
}

interface Days {
  readonly issuedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly settledOn: CalendarDate | null;
  readonly assumed: readonly Assumption[];
}

function readDays(row: PlannedRow): Read<Days> {
  const due = readDateCell(row, "dueOn");
  if (!due.ok) return due;
  if (due.value === null) {
    return refuse(problem(row, "dueOn", "missing_due_date", "the due date is missing"));
  }
  const issued = readDateCell(row, "issuedOn");
  if (!issued.ok) return issued;
  const settled = readDateCell(row, "settledOn");
  if (!settled.ok) return settled;
  const hasIssued = row.plan.columns.fields.has("issuedOn");
  if (issued.value === null && hasIssued) {
    return refuse(problem(row, "issuedOn", "missing_invoice_date", "the invoice date is missing"));
  }
  const issuedOn = issued.value ?? due.value;
  if (due.value < issuedOn) {
    const reason = `the due date ${due.value} is before the invoice date ${issuedOn}`;
    return refuse(problem(row, "dueOn", "due_before_invoice_date", reason));
  }
  const assumed = hasIssued ? [] : (["invoice_date"] as const);
  return ok({ issuedOn, dueOn: due.value, settledOn: settled.value, assumed });
}

const MAX_DESCRIPTION_CHARS = 500;

function toInvoice(row: PlannedRow, who: Who, amounts: Amounts, days: Days): Read<ImportedRow> {
  const { total, openMinor } = amounts;
  if (openMinor !== null && (openMinor < 0 || openMinor > total.amountMinor)) {
    return refuse(
      openMinor < 0
        ? problem(row, "openAmount", "negative_amount", "the open amount is negative")
        : problem(row, "openAmount", "open_amount_over_total", "more is open than was invoiced"),
    );
  }
  const state = readState(row);
  if (!state.ok) return state;
  const paid = paidOf(total.amountMinor, openMinor, days, state.value.status === "paid");
  const description = cellOf(row.plan.columns, row.cells, "description");
  const undated = paid !== null && days.settledOn === null;
  return ok({
    kind: "invoice",
    externalId: who.externalId,
    invoice: {
      id: invoiceIdOf(who.number),
      number: who.number,
      ...(description === "" ? {} : { description: description.slice(0, MAX_DESCRIPTION_CHARS) }),
      currency: total.currency,
      amountMinor: total.amountMinor,
      issuedOn: days.issuedOn,
      dueOn: days.dueOn,
    },
    paid,
    settledOn: paid !== null && paid.amountMinor === total.amountMinor ? paid.on : null,
    disputed: state.value.disputed,
    assumed: [...amounts.assumed, ...days.assumed, ...(undated ? (["payment_date"] as const) : [])],
  });
}

/** What has come in so far. Without a date it counts from the invoice date, so it is never chased. */
function paidOf(totalMinor: number, openMinor: number | null, days: Days, statusPaid: boolean) {
  const on = days.settledOn ?? days.issuedOn;
  const isPaid = days.settledOn !== null || statusPaid;
  const paidMinor = openMinor === null ? (isPaid ? totalMinor : 0) : totalMinor - openMinor;
  return paidMinor === 0 ? null : { on, amountMinor: paidMinor };
}

function readState(row: PlannedRow): Read<{ status: InvoiceStatus; disputed: boolean | null }> {
  const { columns } = row.plan;
  const status = readStatus(cellOf(columns, row.cells, "status"));
  if (status === "cancelled") {
    return refuse(problem(row, "status", "cancelled", "the invoice was cancelled"));
  }
  if (status === "disputed") return ok({ status, disputed: true });
  if (!columns.fields.has("disputed")) {
    return ok({ status, disputed: columns.fields.has("status") ? false : null });
  }
  const disputed = readYesNo(cellOf(columns, row.cells, "disputed"));
  return disputed === null
    ? refuse(problem(row, "disputed", "bad_yes_no", "neither yes nor no"))
    : ok({ status, disputed });
}

/** A credit memo or a negative amount: refused, unless the mapping books it for the customer. */
function toCredit(row: PlannedRow, who: Who, amounts: Amounts): Read<ImportedRow> {
  const { total, totalField } = amounts;
  if (row.plan.credits === "reject") {
    return refuse(
      total.amountMinor < 0
        ? problem(row, totalField, "negative_amount", "the amount is negative")
        : problem(row, "documentType", "credit_memo", "a credit memo, not an invoice"),
    );
  }
  const issued = readDateCell(row, "issuedOn");
  if (!issued.ok) return issued;
  const due = readDateCell(row, "dueOn");
  if (!due.ok) return due;
  const on = issued.value ?? due.value;
  if (on === null) {
    return refuse(problem(row, "issuedOn", "missing_invoice_date", "the credit has no date"));
  }
  const entry: LedgerEntry = {
    id: `credit-${invoiceIdOf(who.number)}`,
    kind: "credit",
    on,
    currency: total.currency,
    amountMinor: Math.abs(total.amountMinor),
  };
  const { externalId, number } = who;
  return ok({ kind: "credit", externalId, number, entry, assumed: amounts.assumed });
}
