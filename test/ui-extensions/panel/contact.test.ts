import { describe, expect, it } from "vitest";
import { aFacts, aHold, anInvoice, aTouch, at, day } from "../../support/facts.ts";
import { panelOf } from "./panel-of.ts";

const late = anInvoice(32);
const callsOn = (daysAgo: readonly number[]) =>
  daysAgo.map((days) => aTouch(days, `call-${days}`, late, { kind: "call", channel: "voice" }));
const calls = callsOn([6, 5, 2]);

function contactOf(facts: ReturnType<typeof aFacts>, channel: string, now = NOON) {
  return panelOf(facts, { now }).contact.find((each) => each.channel === channel);
}

const NOON = at("2026-03-04T17:00:00Z");
const consent = (state: string) => ({
  contactPoints: [{ id: "s", channel: "sms", address: "+15550100", consent: state }],
});

describe("may I contact now?", () => {
  it.each([
    ["voice", aFacts({ invoices: [late] }), "yes, until 19:00"],
    [
      "sms",
      aFacts({ account: consent("withdrawn") }),
      "no, opted out; SMS messages resume when the customer opts in again",
    ],
    [
      "sms",
      aFacts({ account: consent("unknown") }),
      "no, no consent recorded for SMS messages; ask the customer for it",
    ],
    ["email", aFacts({ account: consent("granted") }), "no, no address for e-mails; add one"],
    [
      "voice",
      aFacts({ invoices: [late], touches: calls }),
      "no, calls resume tomorrow 12:00 (3 calls in 7 days)",
    ],
    [
      "email",
      aFacts({ invoices: [late], touches: [aTouch(1, "day-30", late)] }),
      "no, e-mails resume tomorrow 12:00 (48 h between contacts)",
    ],
    [
      "voice",
      aFacts({ invoices: [late], holds: [aHold("pause", { until: day(3) })] }),
      "no, pause: contact resumes Monday 9:00",
    ],
    [
      "voice",
      aFacts({ invoices: [late], holds: [aHold("bankruptcy")] }),
      "no, bankruptcy: contact resumes when the case is closed and the hold lifted",
    ],
    [
      "email",
      aFacts({ invoices: [late], holds: [aHold("dispute")] }),
      "no, dispute: contact resumes when it is settled",
    ],
  ])("%s: %#", (channel, facts, text) => {
    expect(contactOf(facts, channel)?.text).toBe(text);
  });

  it("refuses outside hours until they open, on the customer's clock", () => {
    const evening = at("2026-03-07T01:00:00Z");
    expect(contactOf(aFacts(), "voice", evening)).toMatchObject({
      allowed: false,
      gate: "contact_hours",
      text: "no, calls resume Monday 9:00 (outside contact hours)",
      until: { value: "2026-03-09T13:00:00.000Z", text: "Monday 9:00" },
    });
  });

  it("names the place when the rep's clock shows another time", () => {
    const facts = aFacts({ account: { timeZones: ["America/Denver"] } });
    expect(contactOf(facts, "voice")).toMatchObject({
      text: "yes, until 19:00 (Denver)",
      until: { text: "today 19:00 (Denver), 21:00 your time" },
    });
  });

  it("names the later of two blocks, so that nobody calls at a time that still refuses", () => {
    const touches = callsOn([6, 5, 0]);
    expect(contactOf(aFacts({ invoices: [late], touches }), "voice")?.text).toBe(
      "no, calls resume Friday 12:00 (48 h between contacts)",
    );
  });

  it("lets a person call while reminders are stopped", () => {
    const facts = aFacts({ invoices: [late], cadenceStoppedAt: NOON });
    expect(contactOf(facts, "voice")?.allowed).toBe(true);
  });

  it("shows calls, SMS and e-mail always, other channels where there is an address", () => {
    expect(panelOf(aFacts()).contact.map(({ channel }) => channel)).toEqual([
      "voice",
      "sms",
      "email",
    ]);
    const point = { id: "l", channel: "letter", address: "1 Main St", consent: "unknown" };
    const channels = panelOf(aFacts({ account: { contactPoints: [point] } })).contact;
    expect(channels.at(-1)).toMatchObject({ label: "Letter", address: "1 Main St" });
  });
});
