import type { Medium } from "../../accounts/contact-event.ts";
import type { Rule } from "./rule.ts";
import { AT_ONCE, CONSUMER, EVERY_COLLECTOR, EVERY_DAY } from "./rule-parts.ts";

const binds = { collectors: EVERY_COLLECTOR, debts: CONSUMER };
const TELEPHONE: Medium[] = ["voice", "sms", "whatsapp"];

/** Massachusetts binds the creditor itself, per debt, and counts calls and texts together. */
export const MASSACHUSETTS_RULES: readonly Rule[] = [
  {
    id: "us.ma.telephone_personal",
    version: 1,
    kind: "frequency",
    jurisdiction: "US-MA",
    citation: "940 CMR 7.04(1)(f)",
    reading: "verbatim",
    source:
      "Text read as quoted by a third party. The Attorney General's guidance leaves out calls that truly reach nobody and can leave no message: only busy and dead lines are left out here. Counting WhatsApp as a text is our reading.",
    binds,
    breach: "hard_stop",
    media: TELEPHONE,
    max: 2,
    window: { unit: "rolling_days", days: 7 },
    countsWhen: "connected",
    per: "debt",
    place: ["personal", "home", "mobile"],
    perCollector: true,
    liveConsentExcluded: false,
    plain: {
      en: "Massachusetts: at most two calls or texts in seven days for each debt to a personal number.",
      es: "Massachusetts: como máximo dos llamadas o mensajes de texto en siete días por cada deuda a un número personal.",
    },
  },
  {
    id: "us.ma.telephone_elsewhere",
    version: 1,
    kind: "frequency",
    jurisdiction: "US-MA",
    citation: "940 CMR 7.04(1)(f)",
    reading: "verbatim",
    source:
      "Text read as quoted by a third party: two in each thirty days anywhere but at the residence or a personal number.",
    binds,
    breach: "hard_stop",
    media: TELEPHONE,
    max: 2,
    window: { unit: "rolling_days", days: 30 },
    countsWhen: "connected",
    per: "debt",
    place: ["work", "other"],
    perCollector: true,
    liveConsentExcluded: false,
    plain: {
      en: "Massachusetts: at most two calls or texts in thirty days for each debt to a number that is not personal.",
      es: "Massachusetts: como máximo dos llamadas o mensajes en treinta días por cada deuda a un número que no es personal.",
    },
  },
  {
    id: "us.ma.hours",
    version: 1,
    kind: "hours",
    jurisdiction: "US-MA",
    citation: "940 CMR 7.04(1)",
    reading: "secondary",
    source:
      "A law-firm page and the state's legal-aid site give 8 a.m. to 9 p.m.; that texts keep these hours too is our reading.",
    binds,
    breach: "hard_stop",
    media: AT_ONCE,
    open: [{ weekdays: EVERY_DAY, from: "08:00", to: "21:00" }],
    holidays: "as_usual",
    plain: {
      en: "Massachusetts: call, text or visit only from 8 a.m. to 9 p.m. the customer's time.",
      es: "Massachusetts: llamar, escribir o visitar solo de 8:00 a 21:00, hora del cliente.",
    },
  },
  {
    id: "us.ma.visits",
    version: 1,
    kind: "frequency",
    jurisdiction: "US-MA",
    citation: "940 CMR 7.04(1)",
    reading: "secondary",
    source:
      "The state's legal-aid site: one visit to the home in thirty days. Tries counted too is our strict reading.",
    binds,
    breach: "hard_stop",
    media: ["visit"],
    max: 1,
    window: { unit: "rolling_days", days: 30 },
    countsWhen: "attempt",
    per: "debt",
    perCollector: true,
    liveConsentExcluded: false,
    plain: {
      en: "Massachusetts: at most one home visit in thirty days.",
      es: "Massachusetts: como máximo una visita al domicilio en treinta días.",
    },
  },
];
