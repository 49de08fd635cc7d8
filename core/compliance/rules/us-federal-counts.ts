import type { Rule } from "./rule.ts";
import { FDCPA } from "./us-federal-parts.ts";

// Whoever is called has a count of their own, a third party asked for an address included (comment
// 14(b)(2)(i)-1.iii); attorneys, credit bureaus and creditors have none (1006.14(b)(3)(iii)).
const calls = {
  ...FDCPA,
  media: ["voice" as const],
  recipients: ["consumer" as const, "third_party" as const],
  perCollector: true,
};
const pattern = {
  ...calls,
  kind: "frequency" as const,
  citation: "12 CFR 1006.14(a), (b)(2)(i); comment 14(b)(2)(i)-2",
  reading: "secondary" as const,
  breach: "advice" as const,
  countsWhen: "connected" as const,
  per: "person" as const,
  liveConsentExcluded: false,
};

export const US_COUNT_RULES: readonly Rule[] = [
  {
    ...calls,
    id: "us.reg_f.calls_in_seven_days",
    kind: "frequency",
    citation: "12 CFR 1006.14(b)(2)(i)(A), (b)(3), (b)(4)",
    reading: "verbatim",
    source:
      "Regulation read verbatim; what connects and what counts against several debts as an audit file reports the commentary. Days are the customer's calendar days: our choice.",
    breach: "presumption",
    max: 7,
    window: { unit: "rolling_days", days: 7 },
    countsWhen: "connected",
    per: "person_and_debt",
    liveConsentExcluded: true,
    plain: {
      en: "Seven calls about this debt in seven days are made. One more is presumed harassment.",
      es: "Ya se hicieron siete llamadas por esta deuda en siete días. Una más se presume acoso.",
    },
  },
  {
    ...calls,
    id: "us.reg_f.after_conversation",
    kind: "spacing",
    citation: "12 CFR 1006.14(b)(2)(i)(B)",
    reading: "verbatim",
    source:
      "Regulation read verbatim: the day of the conversation is day one. A conversation the customer began counts as well, as an audit file reports the commentary. Asking where the customer is says nothing about the debt, and 15 USC 1692b(3) says when it may be asked again: our reading.",
    breach: "presumption",
    exceptPurposes: ["location_information"],
    after: "conversation",
    days: 7,
    per: "person_and_debt",
    liveConsentExcluded: true,
    plain: {
      en: "We spoke with the customer about this debt less than seven days ago. No call before that.",
      es: "Hablamos con el cliente sobre esta deuda hace menos de siete días. Sin llamadas antes.",
    },
  },
  {
    ...pattern,
    id: "us.reg_f.rapid_succession",
    source:
      "An audit file reports the commentary's factors: two calls within five minutes can rebut the presumption of compliance.",
    max: 1,
    window: { unit: "rolling_minutes", minutes: 5 },
    countsWhen: "attempt",
    plain: {
      en: "A second call within five minutes can look like harassment.",
      es: "Una segunda llamada en cinco minutos puede parecer acoso.",
    },
  },
  {
    ...pattern,
    id: "us.reg_f.seven_in_a_day",
    source:
      "An audit file reports the commentary's factors: seven calls in one day can rebut the presumption of compliance.",
    max: 6,
    window: { unit: "rolling_days", days: 1 },
    plain: {
      en: "Seven calls in one day can look like harassment.",
      es: "Siete llamadas en un día pueden parecer acoso.",
    },
  },
  {
    ...pattern,
    id: "us.reg_f.calls_over_all_debts",
    citation: "15 USC 1692d(5); 12 CFR 1006.14(a)",
    source:
      "An audit file reports that calls over all debts, and by everybody who collects, can be looked at together. Seven in seven days as the measure is ours.",
    max: 7,
    window: { unit: "rolling_days", days: 7 },
    perCollector: false,
    plain: {
      en: "More than seven calls in seven days over all debts and collectors can look like harassment.",
      es: "Más de siete llamadas en siete días, sumando deudas y cobradores, pueden parecer acoso.",
    },
  },
];
