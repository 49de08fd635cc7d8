import type { Rule } from "./rule.ts";
import { CONSUMER, ELECTRONIC, EVERY_COLLECTOR, EVERY_MEDIUM } from "./rule-parts.ts";
import { FDCPA } from "./us-federal-parts.ts";

const everybody = {
  version: 1,
  jurisdiction: "US",
  binds: { collectors: EVERY_COLLECTOR, debts: [...CONSUMER, "commercial" as const] },
};

export const US_MEDIUM_RULES: readonly Rule[] = [
  {
    ...FDCPA,
    id: "us.reg_f.medium_opt_out",
    kind: "special",
    citation: "12 CFR 1006.14(h)",
    reading: "verbatim",
    source:
      "Regulation read verbatim, with its exceptions: one confirmation of an opt-out, one reply by a medium the person then uses.",
    breach: "hard_stop",
    media: EVERY_MEDIUM,
    recipients: ["consumer", "third_party"],
    duty: "medium_opt_out",
    exceptPurposes: ["required_by_law"],
    plain: {
      en: "The customer asked not to be contacted this way. Choose another channel.",
      es: "El cliente pidió no ser contactado por este medio. Elegir otro canal.",
    },
  },
  {
    ...FDCPA,
    id: "us.reg_f.email_basis",
    kind: "consent",
    citation: "12 CFR 1006.6(d)(4)",
    reading: "verbatim",
    source:
      "Read verbatim but for routes that only commentary or a trade article describes: an address the consumer wrote from, and one a prior collector used. These procedures are a safe harbour; keeping to them is our policy.",
    breach: "presumption",
    media: ["email"],
    bases: ["prior_consent", "consumer_wrote", "creditor_notice", "prior_collector"],
    automatedOnly: false,
    exceptPurposes: ["opt_out_confirmation", "required_by_law"],
    plain: {
      en: "E-mail needs the customer's consent, or the creditor's notice with its time to opt out passed.",
      es: "El correo requiere el consentimiento del cliente, o el aviso del acreedor con su plazo de baja vencido.",
    },
  },
  {
    ...FDCPA,
    id: "us.reg_f.text_basis",
    kind: "consent",
    citation: "12 CFR 1006.6(d)(5)",
    reading: "verbatim",
    source:
      "Read verbatim but for the number check under consent, which is recalled from its parallel. A safe harbour; keeping to it is our policy. The sixtieth day is included, and WhatsApp is a text: our readings.",
    breach: "presumption",
    media: ["sms", "whatsapp"],
    bases: ["prior_consent", "consumer_wrote"],
    freshDays: 60,
    automatedOnly: false,
    exceptPurposes: ["opt_out_confirmation", "required_by_law"],
    plain: {
      en: "Texts need consent given or renewed, or the number checked, within the last 60 days.",
      es: "Los textos requieren consentimiento dado o renovado, o el número verificado, en los últimos 60 días.",
    },
  },
  {
    ...everybody,
    id: "us.tcpa.automated_consent",
    kind: "consent",
    citation: "47 USC 227(b); 47 CFR 64.1200(a)(1), (a)(10)",
    reading: "secondary",
    source:
      "Law-firm and vendor pages. Revocation by any reasonable words is honoured at once, not within the ten business days allowed.",
    breach: "hard_stop",
    media: ["voice", "sms"],
    bases: ["prior_consent"],
    automatedOnly: true,
    exceptPurposes: ["opt_out_confirmation"],
    plain: {
      en: "Automated calls and texts need the customer's consent, and stop when they take it back in any words.",
      es: "Las llamadas y textos automáticos requieren consentimiento y cesan cuando el cliente lo retira, con las palabras que sea.",
    },
  },
  {
    ...everybody,
    id: "us.can_spam.opt_out",
    kind: "special",
    citation: "15 USC 7704(a)(4)",
    reading: "verbatim",
    source:
      "Statute read verbatim. Mail about a balance owed is transactional and outside it (7702(17)); promotions are not. Honoured at once, not within ten business days.",
    breach: "hard_stop",
    media: ["email"],
    duty: "medium_opt_out",
    onlyPurposes: ["promotion"],
    plain: {
      en: "The customer opted out of commercial e-mail.",
      es: "El cliente se dio de baja del correo comercial.",
    },
  },
  {
    ...everybody,
    id: "us.can_spam.opt_out_line",
    kind: "special",
    citation: "15 USC 7704(a)(3), (a)(5)",
    reading: "verbatim",
    source: "Statute read verbatim. Binds promotions; mail about a balance owed is transactional.",
    breach: "hard_stop",
    media: ["email"],
    duty: "opt_out_line",
    onlyPurposes: ["promotion"],
    plain: {
      en: "Commercial e-mail must say how to opt out.",
      es: "El correo comercial debe decir cómo darse de baja.",
    },
  },
  {
    ...FDCPA,
    id: "us.reg_f.opt_out_line",
    kind: "special",
    citation: "12 CFR 1006.6(e)",
    reading: "secondary",
    source: "A trade journal quotes the requirement; the regulation's own text was cut.",
    breach: "hard_stop",
    media: ELECTRONIC,
    duty: "opt_out_line",
    // The confirmation may carry nothing else (1006.14(h)(2)(i)).
    exceptPurposes: ["opt_out_confirmation"],
    plain: {
      en: "Every e-mail and text must say, clearly and simply, how to opt out.",
      es: "Cada correo y texto debe decir, de forma clara y simple, cómo darse de baja.",
    },
  },
];
