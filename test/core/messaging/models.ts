import fc from "fast-check";
import { Account, Invoice, InvoiceId } from "../../../core/accounts/account.ts";
import { Arrangement } from "../../../core/accounts/arrangement.ts";
import type { OpenItem } from "../../../core/accounts/delinquency.ts";
import { PromiseToPay } from "../../../core/accounts/promise.ts";
import type { MessageModel } from "../../../core/messaging/message-model.ts";
import { type MessageFacts, toMessageModel } from "../../../core/messaging/to-message-model.ts";
import { CurrencyCode } from "../../../core/money/money.ts";
import type { Template } from "../../../core/policy/policy.ts";
import { calendarDate } from "../../../core/time/calendar-date.ts";

export const USD = CurrencyCode.parse("USD");

export const creditor = {
  name: "Northwind",
  phone: "+1 555 0100",
  email: "accounts@northwind.example",
  postalAddress: "1 Harbour Street, Springfield",
};

export function anAccount(changes: Readonly<Record<string, unknown>> = {}): Account {
  return Account.parse({
    id: "acc-1",
    name: "Ana Torres",
    kind: "consumer",
    language: "en",
    country: "US",
    timeZones: ["America/Denver"],
    attributes: {},
    contactPoints: [],
    ...changes,
  });
}

export function anItem(changes: Partial<OpenItem> & { readonly id: string }): OpenItem {
  return {
    kind: "invoice",
    number: changes.id.toUpperCase(),
    invoiceIds: [InvoiceId.parse(changes.id)],
    currency: USD,
    issuedOn: calendarDate("2026-02-01"),
    dueOn: calendarDate("2026-03-03"),
    amountMinor: 150_000,
    balanceMinor: 124_050,
    daysPastDue: 12,
    delinquentDays: 12,
    bucketId: "1-30",
    heldBy: null,
    ...changes,
  };
}

export function anInvoice(id: string, description: string): Invoice {
  const [currency, amountMinor] = ["USD", 150_000];
  const [issuedOn, dueOn] = ["2026-02-01", "2026-03-03"];
  return Invoice.parse({ id, number: id, description, currency, amountMinor, issuedOn, dueOn });
}

export const aPlan = Arrangement.parse({
  id: "plan-1",
  currency: "USD",
  invoiceIds: ["inv-1"],
  installments: [
    { dueOn: "2026-04-01", amountMinor: 62_025 },
    { dueOn: "2026-05-01", amountMinor: 62_025 },
  ],
  offeredAt: "2026-03-15T12:00:00Z",
  offeredBy: "rep",
  expiresAt: "2026-03-26T04:00:00Z",
});

export const aPromise = PromiseToPay.parse({
  id: "promise-1",
  currency: "USD",
  amountMinor: 50_000,
  promisedOn: "2026-03-15",
  dueOn: "2026-03-20",
  recordedBy: "rep",
});

/** Everything about Ana's one invoice; a test names only what it is about. */
export function someFacts(changes: Partial<MessageFacts> = {}): MessageFacts {
  const items = changes.items ?? [anItem({ id: "inv-1" })];
  return {
    account: anAccount(),
    subject: {
      currency: USD,
      amountMinor: items.reduce((sum, { balanceMinor }) => sum + balanceMinor, 0),
      invoiceIds: items.flatMap(({ invoiceIds }) => invoiceIds),
    },
    items,
    invoices: [anInvoice("inv-1", "Website hosting")],
    creditor,
    pageUrl: "https://pay.northwind.example/p/8Qx2LmT5vB9c",
    templateLanguage: "en",
    timeZone: "America/Denver",
    ...changes,
  };
}

const moments = {
  arrangement: aPlan,
  promise: aPromise,
  debit: { currency: USD, amountMinor: 41_350, on: calendarDate("2026-04-01") },
  payment: { currency: USD, amountMinor: 5_000, on: calendarDate("2026-03-18"), remainingMinor: 0 },
};

/** Models a default template must be right for: one item, many, none, blanks, hostile names. */
export function modelsFor({
  language,
  channel,
}: Template): readonly (readonly [string, MessageModel])[] {
  const about = (changes: Partial<MessageFacts>) =>
    toMessageModel(someFacts({ templateLanguage: language, channel, ...moments, ...changes }));
  const many = Array.from({ length: 25 }, (_, index) => anItem({ id: `inv-${index + 1}` }));
  const remaining = { ...moments.payment, remainingMinor: 119_050 };
  return [
    ["one invoice", about({})],
    ["two invoices", about({ items: many.slice(0, 2), payment: remaining })],
    ["more invoices than are shown", about({ items: many })],
    ["an instalment", about({ items: [anItem({ id: "inv-1", kind: "installment" })] })],
    ["no phone, no address", about({ creditor: { ...creditor, phone: "", postalAddress: " " } })],
    ["a blank name", about({ account: anAccount({ name: "  \u200b " }) })],
    ["a hostile name", about({ account: anAccount({ name: '<b>Ana</b> [x](http://e.vil) "' }) })],
    ["another region", about({ account: anAccount({ language: "es-CO", country: "CO" }) })],
  ];
}

/** Text as a CRM may hold it, with what would break a header, our text form, or HTML. */
export const anyName = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(..."[]()|>*-:#<&\"'{}\r\n\u202e\ue000é 7a/", "javascript:", "http://"),
    maxLength: 40,
  }),
);
