import { z } from "zod";

const Endpoint = z
  .url({ protocol: /^https?$/ })
  .refine((url) => !/[?#@]/.test(url), "use the address alone, without ?, # or a password")
  .transform((url) => url.replace(/\/+$/, ""));

const Settings = z.strictObject({
  /** How it is spoken to: as OpenAI's chat completions, which many serve, or as Anthropic's messages. */
  speaks: z.enum(["openai", "anthropic"]),
  /** Up to and without `/v1`. */
  endpoint: Endpoint,
  model: z.string().trim().min(1).max(200),
  timeoutMs: z.int().min(500).max(30_000).default(8_000),
});

const Secrets = z.strictObject({ apiKey: z.string().min(1).max(500) });

const Told = z.strictObject({ settings: Settings, secrets: Secrets });
export type LanguageModelTold = z.output<typeof Told>;

/** What a tenant says of a language model that may help to read replies. Without it, none is asked. */
export const languageModelProvider = {
  about: "Suggests what an unclear reply means; it never decides an amount, a date or what to do",
  told: Told,
} as const;
