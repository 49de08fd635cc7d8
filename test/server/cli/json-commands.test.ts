import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import { gs, gsHere } from "./support.ts";

const invoice = {
  id: "1",
  number: "INV-1",
  currency: "USD",
  amountMinor: 25_000,
  issuedOn: "2026-01-01",
  dueOn: "2026-01-31",
};
const account = {
  id: "A1",
  name: "Acme",
  kind: "business",
  language: "en",
  country: "US",
  timeZones: ["America/New_York"],
  attributes: {},
  contactPoints: [{ id: "e", channel: "email", address: "ap@acme.test", consent: "granted" }],
};
const facts = { account, invoices: [invoice] };
const now = "2026-02-03T15:00:00Z";

describe("gs decide", () => {
  it("prints the treatment", async () => {
    const { code, json, err } = await gs(["decide"], { facts, now });
    expect([code, err]).toEqual([0, ""]);
    expect(json()).toMatchObject({
      accountId: "A1",
      policyVersion: defaultPolicy.version,
      delinquency: { daysPastDue: 3 },
      lanes: [{ currency: "USD" }],
    });
  });

  it("refuses bad input as a process, too", async () => {
    const { code, out, err } = await gs(["decide"], { facts });
    expect([code, out, err]).toEqual([2, "", "gs decide: now: is required\n"]);
  });

  it("takes a policy of one's own", async () => {
    const policy = { ...defaultPolicy, version: 7 };
    const { json } = await gsHere(["decide"], { facts, now, policy });
    expect(json()).toMatchObject({ policyVersion: 7 });
  });

  const policyWithGap = {
    ...defaultPolicy,
    delinquency: {
      ...defaultPolicy.delinquency,
      buckets: [{ id: "b", label: "B", fromDays: 5, toDays: null }],
    },
  };

  it.each([
    ["no facts", { now }, "facts: is required"],
    ["a bad instant", { facts, now: "noon" }, "now: "],
    [
      "a bad zone",
      { now, facts: { ...facts, account: { ...account, timeZones: ["Mars/Base"] } } },
      'facts.account.timeZones.0: unknown time zone "Mars/Base"',
    ],
    [
      "an unknown currency",
      { now, facts: { account, invoices: [{ ...invoice, currency: "XXQ" }] } },
      'facts.invoices.0.currency: unknown currency "XXQ"',
    ],
    [
      "a negative amount",
      { now, facts: { account, invoices: [{ ...invoice, amountMinor: -1 }] } },
      "facts.invoices.0.amountMinor: ",
    ],
    [
      "a due date before the invoice date",
      { now, facts: { account, invoices: [{ ...invoice, dueOn: "2025-12-31" }] } },
      "facts.invoices.0.dueOn: the due date is before the invoice date",
    ],
    ["a misspelt field", { now, facts, polcy: {} }, "has no field polcy"],
    [
      "a policy whose parts don't fit",
      { now, facts, policy: policyWithGap },
      "policy.delinquency.buckets.0.fromDays: gap",
    ],
    ["no JSON", "{", "stdin: is not JSON"],
    [
      "a number that is not finite",
      JSON.stringify({ now, facts }).replace("25000", "1e999"),
      "facts.invoices.0.amountMinor: ",
    ],
    ["nothing", "", "stdin: is empty"],
  ])("refuses %s with one line that names the field", async (_name, input, words) => {
    const { code, out, err } = await gsHere(["decide"], input);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^gs decide: [^\n]+\n$/);
    expect(err).toContain(words);
  });
});

describe("gs delinquency", () => {
  it("prints days, bucket and amounts for each date", async () => {
    const ledger = [
      {
        id: "p",
        kind: "payment",
        on: "2026-02-10",
        currency: "USD",
        amountMinor: 25_000,
        invoiceId: "1",
      },
    ];
    const dates = ["2026-01-31", "2026-02-09", "2026-02-10"];
    const { code, json } = await gs(["delinquency"], { invoices: [invoice], ledger, dates });
    expect(code).toBe(0);
    expect(json()).toMatchObject({
      results: [
        {
          asOf: "2026-01-31",
          daysPastDue: 0,
          byCurrency: [{ openMinor: 25_000, pastDueMinor: 0 }],
        },
        { asOf: "2026-02-09", daysPastDue: 9, byCurrency: [{ pastDueMinor: 25_000 }] },
        { asOf: "2026-02-10", daysPastDue: 0, byCurrency: [] },
      ],
    });
  });

  it("gives the same answer for an account's facts", async () => {
    const dates = ["2026-02-09"];
    const alone = await gsHere(["delinquency"], { invoices: [invoice], dates });
    expect((await gsHere(["delinquency"], { facts, dates })).out).toBe(alone.out);
  });

  it.each([
    ["neither facts nor invoices", { dates: ["2026-01-01"] }, "invoices: give either"],
    ["no dates", { facts, dates: [] }, "dates: "],
    ["a day that doesn't exist", { facts, dates: ["2026-02-30"] }, "dates.0: "],
  ])("refuses %s", async (_name, input, words) => {
    const { code, err } = await gsHere(["delinquency"], input);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });
});

describe("gs schema and help", () => {
  it.each(["decide", "delinquency", "import", "simulate"])(
    "prints %s's JSON Schema",
    async (name) => {
      const { code, json } = await gsHere(["schema", name]);
      expect(code).toBe(0);
      expect(json()).toMatchObject({ $schema: expect.stringContaining("2020-12"), type: "object" });
    },
  );

  it("lists the commands, and a command's options", async () => {
    const general = await gs(["--help"]);
    expect(general.code).toBe(0);
    for (const name of [
      "import",
      "decide",
      "delinquency",
      "simulate",
      "replay",
      "verify-timeline",
    ]) {
      expect(general.out).toContain(name);
    }
    const { code, out } = await gsHere(["import", "--help"]);
    expect(code).toBe(0);
    expect(out).toContain("--dry-run");
  });

  it.each([
    [["nothing-such"], "command: "],
    [["decide", "--wrong"], "--wrong: "],
    [["decide", "extra"], "Unexpected argument"],
    [["schema"], "command: "],
    [["schema", "replay"], "command: replay reads no JSON"],
    [["decide", "--file", "/no/such/file.json"], "--file: there is no file"],
  ])("refuses gs %j", async (args, words) => {
    const { code, err } = await gsHere(args);
    expect(code).toBe(2);
    expect(err).toMatch(/^gs [^\n]+\n$/);
    expect(err).toContain(words);
  });
});
