import type { LedgerEntry } from "../../../core/accounts/account.ts";
import type { CalendarDate } from "../../../core/time/calendar-date.ts";
import { ensureLedgerEntries } from "../../storage/ensure-ledger-entries.ts";
import {
  bookReversal,
  listReversals,
  type PaymentReversal,
} from "../../storage/payment-reversals.ts";
import type { PaymentName, ReceivedPayment } from "../../storage/received-payments.ts";
import { appendTimeline } from "../../storage/timeline.ts";
import type { AccountWork } from "../account-work.ts";
import { dayHere } from "./book-payment.ts";

/**
 * Writes what went back of a payment, and what of that came again, behind the payment in the ledger.
 * Answers whether there was anything new.
 */
export async function bookReversals(
  work: AccountWork,
  payment: ReceivedPayment,
  entryId: string,
): Promise<boolean> {
  const { tx, accountId, now } = work;
  let isNew = false;
  for (const reversal of await listReversals(tx, payment)) {
    const entries = missingEntries(work, { payment, entryId, reversal });
    const [first] = entries;
    if (first === undefined) continue;
    isNew = true;
    await ensureLedgerEntries(
      tx,
      entries.map((entry) => ({ accountId, entry })),
    );
    const { provider } = payment;
    await bookReversal(tx, { provider, ref: reversal.ref }, idsOf(payment, reversal));
    await appendTimeline(
      tx,
      accountId,
      entries.map((entry) => toEvent(entry, entryId, provider, now)),
    );
  }
  return isNew;
}

interface Booked {
  readonly payment: ReceivedPayment;
  readonly entryId: string;
  readonly reversal: PaymentReversal;
}

function missingEntries(work: AccountWork, { payment, entryId, reversal }: Booked): LedgerEntry[] {
  const { kind, currency, amountMinor, takenAt, undoneAt } = reversal;
  const { entryId: id, undoneEntryId } = idsOf(payment, reversal);
  // A payment can't be taken back on a day before the one the ledger has it on.
  const paidOn = work.facts.ledger.find((entry) => entry.id === entryId)?.on;
  const on = laterOf(
    dayHere(work, takenAt),
    paidOn ?? dayHere(work, payment.receivedAt ?? takenAt),
  );
  const taken = { id, kind, on, currency, amountMinor, reverses: entryId };
  const given =
    undoneAt === null || undoneEntryId === null
      ? null
      : {
          ...({ id: undoneEntryId, kind: "payment", currency, amountMinor } as const),
          on: laterOf(dayHere(work, undoneAt), on),
          ...(payment.invoiceId === null ? {} : { invoiceId: payment.invoiceId }),
        };
  return [
    ...(reversal.entryId === null ? [taken] : []),
    ...(reversal.undoneEntryId === null && given !== null ? [given] : []),
  ];
}

function idsOf({ provider }: PaymentName, { ref, undoneAt }: PaymentReversal) {
  const entryId = `${provider}-${ref}`;
  return { entryId, undoneEntryId: undoneAt === null ? null : `${entryId}-undone` };
}

function toEvent(
  { id, kind, currency, amountMinor }: LedgerEntry,
  paymentId: string,
  gateway: string,
  at: AccountWork["now"],
) {
  const what = kind === "payment" ? "payment_received" : "payment_reversed";
  const body = { paymentId, entryId: id, currency, amountMinor, gateway, reversal: kind };
  return { at, actor: "engine", kind: what, body };
}

function laterOf(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b;
}
