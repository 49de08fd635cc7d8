import type { Channel } from "../../accounts/account.ts";
import type { Template } from "../../policy/policy.ts";
import { wordbookDe } from "./de/index.ts";
import { wordbookEn } from "./en/index.ts";
import { wordbookEs } from "./es/index.ts";
import { wordbookFr } from "./fr/index.ts";
import { wordbookPt } from "./pt/index.ts";
import { toTemplates } from "./to-templates.ts";

/** What we say on every occasion, channel and language, where a tenant has no words of its own. */
export const standardTemplates: readonly Template[] = [
  wordbookEn,
  wordbookEs,
  wordbookFr,
  wordbookDe,
  wordbookPt,
].flatMap(toTemplates);

const STARTING_LANGUAGES: readonly string[] = ["en", "es"];
const STARTING_CHANNELS: readonly Channel[] = ["email", "sms", "voice", "letter"];

/** The words a new tenant's policy starts with, and may change; the standard ones stand behind. */
export const defaultTemplates: Template[] = standardTemplates.filter(
  ({ language, channel }) =>
    STARTING_LANGUAGES.includes(language) && STARTING_CHANNELS.includes(channel),
);
