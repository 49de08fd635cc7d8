import { ok, type Result } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import { rowsWhere } from "./query-rows.ts";
import { isYes, type Row, textOf } from "./row.ts";
import { describeObjects, type Session } from "./session.ts";
import { toLongId } from "./soql.ts";

const OBJECT = "PaymentLineInvoice";
const FIELDS = ["Id", "PaymentId", "InvoiceId", "Type", "HasBeenUnapplied", "IsDeleted"];

/** The invoices each payment is applied to now, by the payment's id. */
export async function readPaidInvoices(
  session: Session,
  payments: readonly Row[],
): Promise<Result<ReadonlyMap<string, readonly string[]>, CrmError>> {
  const described = await describeObjects(session, [OBJECT]);
  if (!described.ok) return described;
  const names = (described.value.get(OBJECT)?.fields ?? []).map(({ name }) => name);
  if (!names.includes("PaymentId") || !names.includes("InvoiceId")) return ok(new Map());
  const lines = await rowsWhere(session, {
    object: OBJECT,
    fields: FIELDS.filter((name) => names.includes(name)),
    field: "PaymentId",
    values: payments.map(({ Id }) => Id),
  });
  if (!lines.ok) return lines;
  const invoices = new Map<string, readonly string[]>();
  for (const line of lines.value.filter(isApplied)) {
    const payment = toLongId(textOf(line, "PaymentId") ?? "");
    const invoice = toLongId(textOf(line, "InvoiceId") ?? "");
    if (payment === null || invoice === null) continue;
    const known = invoices.get(payment) ?? [];
    if (!known.includes(invoice)) invoices.set(payment, [...known, invoice]);
  }
  return ok(invoices);
}

function isApplied(line: Row): boolean {
  const taken = textOf(line, "Type") === "Unapplied" || textOf(line, "HasBeenUnapplied") === "Yes";
  return !taken && !isYes(line, "IsDeleted");
}
