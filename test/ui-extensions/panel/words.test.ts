import { describe, expect, it } from "vitest";
import { wordsFor } from "../../../ui-extensions/panel/words.ts";
import { wordsEn } from "../../../ui-extensions/panel/words-en.ts";
import { wordsEs } from "../../../ui-extensions/panel/words-es.ts";
import { aFacts, aHold, anInvoice, at } from "../../support/facts.ts";
import { panelOf, textsOf } from "./panel-of.ts";

// What a rep should not say has its own list in each script, which is left out here.
const BLAME = {
  en: /\b(debtors?|delinquen\w*|you must|failed to|immediately|deadbeat|defaulter)\b/i,
  es: /\b(moros\w*|deudor\w*|incumpli\w*|usted debe|inmediatamente)\b/i,
};

describe("words", () => {
  it.each([
    ["en-GB", "en", "en-GB"],
    ["es-MX", "es", "es-MX"],
    ["ES", "es", "es"],
    ["fr-FR", "en", "en-US"],
    ["not a locale", "en", "en-US"],
    ["", "en", "en-US"],
  ])("%s is answered in %s with the dates and amounts of %s", (asked, language, locale) => {
    const found = wordsFor(asked);
    expect([found.words.language, found.locale]).toEqual([language, locale]);
  });

  it.each([
    ["en", wordsEn],
    ["es", wordsEs],
  ] as const)("never blame the customer or alarm the rep (%s)", (language, words) => {
    for (const { path, text } of textsOf(words)) {
      if (!path.includes(".avoid")) expect(text, path).not.toMatch(BLAME[language]);
    }
  });

  it("count in the language's own plural", () => {
    expect([1, 2, 0].map(wordsEn.age.late)).toEqual(["1 day late", "2 days late", "0 days late"]);
    expect([1, 2].map(wordsEs.age.late)).toEqual(["1 día de atraso", "2 días de atraso"]);
  });

  it("write dates and amounts as the rep's country does", () => {
    const facts = aFacts({ invoices: [anInvoice(32)] });
    const shown = ["en-US", "en-GB", "es-MX", "es-ES"].map((locale) => {
      const { items, standing } = panelOf(facts, { locale });
      return [items[0]?.dueOn.text, standing.pastDue[0]?.text.replaceAll("\u00a0", " ")];
    });
    expect(shown).toEqual([
      ["Jan 31", "$500.00"],
      ["31 Jan", "US$500.00"],
      ["31 ene", "USD 500.00"],
      ["31 ene", "500,00 US$"],
    ]);
  });

  it.each([
    ["2026-03-05T00:30:00Z", "Correos de nuevo mañana a las 9:00 (fuera del horario de contacto)."],
    [
      "2026-03-07T00:30:00Z",
      "Correos de nuevo el lunes a las 9:00 (fuera del horario de contacto).",
    ],
  ])("read as a person would say them in Spanish: %s", (now, reason) => {
    const facts = aFacts({ invoices: [anInvoice(32)] });
    expect(panelOf(facts, { now: at(now), locale: "es-ES" }).next.reason).toBe(reason);
  });

  it("give every hold its own name and what would lift it", () => {
    const kinds = Object.keys(wordsEn.hold);
    const reasons = kinds.map((kind) => {
      const facts = aFacts({ invoices: [anInvoice(32)], holds: [aHold(kind)] });
      return panelOf(facts).next.reason;
    });
    expect(new Set(reasons).size).toBe(kinds.length);
  });
});
