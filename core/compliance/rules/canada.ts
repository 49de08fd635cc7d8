import type { Rule } from "./rule.ts";
import { AGENCIES, ALL_BUT_POST, CONSUMER, MONDAY_TO_SATURDAY } from "./rule-parts.ts";

const ontario = {
  version: 1,
  jurisdiction: "CA-ON",
  citation: "Ontario Regulation 74",
  reading: "secondary" as const,
  binds: { collectors: AGENCIES, debts: CONSUMER },
  breach: "hard_stop" as const,
  media: ALL_BUT_POST,
};

export const ONTARIO_RULES: readonly Rule[] = [
  {
    ...ontario,
    id: "ca.on.letter_first",
    kind: "special",
    source:
      "The ministry's posting and pages: a written notice by mail, then six days of waiting. The sixth day after mailing as the first to call is our reading.",
    duty: "notice_wait",
    days: 6,
    plain: {
      en: "Ontario: send a letter first and wait six days before any other contact.",
      es: "Ontario: enviar primero una carta y esperar seis días antes de cualquier otro contacto.",
    },
  },
  {
    ...ontario,
    id: "ca.on.contacts_in_seven_days",
    kind: "frequency",
    source:
      "The ministry's posting: three contacts in seven days after the first conversation; voicemail and e-mail count, a call without message and post do not.",
    max: 3,
    window: { unit: "rolling_days", days: 7 },
    countsWhen: "message_left",
    per: "person",
    perCollector: true,
    liveConsentExcluded: true,
    afterFirstConversation: true,
    plain: {
      en: "Ontario: after the first conversation at most three contacts in seven days, voicemail and e-mail included.",
      es: "Ontario: tras la primera conversación, como máximo tres contactos en siete días, incluidos buzón de voz y correo.",
    },
  },
  {
    ...ontario,
    id: "ca.on.hours",
    kind: "hours",
    source:
      "The ministry's pages. That every medium but post keeps these hours is our strict reading.",
    open: [
      { weekdays: MONDAY_TO_SATURDAY, from: "07:00", to: "21:00" },
      { weekdays: [7], from: "13:00", to: "17:00" },
    ],
    holidays: "closed",
    plain: {
      en: "Ontario: contact Monday to Saturday from 7 a.m. to 9 p.m., Sunday from 1 to 5 p.m., never on holidays.",
      es: "Ontario: contactar de lunes a sábado de 7:00 a 21:00, domingo de 13:00 a 17:00, nunca en feriados.",
    },
  },
];

export const QUEBEC_RULES: readonly Rule[] = [
  {
    version: 1,
    id: "ca.qc.hours",
    kind: "hours",
    jurisdiction: "CA-QC",
    citation:
      "Quebec, Act respecting the collection of certain debts, as the consumer office states it",
    reading: "secondary",
    source:
      "The consumer protection office: Monday to Saturday, never on listed holidays. That 2 January, Easter Monday and 26 December are on the list is remembered; every medium but post is our strict reading.",
    binds: { collectors: AGENCIES, debts: CONSUMER },
    breach: "hard_stop",
    media: ALL_BUT_POST,
    open: [{ weekdays: MONDAY_TO_SATURDAY, from: "08:00", to: "20:00" }],
    holidays: "closed",
    alsoClosedOn: ["01-02", "easter_monday", "12-26"],
    plain: {
      en: "Quebec: contact Monday to Saturday from 8 a.m. to 8 p.m., never on Sundays or holidays.",
      es: "Quebec: contactar de lunes a sábado de 8:00 a 20:00, nunca en domingos ni feriados.",
    },
  },
];

export const CANADA_RULES: readonly Rule[] = [...ONTARIO_RULES, ...QUEBEC_RULES];
