import { afterEach, describe, expect, it } from "vitest";
import type { CrmNoun } from "../../../adapters/crm-ref.ts";
import type {
  FieldDefinition,
  ObjectDefinition,
  Value,
} from "../../../adapters/sandbox-salesforce/types.ts";
import { pullAll } from "../crm-harness.ts";
import { openSandbox } from "./open-sandbox.ts";

const closes: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closes.splice(0)) await close();
});

type Values = Readonly<Record<string, Value>>;

/** What one record of the org is to us, read by its noun's feed. */
async function readOne(
  noun: CrmNoun,
  object: string,
  values: Values,
  ...[options = {}, settings = {}]: Parameters<typeof openSandbox>
) {
  const scene = await openSandbox(options, settings);
  closes.push(scene.close);
  const account = scene.org.people.create("Account", { Name: "Rivera Plumbing" });
  const contact = scene.org.people.create("Contact", { LastName: "Rivera", AccountId: account });
  const given = Object.entries(values).map(([name, value]) => {
    return [name, value === "ACCOUNT" ? account : value === "CONTACT" ? contact : value] as const;
  });
  const id = scene.org.people.create(object, Object.fromEntries(given));
  const page = await pullAll(scene.port, noun);
  const change = page.changes.find(({ ref }) => ref.id === id);
  const unreadable = page.unreadable.find(({ ref }) => ref.id === id);
  const replaced = JSON.stringify(change ?? unreadable ?? null)
    .replaceAll(account, "ACCOUNT")
    .replaceAll(contact, "CONTACT");
  const read: unknown = JSON.parse(replaced);
  return read;
}

const ACCOUNT = { object: "Account", id: "ACCOUNT" };
const CONTACT = { object: "Contact", id: "CONTACT" };

function field(name: string, type: FieldDefinition["type"], rest: Partial<FieldDefinition> = {}) {
  return { name, label: name, type, ...rest };
}

describe("a company", () => {
  it.each([
    ["its country by name", { BillingCountry: "Germany" }, { country: "DE" }],
    ["its state when it is a code", { BillingState: "ny" }, { region: "NY" }],
    [
      "its number as it can be called",
      { Phone: "+1 (212) 555-0100" },
      { phones: ["+12125550100"] },
    ],
    ["its number as it is written", { Phone: "555-0100" }, { phones: ["555-0100"] }],
  ])("is read with %s", async (_case, values, expected) => {
    const read = await readOne("company", "Account", { Name: "Acme", ...values });
    expect(read).toMatchObject({ kind: "company", name: "Acme", ...expected });
  });

  it("is read without a country that we do not know", async () => {
    const values = { Name: "Acme", BillingCountry: "Atlantis" };
    expect(await readOne("company", "Account", values)).not.toHaveProperty("country");
  });
});

describe("what a person refuses", () => {
  const own = [field("No_Sms__c", "boolean")];
  it.each([
    ["nothing", {}, {}, []],
    ["mails", { HasOptedOutOfEmail: true }, {}, ["email"]],
    ["calls", { DoNotCall: true }, {}, ["voice"]],
    [
      "a channel by the org's own field",
      { No_Sms__c: true },
      { fields: { sms: "No_Sms__c" } },
      ["sms"],
    ],
    ["a channel by a field nobody mapped", { No_Sms__c: true }, {}, []],
  ])("%s", async (_case, values, optOut, expected) => {
    const read = await readOne(
      "person",
      "Contact",
      { LastName: "R", ...values },
      { contactFields: own },
      { optOut },
    );
    expect(read).toMatchObject({ optedOut: expected });
  });

  it.each([
    ["processing", { HasOptedOutProcessing: true }, false, 5],
    ["marketing, which is no reminder", { HasOptedOutSolicit: true }, false, 0],
    ["marketing, where an admin says it counts", { HasOptedOutSolicit: true }, true, 5],
  ])("by their Individual: %s", async (_case, refusal, marketingCounts, channels) => {
    const scene = await openSandbox({}, { optOut: { marketingCounts } });
    closes.push(scene.close);
    const IndividualId = scene.org.people.create("Individual", { LastName: "R", ...refusal });
    scene.org.people.create("Contact", { LastName: "R", IndividualId });
    const { changes } = await pullAll(scene.port, "person");
    const [person] = changes;
    expect(person?.kind === "person" ? person.optedOut : null).toHaveLength(channels);
  });

  it.each([
    ["in force", {}, ["letter"]],
    ["not begun", { EffectiveFrom: "2026-05-01T00:00:00Z" }, []],
    ["over", { EffectiveTo: "2026-03-01T00:00:00Z" }, []],
    ["a yes", { PrivacyConsentStatus: "OptIn" }, []],
    ["of a sort we do not write by", { ContactPointType: "Web" }, []],
  ])("by a consent that is %s", async (_case, values, expected) => {
    const scene = await openSandbox();
    closes.push(scene.close);
    const IndividualId = scene.org.people.create("Individual", { LastName: "R" });
    scene.org.people.create("Contact", { LastName: "R", IndividualId });
    scene.org.people.create("ContactPointTypeConsent", {
      PartyId: IndividualId,
      ContactPointType: "MailingAddress",
      PrivacyConsentStatus: "OptOut",
      ...values,
    });
    void scene.clock.wait(3_600_000);
    const { changes } = await pullAll(scene.port, "person");
    expect(changes[0]).toMatchObject({ optedOut: expected });
  });
});

describe("attributes for segmentation", () => {
  it("are read by their kind, and one that is not there is left out", async () => {
    const own = [
      field("Score__c", "double"),
      field("Vip__c", "boolean"),
      field("Tier__c", "string"),
    ];
    const attributes = {
      person: { score: "Score__c", vip: "Vip__c", tier: "Tier__c", gone: "Gone__c" },
    };
    const values = { LastName: "R", Score__c: 7.5, Vip__c: true, Tier__c: "Gold" };
    const contact = await readOne(
      "person",
      "Contact",
      values,
      { contactFields: own },
      { attributes },
    );
    expect(contact).toMatchObject({ attributes: { score: 7.5, vip: true, tier: "Gold" } });
    const onAccount = { LastName: "R", Score__pc: 7.5, Vip__pc: true, Tier__pc: "Gold" };
    const person = await readOne(
      "company",
      "Account",
      onAccount,
      { contactFields: own },
      { attributes },
    );
    expect(person).toMatchObject({
      kind: "person",
      attributes: { score: 7.5, vip: true, tier: "Gold" },
    });
  });
});

const INVOICE = {
  DocumentNumber: "INV-7",
  BillingAccountId: "ACCOUNT",
  BillToContactId: "CONTACT",
  TotalAmountWithTax: 100,
  Balance: 60,
  InvoiceDate: "2026-02-01T03:00:00Z",
  DueDate: "2026-03-01",
  Status: "Posted",
};

describe("an invoice", () => {
  it.each([
    [
      "whom it is for, and its own day in the org's zone",
      {},
      { partyRefs: [ACCOUNT, CONTACT], issuedOn: "2026-01-31" },
    ],
    ["what is still to pay", {}, { amountMinor: 10_000, balanceMinor: 6_000 }],
    ["nothing to pay when too much was paid", { Balance: -5 }, { balanceMinor: 0 }],
    ["the day it was voided at the latest", { Status: "Voided" }, { cancelledOn: "2026-04-01" }],
    ["nothing at all while it is a draft", { Status: "Draft" }, { kind: "gone", why: "deleted" }],
    ["a number of its own without one", { DocumentNumber: null }, { kind: "invoice" }],
    ["cents as they are", { TotalAmountWithTax: 0.1 }, { amountMinor: 10 }],
  ])("is read with %s", async (_case, values, expected) => {
    expect(await readOne("invoice", "Invoice", { ...INVOICE, ...values })).toMatchObject(expected);
  });

  it.each([
    ["no amount", { TotalAmountWithTax: null }, "TotalAmountWithTax"],
    ["less than nothing to pay", { TotalAmountWithTax: -1 }, "TotalAmountWithTax"],
    ["parts of a cent", { TotalAmountWithTax: 1.005 }, "TotalAmountWithTax"],
    ["no due date", { DueDate: null }, "DueDate"],
    ["a due date before its own", { DueDate: "2026-01-01" }, "DueDate"],
  ])("with %s is named, by its field", async (_case, values, name) => {
    const read = await readOne("invoice", "Invoice", { ...INVOICE, ...values });
    expect(read).toMatchObject({ field: name, message: expect.any(String) });
  });

  it("can be any object of the org's, its fields found by name", async () => {
    const own: ObjectDefinition = {
      name: "Bill__c",
      label: "Bill",
      prefix: "a9Z",
      fields: [
        field("Name", "string"),
        field("Customer__c", "reference", { referenceTo: ["Account"] }),
        field("Amount__c", "currency"),
        field("Open__c", "currency"),
        field("Due_Date__c", "date"),
        field("Status__c", "picklist", { values: ["Draft", "Sent", "Written off"] }),
      ],
    };
    const values = {
      Name: "B-1",
      Customer__c: "ACCOUNT",
      Amount__c: 50,
      Open__c: 20,
      Due_Date__c: "2026-03-01",
    };
    const settings = { owed: { object: "Bill__c", balance: "Open__c" } };
    const read = (Status__c: string) =>
      readOne("invoice", "Bill__c", { ...values, Status__c }, { objects: [own] }, settings);
    expect(await read("Sent")).toMatchObject({
      ref: { object: "Bill__c" },
      number: "B-1",
      partyRefs: [ACCOUNT],
      amountMinor: 5_000,
      balanceMinor: 2_000,
      currency: "USD",
      issuedOn: "2026-03-01",
    });
    expect(await read("Draft")).toMatchObject({ kind: "gone" });
    expect(await read("Written off")).toMatchObject({ cancelledOn: "2026-04-01" });
  });
});

describe("a payment", () => {
  const PAYMENT = { AccountId: "ACCOUNT", Amount: 50, EffectiveDate: "2026-03-05T03:00:00Z" };
  it.each([
    [
      "received",
      { Status: "Processed" },
      { state: "received", on: "2026-03-04", amountMinor: 5_000 },
    ],
    ["failed", { Status: "Failed" }, { state: "failed" }],
    [
      "taken back in part",
      { Status: "Processed", NetRefundApplied: 20 },
      { state: "refunded", takenBackMinor: 2_000 },
    ],
    ["taken back", { Status: "Processed", NetRefundApplied: 50 }, { state: "refunded" }],
    ["not money yet", { Status: "Draft" }, null],
  ])("is %s", async (_case, values, expected) => {
    const read = await readOne("payment", "Payment", { ...PAYMENT, ...values });
    if (expected === null) expect(read).toBeNull();
    else expect(read).toMatchObject(expected);
  });

  it("for several invoices names none", async () => {
    const scene = await openSandbox();
    closes.push(scene.close);
    const PaymentId = scene.org.people.create("Payment", {
      ...PAYMENT,
      AccountId: null,
      Status: "Processed",
    });
    const lines = ["Applied", "Applied", "Unapplied"].map((Type) => {
      const InvoiceId = scene.org.people.create("Invoice", { DocumentNumber: Type });
      return scene.org.people.create("PaymentLineInvoice", { PaymentId, InvoiceId, Type });
    });
    const several = await pullAll(scene.port, "payment");
    expect(several.changes[0]).not.toHaveProperty("invoiceRef");
    scene.org.people.remove("PaymentLineInvoice", lines[0] ?? "");
    const one = await pullAll(scene.port, "payment");
    expect(one.changes[0]).toHaveProperty("invoiceRef");
  });
});

describe("contact", () => {
  const CALL = { TaskSubtype: "Call", Status: "Completed", WhatId: "ACCOUNT", WhoId: "CONTACT" };
  it.each([
    [
      "a call we made",
      { CallType: "Outbound" },
      { channel: "voice", direction: "outbound", outcome: "unknown" },
    ],
    ["a call that came in", { CallType: "Inbound" }, { direction: "inbound" }],
    ["a voicemail", { CallDisposition: "Left voicemail" }, { outcome: "voicemail" }],
    ["a word of the org's own", { CallDisposition: "K3" }, { outcome: "busy" }],
    ["whom it was with", {}, { partyRefs: [ACCOUNT, CONTACT] }],
    ["when it was closed", {}, { at: "2026-04-01T12:00:00.000Z" }],
    [
      "the day somebody wrote down",
      { ActivityDate: "2026-03-30" },
      { at: "2026-03-30T16:00:00.000Z" },
    ],
    ["nothing while it is still to do", { Status: "Not Started" }, null],
    ["nothing when it is no call", { TaskSubtype: "Task" }, null],
  ])("is read from a task: %s", async (_case, values, expected) => {
    const settings = { callOutcomes: { K3: "busy" } };
    const read = await readOne("activity", "Task", { ...CALL, ...values }, {}, settings);
    if (expected === null) expect(read).toBeNull();
    else expect(read).toMatchObject(expected);
  });

  const MAIL = {
    RelatedToId: "ACCOUNT",
    Status: "3",
    MessageDate: "2026-03-30T09:00:00Z",
    FromAddress: "us@acme.example",
    ToAddress: "ana@rivera.example; bob@rivera.example",
  };
  it.each([
    [
      "one we wrote",
      {},
      { direction: "outbound", address: "ana@rivera.example", at: "2026-03-30T09:00:00.000Z" },
    ],
    ["one that came in", { Incoming: true }, { direction: "inbound", address: "us@acme.example" }],
    ["whom it was with", {}, { partyRefs: [ACCOUNT], channel: "email", outcome: "sent" }],
    ["nothing when it bounced", { IsBounced: true }, null],
    ["nothing while it is a draft", { Status: "5" }, null],
  ])("is read from a mail: %s", async (_case, values, expected) => {
    const read = await readOne("activity", "EmailMessage", { ...MAIL, ...values });
    if (expected === null) expect(read).toBeNull();
    else expect(read).toMatchObject(expected);
  });

  it("of a mail on a case is with whoever the case is about", async () => {
    const scene = await openSandbox();
    closes.push(scene.close);
    const account = scene.org.people.create("Account", { Name: "Acme" });
    const ParentId = scene.org.people.create("Case", { Subject: "Help", AccountId: account });
    scene.org.people.create("EmailMessage", {
      ParentId,
      Status: "3",
      MessageDate: "2026-03-30T09:00:00Z",
    });
    const { changes } = await pullAll(scene.port, "activity");
    expect(changes).toMatchObject([{ partyRefs: [{ object: "Account", id: account }] }]);
  });
});

it("puts contacts before accounts where each contact is an account", async () => {
  const settings = { accounts: "contacts" };
  const read = await readOne("invoice", "Invoice", INVOICE, {}, settings);
  expect(read).toMatchObject({ partyRefs: [CONTACT, ACCOUNT] });
  const person = await readOne(
    "person",
    "Contact",
    { LastName: "R", AccountId: "ACCOUNT" },
    {},
    settings,
  );
  expect(person).toMatchObject({ companyRefs: [] });
});
