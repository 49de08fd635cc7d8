import type { CurrencyCode } from "../../core/money/money.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { TimeZone } from "../../core/time/time-zone.ts";
import type { CrmRef } from "../crm-ref.ts";
import { toCurrency } from "../crm-values.ts";
import { refIfOf } from "./objects.ts";
import type { ChosenFields } from "./owed-fields.ts";
import { type Mapped, mapped, type Row, SKIP, textOf, unreadable } from "./row.ts";
import type { SalesforceSettings } from "./settings.ts";
import { toDay, toMoney } from "./values.ts";

export interface MoneyContext {
  readonly settings: SalesforceSettings;
  readonly zone: TimeZone;
  /** Where the record names no currency. */
  readonly currency: CurrencyCode | null;
}

export interface OwedContext extends MoneyContext {
  readonly object: string;
  readonly fields: ChosenFields;
}

const NUMBER_MAX = 100;
const DESCRIPTION_MAX = 500;

/**
 * An invoice, or the record that stands for one. A draft is not owed: it comes as gone, so that one
 * that went back to being a draft is no longer chased.
 */
export function toInvoice(row: Row, at: Instant, context: OwedContext): Mapped {
  const { fields, object, settings } = context;
  const ref = { object, id: row.Id };
  const status = textOf(row, fields.status);
  if (status !== undefined && fields.draftStatuses.has(status)) {
    return mapped({ kind: "gone", noun: "invoice", why: "deleted", ref, changedAt: at });
  }
  const fault = (field: string, message: string) => unreadable(object, row.Id, field, message);
  const currency = toCurrency(textOf(row, fields.currency)) ?? context.currency;
  if (currency === null) return fault(fields.currency ?? "CurrencyIsoCode", "no currency we know");
  const amountText = textOf(row, fields.amount);
  if (amountText === undefined) return fault(fields.amount, "no amount");
  const amount = toMoney(amountText, currency);
  if (amount === null) return fault(fields.amount, `not an amount in ${currency}`);
  // Nothing to pay is nothing to chase; less than nothing is a credit, and not ours to guess at.
  if (amount.amountMinor === 0) return SKIP;
  if (amount.amountMinor < 0) return fault(fields.amount, "the amount is negative");
  const dueOn = toDay(textOf(row, fields.dueOn), context.zone);
  if (dueOn === null) return fault(fields.dueOn, "no due date, or not one we can read");
  const issuedOn = toDay(textOf(row, fields.issuedOn), context.zone) ?? dueOn;
  if (dueOn < issuedOn) return fault(fields.dueOn, "the due date is before the invoice date");
  const balance = balanceOf(row, fields, currency);
  if (balance === null) return fault(fields.balance ?? "Balance", `not an amount in ${currency}`);
  const isCancelled = status !== undefined && fields.cancelledStatuses.has(status);
  // Salesforce keeps no day of cancelling, and the record's last change is the latest it can be.
  const cancelledOn = isCancelled ? toDay(at, context.zone) : null;
  const description = textOf(row, fields.description);
  return mapped({
    kind: "invoice",
    ref,
    changedAt: at,
    partyRefs: partiesOf(settings, {
      account: textOf(row, fields.account),
      contact: textOf(row, fields.contact),
    }),
    number: (textOf(row, fields.number) ?? row.Id).slice(0, NUMBER_MAX),
    ...(description === undefined ? {} : { description: description.slice(0, DESCRIPTION_MAX) }),
    currency,
    amountMinor: amount.amountMinor,
    issuedOn,
    dueOn,
    ...(cancelledOn === null ? {} : { cancelledOn }),
    ...balance,
  });
}

/** What is still to pay; nothing when the org keeps no balance, null when it can't be read. */
function balanceOf(row: Row, fields: ChosenFields, currency: CurrencyCode) {
  const text = textOf(row, fields.balance);
  if (text === undefined) return {};
  const balance = toMoney(text, currency);
  // Paid too much is nothing left to pay.
  return balance === null ? null : { balanceMinor: Math.max(balance.amountMinor, 0) };
}

/** Who a record is about, the most likely first; where each contact is an account, contacts first. */
export function partiesOf(
  { accounts }: SalesforceSettings,
  ids: { readonly account: string | undefined; readonly contact: string | undefined },
): CrmRef[] {
  const account = refIfOf("Account", ids.account);
  const contact = refIfOf("Contact", ids.contact);
  return accounts === "contacts" ? [...contact, ...account] : [...account, ...contact];
}
