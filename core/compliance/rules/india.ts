import type { Rule } from "./rule.ts";
import { AT_ONCE, CONSUMER, EVERY_COLLECTOR, EVERY_DAY } from "./rule-parts.ts";

export const INDIA_RULES: readonly Rule[] = [
  {
    version: 1,
    id: "in.rbi.hours",
    kind: "hours",
    jurisdiction: "IN",
    citation: "Reserve Bank of India, directions on recovery agents",
    reading: "recalled",
    source:
      "Remembered, not seen: borrowers are not called before 8 a.m. or after 7 p.m. That it binds every creditor and texts too is our strict reading.",
    binds: { collectors: EVERY_COLLECTOR, debts: CONSUMER },
    breach: "hard_stop",
    media: AT_ONCE,
    open: [{ weekdays: EVERY_DAY, from: "08:00", to: "19:00" }],
    holidays: "as_usual",
    plain: {
      en: "India: call, text or visit only from 8 a.m. to 7 p.m.",
      es: "India: llamar, escribir o visitar solo de 8:00 a 19:00.",
    },
  },
];
