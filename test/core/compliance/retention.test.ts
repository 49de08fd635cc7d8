import { describe, expect, it } from "vitest";
import { keptUntil, lastActivityOn } from "../../../core/compliance/retention.ts";
import { toVerdictRecord } from "../../../core/compliance/verdict-record.ts";
import { instant, toEpochMs } from "../../../core/time/instant.ts";
import {
  aFacts,
  aHold,
  anInvoice,
  aPayment,
  aPolicy,
  aTouch,
  type FactsSketch,
} from "../../support/facts.ts";
import { aRule, askedOf, NOON } from "./engine/one-rule.ts";

const promise = {
  id: "p",
  promisedOn: "2026-02-01",
  dueOn: "2026-02-10",
  currency: "USD",
  amountMinor: 1,
  recordedBy: "rep",
};
const offer = {
  id: "a",
  currency: "USD",
  invoiceIds: ["inv5"],
  installments: [{ dueOn: "2026-02-05", amountMinor: 50_000 }],
  offeredAt: "2026-02-01T10:00:00Z",
  offeredBy: "rep",
  expiresAt: "2026-02-08T10:00:00Z",
};

describe("the last day anything happened", () => {
  it.each<[string, FactsSketch, string | null]>([
    ["never", { invoices: [anInvoice(5)] }, null],
    ["a contact", { touches: [aTouch(9, "s", anInvoice(5))] }, "2026-02-23"],
    [
      "a fact about contact",
      { contactEvents: [{ type: "hardship_claimed", at: "2026-02-20T23:00:00Z" }] },
      "2026-02-20",
    ],
    ["a payment", { ledger: [aPayment(3, 100)] }, "2026-03-01"],
    ["a promise's day", { promises: [promise] }, "2026-02-10"],
    [
      "the day a promise was made",
      { promises: [{ ...promise, dueOn: "2026-02-01" }] },
      "2026-02-01",
    ],
    [
      "the day it was cancelled",
      { promises: [{ ...promise, cancelledOn: "2026-02-20", cancelReason: "wrong day" }] },
      "2026-02-20",
    ],
    ["the day an offer ran out", { arrangements: [offer] }, "2026-02-08"],
    [
      "the day a plan was accepted",
      { arrangements: [{ ...offer, acceptedAt: "2026-02-09T10:00:00Z" }] },
      "2026-02-09",
    ],
    [
      "the day it was cancelled",
      { arrangements: [{ ...offer, cancelledAt: "2026-02-19T10:00:00Z" }] },
      "2026-02-19",
    ],
    [
      "a plan's last payment",
      {
        arrangements: [
          {
            ...offer,
            installments: [
              { dueOn: "2026-02-05", amountMinor: 1 },
              { dueOn: "2026-06-05", amountMinor: 1 },
            ],
          },
        ],
      },
      "2026-06-05",
    ],
    ["the first day of a hold", { holds: [aHold("pause", { from: "2026-01-03" })] }, "2026-01-03"],
    [
      "its last",
      { holds: [aHold("pause", { from: "2026-01-03", until: "2026-04-01" })] },
      "2026-04-01",
    ],
    [
      "the day it was lifted",
      {
        holds: [
          aHold("pause", { from: "2026-01-03", until: "2026-04-01", liftedOn: "2026-02-02" }),
        ],
      },
      "2026-02-02",
    ],
    [
      "the latest of all, in whatever order",
      {
        ledger: [aPayment(3, 100), aPayment(30, 100)],
        holds: [aHold("pause", { from: "2026-01-03" })],
      },
      "2026-03-01",
    ],
  ])("is %s", (_name, sketch, expected) => {
    expect(lastActivityOn(aFacts(sketch))).toBe(expected);
  });

  it("is what keeping begins with: three years after it, or as many as policy says", () => {
    const facts = aFacts({ ledger: [aPayment(3, 100)] });
    expect(keptUntil(facts, aPolicy(), 0)).toBe("2029-03-01");
    expect(keptUntil(facts, aPolicy({ retention: { years: 7 } }), 0)).toBe("2033-03-01");
    // What is owed may still be collected, and what never began never ends.
    expect(keptUntil(facts, aPolicy(), 1)).toBeNull();
    expect(keptUntil(aFacts(), aPolicy(), 0)).toBeNull();
  });
});

describe("a verdict as evidence", () => {
  const hours = aRule({
    id: "t.hours",
    version: 4,
    kind: "hours",
    open: [{ weekdays: [4], from: "08:00", to: "09:00" }],
    holidays: "as_usual",
  });
  const advice = aRule({ ...hours, id: "t.advice", breach: "advice" });
  const setting = {
    jurisdictions: ["ZZ"],
    collector: { id: "C1", type: "first_party" as const },
    debts: "consumer" as const,
    consumerId: "P1",
    zones: ["America/Lima"],
  };
  const ask = { at: toEpochMs(instant(NOON)), medium: "voice" as const, debtIds: ["D1"] };

  it("tells what was asked, which rules were, and what each had to say", () => {
    const record = toVerdictRecord(setting, ask, askedOf([hours, advice], []));
    expect(record).toMatchObject({
      medium: "voice",
      verdict: "deny",
      blockedBy: "t.hours@4",
      nextEligibleAt: "2026-06-04T13:00:00.000Z",
    });
    const { consumerId: _, ...where } = setting;
    expect(record.asked).toEqual({
      ...where,
      medium: "voice",
      debtIds: ["D1"],
      at: "2026-06-03T17:00:00.000Z",
    });
    const said = { version: 4, gate: "time", awaits: [], missing: [] };
    const until = "2026-06-04T13:00:00.000Z";
    expect(record.findings).toEqual([
      { rule: "t.hours", effect: "deny", until, ...said },
      { rule: "t.advice", effect: "warn", until, ...said },
    ]);
    expect(record.rules).toContain("t.hours@4");
    expect(record.rules).toContain("t.advice@4");
    expect(record.rules).toContain("house.deceased@1");
  });

  it("has no reason where nothing forbade it", () => {
    const record = toVerdictRecord(setting, ask, askedOf([], []));
    expect(record).toMatchObject({ verdict: "allow", blockedBy: null, findings: [] });
  });
});
