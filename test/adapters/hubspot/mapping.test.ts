import { describe, expect, it } from "vitest";
import { callOutcomes, toActivity } from "../../../adapters/hubspot/mapping-activity.ts";
import { type OwedContext, toInvoice } from "../../../adapters/hubspot/mapping-owed.ts";
import { toCompany, toPerson } from "../../../adapters/hubspot/mapping-party.ts";
import { toPayment } from "../../../adapters/hubspot/mapping-payment.ts";
import { toTicket } from "../../../adapters/hubspot/mapping-ticket.ts";
import { chooseOwedFields } from "../../../adapters/hubspot/owed-fields.ts";
import { HubspotProperty } from "../../../adapters/hubspot/property.ts";
import { HubspotRecord, type Mapped, type Parties } from "../../../adapters/hubspot/record.ts";
import { HubspotSettings } from "../../../adapters/hubspot/settings.ts";
import { CurrencyCode } from "../../../core/money/money.ts";
import { instant } from "../../../core/time/instant.ts";

const AT = instant("2026-04-01T12:00:00Z");

type Values = Readonly<Record<string, string | null>>;

function aRecord(properties: Values, changes: Values = {}) {
  return HubspotRecord.parse({ id: "55", properties: { ...properties, ...changes } });
}

function property(name: string, values: readonly string[] = [], type = "string") {
  const options = values.map((value) => ({ value, label: value }));
  return HubspotProperty.parse({ name, type, options });
}

/** What came of a record, in the form that is easiest to compare. */
function told(mapped: Mapped): unknown {
  if (mapped.kind === "change") return mapped.change;
  return mapped.kind === "skip" ? "skip" : mapped.unreadable.field;
}

describe("a person", () => {
  const settings = HubspotSettings.parse({
    languages: { nahuatl: "es-MX" },
    optOut: { subscriptionId: 77, properties: { sms: "no_texts" } },
  });
  const base = { firstname: "Ana", lastname: "Rivera", email: "ana@x.example" };
  const parties: Parties = { companies: ["8", "9"] };
  const attributes = [
    { attribute: "tier", property: "tier", type: "enumeration" },
    { attribute: "seats", property: "seats", type: "number" },
    { attribute: "vip", property: "vip", type: "bool" },
    { attribute: "zip", property: "zip", type: "string" },
  ];

  it.each([
    ["by name", {}, { name: "Ana Rivera", emails: ["ana@x.example"] }],
    ["without a name, by address", { firstname: null, lastname: " " }, { name: "ana@x.example" }],
    ["without either", { firstname: null, lastname: null, email: null }, { name: "Contact 55" }],
    [
      "with more addresses, each once",
      { hs_additional_emails: "b@x.example; ana@x.example" },
      { emails: ["ana@x.example", "b@x.example"] },
    ],
    [
      "with the number HubSpot worked out",
      { phone: "555 0100", hs_calculated_phone_number: "+15550100" },
      { phones: ["+15550100"] },
    ],
    ["with a number as typed", { mobilephone: "555-0100" }, { phones: ["555-0100"] }],
    ["in Spanish", { hs_language: "es" }, { language: "es" }],
    ["in Brazilian Portuguese", { hs_language: "pt-br" }, { language: "pt-BR" }],
    ["in a language the admin named", { hs_language: "nahuatl" }, { language: "es-MX" }],
    ["in a place", { country: "Spain", state: "M" }, { country: "ES", region: "M" }],
    [
      "in a place HubSpot worked out",
      { hs_country_region_code: "US", hs_state_code: "co", country: "?" },
      { country: "US", region: "CO" },
    ],
    [
      "in a zone",
      { hs_timezone: "america_slash_denver", hubspot_owner_id: "81001" },
      { timeZone: "America/Denver", ownerId: "81001" },
    ],
    ["who refuses all email", { hs_email_optout: "true" }, { optedOut: ["email"] }],
    ["who refuses reminders", { hs_email_optout_77: "true" }, { optedOut: ["email"] }],
    ["who refuses other mails", { hs_email_optout_78: "true" }, { optedOut: [] }],
    ["who refuses texts", { no_texts: "true" }, { optedOut: ["sms"] }],
    [
      "with the primary company first",
      { associatedcompanyid: "9" },
      {
        companyRefs: [
          { object: "companies", id: "9" },
          { object: "companies", id: "8" },
        ],
      },
    ],
    [
      "with mapped fields of each type",
      { tier: "gold", seats: "12", vip: "true", zip: "01234" },
      { attributes: { tier: "gold", seats: 12, vip: true, zip: "01234" } },
    ],
  ])("is read %s", (_case, changes, expected) => {
    const record = aRecord(base, changes);
    const person = told(toPerson(record, AT, parties, { settings, attributes }));
    expect(person).toMatchObject({ kind: "person", changedAt: AT, ...expected });
  });

  it("belongs to no company where each contact is an account", () => {
    const alone = HubspotSettings.parse({ accounts: "contacts" });
    const context = { settings: alone, attributes: [] };
    expect(told(toPerson(aRecord(base), AT, parties, context))).toMatchObject({ companyRefs: [] });
  });

  it("never says of a place, language or zone what it does not know", () => {
    const odd = {
      hs_language: "constructor",
      country: "Atlantis",
      hs_timezone: "mars",
      state: "a b c",
    };
    const person = told(toPerson(aRecord(base, odd), AT, {}, { settings, attributes: [] }));
    for (const name of ["language", "country", "timeZone", "region"]) {
      expect(person).not.toHaveProperty(name);
    }
  });
});

it("reads a company by its name, else by its domain", () => {
  const context = { settings: HubspotSettings.parse({}), attributes: [] };
  const named = toCompany(aRecord({ name: "Acme", domain: "acme.example" }), AT, context);
  expect(told(named)).toMatchObject({ kind: "company", name: "Acme", emails: [] });
  const nameless = toCompany(aRecord({ domain: "acme.example" }), AT, context);
  expect(told(nameless)).toMatchObject({ name: "acme.example" });
});

const INVOICE_PROPERTIES = [
  property("hs_number"),
  property("hs_amount_billed"),
  property("hs_balance_due"),
  property("hs_currency"),
  property("hs_invoice_date"),
  property("hs_due_date"),
  property("hs_invoice_status", ["draft", "open", "paid", "voided"]),
];

function owedContext(settings: Readonly<Record<string, unknown>> = {}): OwedContext {
  const parsed = HubspotSettings.parse(settings);
  const fields = chooseOwedFields(parsed.owed, INVOICE_PROPERTIES);
  if (!fields.ok) throw new Error(JSON.stringify(fields.error));
  return {
    settings: parsed,
    zone: "America/New_York",
    currency: null,
    object: "invoices",
    fields: fields.value,
    lines: new Map([["55", "Repairs, Parts"]]),
  };
}

describe("an invoice", () => {
  const base = {
    hs_number: "INV-7",
    hs_amount_billed: "1240.5",
    hs_balance_due: "240.50",
    hs_currency: "USD",
    hs_invoice_date: "2026-01-31",
    hs_due_date: "2026-03-02",
    hs_invoice_status: "open",
  };
  const parties = { companies: ["8"], contacts: ["3"], line_items: ["1"] };

  it.each([
    ["to the cent", {}, { amountMinor: 124_050, balanceMinor: 24_050, currency: "USD" }],
    ["with a company before its people", {}, { partyRefs: [{ id: "8" }, { id: "3" }] }],
    ["with what it is for", {}, { description: "Repairs, Parts" }],
    ["without a number, by its id", { hs_number: null }, { number: "55" }],
    ["without a balance", { hs_balance_due: null }, { amountMinor: 124_050 }],
    ["paid too much, as paid", { hs_balance_due: "-5" }, { balanceMinor: 0 }],
    ["without its date, by its due date", { hs_invoice_date: null }, { issuedOn: "2026-03-02" }],
    ["with a currency in small letters", { hs_currency: "eur" }, { currency: "EUR" }],
    [
      "voided, by the day it was last changed",
      { hs_invoice_status: "voided" },
      {
        cancelledOn: "2026-04-01",
      },
    ],
  ])("is read %s", (_case, changes, expected) => {
    const invoice = toInvoice(aRecord(base, changes), AT, parties, owedContext());
    expect(told(invoice)).toMatchObject({ kind: "invoice", ...expected });
  });

  it.each([
    ["no amount", { hs_amount_billed: null }, "hs_amount_billed"],
    ["half a cent", { hs_amount_billed: "1.005" }, "hs_amount_billed"],
    ["less than nothing", { hs_amount_billed: "-5" }, "hs_amount_billed"],
    ["a balance that is none", { hs_balance_due: "some" }, "hs_balance_due"],
    ["no currency", { hs_currency: null }, "hs_currency"],
    ["a currency nobody knows", { hs_currency: "XYZ" }, "hs_currency"],
    ["no due date", { hs_due_date: null }, "hs_due_date"],
    ["a due date before its date", { hs_due_date: "2026-01-01" }, "hs_due_date"],
    ["nothing to pay", { hs_amount_billed: "0" }, "skip"],
  ])("with %s is not taken for something else", (_case, changes, expected) => {
    const invoice = toInvoice(aRecord(base, changes), AT, parties, owedContext());
    expect(told(invoice)).toBe(expected);
  });

  it("that is a draft is not owed, and one that became a draft again no longer is", () => {
    const draft = aRecord(base, { hs_invoice_status: "draft" });
    expect(told(toInvoice(draft, AT, parties, owedContext()))).toMatchObject({
      kind: "gone",
      why: "deleted",
      noun: "invoice",
      ref: { object: "invoices", id: "55" },
    });
  });

  it("is its people's first where each contact is an account", () => {
    const context = owedContext({ accounts: "contacts" });
    expect(told(toInvoice(aRecord(base), AT, parties, context))).toMatchObject({
      partyRefs: [{ id: "3" }, { id: "8" }],
    });
  });
});

describe("what is owed", () => {
  it.each([
    ["under the newer name", ["hs_balance_due", "hs_balance"], "hs_balance_due"],
    ["under the older name", ["hs_balance"], "hs_balance"],
    ["nowhere", [], undefined],
  ])("finds the balance %s", (_case, names, expected) => {
    const others = INVOICE_PROPERTIES.filter(({ name }) => name !== "hs_balance_due");
    const properties = [...others, ...names.map((name) => property(name))];
    const fields = chooseOwedFields(HubspotSettings.parse({}).owed, properties);
    expect(fields.ok ? fields.value.balance : fields.error).toBe(expected);
  });

  it("takes an admin's word over the name, and their statuses over the list", () => {
    const set = { amount: "my_total", cancelledStatuses: ["gone"] };
    const { owed } = HubspotSettings.parse({ owed: set });
    const fields = chooseOwedFields(owed, [...INVOICE_PROPERTIES, property("my_total")]);
    expect(fields).toMatchObject({ ok: true, value: { amount: "my_total" } });
    expect(fields.ok && [...fields.value.cancelledStatuses]).toEqual(["gone"]);
    expect(fields.ok && [...fields.value.draftStatuses]).toEqual(["draft"]);
  });

  it.each([
    ["a property that is not there", { balance: "nope" }, "owed.balance"],
    ["a deal without a due date", { object: "deals" }, "owed.dueOn"],
    ["a custom object without an amount", { object: "2-77" }, "owed.amount"],
  ])("names the setting for %s", (_case, owed, field) => {
    const properties = [...INVOICE_PROPERTIES, property("amount")];
    const chosen = "object" in owed && owed.object === "2-77" ? [] : properties;
    const fields = chooseOwedFields(HubspotSettings.parse({ owed }).owed, chosen);
    expect(fields).toMatchObject({ ok: false, error: { kind: "invalid", field } });
  });
});

describe("a payment", () => {
  const base = {
    hs_initial_amount: "1000",
    hs_currency_code: "USD",
    hs_initiated_date: "2026-02-10T16:00:00.000Z",
    hs_latest_status: "succeeded",
  };
  const context = {
    settings: HubspotSettings.parse({}),
    zone: "America/New_York",
    currency: CurrencyCode.parse("EUR"),
  };

  it.each([
    ["received", {}, { state: "received", amountMinor: 100_000, on: "2026-02-10" }],
    ["paid elsewhere", { hs_latest_status: "paid" }, { state: "received" }],
    ["failed", { hs_latest_status: "failed" }, { state: "failed" }],
    [
      "refunded",
      { hs_latest_status: "refunded", hs_refunds_amount: "1000" },
      { state: "refunded" },
    ],
    [
      "refunded in part",
      { hs_latest_status: "partially_refunded", hs_refunds_amount: "400" },
      { state: "refunded", takenBackMinor: 40_000 },
    ],
    [
      "refunded in part, told by the amount alone",
      { hs_refunds_amount: "400.25" },
      { state: "refunded", takenBackMinor: 40_025 },
    ],
    ["charged back", { hs_latest_status: "dispute_lost" }, { state: "charged_back" }],
    ["disputed and won", { hs_latest_status: "dispute_won" }, { state: "received" }],
    ["in the account's currency", { hs_currency_code: null }, { currency: "EUR" }],
  ])("is read as %s", (_case, changes, expected) => {
    const payment = told(toPayment(aRecord(base, changes), AT, {}, context));
    expect(payment).toMatchObject({ kind: "payment", ...expected });
    if (!("takenBackMinor" in expected)) expect(payment).not.toHaveProperty("takenBackMinor");
  });

  it.each([
    ["still under way", { hs_latest_status: "processing" }, "skip"],
    ["in no state", { hs_latest_status: null }, "skip"],
    ["of nothing", { hs_initial_amount: "0" }, "skip"],
    ["of no amount", { hs_initial_amount: null }, "hs_initial_amount"],
    ["on no day", { hs_initiated_date: null }, "hs_initiated_date"],
    [
      "refunded in part, and nobody says how much",
      { hs_latest_status: "partially_refunded" },
      "hs_refunds_amount",
    ],
  ])("%s is not money", (_case, changes, expected) => {
    expect(told(toPayment(aRecord(base, changes), AT, {}, context))).toBe(expected);
  });

  it("names its invoice, and none of several", () => {
    const one = told(toPayment(aRecord(base), AT, { invoices: ["7"] }, context));
    expect(one).toMatchObject({ invoiceRef: { object: "invoices", id: "7" } });
    const two = told(toPayment(aRecord(base), AT, { invoices: ["7", "8"] }, context));
    expect(two).not.toHaveProperty("invoiceRef");
  });
});

describe("a ticket", () => {
  const disputes = [{ property: "reason", values: ["wrong_amount", "not_mine"] }];
  const settings = HubspotSettings.parse({ disputes });
  const context = { settings, closedStages: new Set(["4"]) };

  it.each([
    ["open", { hs_pipeline_stage: "1" }, { open: true, disputes: false }],
    ["closed", { hs_pipeline_stage: "4" }, { open: false }],
    ["in a stage that is new to us", { hs_pipeline_stage: "99" }, { open: true }],
    ["a dispute", { reason: "not_mine" }, { disputes: true }],
    ["a dispute among other reasons", { reason: "late;wrong_amount" }, { disputes: true }],
    ["no dispute by half a word", { reason: "wrong_amounts" }, { disputes: false }],
    ["without a subject", { subject: null }, { subject: "Ticket 55" }],
  ])("is read as %s", (_case, changes, expected) => {
    const ticket = told(toTicket(aRecord({ subject: "Help" }, changes), AT, {}, context));
    expect(ticket).toMatchObject({ kind: "ticket", ...expected });
  });
});

describe("an activity", () => {
  const settings = HubspotSettings.parse({ callOutcomes: { custom: "wrong_number" } });
  const labels = [
    ["a", "Connected"],
    ["b", "Left voicemail"],
    ["c", "No answer"],
    ["d", "Busy"],
    ["e", "Wrong number"],
    ["f", "Conectado"],
    ["custom", "Otro"],
  ].map(([value, label]) => ({ value, label }));
  const disposition = HubspotProperty.parse({
    name: "hs_call_disposition",
    type: "enumeration",
    options: labels,
  });
  const outcomes = callOutcomes(disposition, settings);
  const timestamp = { hs_timestamp: "2026-03-04T12:00:00Z" };

  function read(object: string, values: Values): unknown {
    const context = { settings, object, outcomes };
    return told(toActivity(aRecord(timestamp, values), AT, {}, context));
  }

  it.each([
    ["a", "conversation"],
    ["b", "voicemail"],
    ["c", "no_answer"],
    ["d", "busy"],
    ["e", "wrong_number"],
    ["f", "conversation"],
    ["custom", "wrong_number"],
    ["unheard of", "unknown"],
  ])("with the outcome %s of the account's own list", (value, outcome) => {
    expect(read("calls", { hs_call_disposition: value })).toMatchObject({ outcome });
  });

  it.each([
    [
      "an outbound call",
      "calls",
      { hs_call_direction: "OUTBOUND", hs_call_to_number: "+1 555 010 0199" },
      { channel: "voice", direction: "outbound", address: "+15550100199" },
    ],
    [
      "an inbound call",
      "calls",
      { hs_call_direction: "INBOUND", hs_call_from_number: "+15550100199" },
      { direction: "inbound", address: "+15550100199" },
    ],
    ["a call nobody took", "calls", { hs_call_status: "NO_ANSWER" }, { outcome: "no_answer" }],
    [
      "a call without its outcome",
      "calls",
      { hs_call_status: "COMPLETED" },
      { outcome: "unknown" },
    ],
    [
      "a mail to several",
      "emails",
      { hs_email_direction: "EMAIL", hs_email_to_email: "a@x.example; b@x.example" },
      { channel: "email", direction: "outbound", address: "a@x.example", outcome: "sent" },
    ],
    [
      "a mail that came in",
      "emails",
      { hs_email_direction: "INCOMING_EMAIL", hs_email_from_email: "a@x.example" },
      { direction: "inbound", address: "a@x.example" },
    ],
    ["a text", "communications", { hs_communication_channel_type: "SMS" }, { channel: "sms" }],
    [
      "a WhatsApp message",
      "communications",
      { hs_communication_channel_type: "WHATS_APP" },
      { channel: "whatsapp" },
    ],
    ["one of ours", "calls", { gs_key: "call-1" }, { ourKey: "call-1" }],
  ])("is read: %s", (_case, object, values, expected) => {
    expect(read(object, values)).toMatchObject({ kind: "activity", ...expected });
  });

  it.each([
    ["a mail that bounced", "emails", { hs_email_status: "BOUNCED" }, "skip"],
    [
      "a LinkedIn message",
      "communications",
      { hs_communication_channel_type: "LINKEDIN_MESSAGE" },
      "skip",
    ],
    ["a call at no time", "calls", { hs_timestamp: null }, "hs_timestamp"],
  ])("is not read: %s", (_case, object, values, expected) => {
    expect(read(object, values)).toBe(expected);
  });
});
