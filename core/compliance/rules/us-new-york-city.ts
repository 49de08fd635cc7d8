import { calendarDate } from "../../time/calendar-date.ts";
import type { Rule } from "./rule.ts";
import { AGENCIES, CONSUMER, ELECTRONIC, EVERY_COLLECTOR, EVERY_MEDIUM } from "./rule-parts.ts";

// Original creditors are bound once they are in what the city calls debt collection procedures;
// whoever asks here is collecting, so they are taken to be.
const binds = { collectors: EVERY_COLLECTOR, debts: CONSUMER };
const amended = {
  jurisdiction: "US-NY-NYC",
  version: 1,
  binds,
  breach: "hard_stop" as const,
  effectiveFrom: calendarDate("2026-09-01"),
};

/** New York City's rules as amended from 1 September 2026, and what is remembered of those before. */
export const NEW_YORK_CITY_RULES: readonly Rule[] = [
  {
    ...amended,
    id: "us.nyc.contacts_in_seven_days",
    kind: "frequency",
    citation: "6 RCNY 5-77 as amended",
    reading: "secondary",
    source:
      "Trade reports of August 2025 to April 2026: three contacts or attempts in seven days over all channels, now for each account. Counting letters and everybody who collects for the creditor is our strict reading.",
    media: EVERY_MEDIUM,
    max: 3,
    window: { unit: "rolling_days", days: 7 },
    countsWhen: "attempt",
    per: "account",
    perCollector: false,
    liveConsentExcluded: false,
    plain: {
      en: "New York City: at most three contacts or tries in seven days for each account, all channels together.",
      es: "Ciudad de Nueva York: como máximo tres contactos o intentos en siete días por cuenta, sumando todos los canales.",
    },
  },
  {
    ...amended,
    id: "us.nyc.electronic_consent",
    kind: "consent",
    citation: "6 RCNY 5-77 as amended",
    reading: "secondary",
    source:
      "Trade reports: e-mail, text and social messages need the consumer's written consent, which can be taken back. One recorded without saying how it was given is taken for written.",
    media: ELECTRONIC,
    bases: ["prior_consent"],
    automatedOnly: false,
    writtenOnly: true,
    plain: {
      en: "New York City: write by e-mail, text or social media only if the customer agreed in writing.",
      es: "Ciudad de Nueva York: escribir por correo electrónico, texto o redes solo si el cliente aceptó por escrito.",
    },
  },
  {
    ...amended,
    id: "us.nyc.opt_out_line",
    kind: "special",
    citation: "6 RCNY 5-77 as amended",
    reading: "secondary",
    source:
      "Trade reports: each electronic message lets the consumer opt out with one word and at no cost.",
    media: ELECTRONIC,
    duty: "opt_out_line",
    plain: {
      en: "New York City: every electronic message must say how to opt out with one word, free of charge.",
      es: "Ciudad de Nueva York: todo mensaje electrónico debe decir cómo darse de baja con una palabra y sin costo.",
    },
  },
  {
    id: "us.nyc.contacts_before_amendment",
    version: 1,
    kind: "frequency",
    jurisdiction: "US-NY-NYC",
    citation: "6 RCNY 5-77(b) before its amendment",
    reading: "recalled",
    source:
      "Remembered, not seen: agencies were held to two contacts in seven days. Original creditors were not meant. It only warns, since nobody has read it and it is no longer law.",
    binds: { collectors: AGENCIES, debts: CONSUMER },
    effectiveUntil: calendarDate("2026-08-31"),
    breach: "advice",
    media: EVERY_MEDIUM,
    max: 2,
    window: { unit: "rolling_days", days: 7 },
    countsWhen: "attempt",
    per: "debt",
    perCollector: true,
    liveConsentExcluded: false,
    plain: {
      en: "New York City before September 2026: more than two contacts in seven days were likely too many.",
      es: "Ciudad de Nueva York antes de septiembre de 2026: más de dos contactos en siete días eran probablemente demasiados.",
    },
  },
];
