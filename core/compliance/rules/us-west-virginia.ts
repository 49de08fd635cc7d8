import type { Rule } from "./rule.ts";
import { AT_ONCE, CONSUMER, EVERY_COLLECTOR, EVERY_DAY, EVERY_MEDIUM } from "./rule-parts.ts";

const shared = {
  version: 1,
  jurisdiction: "US-WV",
  citation: "W. Va. Code 46A-2-125(d)",
  reading: "verbatim" as const,
  // "Any person" who collects: the creditor itself as well.
  binds: { collectors: EVERY_COLLECTOR, debts: CONSUMER },
};
const weekly = {
  ...shared,
  kind: "frequency" as const,
  // The section forbids it with intent to annoy, so a count alone is open to rebuttal.
  breach: "presumption" as const,
  window: { unit: "rolling_days" as const, days: 7 },
  per: "person" as const,
  perCollector: true,
  liveConsentExcluded: false,
};

export const WEST_VIRGINIA_RULES: readonly Rule[] = [
  {
    ...weekly,
    id: "us.wv.calls_in_a_week",
    source: "Section read on a law site. Any seven days for a week is our strict reading.",
    media: ["voice"],
    max: 30,
    countsWhen: "attempt",
    plain: {
      en: "West Virginia: at most thirty calls to a customer in a week.",
      es: "Virginia Occidental: como máximo treinta llamadas a un cliente por semana.",
    },
  },
  {
    ...weekly,
    id: "us.wv.conversations_in_a_week",
    source:
      "Section read on a law site. A call may become a conversation, so after ten none is placed; any seven days for a week is our strict reading.",
    media: ["voice"],
    max: 10,
    countsWhen: "contact_made",
    plain: {
      en: "West Virginia: at most ten telephone conversations with a customer in a week.",
      es: "Virginia Occidental: como máximo diez conversaciones telefónicas con un cliente por semana.",
    },
  },
  {
    ...shared,
    id: "us.wv.hours",
    kind: "hours",
    source: "Section read on a law site. That texts and visits keep these hours is our reading.",
    breach: "hard_stop",
    media: AT_ONCE,
    open: [{ weekdays: EVERY_DAY, from: "08:00", to: "21:00" }],
    holidays: "as_usual",
    plain: {
      en: "West Virginia: call, text or visit only from 8 a.m. to 9 p.m. the customer's time.",
      es: "Virginia Occidental: llamar, escribir o visitar solo de 8:00 a 21:00, hora del cliente.",
    },
  },
  {
    ...shared,
    id: "us.wv.attorney",
    kind: "stop",
    citation: "W. Va. Code 46A-2, notice of an attorney",
    source:
      "The same site: a contact in the seventy-two hours after the notice is no breach. What ends the stop is taken from federal law.",
    breach: "hard_stop",
    media: EVERY_MEDIUM,
    from: ["attorney_known"],
    until: ["attorney_unresponsive", "attorney_consented", "attorney_ended"],
    scope: "debt",
    graceHours: 72,
    plain: {
      en: "West Virginia: the customer has an attorney for this debt. Write to the attorney.",
      es: "Virginia Occidental: el cliente tiene abogado para esta deuda. Dirigirse al abogado.",
    },
  },
];
