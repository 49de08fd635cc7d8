import type { Rule } from "./rule.ts";
import { CONSUMER, EVERY_COLLECTOR, EVERY_MEDIUM } from "./rule-parts.ts";

const gdpr = {
  version: 1,
  jurisdiction: "EU",
  binds: { collectors: EVERY_COLLECTOR, debts: CONSUMER },
  media: EVERY_MEDIUM,
};

/** What binds in every member state. Hours and counts are national law, and not here. */
export const EUROPEAN_UNION_RULES: readonly Rule[] = [
  {
    ...gdpr,
    id: "eu.gdpr.objection",
    kind: "special",
    citation: "GDPR Article 21",
    reading: "recalled",
    source:
      "Remembered, not seen. A right to object, weighed against legal claims, is kept here as: a medium the customer refused stays closed. Our strict reading.",
    breach: "hard_stop",
    duty: "medium_opt_out",
    plain: {
      en: "The customer objected to being contacted this way.",
      es: "El cliente se opuso a ser contactado por este medio.",
    },
  },
  {
    ...gdpr,
    id: "eu.gdpr.automated_decisions",
    kind: "conduct",
    citation: "GDPR Article 22",
    reading: "verbatim",
    source: "Article read.",
    breach: "advice",
    plain: {
      en: "Where a decision weighs heavily on a person, a human must be able to look at it, hear them and change it.",
      es: "Si una decisión afecta mucho a una persona, un ser humano debe poder revisarla, escucharla y cambiarla.",
    },
  },
  {
    ...gdpr,
    id: "eu.gdpr.access_and_erasure",
    kind: "conduct",
    citation: "GDPR Articles 12(3), 15, 17 and 20",
    reading: "recalled",
    source: "Remembered, not seen.",
    breach: "advice",
    plain: {
      en: "A person may ask for their data or its erasure: answer within a month. What the law makes us keep stays.",
      es: "Una persona puede pedir sus datos o su borrado: responder en un mes. Lo que la ley obliga a conservar se queda.",
    },
  },
];
