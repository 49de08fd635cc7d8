import type { Rule } from "./rule.ts";
import { ALL_BUT_POST, CONSUMER, EVERY_COLLECTOR, EVERY_DAY, EVERY_MEDIUM } from "./rule-parts.ts";
import { FDCPA } from "./us-federal-parts.ts";

const forbidden = { ...FDCPA, kind: "special" as const, breach: "hard_stop" as const };

export const US_TIME_AND_PLACE_RULES: readonly Rule[] = [
  {
    ...forbidden,
    id: "us.fdcpa.postcard",
    citation: "15 USC 1692f(7)",
    reading: "verbatim",
    source: "Statute read verbatim.",
    media: ["postcard"],
    recipients: ["consumer", "third_party"],
    duty: "forbidden_medium",
    plain: {
      en: "Never write about a debt on a postcard.",
      es: "Nunca escribir de una deuda en una postal.",
    },
  },
  {
    ...forbidden,
    id: "us.fdcpa.third_party",
    citation: "15 USC 1692b, 1692c(b); 12 CFR 1006.10",
    reading: "verbatim",
    source:
      "Statute and regulation read verbatim. A call that told and asked nothing is no communication: our reading.",
    media: EVERY_MEDIUM,
    recipients: ["third_party"],
    duty: "third_party",
    plain: {
      en: "Others may be asked once where the customer is, without a word about the debt.",
      es: "A otras personas se les puede preguntar una vez dónde está el cliente, sin mencionar la deuda.",
    },
  },
  {
    ...forbidden,
    id: "us.reg_f.inconvenient_place",
    citation: "15 USC 1692c(a)(1); 12 CFR 1006.6(b)(1)(ii)",
    reading: "verbatim",
    source: "Statute read verbatim. The place is known from the number or address used.",
    media: EVERY_MEDIUM,
    duty: "requested_places",
    liftedBy: ["court_permission"],
    plain: {
      en: "The customer asked not to be contacted at that number or place.",
      es: "El cliente pidió no ser contactado en ese número o lugar.",
    },
  },
  {
    ...FDCPA,
    id: "us.reg_f.workplace",
    kind: "stop",
    breach: "hard_stop",
    citation: "15 USC 1692c(a)(3); 12 CFR 1006.6(b)(3)",
    reading: "verbatim",
    source: "Statute read verbatim.",
    media: EVERY_MEDIUM,
    from: ["employer_prohibits_known"],
    until: ["employer_prohibition_lifted"],
    scope: "person",
    place: ["work"],
    liftedBy: ["court_permission"],
    plain: {
      en: "The employer doesn't allow these contacts at work. Use another number or address.",
      es: "El empleador no permite estos contactos en el trabajo. Usar otro número o dirección.",
    },
  },
  {
    ...forbidden,
    id: "us.reg_f.employer_email",
    citation: "12 CFR 1006.22(f)(3)",
    reading: "recalled",
    source:
      "Remembered, not seen: no e-mail to an address known to be the employer's, unless used or agreed to by the consumer.",
    media: ["email"],
    duty: "employer_email",
    plain: {
      en: "That e-mail address belongs to the employer. Use a private one.",
      es: "Esa dirección de correo es del empleador. Usar una personal.",
    },
  },
  {
    ...forbidden,
    id: "us.reg_f.public_message",
    citation: "12 CFR 1006.22(f)(4)",
    reading: "verbatim",
    source: "Regulation read verbatim.",
    media: ["social"],
    recipients: ["consumer", "third_party"],
    duty: "public_message",
    plain: {
      en: "Never write about a debt where others can read it.",
      es: "Nunca escribir sobre una deuda donde otros puedan leerlo.",
    },
  },
  {
    ...FDCPA,
    id: "us.reg_f.hours",
    kind: "hours",
    breach: "hard_stop",
    citation: "15 USC 1692c(a)(1); 12 CFR 1006.6(b)(1)(i)",
    reading: "verbatim",
    source:
      "Statute and a quotation of the regulation. From 08:00 and before 21:00, in every zone the customer may be in: the strict side of both edges, our choice. Post has no hour.",
    media: ALL_BUT_POST,
    open: [{ weekdays: EVERY_DAY, from: "08:00", to: "21:00" }],
    holidays: "as_usual",
    liftedBy: ["court_permission"],
    plain: {
      en: "Contact only from 8 a.m. to 9 p.m. where the customer is.",
      es: "Contactar solo de 8:00 a 21:00 donde está el cliente.",
    },
  },
  {
    ...forbidden,
    id: "us.reg_f.inconvenient_time",
    citation: "15 USC 1692c(a)(1); 12 CFR 1006.6(b)(1)(i)",
    reading: "verbatim",
    source:
      "Statute read verbatim. A wish can close hours, never open those before 8 a.m. or from 9 p.m.: our choice.",
    media: ALL_BUT_POST,
    duty: "requested_times",
    liftedBy: ["court_permission"],
    plain: {
      en: "The customer named this time as inconvenient.",
      es: "El cliente indicó que esta hora le es inconveniente.",
    },
  },
  {
    version: 1,
    id: "us.tcpa.hours",
    kind: "hours",
    jurisdiction: "US",
    binds: { collectors: EVERY_COLLECTOR, debts: [...CONSUMER, "commercial"] },
    breach: "advice",
    citation: "47 CFR 64.1200(c)(1)",
    reading: "recalled",
    source:
      "Remembered, not seen: telephone solicitations. A call about a bill is none, so for a creditor's own calls it is good practice and only warns.",
    media: ["voice", "sms"],
    open: [{ weekdays: EVERY_DAY, from: "08:00", to: "21:00" }],
    holidays: "as_usual",
    plain: {
      en: "Good practice: call and text only from 8 a.m. to 9 p.m. where the customer is.",
      es: "Buena práctica: llamar y enviar textos solo de 8:00 a 21:00 donde está el cliente.",
    },
  },
  {
    ...forbidden,
    id: "us.fdcpa.envelope",
    citation: "15 USC 1692f(8)",
    reading: "verbatim",
    source: "Statute read verbatim.",
    media: ["letter"],
    recipients: ["consumer", "third_party", "professional"],
    duty: "envelope_shows_debt",
    plain: {
      en: "The envelope may show an address and a neutral business name, nothing about a debt.",
      es: "El sobre solo puede mostrar una dirección y un nombre comercial neutro, nada sobre una deuda.",
    },
  },
  {
    ...forbidden,
    id: "us.reg_f.time_barred_threat",
    citation: "12 CFR 1006.26(b)",
    reading: "verbatim",
    source: "Regulation read verbatim.",
    media: EVERY_MEDIUM,
    duty: "time_barred_threat",
    plain: {
      en: "This debt is too old to sue over, so a suit may not be threatened.",
      es: "Esta deuda ya prescribió: no se puede amenazar con una demanda.",
    },
  },
];
