import type { Rule } from "./rule.ts";
import { CONSUMER, ELECTRONIC, EVERY_COLLECTOR, EVERY_MEDIUM } from "./rule-parts.ts";

// The Act speaks of debts more than thirty days past due. Younger ones are bound here as well: the
// strict side, and a debt chased over a week grows into it.
const shared = {
  version: 1,
  jurisdiction: "US-DC",
  citation: "D.C. Code 28-3814",
  reading: "secondary" as const,
  binds: { collectors: EVERY_COLLECTOR, debts: CONSUMER },
};
const counted = {
  ...shared,
  kind: "frequency" as const,
  breach: "hard_stop" as const,
  window: { unit: "rolling_days" as const, days: 7 },
  countsWhen: "attempt" as const,
  per: "account" as const,
  perCollector: false,
  liveConsentExcluded: false,
};

export const DISTRICT_OF_COLUMBIA_RULES: readonly Rule[] = [
  {
    ...counted,
    id: "us.dc.calls_in_seven_days",
    source:
      "Summary of the enrolled act: four calls for each account in any seven days. Counting tries, everybody who collects, and debts under thirty days late is our strict reading.",
    media: ["voice"],
    max: 4,
    plain: {
      en: "District of Columbia: at most four calls in seven days for each account.",
      es: "Distrito de Columbia: como máximo cuatro llamadas en siete días por cuenta.",
    },
  },
  {
    ...counted,
    id: "us.dc.messages_in_seven_days",
    source:
      "Summary of the enrolled act: five e-mails, texts or private messages for each account in seven days. WhatsApp and push as private messages is our reading.",
    media: ELECTRONIC,
    max: 5,
    plain: {
      en: "District of Columbia: at most five e-mails, texts or private messages in seven days for each account.",
      es: "Distrito de Columbia: como máximo cinco correos, textos o mensajes privados en siete días por cuenta.",
    },
  },
  {
    ...shared,
    id: "us.dc.electronic_consent",
    kind: "consent",
    source: "Summary of the enrolled act: electronic messages only after the consumer's consent.",
    breach: "hard_stop",
    media: ELECTRONIC,
    bases: ["prior_consent"],
    automatedOnly: false,
    plain: {
      en: "District of Columbia: write by e-mail, text or private message only if the customer agreed to it.",
      es: "Distrito de Columbia: escribir por correo, texto o mensaje privado solo si el cliente aceptó.",
    },
  },
  {
    ...shared,
    id: "us.dc.copy_of_plan",
    kind: "conduct",
    source: "Summary of the enrolled act.",
    breach: "advice",
    media: EVERY_MEDIUM,
    plain: {
      en: "District of Columbia: give the customer a written copy of any payment plan or settlement.",
      es: "Distrito de Columbia: entregar al cliente copia escrita de todo plan de pagos o acuerdo.",
    },
  },
];
