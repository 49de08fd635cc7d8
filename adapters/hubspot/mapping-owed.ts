import type { CurrencyCode } from "../../core/money/money.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { TimeZone } from "../../core/time/time-zone.ts";
import { toCurrency } from "../crm-values.ts";
import { toDay, toMoney } from "./mapping-values.ts";
import type { ChosenFields } from "./owed-fields.ts";
import {
  type HubspotRecord,
  type Mapped,
  mapped,
  type Parties,
  SKIP,
  textOf,
  unreadable,
} from "./record.ts";
import type { HubspotSettings } from "./settings.ts";

export interface MoneyContext {
  readonly settings: HubspotSettings;
  readonly zone: TimeZone;
  /** Where the record names no currency. */
  readonly currency: CurrencyCode | null;
}

export interface OwedContext extends MoneyContext {
  readonly object: string;
  readonly fields: ChosenFields;
  /** What an invoice's lines say it is for, by its id. */
  readonly lines: ReadonlyMap<string, string>;
}

const NUMBER_MAX = 100;
const DESCRIPTION_MAX = 500;

/**
 * An invoice, or the deal or custom record that stands for one. A draft is not owed: it comes as
 * gone, so that one that went back to being a draft is no longer chased.
 */
export function toInvoice(
  record: HubspotRecord,
  at: Instant,
  parties: Parties,
  context: OwedContext,
): Mapped {
  const { fields, object } = context;
  const ref = { object, id: record.id };
  const status = textOf(record, fields.status);
  if (status !== undefined && fields.draftStatuses.has(status)) {
    return mapped({ kind: "gone", noun: "invoice", why: "deleted", ref, changedAt: at });
  }
  const fault = (field: string, message: string) => unreadable(object, record.id, field, message);
  const currency = toCurrency(textOf(record, fields.currency)) ?? context.currency;
  if (currency === null) return fault(fields.currency ?? "currency", "no currency we know");
  const amountText = textOf(record, fields.amount);
  if (amountText === undefined) return fault(fields.amount, "no amount");
  const amount = toMoney(amountText, currency);
  if (amount === null) return fault(fields.amount, `not an amount in ${currency}`);
  // Nothing to pay is nothing to chase; less than nothing is a credit, and not ours to guess at.
  if (amount.amountMinor === 0) return SKIP;
  if (amount.amountMinor < 0) return fault(fields.amount, "the amount is negative");
  const dueOn = toDay(textOf(record, fields.dueOn), context.zone);
  if (dueOn === null) return fault(fields.dueOn, "no due date, or not one we can read");
  const issuedOn = toDay(textOf(record, fields.issuedOn), context.zone) ?? dueOn;
  if (dueOn < issuedOn) return fault(fields.dueOn, "the due date is before the invoice date");
  const balance = balanceOf(record, fields, currency);
  if (balance === null) return fault(fields.balance ?? "balance", `not an amount in ${currency}`);
  const cancelledOn = cancelledDay(status, at, context);
  const description = context.lines.get(record.id) ?? textOf(record, fields.description);
  return mapped({
    kind: "invoice",
    ref,
    changedAt: at,
    partyRefs: partyRefsOf(parties, context.settings),
    number: (textOf(record, fields.number) ?? record.id).slice(0, NUMBER_MAX),
    ...(description === undefined ? {} : { description: description.slice(0, DESCRIPTION_MAX) }),
    currency,
    amountMinor: amount.amountMinor,
    issuedOn,
    dueOn,
    ...(cancelledOn === null ? {} : { cancelledOn }),
    ...balance,
  });
}

/** What is still to pay; nothing when the account keeps no balance, null when it can't be read. */
function balanceOf(record: HubspotRecord, fields: ChosenFields, currency: CurrencyCode) {
  const text = textOf(record, fields.balance);
  if (text === undefined) return {};
  const balance = toMoney(text, currency);
  // Paid too much is nothing left to pay.
  return balance === null ? null : { balanceMinor: Math.max(balance.amountMinor, 0) };
}

/** HubSpot keeps no day of cancelling, and the record's last change is the latest it can be. */
function cancelledDay(status: string | undefined, at: Instant, context: OwedContext) {
  if (status === undefined || !context.fields.cancelledStatuses.has(status)) return null;
  return toDay(at, context.zone);
}

const PARTIES_MAX = 100;

/** Who owes, the most likely first; where each contact is an account, people before companies. */
export function partyRefsOf(parties: Parties, settings: HubspotSettings) {
  const order =
    settings.accounts === "contacts" ? ["contacts", "companies"] : ["companies", "contacts"];
  return order
    .flatMap((object) => (parties[object] ?? []).map((id) => ({ object, id })))
    .slice(0, PARTIES_MAX);
}
