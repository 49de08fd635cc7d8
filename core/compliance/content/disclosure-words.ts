import type { Channel } from "../../accounts/account.ts";
import { advisersIn } from "../debt-advice.ts";
import type { Disclosure } from "./duty.ts";

/** Languages in which we have standard wording; a message in another must say it in its own words. */
export type WrittenLanguage = "en" | "es";

export function writtenLanguageOf(language: string): WrittenLanguage | null {
  const [base] = language.split("-");
  return base === "en" || base === "es" ? base : null;
}

interface Wording {
  readonly long: string;
  /** For channels where each letter costs; in the alphabet that costs least. */
  readonly short: string;
  /** For a call, where the long one would speak of a message. */
  readonly spoken?: string;
  /** What counts as having said it already, in a text without accents in lower case. */
  readonly said: RegExp;
}

// Reviewed like code: a compliance officer reads this file.
type Written = Exclude<Disclosure, "opt_out" | "sender" | "postal_address">;

export const DISCLOSURE_WORDS: Readonly<
  Record<WrittenLanguage, Readonly<Record<Written, Wording>>>
> = {
  en: {
    collector_initial: {
      long: "We are a debt collector. We are trying to collect a debt, and any information you give us will be used for that purpose.",
      short:
        "From a debt collector, trying to collect a debt; information you give is used for that.",
      said: /(?:attempt(?:ing)?|trying|try) to collect (?:a|this|the) debt\b.*\binformation\b.*\bused?\b/,
    },
    collector_subsequent: {
      long: "This message is from a debt collector.",
      short: "From a debt collector.",
      spoken: "This call is from a debt collector.",
      said: /\b(?:from|we are|i am|is) (?:a|the) debt collector\b/,
    },
    free_debt_advice: {
      long: `Free and confidential advice about debt: ${advisers("en", "and")}.`,
      short: `Free debt advice: ${adviser("en")}`,
      said: /\bfree\b.*\badvice\b|\badvice\b.*\bfree\b|\bmoneyhelper\b|\bstepchange\b|\bnational ?debtline\b/,
    },
    time_barred: {
      long: "The law limits how long anyone can be sued on a debt. Because of the age of this debt, we will not sue you for it.",
      short: "This debt is too old to sue on: we will not sue you for it.",
      said: /\bwill not sue\b/,
    },
  },
  es: {
    collector_initial: {
      long: "Somos cobradores de deudas. Intentamos cobrar una deuda, y toda información que nos dé se usará con ese fin.",
      short:
        "Mensaje de un cobrador de deudas para cobrar una deuda; los datos que nos dé se usan para eso.",
      said: /\bcobrar (?:una|esta|la) deuda\b.*\b(?:informacion|datos)\b.*\bus(?:ara|an|aran|a|e|en)\b/,
    },
    collector_subsequent: {
      long: "Este mensaje es de un cobrador de deudas.",
      short: "De un cobrador de deudas.",
      spoken: "Esta llamada es de un cobrador de deudas.",
      said: /\b(?:de|somos|soy|es) (?:un |una )?(?:cobrador(?:a|es)?|agencia de cobr\w+)(?: de deudas?)?\b/,
    },
    free_debt_advice: {
      long: `Asesoramiento gratuito y confidencial sobre deudas: ${advisers("es", "y")}.`,
      short: `Asesoramiento gratuito sobre deudas: ${adviser("es")}`,
      said: /\b(?:asesoramiento|asesoria|consejo|ayuda) gratuit[oa]\b|\bmoneyhelper\b|\bstepchange\b/,
    },
    time_barred: {
      long: "La ley limita el tiempo en que se puede demandar por una deuda. Por la antigüedad de esta, no le demandaremos.",
      short: "Por su antigüedad, no le demandaremos por esta deuda.",
      said: /\bno (?:le|lo|la) demandaremos\b/,
    },
  },
};

/** The one country whose law asks for it. */
function advisers(language: WrittenLanguage, and: string): string {
  return advisersIn("GB", language)
    .map(({ name, url }) => `${name}, ${url}`)
    .join(`, ${and} `);
}

function adviser(language: WrittenLanguage): string {
  const [first] = advisersIn("GB", language);
  if (first === undefined) throw new Error("there is free debt advice in Great Britain");
  return first.url;
}

const SHORT_CHANNELS: readonly Channel[] = ["sms", "whatsapp"];

export function isWritten(disclosure: Disclosure): disclosure is Written {
  return disclosure in DISCLOSURE_WORDS.en;
}

/** The standard sentence, or null where there is none: another language, or said by other means. */
export function standardWording(
  disclosure: Disclosure,
  channel: Channel,
  language: string,
): string | null {
  const written = writtenLanguageOf(language);
  if (written === null || !isWritten(disclosure)) return null;
  const { long, short, spoken = long }: Wording = DISCLOSURE_WORDS[written][disclosure];
  if (channel === "voice") return spoken;
  return SHORT_CHANNELS.includes(channel) ? short : long;
}
