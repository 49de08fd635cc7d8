import type { Rule } from "./rule.ts";
import { CONSUMER, EVERY_COLLECTOR, EVERY_DAY, EVERY_MEDIUM } from "./rule-parts.ts";

// The Rosenthal Act makes federal standards of conduct law for creditors as well. The statute it
// points to was read verbatim; the Act itself was not, so each rule says "secondary". The counts of
// Regulation F are not in that statute: whether they bind a creditor is open, so they only warn.
const shared = {
  version: 1,
  jurisdiction: "US-CA",
  reading: "secondary" as const,
  binds: { collectors: EVERY_COLLECTOR, debts: CONSUMER },
  breach: "hard_stop" as const,
  media: EVERY_MEDIUM,
};

export const CALIFORNIA_RULES: readonly Rule[] = [
  {
    ...shared,
    id: "us.ca.hours",
    kind: "hours",
    citation: "Rosenthal Act, with 15 USC 1692c(a)(1)",
    source:
      "Third-party notes: the Act takes in federal conduct standards. Closing at 9 p.m. sharp is the strict side.",
    open: [{ weekdays: EVERY_DAY, from: "08:00", to: "21:00" }],
    holidays: "as_usual",
    plain: {
      en: "California: contact only from 8 a.m. to 9 p.m. the customer's time, creditors included.",
      es: "California: contactar solo de 8:00 a 21:00, hora del cliente, también si cobra el propio acreedor.",
    },
  },
  {
    ...shared,
    id: "us.ca.requested_times",
    kind: "special",
    citation: "Rosenthal Act, with 15 USC 1692c(a)(1)",
    source: "Third-party notes: the Act takes in federal conduct standards.",
    duty: "requested_times",
    plain: {
      en: "California: the customer named this time as inconvenient.",
      es: "California: el cliente indicó que esta hora le es inconveniente.",
    },
  },
  {
    ...shared,
    id: "us.ca.cease",
    kind: "stop",
    citation: "Rosenthal Act, with 15 USC 1692c(c)",
    source: "Third-party notes: the Act takes in federal conduct standards.",
    from: ["written_cease_received", "written_refusal_to_pay_received"],
    until: ["cease_withdrawn"],
    scope: "debt",
    exceptPurposes: [
      "notify_terminating_efforts",
      "notify_may_invoke_specified_remedy",
      "notify_intends_specified_remedy",
      "required_by_law",
    ],
    plain: {
      en: "California: the customer wrote that contact must stop, or that they refuse to pay.",
      es: "California: el cliente pidió por escrito que cese el contacto, o se negó a pagar.",
    },
  },
  {
    ...shared,
    id: "us.ca.attorney",
    kind: "stop",
    citation: "Rosenthal Act, with 15 USC 1692c(a)(2)",
    source: "Third-party notes: the Act takes in federal conduct standards.",
    from: ["attorney_known"],
    until: ["attorney_unresponsive", "attorney_consented", "attorney_ended"],
    scope: "debt",
    plain: {
      en: "California: the customer has an attorney for this debt. Write to the attorney.",
      es: "California: el cliente tiene abogado para esta deuda. Dirigirse al abogado.",
    },
  },
  {
    ...shared,
    id: "us.ca.workplace",
    kind: "stop",
    citation: "Rosenthal Act, with 15 USC 1692c(a)(3)",
    source: "Third-party notes: the Act takes in federal conduct standards.",
    from: ["employer_prohibits_known"],
    until: ["employer_prohibition_lifted"],
    scope: "person",
    place: ["work"],
    plain: {
      en: "California: the employer doesn't allow these contacts at work.",
      es: "California: el empleador no permite estos contactos en el trabajo.",
    },
  },
  {
    ...shared,
    id: "us.ca.calls_in_seven_days",
    kind: "frequency",
    citation: "Rosenthal Act, measured by 12 CFR 1006.14(b)(2)",
    source:
      "Worked case of a third party: ten calls in seven days by a creditor escape Regulation F but not this Act, whose own numbers were not seen. The federal count serves as a measure and only warns.",
    breach: "advice",
    media: ["voice"],
    max: 7,
    window: { unit: "rolling_days", days: 7 },
    countsWhen: "connected",
    per: "person_and_debt",
    perCollector: true,
    liveConsentExcluded: true,
    plain: {
      en: "California: more than seven calls in seven days may be harassment, for a creditor too.",
      es: "California: más de siete llamadas en siete días puede ser acoso, también para el propio acreedor.",
    },
  },
];
