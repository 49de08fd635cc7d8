import type { z } from "zod";
import type { Account } from "../../core/accounts/account.ts";
import { AccountFacts } from "../../core/accounts/account-facts.ts";
import { addDays, type CalendarDate } from "../../core/time/calendar-date.ts";

/** An invoice by days from today: `due: -32` is 32 days late, `paid` is the day it was settled. */
export interface InvoiceSeed {
  readonly number: string;
  readonly description: string;
  readonly amountMinor: number;
  readonly due: number;
  readonly paid?: number;
  /** Money received so far on an invoice that is still open. */
  readonly partPaid?: { readonly on: number; readonly amountMinor: number };
  readonly currency?: string;
}

export interface AccountSeed {
  readonly account: z.input<typeof Account>;
  readonly currency: string;
  /** Days between the invoice date and the due date. */
  readonly termDays: number;
  readonly invoices: readonly InvoiceSeed[];
  readonly facts?: (day: (offset: number) => CalendarDate) => Partial<z.input<typeof AccountFacts>>;
}

/** An invoice settled on the day `on`. */
export function paid(
  number: string,
  description: string,
  amountMinor: number,
  due: number,
  on: number,
): InvoiceSeed {
  return { number, description, amountMinor, due, paid: on };
}

/** Turns day offsets into dated facts, so that the demo is as late tomorrow as it is today. */
export function toFacts(seed: AccountSeed, today: CalendarDate): AccountFacts {
  const day = (offset: number) => addDays(today, offset);
  return AccountFacts.parse({
    account: seed.account,
    invoices: seed.invoices.map((invoice) => ({
      id: idOf(invoice),
      number: invoice.number,
      description: invoice.description,
      currency: invoice.currency ?? seed.currency,
      amountMinor: invoice.amountMinor,
      issuedOn: day(invoice.due - seed.termDays),
      dueOn: day(invoice.due),
    })),
    ledger: seed.invoices.flatMap((invoice) => paymentsOf(invoice, seed.currency, day)),
    holds: [],
    promises: [],
    arrangements: [],
    touches: [],
    ...seed.facts?.(day),
  });
}

export function idOf(invoice: Pick<InvoiceSeed, "number">): string {
  return `inv-${invoice.number.toLowerCase()}`;
}

function paymentsOf(
  invoice: InvoiceSeed,
  currency: string,
  day: (offset: number) => CalendarDate,
): z.input<typeof AccountFacts>["ledger"] {
  const received =
    invoice.paid === undefined
      ? invoice.partPaid
      : { on: invoice.paid, amountMinor: invoice.amountMinor };
  if (received === undefined) return [];
  return [
    {
      id: `pay-${invoice.number.toLowerCase()}`,
      kind: "payment",
      on: day(received.on),
      currency: invoice.currency ?? currency,
      amountMinor: received.amountMinor,
      invoiceId: idOf(invoice),
    },
  ];
}
