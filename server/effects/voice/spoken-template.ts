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
} as const;

export type SpokenWords = keyof typeof BODIES;

/** The language of ours that an automated call speaks: the customer's, the policy's, or English. */
export function spokenWordsOf(language: string, fallback: string): SpokenWords {
  const known = [language, fallback].map((tag) => tag.split("-")[0]);
  const [first] = known.filter((each) => each === "en" || each === "es");
  return first ?? "en";
}

export function spokenTemplate(
  asked: Pick<Template, "id" | "tone">,
  language: SpokenWords,
): Template {
  const { id, tone } = asked;
  return { id, tone, channel: "voice", language, body: BODIES[language] };
}
