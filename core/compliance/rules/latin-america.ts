import type { Rule } from "./rule.ts";
import {
  ALL_BUT_POST,
  CONSUMER,
  ELECTRONIC,
  EVERY_COLLECTOR,
  EVERY_MEDIUM,
  MONDAY_TO_SATURDAY,
  WEEKDAYS,
} from "./rule-parts.ts";

const binds = { collectors: EVERY_COLLECTOR, debts: CONSUMER };

const colombia = {
  version: 1,
  jurisdiction: "CO",
  citation: "Ley 2300 de 2023",
  reading: "secondary" as const,
  binds,
  breach: "hard_stop" as const,
};

export const COLOMBIA_RULES: readonly Rule[] = [
  {
    ...colombia,
    id: "co.ley_2300.hours",
    kind: "hours",
    source:
      "Press and a law firm: Monday to Friday 7 to 19, Saturday 8 to 15, never on Sundays or holidays. Every medium but post is our reading.",
    media: ALL_BUT_POST,
    open: [
      { weekdays: WEEKDAYS, from: "07:00", to: "19:00" },
      { weekdays: [6], from: "08:00", to: "15:00" },
    ],
    holidays: "closed",
    plain: {
      en: "Colombia: contact Monday to Friday from 7 a.m. to 7 p.m., Saturday from 8 a.m. to 3 p.m., never on Sundays or holidays.",
      es: "Colombia: contactar de lunes a viernes de 7:00 a 19:00, sábado de 8:00 a 15:00, nunca en domingos ni festivos.",
    },
  },
  {
    ...colombia,
    id: "co.ley_2300.one_contact_a_day",
    kind: "frequency",
    source:
      "Press and a law firm: one contact a day. That a call which rang unanswered counts, and everybody who collects, is our strict reading.",
    media: EVERY_MEDIUM,
    max: 1,
    window: { unit: "rolling_days", days: 1 },
    countsWhen: "connected",
    per: "person",
    perCollector: false,
    liveConsentExcluded: false,
    plain: {
      en: "Colombia: one contact a day.",
      es: "Colombia: un contacto por día.",
    },
  },
  {
    ...colombia,
    id: "co.ley_2300.one_channel_a_week",
    kind: "one_channel",
    source:
      "Press and a law firm: not over several channels in the same week. The week from Monday is our reading.",
    media: EVERY_MEDIUM,
    window: { unit: "calendar_week", startsOn: 1 },
    plain: {
      en: "Colombia: one channel in a week. Stay with the one already used.",
      es: "Colombia: un solo canal por semana. Seguir con el que ya se usó.",
    },
  },
  {
    ...colombia,
    id: "co.ley_2300.channels_refused",
    kind: "special",
    source:
      "Press and a law firm: only channels the customer authorised. What they refused is closed; what they never named is left to consent.",
    media: EVERY_MEDIUM,
    duty: "medium_opt_out",
    plain: {
      en: "Colombia: the customer did not authorise this channel.",
      es: "Colombia: el cliente no autorizó este canal.",
    },
  },
  {
    ...colombia,
    id: "co.ley_2300.never_ask_why",
    kind: "conduct",
    source: "Press and a law firm.",
    breach: "advice",
    media: EVERY_MEDIUM,
    plain: {
      en: "Colombia: don't ask why the customer has not paid.",
      es: "Colombia: no preguntar el motivo del no pago.",
    },
  },
];

const chile = {
  version: 1,
  jurisdiction: "CL",
  citation: "Ley 19.496, art. 37",
  reading: "secondary" as const,
  binds,
  breach: "hard_stop" as const,
};

export const CHILE_RULES: readonly Rule[] = [
  {
    ...chile,
    id: "cl.ley_19496.hours",
    kind: "hours",
    source:
      "A law firm and a vendor: Monday to Saturday 8 to 20. Closed on holidays, and every medium but post, is our strict reading.",
    media: ALL_BUT_POST,
    open: [{ weekdays: MONDAY_TO_SATURDAY, from: "08:00", to: "20:00" }],
    holidays: "closed",
    plain: {
      en: "Chile: contact Monday to Saturday from 8 a.m. to 8 p.m., never on Sundays or holidays.",
      es: "Chile: contactar de lunes a sábado de 8:00 a 20:00, nunca en domingos ni festivos.",
    },
  },
  {
    ...chile,
    id: "cl.ley_19496.one_call_or_visit_a_week",
    kind: "frequency",
    source:
      "A law firm and a vendor: one call or visit in a week. Any seven days for a week, and a call that rang unanswered counting, is our strict reading.",
    media: ["voice", "visit"],
    max: 1,
    window: { unit: "rolling_days", days: 7 },
    countsWhen: "connected",
    per: "person",
    perCollector: false,
    liveConsentExcluded: false,
    plain: {
      en: "Chile: one call or visit in a week.",
      es: "Chile: una llamada o visita por semana.",
    },
  },
  {
    ...chile,
    id: "cl.ley_19496.two_messages_a_week",
    kind: "frequency",
    source:
      "A law firm and a vendor: two contacts in a week by other means. Any seven days for a week, and letters counting, is our strict reading.",
    media: [...ELECTRONIC, "letter", "postcard"],
    max: 2,
    window: { unit: "rolling_days", days: 7 },
    countsWhen: "attempt",
    per: "person",
    perCollector: false,
    liveConsentExcluded: false,
    plain: {
      en: "Chile: two messages in a week.",
      es: "Chile: dos mensajes por semana.",
    },
  },
  {
    ...chile,
    id: "cl.ley_19496.two_days_between_messages",
    kind: "spacing",
    source: "A law firm and a vendor: the two messages at least two days apart.",
    media: [...ELECTRONIC, "letter", "postcard"],
    after: "contact",
    days: 2,
    per: "person",
    perCollector: false,
    liveConsentExcluded: false,
    plain: {
      en: "Chile: two days between messages.",
      es: "Chile: dos días entre mensajes.",
    },
  },
];

export const BRAZIL_RULES: readonly Rule[] = [
  {
    version: 1,
    id: "br.cdc.no_ridicule",
    kind: "conduct",
    jurisdiction: "BR",
    citation: "Código de Defesa do Consumidor, arts. 42 and 71",
    reading: "secondary",
    source:
      "A question bank that quotes the Code. It names no hours; the banks' own code (SARB 27/2023) does, but its hours were not confirmed, so none are set here.",
    binds,
    breach: "advice",
    media: EVERY_MEDIUM,
    plain: {
      en: "Brazil: no ridicule, threat or pressure, and nothing that disturbs work, rest or leisure.",
      es: "Brasil: sin burlas, amenazas ni presión, y sin perturbar el trabajo, el descanso o el ocio.",
    },
  },
];

export const LATIN_AMERICA_RULES: readonly Rule[] = [
  ...COLOMBIA_RULES,
  ...CHILE_RULES,
  ...BRAZIL_RULES,
];
