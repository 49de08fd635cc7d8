import type { Channel } from "../../accounts/account.ts";
import type { Disclosure } from "./duty.ts";
import { sayDe } from "./say/de.ts";
import { sayEn } from "./say/en.ts";
import { sayEs } from "./say/es.ts";
import { sayFr } from "./say/fr.ts";
import { sayPt } from "./say/pt.ts";
import type { Said, Sayings, Wording } from "./say/sayings.ts";

/** Languages in which we have standard wording; a message in another must say it in its own words. */
export const SAYINGS = {
  en: sayEn,
  es: sayEs,
  fr: sayFr,
  de: sayDe,
  pt: sayPt,
} as const satisfies Readonly<Record<string, Sayings>>;

export type WrittenLanguage = keyof typeof SAYINGS;

export function writtenLanguageOf(language: string): WrittenLanguage | null {
  const [base = ""] = language.split("-");
  return isWrittenLanguage(base) ? base : null;
}

function isWrittenLanguage(base: string): base is WrittenLanguage {
  return Object.hasOwn(SAYINGS, base);
}

export function isWritten(disclosure: Disclosure): disclosure is Said {
  return disclosure in sayEn.disclosures;
}

const SHORT_CHANNELS: readonly Channel[] = ["sms", "whatsapp", "push"];

/** The standard sentence, or null where there is none: another language, or said by other means. */
export function standardWording(
  disclosure: Disclosure,
  channel: Channel,
  language: string,
): string | null {
  const written = writtenLanguageOf(language);
  if (written === null || !isWritten(disclosure)) return null;
  const { long, short, spoken = long }: Wording = SAYINGS[written].disclosures[disclosure];
  if (channel === "voice") return spoken;
  return SHORT_CHANNELS.includes(channel) ? short : long;
}
