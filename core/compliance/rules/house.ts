import type { Rule } from "./rule.ts";
import { CONSUMER, EVERY_COLLECTOR, EVERY_MEDIUM } from "./rule-parts.ts";

// What we hold to everywhere, whether or not a law there says so.
const house = {
  version: 1,
  jurisdiction: "*",
  citation: "Our own rule",
  reading: "verbatim" as const,
  source: "Ours.",
  binds: { collectors: EVERY_COLLECTOR, debts: [...CONSUMER, "commercial" as const] },
  breach: "hard_stop" as const,
  media: EVERY_MEDIUM,
};

export const HOUSE_RULES: readonly Rule[] = [
  {
    ...house,
    id: "house.deceased",
    kind: "stop",
    from: ["deceased_known"],
    until: ["deceased_disproved"],
    scope: "person",
    // Whoever settles the estate may be written to.
    exceptPurposes: ["estate", "required_by_law"],
    plain: {
      en: "The customer has died. Only whoever settles the estate may be contacted.",
      es: "El cliente falleció. Solo se puede contactar a quien administra la sucesión.",
    },
  },
  {
    ...house,
    id: "house.identity",
    kind: "stop",
    from: ["identity_theft_reported"],
    until: ["identity_confirmed"],
    scope: "debt",
    exceptPurposes: ["required_by_law"],
    plain: {
      en: "This debt may be somebody else's. No contact until that is settled.",
      es: "Esta deuda puede ser de otra persona. Sin contacto hasta aclararlo.",
    },
  },
  {
    ...house,
    id: "house.opt_out",
    kind: "special",
    duty: "medium_opt_out",
    exceptPurposes: ["required_by_law"],
    plain: {
      en: "The customer asked not to be contacted this way.",
      es: "El cliente pidió no ser contactado por este medio.",
    },
  },
];
