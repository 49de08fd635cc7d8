import { z } from "zod";
import type { LanguageModelTold } from "./language-model-provider.ts";
import type { ModelAnswer } from "./port.ts";
import {
  CHOICE_NAME,
  CHOICE_SCHEMA,
  failed,
  INSTRUCTIONS,
  question,
  toAnswer,
} from "./question.ts";

const ANSWER_TOKENS_MAX = 200;

/** https://platform.openai.com/docs/api-reference/chat/create, of which others serve the same part. */
export function toChatRequest({ settings, secrets }: LanguageModelTold, text: string) {
  return {
    url: `${settings.endpoint}/v1/chat/completions`,
    headers: { authorization: `Bearer ${secrets.apiKey}` },
    body: {
      model: settings.model,
      messages: [
        { role: "system", content: INSTRUCTIONS },
        { role: "user", content: question(text) },
      ],
      max_completion_tokens: ANSWER_TOKENS_MAX,
      response_format: {
        type: "json_schema",
        json_schema: { name: CHOICE_NAME, strict: true, schema: CHOICE_SCHEMA },
      },
    },
  };
}

const Completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().nullish() }) })).min(1),
});

export function readCompletion(body: unknown): ModelAnswer {
  const parsed = Completion.safeParse(body);
  const content = parsed.success ? parsed.data.choices[0]?.message.content : null;
  if (content == null) return failed("not_understood", "no content in the completion");
  try {
    return toAnswer(JSON.parse(content));
  } catch (error) {
    if (error instanceof SyntaxError) return failed("not_understood", "the content is not JSON");
    throw error;
  }
}
