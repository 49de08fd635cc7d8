import { describe, expect, it } from "vitest";
import { decideTreatment } from "../../../core/treatment/decide-treatment.ts";
import { explainChoice } from "../../../core/treatment/explain-choice.ts";
import { choiceText } from "../../../ui-extensions/panel/choice-text.ts";
import { voiceFor } from "../../../ui-extensions/panel/voice.ts";
import {
  aFacts,
  anInvoice,
  aPolicy,
  aTouch,
  day,
  type FactsSketch,
  NOON,
} from "../../support/facts.ts";
import { panelInput, panelOf } from "./panel-of.ts";

const INVOICE = anInvoice(12);

/** What "Why?" says of the channel that a due step takes. */
function textOf(sketch: FactsSketch, { best = false, locale = "en-US" } = {}): string {
  const { contact } = aPolicy();
  const policy = aPolicy({ contact: { ...contact, choice: best ? "best" : "in_order" } });
  const facts = aFacts({ invoices: [INVOICE], ...sketch });
  const { lanes, cadenceId } = decideTreatment(facts, policy, NOON);
  const [lane] = lanes;
  if (lane?.action.kind !== "send") throw new Error("a step is due");
  const made = { planned: lane.action.touch, cadenceId, gates: lane.gates };
  const choice = explainChoice({ facts, policy, now: NOON }, made);
  const voice = voiceFor({ ...panelInput(facts, { policy }), locale });
  // As the timeline keeps it.
  return choiceText(voice, JSON.parse(JSON.stringify(choice)));
}

describe("why a message took its channel", () => {
  it("names the step's order where that is all there is", () => {
    expect(textOf({})).toBe(
      "E-mail was used: number 1 in the step. SMS came after: number 2 in the step.",
    );
  });

  it("names the customer's wish, what brought answers, and what could not be used", () => {
    expect(textOf({ account: { preferredChannel: "sms" } })).toContain(
      "SMS was used: the customer prefers it, number 2 in the step.",
    );
    const touches = [aTouch(20, "before", INVOICE, { id: "t1" })];
    expect(textOf({ touches }, { best: true })).toContain(
      "one contact so far, about 20 % answered or paid after, number 1 in the step",
    );
    const failed = {
      ...{ id: "e", type: "address_failed", medium: "email", address: "pay@acme.example" },
      at: `${day(-3)}T12:00:00Z`,
    };
    expect(textOf({ contactEvents: [failed] })).toBe(
      "E-mail could not be used: The address does not work. SMS was used: number 2 in the step.",
    );
  });

  it("says so of one that was tried and did not arrive, in Spanish as well", () => {
    const stepId = "day-12";
    const touches = [aTouch(0, stepId, INVOICE, { status: "failed" })];
    expect(textOf({ touches })).toContain("E-mail was tried before and did not arrive.");
    expect(textOf({ touches }, { locale: "es" })).toContain("se probó antes y no llegó");
  });

  it("is silent about entries from before there were reasons", () => {
    const voice = voiceFor(panelInput(aFacts()));
    for (const old of [undefined, null, "email", [{ channel: "fax" }]])
      expect(choiceText(voice, old)).toBe("");
  });
});

it("an address that does not work is shown as that, and not as an opt-out", () => {
  const failed = {
    ...{ id: "e", type: "address_failed", medium: "email", address: "pay@acme.example" },
    at: `${day(-3)}T12:00:00Z`,
  };
  const { contact } = panelOf(aFacts({ invoices: [INVOICE], contactEvents: [failed] }));
  expect(contact.find(({ channel }) => channel === "email")).toMatchObject({
    allowed: false,
    address: "pay@acme.example",
    text: "no, e-mails do not arrive at the address on file; ask the customer for another",
  });
});
