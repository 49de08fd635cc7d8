import type { Template } from "../../../core/policy/policy.ts";

/**
 * What a machine says of the debt, once it is known who listens. The policy's own templates for calls
 * are scripts for a person, with what to say to each answer.
 */
const BODIES = {
  en: `Thank you. This is about your account with {{creditor.name}}. {{total}} is open\
{{#if dueOn}}, with the due date {{dueOn}}{{/if}}. If something is not right or you need help, \
choose to speak with a person.`,
  es: `Gracias. Se trata de su cuenta con {{creditor.name}}. Tiene {{total}} pendiente\
{{#if dueOn}}, con fecha de pago {{dueOn}}{{/if}}. Si algo no es correcto o necesita ayuda, elija \
hablar con una persona.`,
  fr: `Merci. Il s'agit de votre compte chez {{creditor.name}}. {{total}} reste à payer{{#if dueOn}}, avec la date d'échéance {{dueOn}}{{/if}}. Si quelque chose n'est pas exact ou si vous avez besoin d'aide, choisissez de parler à une personne.`,
  de: `Vielen Dank. Es geht um Ihr Kundenkonto bei {{creditor.name}}. Offen sind {{total}}{{#if dueOn}}, mit dem Fälligkeitsdatum {{dueOn}}{{/if}}. Wenn etwas nicht stimmt oder Sie Hilfe brauchen, lassen Sie sich mit einem Menschen verbinden.`,
  pt: `Obrigado. O assunto é a sua conta com {{creditor.name}}. Há {{total}} em aberto{{#if dueOn}}, com vencimento em {{dueOn}}{{/if}}. Se algo não estiver certo ou se precisar de ajuda, escolha falar com uma pessoa.`,
} as const;

export type SpokenWords = keyof typeof BODIES;

/** The language of ours that an automated call speaks: the customer's, the policy's, or English. */
export function spokenWordsOf(language: string, fallback: string): SpokenWords {
  const known = [language, fallback].map((tag) => tag.split("-")[0] ?? "");
  return known.find(isSpoken) ?? "en";
}

function isSpoken(language: string): language is SpokenWords {
  return Object.hasOwn(BODIES, language);
}

export function spokenTemplate(
  asked: Pick<Template, "id" | "tone">,
  language: SpokenWords,
): Template {
  const { id, tone } = asked;
  return { id, tone, channel: "voice", language, body: BODIES[language] };
}
