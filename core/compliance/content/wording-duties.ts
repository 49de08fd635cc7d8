import { ContentDuty, type WordingTopic } from "./duty.ts";
import { TOPICS } from "./wording-topics.ts";

const EVERYBODY = {
  collectors: ["first_party", "third_party", "debt_buyer"],
  debts: ["consumer", "commercial"],
} as const;
const CONSUMERS = { ...EVERYBODY, debts: ["consumer"] } as const;
const COLLECTORS_OF_CONSUMERS = {
  collectors: ["third_party", "debt_buyer"],
  debts: ["consumer"],
} as const;
const EVERY_CHANNEL = ["email", "sms", "whatsapp", "voice", "letter", "push"] as const;

interface Law {
  readonly id: string;
  readonly citation: string;
}

const FDCPA: Readonly<Partial<Record<WordingTopic, Law>>> = {
  criminal_threat: {
    id: "us.fdcpa.criminal_threat",
    citation: "15 USC 1692e(4), (5), (7)",
  },
  seizure_threat: {
    id: "us.fdcpa.seizure_threat",
    citation: "15 USC 1692e(4), (5)",
  },
  legal_threat: {
    id: "us.fdcpa.legal_threat",
    citation: "15 USC 1692e(5); 12 CFR 1006.26(b) where the debt is time-barred",
  },
  credit_threat: { id: "us.fdcpa.credit_threat", citation: "15 USC 1692e(5), (8)" },
  violence_threat: { id: "us.fdcpa.violence_threat", citation: "15 USC 1692d(1)" },
  cost_threat: { id: "us.fdcpa.cost_threat", citation: "15 USC 1692f(1)" },
  insult: { id: "us.fdcpa.insult", citation: "15 USC 1692d(2); 1692e(7)" },
  shame: { id: "us.fdcpa.shame", citation: "15 USC 1692d(3), (4); 1692e(7)" },
  third_parties: { id: "us.fdcpa.third_parties", citation: "15 USC 1692c(b)" },
  impersonation: {
    id: "us.fdcpa.impersonation",
    citation: "15 USC 1692e(1), (3), (9), (13)",
  },
  false_urgency: { id: "us.fdcpa.false_urgency", citation: "15 USC 1692e(10)" },
  final_notice: { id: "us.fdcpa.final_notice", citation: "15 USC 1692e(10)" },
};

function documentsOf(topic: keyof typeof TOPICS): readonly unknown[] {
  const { severity, plain } = TOPICS[topic];
  const common = { version: 1, kind: "avoid", topic, channels: EVERY_CHANNEL, severity, plain };
  // A notice is falsely final only while others follow.
  const when = topic === "final_notice" ? ["more_follow"] : [];
  const law = FDCPA[topic];
  return [
    ...(law === undefined
      ? []
      : [
          {
            ...common,
            ...law,
            when,
            jurisdiction: "US",
            reading: "verbatim",
            source: "Statute text. Which words amount to it is our own list.",
            binds: COLLECTORS_OF_CONSUMERS,
          },
        ]),
    {
      ...common,
      id: `house.${topic}`,
      when,
      jurisdiction: null,
      citation: "Good Standing's own standard",
      reading: "verbatim",
      source: "Ours: what the law forbids collectors we write to nobody, for whomever we write.",
      binds: EVERYBODY,
    },
  ];
}

const special: readonly unknown[] = [
  {
    id: "us.reg_f.overshadowing",
    version: 1,
    kind: "avoid",
    topic: "overshadowing",
    jurisdiction: "US",
    citation: "15 USC 1692g(b); 12 CFR 1006.34(b)(1), 1006.38(b)",
    reading: "verbatim",
    source: "Rule text. Which words overshadow is our own list.",
    binds: COLLECTORS_OF_CONSUMERS,
    channels: EVERY_CHANNEL,
    when: ["validation_period"],
    severity: "blocks",
    plain: {
      en: "Demands payment within the thirty days in which the customer may dispute the debt.",
      es: "Exige el pago dentro de los treinta días en que el cliente puede disputar la deuda.",
    },
  },
  {
    id: "gb.conc.borrowing_pressure",
    version: 1,
    kind: "avoid",
    topic: "borrowing_pressure",
    jurisdiction: "GB",
    citation: "FCA Handbook CONC 7.3",
    reading: "verbatim",
    source: "Rule text. Which words amount to it is our own list.",
    binds: CONSUMERS,
    channels: EVERY_CHANNEL,
    when: [],
    severity: "blocks",
    plain: TOPICS.borrowing_pressure.plain,
  },
  {
    id: "gb.conc.shame",
    version: 1,
    kind: "avoid",
    topic: "shame",
    jurisdiction: "GB",
    citation: "FCA Handbook CONC 7.9",
    reading: "verbatim",
    source: "Rule text: no public embarrassment. Which words amount to it is our own list.",
    binds: CONSUMERS,
    channels: EVERY_CHANNEL,
    when: [],
    severity: "blocks",
    plain: TOPICS.shame.plain,
  },
  {
    id: "co.ley_2300.asking_why",
    version: 1,
    kind: "avoid",
    topic: "asking_why",
    jurisdiction: "CO",
    citation: "Ley 2300 de 2023",
    reading: "secondary",
    source: "Read in two law firms' summaries: the reason for not paying may not be asked.",
    binds: CONSUMERS,
    channels: EVERY_CHANNEL,
    when: [],
    severity: "blocks",
    plain: {
      en: "Asks why the customer has not paid. Offer help without asking for the reason.",
      es: "Pregunta por qué no se ha pagado. Ofrezca ayuda sin preguntar el motivo.",
    },
  },
  {
    id: "br.cdc.shame",
    version: 1,
    kind: "avoid",
    topic: "shame",
    jurisdiction: "BR",
    citation: "CDC art. 42 and 71",
    reading: "secondary",
    source: "Read in a secondary source: no ridicule, constraint or threat.",
    binds: CONSUMERS,
    channels: EVERY_CHANNEL,
    when: [],
    severity: "blocks",
    plain: TOPICS.shame.plain,
  },
];

const general = Object.keys(TOPICS).flatMap((topic) => (isTopic(topic) ? documentsOf(topic) : []));

function isTopic(topic: string): topic is keyof typeof TOPICS {
  return Object.hasOwn(TOPICS, topic);
}

/** What messages must not say. Laws stand before our own standard, so that a finding names the law. */
export const wordingDuties: readonly ContentDuty[] = [...special, ...general].map((document) =>
  ContentDuty.parse(document),
);
