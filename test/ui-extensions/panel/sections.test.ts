import { describe, expect, it } from "vitest";
import { AccountId } from "../../../core/accounts/account.ts";
import { SEGMENT_FACTS } from "../../../core/segmentation/segment-facts.ts";
import { GENESIS_HASH } from "../../../core/timeline/timeline.ts";
import { ENGINE_ACTOR, toTimelineSource } from "../../../ui-extensions/panel/to-timeline-source.ts";
import { wordsFor } from "../../../ui-extensions/panel/words.ts";
import { aFacts, aHold, anInvoice, aPayment, aPolicy, at, day, NOON } from "../../support/facts.ts";
import { aPromise, panelOf } from "./panel-of.ts";

const late = anInvoice(32);
const early = anInvoice(9);

describe("segment", () => {
  it("reads out every rule that was asked, up to the one that spoke", () => {
    const { segment } = panelOf(aFacts({ invoices: [late] }));
    expect(segment.rules.map(({ name, matched, text }) => [name, matched, text])).toEqual([
      ["Large balance", false, "Amount band is large: no (medium)"],
      ["Small balance", false, "Amount band is small: no (medium)"],
      ["Often late", false, "Payment history is often late: no (late for the first time)"],
      ["First time late", true, "Payment history is late for the first time: yes"],
    ]);
    expect(segment.because).toMatch(/oversight/);
  });

  it.each([
    [{ fact: "daysPastDue", op: "gte", value: 30 }, "Days late is at least 30: yes (32)"],
    [
      { fact: "pastDueMinor", op: "gt", value: 100_000 },
      "Amount past due is over $1,000.00: no ($500.00)",
    ],
    [{ fact: "bucket", op: "eq", value: "31-60" }, "Age is 31–60 days: yes"],
    [{ fact: "country", op: "in", value: ["US", "CA"] }, "Country is one of US or CA: yes (US)"],
    [{ fact: "score", op: "lt", value: 0.5 }, "Score is under 0.5: no (not known)"],
    [
      { fact: "kind", op: "ne", value: "consumer" },
      "Kind of customer is not consumer: yes (business)",
    ],
    [{ fact: "attributes.vip", op: "eq", value: true }, "vip is yes: no (not known)"],
    [
      { fact: "preferredChannel", op: "eq", value: "voice" },
      "Preferred channel is Call: no (not known)",
    ],
  ] as const)("puts a comparison in words: %j", ({ fact, op, value }, text) => {
    const [rule] = aPolicy().segments;
    if (rule === undefined) throw new Error("no segment");
    const when = { fact, op, value: typeof value === "object" ? [...value] : value };
    const policy = aPolicy({
      segments: [
        { ...rule, when },
        { ...rule, when: { all: [] } },
      ],
    });
    expect(panelOf(aFacts({ invoices: [late] }), { policy }).segment.rules[0]?.text).toBe(text);
  });

  it.each(["en", "es"])("has words for every fact a rule may name (%s)", (language) => {
    const { facts } = wordsFor(language).words.rules;
    expect(Object.keys(facts).sort()).toEqual(Object.keys(SEGMENT_FACTS).sort());
  });
});

describe("items and holds", () => {
  it("lists what is open with its age and what is left of it", () => {
    const ledger = [aPayment(2, 20_000, { invoiceId: late.id })];
    const { items } = panelOf(aFacts({ invoices: [early, late, anInvoice(-5)], ledger }));
    expect(
      items.map(({ number, dueOn, balance, amount, ageText, bucketLabel }) =>
        [number, dueOn.text, balance.text, amount.text, ageText, bucketLabel].join(" | "),
      ),
    ).toEqual([
      "INV32 | Jan 31 | $300.00 | $500.00 | 32 days late | 31–60 days",
      "INV9 | Feb 23 | $500.00 | $500.00 | 9 days late | 1–30 days",
      "INV-5 | Mar 9 | $500.00 | $500.00 | due in 5 days | Current",
    ]);
  });

  it("says which item is not chased and why", () => {
    const holds = [aHold("dispute", { invoiceId: late.id }), aHold("pause", { until: day(9) })];
    const view = panelOf(aFacts({ invoices: [late, early], holds }));
    expect(view.items.map(({ heldText }) => heldText)).toEqual(["Dispute: not chased", ""]);
    expect(view.holds).toEqual([
      expect.objectContaining({ kind: "dispute", label: "Dispute", setBy: "rep", until: null }),
      expect.objectContaining({ label: "Pause", until: { value: day(9), text: "Mar 13" } }),
    ]);
  });

  it("leaves out a hold that is over", () => {
    const holds = [aHold("pause", { from: day(-9), until: day(-1) })];
    expect(panelOf(aFacts({ invoices: [late], holds })).holds).toEqual([]);
  });
});

describe("limits, freshness and history", () => {
  it("bounds the forms by policy", () => {
    expect(panelOf(aFacts({ invoices: [late, anInvoice(-5)] })).limits).toEqual({
      currency: "USD",
      currencyDecimals: 2,
      today: "2026-03-04",
      promiseDueMax: "2026-04-03",
      promiseAmountMinor: 50_000,
      pauseUntilMax: "2026-05-03",
      installmentsMax: 6,
    });
  });

  it("starts the promise form with a currency that can still be promised", () => {
    const yen = anInvoice(9, { id: "y", number: "Y1", currency: "JPY", amountMinor: 7_000 });
    const { limits } = panelOf(aFacts({ invoices: [late, yen], promises: [aPromise(2)] }));
    expect(limits).toMatchObject({
      currency: "JPY",
      currencyDecimals: 0,
      promiseAmountMinor: 7_000,
    });
  });

  it.each([
    ["2026-03-04T16:59:30Z", false, "just now"],
    ["2026-03-04T16:58:00Z", false, "2 min ago"],
    ["2026-03-04T12:00:00Z", false, "5 h ago"],
    ["2026-03-02T12:00:00Z", false, "as of Mar 2 7:00"],
    [
      "2026-03-04T12:00:00Z",
      true,
      "As of today 7:00 from HubSpot. Refresh to see what changed since.",
    ],
  ])("says how fresh the facts are: %s", (asOf, stale, text) => {
    const freshness = { asOf: at(asOf), source: "HubSpot", stale };
    expect(panelOf(aFacts(), { freshness }).freshness.text).toBe(text);
  });

  it("tells the history on the rep's clock, in words", () => {
    const entries = [
      {
        id: "2",
        at: at("2026-03-03T19:05:00Z"),
        actor: "Dana Cho",
        kind: "promise.recorded",
        reason: "Pays on Friday",
        amountMinor: 50_000,
        currency: "USD",
      },
      {
        id: "1",
        at: at("2026-02-01T15:00:00Z"),
        actor: null,
        kind: "touch.sent",
        reason: null,
        channel: "email",
      },
      {
        id: "0",
        at: at("2026-02-01T15:00:00Z"),
        actor: null,
        kind: "crm.note_added",
        reason: null,
      },
    ] as const;
    const { timeline } = panelOf(aFacts(), { timeline: { entries, total: 9, cursor: "next" } });
    expect(timeline).toMatchObject({ total: 9, cursor: "next" });
    expect(
      timeline.entries.map(({ at: { text }, actor, title, detail }) => [
        text,
        actor,
        title,
        detail,
      ]),
    ).toEqual([
      ["yesterday 14:05", "Dana Cho", "Promise recorded", "$500.00 · Pays on Friday"],
      ["Feb 1 10:00", "Good Standing", "Message sent", "E-mail"],
      ["Feb 1 10:00", "Good Standing", "Crm note added", ""],
    ]);
  });

  it("takes from a stored entry only what it has words for", () => {
    const stored = {
      at: NOON,
      kind: "payment.received",
      accountId: AccountId.parse("acme"),
      seq: 7,
      prevHash: GENESIS_HASH,
      hash: GENESIS_HASH,
    };
    const body = { amountMinor: 50_000, currency: "USD", channel: "pigeon", raw: { iban: "x" } };
    expect(toTimelineSource({ ...stored, actor: ENGINE_ACTOR, body })).toEqual({
      id: "7",
      at: NOON,
      actor: null,
      kind: "payment.received",
      reason: null,
      amountMinor: 50_000,
      currency: "USD",
    });
    const told = toTimelineSource({ ...stored, actor: "Dana Cho", body: { reason: "by wire" } });
    expect(told).toMatchObject({ actor: "Dana Cho", reason: "by wire" });
  });
});
