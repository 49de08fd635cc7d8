import type { Channel } from "../accounts/account.ts";
import type { Template, Tone } from "../policy/policy.ts";
import { ok, type Result, refuse } from "../result/result.ts";
import { standardTemplates } from "./default-templates/index.ts";
import { toLanguageChain } from "./language.ts";

export interface TemplateWanted {
  readonly id: string;
  readonly channel: Channel;
  readonly language: string;
  readonly tone: Tone;
  /** The policy's own language, for a customer whose language has no template. */
  readonly fallbackLanguage: string;
}

export interface NoTemplate {
  readonly kind: "no_template";
  readonly id: string;
  readonly channel: Channel;
  readonly languages: readonly string[];
}

/**
 * Language decides before tone, because a reader must understand the message first: the customer's
 * tag and its parents (`es-CO`, `es`), then the policy's. Within a language the policy's own words
 * come before the standard ones; of either, the tone asked for, then neutral, then the first.
 */
export function selectTemplate(
  own: readonly Template[],
  { id, channel, language, tone, fallbackLanguage }: TemplateWanted,
): Result<Template, NoTemplate> {
  const sources = [own, standardTemplates].map((templates) =>
    templates.filter((each) => each.id === id && each.channel === channel),
  );
  const languages = [
    ...new Set([...toLanguageChain(language), ...toLanguageChain(fallbackLanguage)]),
  ];
  for (const spoken of languages) {
    for (const usable of sources) {
      const inLanguage = usable.filter((each) => each.language === spoken);
      const found =
        inLanguage.find((each) => each.tone === tone) ??
        inLanguage.find((each) => each.tone === "neutral") ??
        inLanguage[0];
      if (found !== undefined) return ok(found);
    }
  }
  return refuse({ kind: "no_template", id, channel, languages });
}

/** Whether there are words for an occasion on a channel, a policy's own or the standard ones. */
export function hasTemplate(
  own: readonly Template[],
  wanted: Pick<TemplateWanted, "id" | "channel">,
): boolean {
  const isIt = ({ id, channel }: Template) => id === wanted.id && channel === wanted.channel;
  return own.some(isIt) || standardTemplates.some(isIt);
}
