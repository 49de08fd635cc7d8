import { describe, expect, it } from "vitest";
import { aFacts, aHold, aTouch, NOON } from "../../support/facts.ts";
import { calls, fresh, gone, late, table, undo } from "./availability-table.ts";
import { answersOf, availability, panelOf } from "./panel-of.ts";

describe("what may be done", () => {
  for (const [action, rows] of Object.entries(table)) {
    for (const [name, facts, answer, sketch = {}] of rows) {
      it(`${action}: ${name}`, () => {
        expect(answersOf(facts, sketch)[action]).toBe(answer);
      });
    }
  }

  it("covers every action a host can post", () => {
    expect(Object.keys(availability(aFacts())).sort()).toEqual(Object.keys(table).sort());
  });

  it("does not count a queued message against its own limit", () => {
    const queued = aTouch(0, "day-5", fresh, { status: "queued", channel: "sms" });
    const facts = aFacts({ invoices: [fresh], touches: [queued] });
    const pendingTouch = {
      touchId: "touch-day-5",
      channel: "sms",
      stepId: "day-5",
      at: NOON,
    } as const;
    expect(answersOf(facts, { pendingTouch })["send-touch-now"]).toBe("possible");
  });

  it("says in the button's own words what would make it possible", () => {
    const facts = aFacts({ invoices: [late], touches: [...calls, aTouch(9, "day-12", late)] });
    const whyNot = Object.fromEntries(panelOf(facts).actions.map((each) => [each.id, each.whyNot]));
    expect(whyNot).toMatchObject({
      "offer-plan": "",
      "resume-cadence": "Not paused.",
      "send-touch-now": "E-mails resume Monday 13:00 (4 contacts in 14 days).",
      undo: "There is nothing to undo.",
    });
  });

  it("lets an offer be seen but not made under a legal hold", () => {
    const { offers } = panelOf(aFacts({ invoices: [late], holds: [aHold("cease_contact")] }));
    expect(offers[0]).toMatchObject({
      authority: "not_offerable",
      authorityText: "No contact wished: contact resumes when the customer asks for it.",
    });
  });

  it("shows the undo while there is time", () => {
    expect(panelOf(aFacts(), { undo }).undo).toEqual({
      actionId: "act-1",
      label: "Undo: Pause",
      until: { value: undo.until, text: "today 12:10" },
    });
    expect(panelOf(aFacts(), gone).undo).toBeNull();
  });
});
