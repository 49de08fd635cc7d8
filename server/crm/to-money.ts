import { Invoice, LedgerEntry } from "../../core/accounts/account.ts";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import { type CalendarDate, calendarDate } from "../../core/time/calendar-date.ts";
import type { Instant } from "../../core/time/instant.ts";
import { toPayment } from "../import/to-facts.ts";
import type { CrmBody, CrmRecord } from "../storage/crm-records.ts";
import { invoiceIdOf, partOf, recordId } from "./ids.ts";
import type { FieldProblem } from "./to-account.ts";

type InvoiceBody = Extract<CrmBody, { kind: "invoice" }>;
type PaymentBody = Extract<CrmBody, { kind: "payment" }>;

const NUMBER_CHARS_MAX = 100;
const DESCRIPTION_CHARS_MAX = 500;

/** An invoice as the CRM has it; one that was deleted there is cancelled from that day. */
export function toInvoice(
  connectionId: string,
  record: CrmRecord,
  body: InvoiceBody,
): Result<Invoice, FieldProblem> {
  const { number, description, currency, amountMinor, issuedOn, dueOn } = body;
  const cancelledOn = body.cancelledOn ?? (record.gone === null ? null : dayOf(record.changedAt));
  const invoice = Invoice.safeParse({
    id: invoiceIdOf(connectionId, record.ref),
    number: number.trim().slice(0, NUMBER_CHARS_MAX) || record.ref.id,
    ...(description === undefined
      ? {}
      : { description: description.slice(0, DESCRIPTION_CHARS_MAX) }),
    ...{ currency, amountMinor, issuedOn },
    // Terms that end before the invoice begins are a slip of the CRM's form: due at once.
    dueOn: dueOn < issuedOn ? issuedOn : dueOn,
    ...(cancelledOn === null ? {} : { cancelledOn }),
  });
  return invoice.success ? ok(invoice.data) : refuse(problemOf(invoice.error));
}

/** A payment with the invoice it is for, once both are known. */
export interface PaymentFor {
  readonly record: CrmRecord;
  readonly body: PaymentBody;
  readonly invoice: Pick<Invoice, "id" | "currency"> | null;
}

/** Every entry a payment can give, for taking away those it no longer gives. */
export function entryIdsOf(connectionId: string, { ref, noun }: CrmRecord): string[] {
  const id = recordId(connectionId, ref);
  return noun === "invoice" ? [`pay-${id}`] : [id, partOf(id, "back")];
}

/** What came in, and what was taken back of it. A deleted or failed payment never came in. */
export function toEntries(
  connectionId: string,
  { record, body, invoice }: PaymentFor,
): Result<LedgerEntry[], FieldProblem> {
  if (record.gone !== null || body.state === "failed") return ok([]);
  const id = recordId(connectionId, record.ref);
  const { currency, amountMinor, on } = body;
  // Money in another currency can't pay this invoice: the account's own order decides where it goes.
  const isFor = invoice !== null && invoice.currency === currency;
  const about = { currency, ...(isFor ? { invoiceId: invoice.id } : {}) };
  const entries: unknown[] = [{ id, kind: "payment", on, amountMinor, ...about }];
  if (body.state !== "received") {
    entries.push({
      ...{ id: partOf(id, "back"), reverses: id, ...about },
      kind: body.state === "refunded" ? "refund" : "chargeback",
      on: latest(on, body.takenBackOn ?? dayOf(record.changedAt)),
      amountMinor: Math.min(body.takenBackMinor ?? amountMinor, amountMinor),
    });
  }
  const parsed = entries.map((entry) => LedgerEntry.safeParse(entry));
  const wrong = parsed.find(({ success }) => !success);
  if (wrong?.error !== undefined) return refuse(problemOf(wrong.error));
  return ok(parsed.flatMap(({ data }) => data ?? []));
}

/**
 * What the CRM's balance says was paid beyond the payments it keeps, as one entry that later readings
 * correct. Null when the payments explain all of it, because a record of a payment says more.
 */
export function toBalancePayment(
  invoice: Invoice,
  { record, body }: { readonly record: CrmRecord; readonly body: InvoiceBody },
  entries: readonly LedgerEntry[],
): LedgerEntry | null {
  if (body.balanceMinor === undefined || record.gone !== null) return null;
  const known = entries
    .filter(({ invoiceId, currency }) => invoiceId === invoice.id && currency === invoice.currency)
    .reduce(
      (sum, { kind, amountMinor }) => sum + (kind === "payment" ? amountMinor : -amountMinor),
      0,
    );
  const paid = Math.min(invoice.amountMinor - body.balanceMinor, invoice.amountMinor) - known;
  if (paid <= 0) return null;
  const on = body.paidOn ?? dayOf(record.changedAt);
  return toPayment(invoice, { on: latest(invoice.issuedOn, on), amountMinor: paid });
}

export function dayOf(at: Instant): CalendarDate {
  return calendarDate(at.slice(0, 10));
}

function latest(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b;
}

function problemOf(error: {
  issues: readonly { path: readonly PropertyKey[]; message: string }[];
}): FieldProblem {
  const [issue] = error.issues;
  return {
    field: issue?.path.map(String).join(".") ?? "",
    message: issue?.message ?? "unreadable",
  };
}
