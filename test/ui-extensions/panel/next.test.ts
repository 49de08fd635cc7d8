import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import type { PendingTouch } from "../../../ui-extensions/panel/panel-input.ts";
import { aFacts, aHold, anInvoice, aPolicy, aTouch, at, day, NOON } from "../../support/facts.ts";
import { aPlan, aPromise, type PanelSketch, panelOf } from "./panel-of.ts";

const fresh = anInvoice(5);
const late = anInvoice(32);
const ended = anInvoice(95);
const evening: PanelSketch = { now: at("2026-03-05T00:30:00Z") };
const noWayToWrite = { contactPoints: [] };
const nextWeek = { until: day(5) };

describe("next", () => {
  it.each([
    ["nothing owed", aFacts(), {}, "rest", "Nothing planned", "Nothing is due."],
    [
      "a step is due",
      aFacts({ invoices: [fresh] }),
      {},
      "send",
      "Friendly SMS, now",
      "It is due and nothing stands in the way.",
    ],
    [
      "a step is due at night",
      aFacts({ invoices: [fresh] }),
      evening,
      "wait",
      "Friendly SMS, tomorrow 9:00",
      "SMS messages resume tomorrow 9:00 (outside contact hours).",
    ],
    [
      "the step was sent",
      aFacts({ invoices: [fresh], touches: [aTouch(0, "day-5", fresh)] }),
      {},
      "rest",
      "Neutral e-mail, Mar 11 9:00",
      "Everything due so far has been said.",
    ],
    [
      "the step is a call",
      aFacts({ invoices: [anInvoice(20)] }),
      {},
      "task",
      "Call by a person, now",
      "This step is for a person.",
    ],
    [
      "nobody may be written to",
      aFacts({ account: noWayToWrite, invoices: [fresh] }),
      {},
      "task",
      "SMS written by a person, now",
      "No channel may carry the message, so a person is asked.",
    ],
    [
      "every step is behind",
      aFacts({ invoices: [ended], touches: [aTouch(9, "day-75", ended)] }),
      {},
      "end",
      "A person decides how to go on",
      "Every step of the cadence is behind us.",
    ],
    [
      "a person has it",
      aFacts({ invoices: [ended], touches: [aTouch(2, "end", ended, { kind: "task" })] }),
      {},
      "rest",
      "Nothing planned",
      "The cadence has ended; a person has it now.",
    ],
    [
      "too little to write about",
      aFacts({ invoices: [anInvoice(9, { amountMinor: 99 })] }),
      {},
      "rest",
      "Nothing planned",
      "What is past due is below the amount worth a message.",
    ],
    [
      "a pause with an end",
      aFacts({ invoices: [late], holds: [aHold("pause", nextWeek)] }),
      {},
      "hold",
      "Nothing goes out until Tuesday 9:00",
      "Pause: contact resumes Tuesday 9:00.",
    ],
    [
      "a legal hold",
      aFacts({ invoices: [late], holds: [aHold("cease_contact")] }),
      {},
      "hold",
      "Nothing goes out for now",
      "No contact wished: contact resumes when the customer asks for it.",
    ],
    [
      "the only invoice paused on its own",
      aFacts({ invoices: [late], holds: [aHold("pause", { invoiceId: late.id })] }),
      {},
      "hold",
      "Nothing goes out for now",
      "Pause: contact resumes when somebody ends it.",
    ],
    [
      "the only invoice paused until a day",
      aFacts({ invoices: [late], holds: [aHold("pause", { invoiceId: late.id, ...nextWeek })] }),
      {},
      "hold",
      "Nothing goes out until Tuesday 9:00",
      "Pause: contact resumes Tuesday 9:00.",
    ],
    [
      "reminders stopped",
      aFacts({ invoices: [late], cadenceStoppedAt: NOON }),
      {},
      "hold",
      "Nothing goes out for now",
      "Reminders are stopped until somebody starts them.",
    ],
    [
      "a promise",
      aFacts({ invoices: [late], promises: [aPromise(1)] }),
      {},
      "hold",
      "Nothing goes out until Monday 9:00",
      "$500.00 by Mar 5 promised; reminders resume Monday 9:00 if it does not arrive.",
    ],
    [
      "an offer on the table",
      aFacts({ invoices: [late], arrangements: [aPlan(late, 1, { acceptedAt: undefined })] }),
      {},
      "hold",
      "Nothing goes out until Monday 11:00",
      "An offer is waiting; reminders resume when it is answered, at the latest Monday 11:00.",
    ],
  ])("%s", (_name, facts, sketch, kind, text, reason) => {
    const { next } = panelOf(facts, sketch);
    expect(next).toMatchObject({ kind, text, reason });
  });

  it("shows a queued message with its hour, until something overtakes it", () => {
    const touch = aTouch(0, "day-5", fresh, { status: "queued", channel: "sms" });
    const pendingTouch: PendingTouch = {
      touchId: "touch-day-5",
      channel: "sms",
      stepId: "day-5",
      at: at("2026-03-04T18:15:00Z"),
    };
    const queued = aFacts({ invoices: [fresh], touches: [touch] });
    expect(panelOf(queued, { pendingTouch }).next).toMatchObject({
      kind: "send",
      channel: "sms",
      text: "Friendly SMS, today 13:15",
      reason: "It is queued and has not left yet.",
    });
    const held = aFacts({ invoices: [fresh], touches: [touch], holds: [aHold("dispute")] });
    expect(panelOf(held, { pendingTouch }).next.kind).toBe("hold");
  });

  it("tells both clocks when the rep sits elsewhere", () => {
    const facts = aFacts({ account: { timeZones: ["America/Denver"] }, invoices: [fresh] });
    expect(panelOf(facts, { now: at("2026-03-05T03:00:00Z") }).next).toMatchObject({
      text: "Friendly SMS, tomorrow 9:00 (Denver)",
      at: { value: "2026-03-05T16:00:00.000Z", text: "tomorrow 9:00 (Denver), 11:00 your time" },
      customerTimeText: "Tomorrow 9:00 in Denver, 11:00 your time",
    });
  });

  it("says the rep's day too when it is another one", () => {
    const facts = aFacts({ account: { timeZones: ["Asia/Tokyo"] }, invoices: [fresh] });
    const { next } = panelOf(facts, { now: at("2026-03-04T14:00:00Z") });
    expect(next.customerTimeText).toBe("Tomorrow 9:00 in Tokyo, today 19:00 your time");
  });

  it("mentions what other currencies wait for", () => {
    const euros = anInvoice(12, { currency: "EUR" });
    const { next } = panelOf(aFacts({ invoices: [late, euros] }));
    expect(next.text).toBe("Firm e-mail, now");
    expect(next.reason).toBe(
      "It is due and nothing stands in the way. EUR: neutral e-mail, Friday 12:00.",
    );
  });

  it("shows every gate that was asked, and what a block would need", () => {
    const facts = aFacts({ invoices: [late], holds: [aHold("hardship", { until: day(2) })] });
    const { gates } = panelOf(facts).next;
    expect(gates.filter(({ passed }) => !passed)).toEqual([
      { gate: "hardship", passed: false, text: "Hardship: contact resumes Monday 9:00" },
    ]);
    expect(gates.map(({ text }) => text)).toContain("No dispute");
  });

  it("speaks of the steps of a tenant's own cadence", () => {
    const [cadence] = defaultPolicy.cadences;
    const [step] = cadence?.steps ?? [];
    if (cadence === undefined || step === undefined) throw new Error("no cadence");
    const letter = { ...step, id: "letter", channels: ["letter" as const], tone: "firm" as const };
    const anchor = { from: "due_date" as const, days: 40 };
    const cadences = defaultPolicy.cadences.map((each) => ({
      ...each,
      steps: [{ ...letter, anchor, businessDays: "any" as const }],
    }));
    const { next } = panelOf(aFacts({ invoices: [late] }), { policy: aPolicy({ cadences }) });
    expect(next.text).toBe("Firm letter, Mar 12 9:00");
  });
});
