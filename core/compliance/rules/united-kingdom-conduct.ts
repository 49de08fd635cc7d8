import type { ConductRule } from "./rule.ts";
import { CONSUMER, EVERY_COLLECTOR, EVERY_MEDIUM } from "./rule-parts.ts";

const duty = {
  version: 1,
  kind: "conduct" as const,
  jurisdiction: "GB",
  reading: "verbatim" as const,
  binds: { collectors: EVERY_COLLECTOR, debts: CONSUMER },
  breach: "advice" as const,
  media: EVERY_MEDIUM,
};

/** How customers in arrears are to be treated in the United Kingdom, where nothing can be counted. */
export const UNITED_KINGDOM_CONDUCT: readonly ConductRule[] = [
  {
    ...duty,
    id: "gb.conc.forbearance",
    citation: "FCA Handbook, CONC 7.3",
    source: "Read on the regulator's site.",
    plain: {
      en: "In difficulty: consider pausing interest, small payments for a while or a longer term, and point to free debt advice.",
      es: "En dificultades: considerar pausar intereses, pagos pequeños por un tiempo o más plazo, y ofrecer asesoría de deudas gratuita.",
    },
  },
  {
    ...duty,
    id: "gb.conc.no_pressure",
    citation: "FCA Handbook, CONC 7.3",
    source: "Read on the regulator's site.",
    plain: {
      en: "No pressure to pay all at once, in too large payments, too fast, or by borrowing more.",
      es: "No presionar para pagar todo de una vez, en pagos demasiado grandes, demasiado rápido o con más deuda.",
    },
  },
  {
    ...duty,
    id: "gb.conc.missed_payment",
    citation: "FCA Handbook, CONC 7.3.3G",
    source: "Read on the regulator's site; guidance.",
    plain: {
      en: "A customer who missed one payment may be allowed to make it up within the term.",
      es: "A quien omitió un pago se le puede permitir compensarlo dentro del plazo.",
    },
  },
  {
    ...duty,
    id: "gb.conc.contact_manner",
    citation: "FCA Handbook, CONC 7.9",
    source: "Read on the regulator's site. It names no hours: the tenant's own hours hold.",
    plain: {
      en: "Make sure who you speak to before naming the debt. No unreasonable hours, no premium-rate numbers.",
      es: "Confirmar con quién se habla antes de mencionar la deuda. Sin horas irrazonables ni números de tarifa especial.",
    },
  },
  {
    ...duty,
    id: "gb.conc.visits",
    citation: "FCA Handbook, CONC 7.9",
    source: "Read on the regulator's site.",
    media: ["visit"],
    plain: {
      en: "Announce a visit and say clearly what it is for.",
      es: "Anunciar la visita y explicar claramente su motivo.",
    },
  },
  {
    ...duty,
    id: "gb.consumer_duty",
    citation: "FCA Handbook, Principle 12 and PRIN 2A",
    reading: "secondary",
    source: "An industry page on the Consumer Duty.",
    plain: {
      en: "Act so that the customer comes out well.",
      es: "Actuar para que el cliente obtenga un buen resultado.",
    },
  },
];
