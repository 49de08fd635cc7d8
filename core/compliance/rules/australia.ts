import { calendarDate } from "../../time/calendar-date.ts";
import type { Rule } from "./rule.ts";
import {
  CONSUMER,
  EVERY_COLLECTOR,
  EVERY_DAY,
  EVERY_MEDIUM,
  WEEKDAYS,
  WEEKEND,
} from "./rule-parts.ts";

// A guideline of the two regulators: what exceeds it is held up as harassment, and may be explained.
const guideline = {
  version: 1,
  jurisdiction: "AU",
  reading: "verbatim" as const,
  binds: { collectors: EVERY_COLLECTOR, debts: CONSUMER },
  effectiveFrom: calendarDate("2021-04-13"),
  breach: "presumption" as const,
};
const hours = {
  ...guideline,
  kind: "hours" as const,
  citation: "RG 96, part 2, section 4",
  holidays: "closed" as const,
};
const counted = {
  ...guideline,
  kind: "frequency" as const,
  citation: "RG 96, part 2, section 5",
  media: EVERY_MEDIUM,
  countsWhen: "contact_made" as const,
  per: "account" as const,
  perCollector: false,
  liveConsentExcluded: false,
};
const wish = {
  ...guideline,
  kind: "special" as const,
  citation: "RG 96, part 2, section 4",
  source: "Read on the regulator's site: the hours give way to what the customer asked for.",
  media: EVERY_MEDIUM,
};

export const AUSTRALIA_RULES: readonly Rule[] = [
  {
    ...hours,
    id: "au.rg96.telephone_hours",
    source:
      "Read on the regulator's site: none on national public holidays. That texts keep telephone hours is our reading.",
    media: ["voice", "sms", "whatsapp", "push"],
    open: [
      { weekdays: WEEKDAYS, from: "07:30", to: "21:00" },
      { weekdays: WEEKEND, from: "09:00", to: "21:00" },
    ],
    plain: {
      en: "Australia: call or text from 7:30 a.m. to 9 p.m., on weekends from 9 a.m., never on national holidays.",
      es: "Australia: llamar o enviar textos de 7:30 a 21:00, fines de semana desde las 9:00, nunca en feriados nacionales.",
    },
  },
  {
    ...hours,
    id: "au.rg96.visit_hours",
    source: "Read on the regulator's site: face to face from 9 a.m. to 9 p.m.",
    media: ["visit"],
    open: [{ weekdays: EVERY_DAY, from: "09:00", to: "21:00" }],
    plain: {
      en: "Australia: visit only from 9 a.m. to 9 p.m., never on national holidays.",
      es: "Australia: visitar solo de 9:00 a 21:00, nunca en feriados nacionales.",
    },
  },
  {
    ...hours,
    id: "au.rg96.work_hours",
    source:
      "Read on the regulator's site: the customer's working hours, or 9 a.m. to 5 p.m. on weekdays. Working hours are rarely known, so the second holds.",
    media: ["voice", "sms", "whatsapp", "push", "visit"],
    place: ["work"],
    open: [{ weekdays: WEEKDAYS, from: "09:00", to: "17:00" }],
    plain: {
      en: "Australia: contact at work only on weekdays from 9 a.m. to 5 p.m.",
      es: "Australia: contactar en el trabajo solo de lunes a viernes de 9:00 a 17:00.",
    },
  },
  {
    ...counted,
    id: "au.rg96.contacts_in_a_week",
    source:
      "Read on the regulator's site: three a week for each account, where contact is made. Any seven days for a week, every medium, and everybody who collects is our strict reading.",
    max: 3,
    window: { unit: "rolling_days", days: 7 },
    plain: {
      en: "Australia: at most three contacts a week for each account. Calls that reach nobody don't count.",
      es: "Australia: como máximo tres contactos por semana y cuenta. Las llamadas sin respuesta no cuentan.",
    },
  },
  {
    ...counted,
    id: "au.rg96.contacts_in_a_month",
    source:
      "Read on the regulator's site: ten a month for each account, where contact is made. The calendar month is our reading; the count of seven days bounds what the turn of a month allows.",
    max: 10,
    window: { unit: "calendar_month" },
    plain: {
      en: "Australia: at most ten contacts a month for each account.",
      es: "Australia: como máximo diez contactos por mes y cuenta.",
    },
  },
  {
    ...wish,
    id: "au.rg96.requested_times",
    duty: "requested_times",
    plain: {
      en: "The customer asked to be contacted at other times.",
      es: "El cliente pidió que se le contacte a otras horas.",
    },
  },
  {
    ...wish,
    id: "au.rg96.requested_places",
    duty: "requested_places",
    plain: {
      en: "The customer asked not to be contacted there.",
      es: "El cliente pidió que no se le contacte allí.",
    },
  },
  {
    ...guideline,
    id: "au.rg96.attempts",
    kind: "conduct",
    citation: "RG 96, part 2, section 5",
    source:
      "Read on the regulator's site: attempted calls must not be excessive; no number is given.",
    breach: "advice",
    media: ["voice"],
    plain: {
      en: "Australia: calls that reach nobody don't count, but too many of them are harassment.",
      es: "Australia: las llamadas sin respuesta no cuentan, pero demasiadas son acoso.",
    },
  },
];
