import type { Instant } from "../../core/time/instant.ts";
import { toCurrency } from "../crm-values.ts";
import { type MoneyContext, partiesOf } from "./map-owed.ts";
import { type Mapped, mapped, type Row, SKIP, textOf, unreadable } from "./row.ts";
import { toDay, toMoney } from "./values.ts";

export const PAYMENT_FIELDS: readonly string[] = [
  "AccountId",
  "Amount",
  "CurrencyIsoCode",
  "Status",
  "EffectiveDate",
  "Date",
  "CreatedDate",
  "NetRefundApplied",
  "GatewayRefNumber",
];

const OBJECT = "Payment";

// The words of a status, not its whole value: an org can have more of them.
const STATES = [
  [/fail|cancel|void|declin|reject/i, "failed"],
  [/process|complet|settled|received/i, "received"],
] as const;

export interface PaymentContext extends MoneyContext {
  /** The invoices each payment was applied to, by the payment's id. */
  readonly invoices: ReadonlyMap<string, readonly string[]>;
}

/** A payment Salesforce knows of. One still under way is not money yet, and says so when it arrives. */
export function toPayment(row: Row, at: Instant, context: PaymentContext): Mapped {
  const fault = (field: string, message: string) => unreadable(OBJECT, row.Id, field, message);
  const status = textOf(row, "Status") ?? "";
  const told = STATES.find(([words]) => words.test(status))?.[1];
  if (told === undefined) return SKIP;
  const currency = toCurrency(textOf(row, "CurrencyIsoCode")) ?? context.currency;
  if (currency === null) return fault("CurrencyIsoCode", "no currency we know");
  const amount = toMoney(textOf(row, "Amount") ?? "", currency);
  if (amount === null || amount.amountMinor < 0) {
    return fault("Amount", `not an amount in ${currency}`);
  }
  if (amount.amountMinor === 0) return SKIP;
  const refunded = toMoney(textOf(row, "NetRefundApplied") ?? "0", currency);
  if (refunded === null) return fault("NetRefundApplied", `not an amount in ${currency}`);
  const on = ["EffectiveDate", "Date", "CreatedDate"]
    .map((name) => toDay(textOf(row, name), context.zone))
    .find((day) => day !== null);
  if (on === undefined) return fault("EffectiveDate", "no date, or not one we can read");
  const taken = Math.abs(refunded.amountMinor);
  const state = told === "received" && taken > 0 ? "refunded" : told;
  const inPart = state === "refunded" && taken < amount.amountMinor;
  const reference = textOf(row, "GatewayRefNumber");
  const [invoiceId, ...more] = context.invoices.get(row.Id) ?? [];
  // A payment for several invoices names none: which of them it paid is for the ledger to work out.
  const named = invoiceId !== undefined && more.length === 0;
  return mapped({
    kind: "payment",
    ref: { object: OBJECT, id: row.Id },
    changedAt: at,
    partyRefs: partiesOf(context.settings, {
      account: textOf(row, "AccountId"),
      contact: undefined,
    }),
    ...(named ? { invoiceRef: { object: "Invoice", id: invoiceId } } : {}),
    currency,
    amountMinor: amount.amountMinor,
    on,
    state,
    ...(reference === undefined ? {} : { reference }),
    ...(inPart ? { takenBackMinor: taken } : {}),
  });
}
