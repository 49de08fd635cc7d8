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
const API_VERSION = "2023-06-01";

/** https://docs.anthropic.com/en/api/messages: the answer is forced into one tool's input. */
export function toMessageRequest({ settings, secrets }: LanguageModelTold, text: string) {
  return {
    url: `${settings.endpoint}/v1/messages`,
    headers: { "x-api-key": secrets.apiKey, "anthropic-version": API_VERSION },
    body: {
      model: settings.model,
      max_tokens: ANSWER_TOKENS_MAX,
      system: INSTRUCTIONS,
      messages: [{ role: "user", content: question(text) }],
      tools: [
        {
          name: CHOICE_NAME,
          description: "Records what the reply means.",
          input_schema: CHOICE_SCHEMA,
        },
      ],
      tool_choice: { type: "tool", name: CHOICE_NAME },
    },
  };
}

const Message = z.object({
  content: z.array(z.looseObject({ type: z.string() })),
});
const ToolUse = z.object({ name: z.literal(CHOICE_NAME), input: z.unknown() });

export function readMessage(body: unknown): ModelAnswer {
  const parsed = Message.safeParse(body);
  const used = parsed.success ? parsed.data.content.find(({ type }) => type === "tool_use") : null;
  const choice = ToolUse.safeParse(used);
  return choice.success
    ? toAnswer(choice.data.input)
    : failed("not_understood", "no use of the tool in the message");
}
