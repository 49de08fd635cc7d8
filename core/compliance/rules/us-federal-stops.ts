import type { Rule } from "./rule.ts";
import { CONSUMER, EVERY_COLLECTOR, EVERY_MEDIUM } from "./rule-parts.ts";
import { FDCPA } from "./us-federal-parts.ts";

const silence = { ...FDCPA, breach: "hard_stop" as const, media: EVERY_MEDIUM };
const stop = { ...silence, kind: "stop" as const, scope: "debt" as const };
const bankruptcy = {
  ...stop,
  binds: { collectors: EVERY_COLLECTOR, debts: [...CONSUMER, "commercial" as const] },
  reading: "secondary" as const,
  recipients: ["consumer" as const, "third_party" as const],
};

export const US_STOP_RULES: readonly Rule[] = [
  {
    ...bankruptcy,
    id: "us.bankruptcy.stay",
    citation: "11 USC 362(a)(6)",
    source: "Reported by a compliance audit file: the stay bars every collection contact.",
    from: ["bankruptcy_filed"],
    until: ["bankruptcy_dismissed"],
    exceptPurposes: ["required_by_law"],
    plain: {
      en: "The customer filed for bankruptcy. No contact about this debt.",
      es: "El cliente se declaró en bancarrota. Sin contacto por esta deuda.",
    },
  },
  {
    ...bankruptcy,
    id: "us.bankruptcy.discharge",
    citation: "11 USC 524(a)(2)",
    source:
      "Reported by a compliance audit file: a discharge bars every collection contact, for good.",
    from: ["bankruptcy_discharged"],
    until: [],
    exceptPurposes: ["required_by_law"],
    plain: {
      en: "A court discharged this debt in bankruptcy. It may not be collected.",
      es: "Un tribunal canceló esta deuda por bancarrota. No se puede cobrar.",
    },
  },
  {
    ...stop,
    id: "us.fdcpa.cease",
    citation: "15 USC 1692c(c); 12 CFR 1006.6(c)",
    reading: "verbatim",
    source:
      "Statute and regulation read verbatim. Only a written notice is one; a spoken stop is a wish about the medium.",
    from: ["written_cease_received", "written_refusal_to_pay_received"],
    until: ["cease_withdrawn"],
    exceptPurposes: [
      "notify_terminating_efforts",
      "notify_may_invoke_specified_remedy",
      "notify_intends_specified_remedy",
      "required_by_law",
    ],
    plain: {
      en: "The customer wrote that contact must stop, or that they refuse to pay. Only a notice of what happens next may be sent.",
      es: "El cliente pidió por escrito que cese el contacto, o se negó a pagar. Solo se puede avisar qué sigue.",
    },
  },
  {
    ...silence,
    id: "us.reg_f.validation_hold",
    kind: "special",
    citation: "15 USC 1692g(b); 12 CFR 1006.34(b)(5), 1006.38(c), 1006.38(d)(2)",
    reading: "verbatim",
    source:
      "Statute and regulation read verbatim, with a worked example of a third party. A dispute before any notice arrived counts as timely: our strict reading.",
    duty: "validation_hold",
    // What ends the silence must itself be sayable.
    exceptPurposes: [
      "verification",
      "original_creditor_information",
      "validation_notice",
      "required_by_law",
    ],
    plain: {
      en: "The customer disputed the debt, or asked who the first creditor was, in time and in writing. Answer in writing before anything else.",
      es: "El cliente disputó la deuda, o preguntó por el acreedor original, a tiempo y por escrito. Responder por escrito antes de nada más.",
    },
  },
  {
    ...stop,
    id: "us.reg_f.attorney",
    citation: "15 USC 1692c(a)(2); 12 CFR 1006.6(b)(2)",
    reading: "verbatim",
    source:
      "Statute and regulation read verbatim. That the name and address of the attorney can be found is taken for granted.",
    from: ["attorney_known"],
    until: ["attorney_unresponsive", "attorney_consented", "attorney_ended"],
    liftedBy: ["court_permission"],
    plain: {
      en: "The customer has an attorney for this debt. Write to the attorney.",
      es: "El cliente tiene abogado para esta deuda. Dirigirse al abogado.",
    },
  },
];
