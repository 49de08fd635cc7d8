import type { Rule } from "./rule.ts";
import { AGENCIES, AT_ONCE, CONSUMER, EVERY_DAY, EVERY_MEDIUM } from "./rule-parts.ts";

// A creditor that collects in its own name is no collection agency: the Attorney General's page.
const shared = {
  version: 1,
  jurisdiction: "US-WA",
  citation: "RCW 19.16.250",
  reading: "secondary" as const,
  binds: { collectors: AGENCIES, debts: CONSUMER },
  breach: "hard_stop" as const,
};
const weekly = {
  ...shared,
  kind: "frequency" as const,
  window: { unit: "rolling_days" as const, days: 7 },
  countsWhen: "connected" as const,
  // Contacts with the spouse count with those to the customer.
  per: "household" as const,
  perCollector: true,
  liveConsentExcluded: false,
};

export const WASHINGTON_RULES: readonly Rule[] = [
  {
    ...weekly,
    id: "us.wa.communications_in_a_week",
    source:
      "The state's financial regulator and Attorney General: three communications in a week in any form, the spouse's counted with them. Any seven days for a week, and all debts together, is our strict reading.",
    media: EVERY_MEDIUM,
    max: 3,
    plain: {
      en: "Washington: a collection agency may contact a customer three times in a week, all channels together.",
      es: "Washington: una agencia de cobranza puede contactar al cliente tres veces por semana, sumando todos los canales.",
    },
  },
  {
    ...weekly,
    id: "us.wa.work_in_a_week",
    source:
      "The state's financial regulator: once in a week at work. Any seven days for a week is our strict reading.",
    media: EVERY_MEDIUM,
    place: ["work"],
    max: 1,
    plain: {
      en: "Washington: a collection agency may contact a customer at work once in a week.",
      es: "Washington: una agencia de cobranza puede contactar al cliente en su trabajo una vez por semana.",
    },
  },
  {
    ...shared,
    id: "us.wa.hours",
    kind: "hours",
    source:
      "The state's financial regulator: at home from 7:30 a.m. to 9 p.m. Federal law opens later and holds as well. That texts keep these hours is our reading.",
    media: AT_ONCE,
    open: [{ weekdays: EVERY_DAY, from: "07:30", to: "21:00" }],
    holidays: "as_usual",
    plain: {
      en: "Washington: a collection agency may call, text or visit from 7:30 a.m. to 9 p.m. the customer's time.",
      es: "Washington: una agencia de cobranza puede llamar, escribir o visitar de 7:30 a 21:00, hora del cliente.",
    },
  },
];
