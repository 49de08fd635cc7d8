import type { Instant } from "../../core/time/instant.ts";
import { toCurrency } from "../crm-values.ts";
import { type MoneyContext, partyRefsOf } from "./mapping-owed.ts";
import { toDay, toMoney } from "./mapping-values.ts";
import {
  type HubspotRecord,
  type Mapped,
  mapped,
  type Parties,
  SKIP,
  textOf,
  unreadable,
} from "./record.ts";

export const PAYMENT_PROPERTIES: readonly string[] = [
  "hs_initial_amount",
  "hs_refunds_amount",
  "hs_currency_code",
  "hs_initiated_date",
  "hs_latest_status",
  "hs_reference_number",
];

const OBJECT = "commerce_payments";

// The words of a status, not its whole value: accounts with other processors have more of them.
const STATES = [
  [/won/i, "received"],
  [/refund/i, "refunded"],
  [/disput|charge.?back/i, "charged_back"],
  [/fail|declin|cancel|reject|expired|void/i, "failed"],
  [/succe|paid|complet|settled/i, "received"],
] as const;

/** A payment HubSpot knows of. One still under way is not money yet, and says so when it arrives. */
export function toPayment(
  record: HubspotRecord,
  at: Instant,
  parties: Parties,
  context: MoneyContext,
): Mapped {
  const fault = (field: string, message: string) => unreadable(OBJECT, record.id, field, message);
  const status = textOf(record, "hs_latest_status") ?? "";
  const told = STATES.find(([words]) => words.test(status))?.[1];
  if (told === undefined) return SKIP;
  const currency = toCurrency(textOf(record, "hs_currency_code")) ?? context.currency;
  if (currency === null) return fault("hs_currency_code", "no currency we know");
  const amount = toMoney(textOf(record, "hs_initial_amount") ?? "", currency);
  if (amount === null || amount.amountMinor < 0) {
    return fault("hs_initial_amount", `not an amount in ${currency}`);
  }
  if (amount.amountMinor === 0) return SKIP;
  const refunded = toMoney(textOf(record, "hs_refunds_amount") ?? "0", currency);
  if (refunded === null) return fault("hs_refunds_amount", `not an amount in ${currency}`);
  const on = toDay(textOf(record, "hs_initiated_date"), context.zone);
  if (on === null) return fault("hs_initiated_date", "no date, or not one we can read");
  const taken = Math.abs(refunded.amountMinor);
  if (taken === 0 && /partial/i.test(status)) {
    return fault("hs_refunds_amount", "a part was refunded, and not how much");
  }
  const state = told === "received" && taken > 0 ? "refunded" : told;
  const inPart = state === "refunded" && taken > 0 && taken < amount.amountMinor;
  const reference = textOf(record, "hs_reference_number");
  const [invoice, ...more] = parties.invoices ?? [];
  // A payment for several invoices names none: which of them it paid is for the ledger to work out.
  const invoiceId = more.length === 0 ? invoice : undefined;
  return mapped({
    kind: "payment",
    ref: { object: OBJECT, id: record.id },
    changedAt: at,
    partyRefs: partyRefsOf(parties, context.settings),
    ...(invoiceId === undefined ? {} : { invoiceRef: { object: "invoices", id: invoiceId } }),
    currency,
    amountMinor: amount.amountMinor,
    on,
    state,
    ...(reference === undefined ? {} : { reference }),
    ...(inPart ? { takenBackMinor: taken } : {}),
  });
}
