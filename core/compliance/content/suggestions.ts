import type { Channel } from "../../accounts/account.ts";
import { standardWording } from "./disclosure-words.ts";
import type { Disclosure, Plain, WordingTopic } from "./duty.ts";

const WITHOUT_THREAT: Plain = {
  en: "Say what is owed and what helps: pay, pay in parts, tell us that it is wrong, ask for help.",
  es: "Diga qué se debe y qué ayuda: pagar, pagar en cuotas, avisar de un error, pedir ayuda.",
};

const SUGGESTIONS: Readonly<
  Record<WordingTopic | "language" | "opt_out" | "sender" | "postal_address", Plain>
> = {
  criminal_threat: WITHOUT_THREAT,
  seizure_threat: WITHOUT_THREAT,
  legal_threat: {
    en: "Leave it out. Where a lawyer has decided on a claim, the lawyer writes about it.",
    es: "Quítelo. Si un abogado ya decidió reclamar, es el abogado quien lo comunica.",
  },
  credit_threat: WITHOUT_THREAT,
  violence_threat: WITHOUT_THREAT,
  cost_threat: {
    en: "Name the exact charge and the clause that allows it, or leave it out.",
    es: "Nombre el cargo exacto y la cláusula que lo permite, o quítelo.",
  },
  agency_threat: {
    en: "Say that a person on your team will look at the account, if that is what happens.",
    es: "Diga que una persona de su equipo revisará la cuenta, si eso es lo que ocurre.",
  },
  insult: {
    en: "Describe the account, not the person: “The balance is still open.”",
    es: "Describa la cuenta, no a la persona: «El saldo sigue pendiente.»",
  },
  shame: {
    en: "Describe the account, not the person: “The balance is still open.”",
    es: "Describa la cuenta, no a la persona: «El saldo sigue pendiente.»",
  },
  third_parties: {
    en: "Speak with the customer alone, and say nothing of anybody else.",
    es: "Hable solo con el cliente y no mencione a nadie más.",
  },
  impersonation: {
    en: "Say plainly who writes: your business, by its own name.",
    es: "Diga con claridad quién escribe: su empresa, con su propio nombre.",
  },
  false_urgency: {
    en: "Give the due date, and ask which day the customer can pay.",
    es: "Dé la fecha de vencimiento y pregunte qué día puede pagar el cliente.",
  },
  final_notice: {
    en: "Call it a reminder, or a formal notice; keep “final” for the last message of a cadence.",
    es: "Llámelo recordatorio o aviso formal; deje «final» para el último mensaje de la secuencia.",
  },
  overshadowing: {
    en: "Ask without a deadline until the validation period has ended, and mention the right to dispute.",
    es: "Pida sin plazo hasta que termine el periodo de validación y mencione el derecho a disputar.",
  },
  borrowing_pressure: {
    en: "Offer parts the customer can manage, and free debt advice.",
    es: "Ofrezca cuotas que el cliente pueda asumir y asesoramiento gratuito sobre deudas.",
  },
  asking_why: {
    en: "Offer help without asking for a reason: “Tell us how we can help.”",
    es: "Ofrezca ayuda sin pedir motivos: «Díganos cómo podemos ayudarle.»",
  },
  shouting: { en: "Write it in ordinary letters.", es: "Escríbalo en minúsculas." },
  exclamations: { en: "End sentences with a full stop.", es: "Termine las frases con un punto." },
  language: {
    en: "Add this template in the customer's language, and keep to one language in it.",
    es: "Añada esta plantilla en el idioma del cliente y use en ella un solo idioma.",
  },
  opt_out: {
    en: "Add the stop link ({{links.stop}}), or “Reply STOP to opt out.” on a text message.",
    es: "Añada el enlace de baja ({{links.stop}}) o «Responda BAJA para no recibir SMS.» en un SMS.",
  },
  sender: { en: "Add {{creditor.name}}.", es: "Añada {{creditor.name}}." },
  postal_address: {
    en: "Add {{creditor.postalAddress}}, and fill it in under the business's details.",
    es: "Añada {{creditor.postalAddress}} y complétela en los datos de la empresa.",
  },
};

/** What to write instead, or the sentence to add. */
export function suggestionFor(
  topic: WordingTopic | Disclosure | "language",
  channel: Channel,
): Plain {
  switch (topic) {
    case "collector_initial":
    case "collector_subsequent":
    case "free_debt_advice":
    case "time_barred":
      return {
        en: `Add: “${standardWording(topic, channel, "en") ?? ""}”`,
        es: `Añada: «${standardWording(topic, channel, "es") ?? ""}»`,
      };
    default:
      return SUGGESTIONS[topic];
  }
}
