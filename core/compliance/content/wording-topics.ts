import type { Plain, WordingTopic } from "./duty.ts";

interface Topic {
  readonly severity: "blocks" | "warns";
  readonly plain: Plain;
}

/** What is wrong with each way of putting it, in words that a writer understands. */
export const TOPICS: Readonly<
  Record<Exclude<WordingTopic, "overshadowing" | "asking_why">, Topic>
> = {
  criminal_threat: {
    severity: "blocks",
    plain: {
      en: "Threatens arrest, prosecution or deportation. Owing money is not a crime.",
      es: "Amenaza con arresto, proceso penal o deportación. Deber dinero no es delito.",
    },
  },
  seizure_threat: {
    severity: "blocks",
    plain: {
      en: "Threatens to take wages, goods, a home or an account.",
      es: "Amenaza con quitar el salario, los bienes, la vivienda o una cuenta.",
    },
  },
  legal_threat: {
    severity: "blocks",
    plain: {
      en: "Threatens court or legal action. A template can't know that it is lawful and intended.",
      es: "Amenaza con un juicio o acciones legales. Una plantilla no puede saber si es lícito y si se piensa hacer.",
    },
  },
  credit_threat: {
    severity: "blocks",
    plain: {
      en: "Threatens to harm the customer's credit record.",
      es: "Amenaza con dañar el historial de crédito del cliente.",
    },
  },
  violence_threat: {
    severity: "blocks",
    plain: {
      en: "Threatens harm, or a visit meant to frighten.",
      es: "Amenaza con hacer daño o con una visita para asustar.",
    },
  },
  cost_threat: {
    severity: "warns",
    plain: {
      en: "Announces costs or interest. Only what the agreement or the law allows may be charged.",
      es: "Anuncia costos o intereses. Solo se puede cobrar lo que permite el contrato o la ley.",
    },
  },
  agency_threat: {
    severity: "warns",
    plain: {
      en: "Speaks of handing the account to others. Say so only when it is decided.",
      es: "Habla de pasar la cuenta a otros. Dígalo solo cuando ya esté decidido.",
    },
  },
  insult: {
    severity: "blocks",
    plain: {
      en: "Insults or accuses the customer.",
      es: "Insulta o acusa al cliente.",
    },
  },
  shame: {
    severity: "blocks",
    plain: {
      en: "Shames the customer, or threatens to make the debt public.",
      es: "Avergüenza al cliente o amenaza con hacer pública la deuda.",
    },
  },
  third_parties: {
    severity: "blocks",
    plain: {
      en: "Threatens to tell family, neighbours, colleagues or an employer.",
      es: "Amenaza con contarlo a familiares, vecinos, colegas o al empleador.",
    },
  },
  impersonation: {
    severity: "blocks",
    plain: {
      en: "Sounds as if a court, a public office or a lawyer wrote it.",
      es: "Suena como si lo escribiera un juzgado, una autoridad o un abogado.",
    },
  },
  false_urgency: {
    severity: "blocks",
    plain: {
      en: "Invents urgency. Give the real date and the ways out instead.",
      es: "Inventa urgencia. Dé en su lugar la fecha real y las salidas.",
    },
  },
  final_notice: {
    severity: "blocks",
    plain: {
      en: "Calls itself final although more messages follow.",
      es: "Se llama aviso final aunque siguen otros mensajes.",
    },
  },
  borrowing_pressure: {
    severity: "blocks",
    plain: {
      en: "Presses the customer to borrow, or to go without what they need.",
      es: "Presiona al cliente para que se endeude o se prive de lo necesario.",
    },
  },
  shouting: {
    severity: "warns",
    plain: {
      en: "Several words in capitals read as shouting.",
      es: "Varias palabras en mayúsculas se leen como gritos.",
    },
  },
  exclamations: {
    severity: "warns",
    plain: {
      en: "Several exclamation marks read as pressure.",
      es: "Varios signos de exclamación se leen como presión.",
    },
  },
};
