import { describe, expect, it } from "vitest";
import { contentDutiesOf } from "../../../core/compliance/content/content-duties-of.ts";
import { toSentences } from "../../../core/compliance/content/sentences.ts";
import { wordingOf } from "../../../core/compliance/content/wording-of.ts";
import { scriptEn } from "../../../ui-extensions/panel/words-en-script.ts";
import { scriptEs } from "../../../ui-extensions/panel/words-es-script.ts";
import { aContext } from "../../core/compliance/content/contexts.ts";
import { aFacts, anInvoice, aPolicy, aTouch } from "../../support/facts.ts";
import { panelOf } from "./panel-of.ts";

const invoice = anInvoice(10);
const consumer = { account: { kind: "consumer" }, invoices: [invoice] };
const agency = { policy: aPolicy({ collector: { id: "agency", type: "third_party" } }) };
const opening = (facts: object, sketch: object) =>
  panelOf(aFacts(facts), sketch).guidance.opening.join(" ");

describe("what a rep is asked to say in a call", () => {
  it("begins, for an agency's first contact, with who is calling and why", () => {
    expect(opening(consumer, agency)).toMatch(
      / We are a debt collector\. We are trying to collect/,
    );
  });

  it("says it in short once there was a contact before", () => {
    const known = { ...consumer, touches: [aTouch(5, "day-3", invoice)] };
    expect(opening(known, agency)).toMatch(/ This call is from a debt collector\.$/);
  });

  it("says it in the rep's language, as the rest of the script", () => {
    expect(opening(consumer, { ...agency, locale: "es-CO" })).toContain("Somos cobradores");
  });

  it("says nothing of the kind for a creditor, or to a business", () => {
    expect(opening(consumer, {})).not.toContain("debt collector");
    expect(opening({ invoices: [invoice] }, agency)).not.toContain("debt collector");
  });

  it.each([
    ["English", scriptEn],
    ["Spanish", scriptEs],
  ])("never breaks a duty of content, in %s", (_language, script) => {
    const duties = contentDutiesOf(aContext({ jurisdiction: "CO", channel: "voice" }));
    const forbidden = duties.flatMap((duty) => (duty.kind === "avoid" ? [duty.topic] : []));
    for (const { opening: say, listening, closing, avoid } of Object.values(script)) {
      const text = [
        say({ creditor: "Northwind", amount: "$10", age: "3 days late" }),
        ...listening,
        closing,
        ...avoid.map(({ instead }) => instead),
      ];
      const found = text.flatMap(toSentences).flatMap(wordingOf);
      expect(found.filter(({ topic }) => forbidden.includes(topic))).toEqual([]);
    }
  });
});
