import fc from "fast-check";
import { AccountFacts } from "../../core/accounts/account-facts.ts";
import { defaultPolicy } from "../../core/policy/default-policy.ts";
import type { TenantPolicy } from "../../core/policy/policy.ts";
import { addDays, type CalendarDate, calendarDate } from "../../core/time/calendar-date.ts";
import { type Instant, instant } from "../../core/time/instant.ts";

/** A Wednesday without a holiday near, in the account's working hours at noon. */
export const TODAY = calendarDate("2026-03-04");
export const NOON = instant("2026-03-04T17:00:00Z");

export function at(text: string): Instant {
  return instant(text);
}

export function day(offset: number): CalendarDate {
  return addDays(TODAY, offset);
}

type Json = Readonly<Record<string, unknown>>;

export interface FactsSketch {
  readonly account?: Json;
  readonly invoices?: readonly Json[];
  readonly ledger?: readonly Json[];
  readonly holds?: readonly Json[];
  readonly promises?: readonly Json[];
  readonly arrangements?: readonly Json[];
  readonly touches?: readonly Json[];
  readonly contactEvents?: readonly Json[];
  readonly cadenceStoppedAt?: string;
}

const ACCOUNT = {
  id: "acme",
  name: "Acme Plumbing",
  kind: "business",
  language: "en",
  country: "US",
  timeZones: ["America/New_York"],
  attributes: {},
  contactPoints: [
    { id: "cp-email", channel: "email", address: "pay@acme.example", consent: "granted" },
    { id: "cp-sms", channel: "sms", address: "+15550100", consent: "granted" },
    { id: "cp-voice", channel: "voice", address: "+15550100", consent: "granted" },
  ],
};

/** An account that can be contacted by every channel, with whatever the sketch names. */
export function aFacts({ account = {}, ...rest }: FactsSketch = {}): AccountFacts {
  return AccountFacts.parse({
    account: { ...ACCOUNT, ...account },
    invoices: [],
    ledger: [],
    holds: [],
    promises: [],
    arrangements: [],
    touches: [],
    contactEvents: [],
    ...rest,
  });
}

/** An invoice of 500.00 USD that fell due `daysPastDue` days before today; negative is still to come. */
export function anInvoice(daysPastDue: number, over: Json = {}): Json {
  return {
    id: `inv${daysPastDue}`,
    number: `INV${daysPastDue}`,
    currency: "USD",
    amountMinor: 50_000,
    issuedOn: day(-daysPastDue - 30),
    dueOn: day(-daysPastDue),
    ...over,
  };
}

export function aPayment(daysAgo: number, amountMinor: number, over: Json = {}): Json {
  return {
    id: `pay${daysAgo}`,
    kind: "payment",
    on: day(-daysAgo),
    currency: "USD",
    amountMinor,
    ...over,
  };
}

export function aHold(kind: string, over: Json = {}): Json {
  return { id: `hold-${kind}`, kind, from: day(-1), reason: "told us so", setBy: "rep", ...over };
}

/** A message sent `daysAgo` days ago at noon for one step of an invoice's cycle. */
export function aTouch(daysAgo: number, stepId: string, invoice: Json, over: Json = {}): Json {
  return {
    id: `touch-${stepId}`,
    at: `${day(-daysAgo)}T17:00:00Z`,
    channel: "email",
    status: "sent",
    kind: "message",
    cycleId: `${String(invoice.id)}@${String(invoice.dueOn)}`,
    stepId,
    currency: "USD",
    invoiceIds: [invoice.id],
    ...over,
  };
}

/** The default policy with parts replaced, for tests that need one number to differ. */
export function aPolicy(over: Partial<TenantPolicy> = {}): TenantPolicy {
  return { ...defaultPolicy, ...over };
}

const CURRENCIES = ["USD", "EUR", "JPY", "KWD"];
const HOLD_KINDS = [
  "dispute",
  "pause",
  "hardship",
  "breathing_space",
  "cease_contact",
  "bankruptcy",
];

const FOR_ONE_INVOICE = ["dispute", "pause"];

const anyInvoice = fc.record({
  daysPastDue: fc.integer({ min: -40, max: 120 }),
  amountMinor: fc.integer({ min: 1, max: 5_000_000 }),
  currency: fc.constantFrom(...CURRENCIES),
});

const anyEntry = fc.record({
  kind: fc.constantFrom("payment", "payment", "payment", "credit", "refund", "chargeback"),
  daysAgo: fc.integer({ min: 0, max: 120 }),
  amountMinor: fc.integer({ min: 1, max: 5_000_000 }),
  currency: fc.constantFrom(...CURRENCIES),
  target: fc.option(fc.nat({ max: 9 })),
});

const anyHold = fc.record({
  kind: fc.constantFrom(...HOLD_KINDS),
  from: fc.integer({ min: -60, max: 10 }),
  days: fc.option(fc.integer({ min: 0, max: 60 })),
  target: fc.option(fc.nat({ max: 9 })),
});

/** Any believable account: several currencies, payments and reversals, holds, promises, opt-outs. */
export const anyFacts: fc.Arbitrary<AccountFacts> = fc
  .record({
    invoices: fc.array(anyInvoice, { maxLength: 8 }),
    entries: fc.array(anyEntry, { maxLength: 8 }),
    holds: fc.array(anyHold, { maxLength: 2 }),
    promises: fc.array(
      fc.record({
        given: fc.integer({ min: -30, max: 0 }),
        ahead: fc.integer({ min: 0, max: 30 }),
      }),
      { maxLength: 1 },
    ),
    consents: fc.array(fc.constantFrom("granted", "unknown", "withdrawn"), {
      minLength: 3,
      maxLength: 3,
    }),
    zones: fc.subarray(["America/New_York", "America/Los_Angeles", "Europe/Madrid", "Asia/Tokyo"]),
    language: fc.constantFrom("en", "es"),
  })
  .map(({ invoices, entries, holds, promises, consents, zones, language }) =>
    aFacts({
      account: {
        language,
        timeZones: zones,
        contactPoints: ACCOUNT.contactPoints.map((point, n) => ({
          ...point,
          consent: consents[n],
        })),
      },
      invoices: invoices.map(({ daysPastDue, ...rest }, n) =>
        anInvoice(daysPastDue, { ...rest, id: `i${n}`, number: `N${n}` }),
      ),
      ledger: entries.map(({ kind, daysAgo, amountMinor, currency, target }, n) =>
        aPayment(daysAgo, amountMinor, {
          id: `e${n}`,
          kind,
          currency,
          ...(target === null ? {} : { invoiceId: `i${target}` }),
        }),
      ),
      holds: holds.map(({ kind, from, days, target }, n) =>
        aHold(kind, {
          id: `h${n}`,
          from: day(from),
          ...(days === null ? {} : { until: day(from + days) }),
          ...(target === null || !FOR_ONE_INVOICE.includes(kind)
            ? {}
            : { invoiceId: `i${target}` }),
        }),
      ),
      promises: promises.map(({ given, ahead }, n) => ({
        id: `p${n}`,
        currency: "USD",
        amountMinor: 10_000,
        promisedOn: day(given),
        dueOn: day(given + ahead),
        recordedBy: "rep",
      })),
    }),
  );
