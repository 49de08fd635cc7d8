import { ok, type Result, refuse } from "../../core/result/result.ts";
import type { ImportField } from "./column-names.ts";
import { cellOf } from "./import-plan.ts";
import { externalIdOf } from "./normalise-account.ts";
import { type PlannedRow, problem } from "./read-cells.ts";
import { type DocumentKind, readDocumentKind } from "./read-words.ts";
import type { RowProblem } from "./reject.ts";
import { cleanReference } from "./stable-id.ts";

/** Whose row it is and which document it describes. */
export interface Who {
  readonly externalId: string;
  readonly number: string;
}

export function readWho(row: PlannedRow): Result<Who, RowProblem> {
  const { columns } = row.plan;
  const customer: ImportField = columns.fields.has("accountId") ? "accountId" : "accountName";
  const externalId = externalIdOf(columns, row.cells);
  if (externalId === null) {
    const given = cleanReference(cellOf(columns, row.cells, customer));
    return refuse(
      given.ok || given.error === "empty"
        ? problem(row, customer, "missing_customer", "the customer is missing")
        : problem(row, customer, "bad_reference", REFERENCE_WORDS[given.error]),
    );
  }
  const kind = documentKindOf(row);
  if (kind === "payment") {
    return refuse(problem(row, "documentType", "not_an_invoice", "a payment, not an invoice"));
  }
  const number = cleanReference(cellOf(columns, row.cells, "invoiceNumber"));
  if (number.ok) return ok({ externalId, number: number.value });
  return refuse(
    number.error === "empty"
      ? problem(row, "invoiceNumber", "missing_invoice_number", "the invoice number is missing")
      : problem(row, "invoiceNumber", "bad_reference", REFERENCE_WORDS[number.error]),
  );
}

const REFERENCE_WORDS = {
  empty: "empty",
  digits_lost: "a spreadsheet shortened this number and its last digits are lost",
  too_long: "longer than 100 characters",
} as const;

export function documentKindOf(row: PlannedRow): DocumentKind {
  return readDocumentKind(cellOf(row.plan.columns, row.cells, "documentType"));
}
