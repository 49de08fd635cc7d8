import { describe, expect, it } from "vitest";
import { instant } from "../../../core/time/instant.ts";
import { hostWordsFor } from "../../../ui-extensions/panel/host/host-words.ts";
import { formOf } from "../../../ui-extensions/panel/host/panel-forms.ts";
import { PanelReplyBody } from "../../../ui-extensions/panel/panel-reply.ts";
import { aFacts, anInvoice, day } from "../../support/facts.ts";
import { panelOf } from "./panel-of.ts";

const reply = (over: object) => ({
  at: instant("2026-03-04T16:00:00Z"),
  ...PanelReplyBody.parse({
    reason: "hmm not sure that is right",
    channel: "sms",
    intent: "dispute",
    confidence: 0.7,
    ...over,
  }),
});
const viewWith = (over: object, locale = "en-US") =>
  panelOf(aFacts({ invoices: [anInvoice(20)] }), { reply: reply(over), locale });

describe("a reply that somebody has to read", () => {
  it("is told in the customer's words, with what it seems to say and what may follow", () => {
    expect(viewWith({ also: ["question"] }).reply).toMatchObject({
      text: "hmm not sure that is right",
      understood: "Contests it · Asks something",
      sureText: "Only a guess: please read it yourself",
      actions: [{ id: "mark-dispute" }, { id: "send-payment-link" }, { id: "log-call" }],
    });
  });

  it("is told in the rep's language", () => {
    expect(viewWith({}, "es-MX").reply?.title).toBe("Una respuesta por leer");
  });

  it("offers nothing that the account can't have", () => {
    const held = panelOf(
      aFacts({
        invoices: [anInvoice(20)],
        holds: [{ id: "h", kind: "dispute", from: day(-1), reason: "x", setBy: "Dana" }],
      }),
      { reply: reply({}) },
    );
    expect(held.reply?.actions).toEqual([]);
  });

  it("begins the form with the customer's words, day and amount, to be corrected", () => {
    const texts = hostWordsFor("en");
    const dispute = formOf("mark-dispute", { view: viewWith({}), texts, values: {} });
    expect(dispute?.fields.find(({ name }) => name === "reason")?.initial).toBe(
      "hmm not sure that is right",
    );
    const said = { intent: "promise", on: day(3), amountMinor: 4_050, currency: "USD" };
    const promise = formOf("record-promise", { view: viewWith(said), texts, values: {} });
    expect(promise?.fields.map(({ name, initial }) => [name, initial])).toEqual(
      expect.arrayContaining([
        ["amount", "40.50"],
        ["dueOn", day(3)],
      ]),
    );
  });

  it("is absent where nobody is asked", () => {
    expect(panelOf(aFacts({ invoices: [anInvoice(20)] })).reply).toBeNull();
  });
});
