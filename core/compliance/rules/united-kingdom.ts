import { calendarDate } from "../../time/calendar-date.ts";
import type { Rule } from "./rule.ts";
import { CONSUMER, EVERY_COLLECTOR, EVERY_MEDIUM } from "./rule-parts.ts";
import { UNITED_KINGDOM_CONDUCT } from "./united-kingdom-conduct.ts";

const binds = { collectors: EVERY_COLLECTOR, debts: CONSUMER };

// The Handbook's chapter on contact names no hours and no numbers: what it does name is the
// customer's own request, which is then as binding as any hour.
const conc = {
  version: 1,
  jurisdiction: "GB",
  citation: "FCA Handbook, CONC 7.9",
  reading: "verbatim" as const,
  binds,
  breach: "hard_stop" as const,
  media: EVERY_MEDIUM,
};

// Whoever is in a moratorium lives where it is law, so it is kept for the whole country: an account
// without a region must not lose it.
const moratorium = {
  version: 1,
  jurisdiction: "GB",
  citation: "Debt Respite Scheme Regulations 2020 (England and Wales)",
  reading: "secondary" as const,
  binds,
  breach: "hard_stop" as const,
  media: EVERY_MEDIUM,
  exceptPurposes: ["required_by_law" as const],
};

// Scotland's own is older.
const inEnglandAndWales = { ...moratorium, effectiveFrom: calendarDate("2021-05-04") };

export const UNITED_KINGDOM_RULES: readonly Rule[] = [
  {
    ...conc,
    id: "gb.conc.requested_times",
    kind: "special",
    source:
      "Read on the regulator's site: reasonable requests on when to be contacted, as a shift worker's, must be respected.",
    duty: "requested_times",
    plain: {
      en: "The customer asked to be contacted at other times. UK rules make us respect that.",
      es: "El cliente pidió que se le contacte a otras horas. Las normas del Reino Unido obligan a respetarlo.",
    },
  },
  {
    ...conc,
    id: "gb.conc.requested_places",
    kind: "special",
    source:
      "Read on the regulator's site: reasonable requests on where to be contacted must be respected.",
    duty: "requested_places",
    plain: {
      en: "The customer asked not to be contacted there. UK rules make us respect that.",
      es: "El cliente pidió que no se le contacte allí. Las normas del Reino Unido obligan a respetarlo.",
    },
  },
  {
    ...conc,
    id: "gb.conc.requested_media",
    kind: "special",
    source:
      "Read on the regulator's site: reasonable requests on how to be contacted must be respected.",
    duty: "medium_opt_out",
    plain: {
      en: "The customer asked not to be contacted this way. UK rules make us respect that.",
      es: "El cliente pidió no ser contactado por este medio. Las normas del Reino Unido obligan a respetarlo.",
    },
  },
  {
    ...conc,
    id: "gb.conc.no_public_contact",
    kind: "special",
    source:
      "Read on the regulator's site: no public embarrassment. Messages others can see as such is our reading.",
    media: ["social"],
    duty: "public_message",
    plain: {
      en: "Never write about a debt where others can read it.",
      es: "Nunca escribir sobre una deuda donde otros puedan leerlo.",
    },
  },
  {
    ...conc,
    id: "gb.conc.third_party",
    kind: "special",
    source:
      "Read on the regulator's site: who is spoken to must be known before anything is disclosed, and nobody is embarrassed before others. That others may be asked once where the customer is, and told nothing, is our reading.",
    recipients: ["third_party"],
    duty: "third_party",
    plain: {
      en: "Never speak about a debt with anybody but the customer.",
      es: "Nunca hablar de una deuda con nadie más que el cliente.",
    },
  },
  {
    ...conc,
    id: "gb.conc.no_visit_when_vulnerable",
    kind: "stop",
    source:
      "Read on the regulator's site: no visit where the customer is known or suspected to be particularly vulnerable. That nothing but a person lifts it is our reading.",
    media: ["visit"],
    from: ["vulnerability_known"],
    until: [],
    scope: "person",
    plain: {
      en: "The customer may be vulnerable: no visits.",
      es: "El cliente puede ser vulnerable: sin visitas.",
    },
  },
  {
    ...inEnglandAndWales,
    id: "gb.breathing_space",
    kind: "stop",
    source:
      "House of Lords debate and the industry's questions and answers: sixty days without demands or enforcement. That they start the day after notice, and that every contact waits, is our reading.",
    from: ["breathing_space_started"],
    until: ["breathing_space_ended"],
    scope: "debt",
    days: 60,
    plain: {
      en: "Breathing Space: no demands for sixty days. Interest and charges stand still.",
      es: "Moratoria Breathing Space: sesenta días sin reclamar. Los intereses y cargos quedan congelados.",
    },
  },
  {
    ...inEnglandAndWales,
    id: "gb.mental_health_moratorium",
    kind: "stop",
    source:
      "House of Lords debate and the industry's questions and answers: as long as crisis treatment lasts, and thirty days more. Without word that treatment ended, nothing lifts.",
    from: ["mh_crisis_moratorium_started"],
    until: [],
    scope: "debt",
    days: 30,
    countsFrom: "mh_crisis_treatment_ended",
    plain: {
      en: "Mental health crisis Breathing Space: no demands during treatment and for thirty days after.",
      es: "Moratoria por crisis de salud mental: sin reclamar durante el tratamiento y treinta días después.",
    },
  },
  {
    ...moratorium,
    id: "gb.sct.moratorium",
    kind: "stop",
    jurisdiction: "GB-SCT",
    citation: "Bankruptcy (Scotland) Act 2016, statutory moratorium",
    reading: "recalled",
    source:
      "Remembered, not seen: Scotland has a moratorium of its own, of six months. Without this rule the sixty days of England and Wales would lift it too early.",
    from: ["breathing_space_started"],
    until: ["breathing_space_ended"],
    scope: "debt",
    days: 184,
    plain: {
      en: "Scottish moratorium: no demands for six months.",
      es: "Moratoria escocesa: seis meses sin reclamar.",
    },
  },
  ...UNITED_KINGDOM_CONDUCT,
];
