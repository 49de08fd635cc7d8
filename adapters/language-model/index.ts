import { readMessage, toMessageRequest } from "./anthropic.ts";
import type { LanguageModelTold } from "./language-model-provider.ts";
import { readCompletion, toChatRequest } from "./openai.ts";
import type { LanguageModelPort, ModelAnswer } from "./port.ts";
import { failed } from "./question.ts";
import { redact } from "./redact.ts";

const ANSWER_BYTES_MAX = 64_000;

interface Asked {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** A model behind an endpoint that speaks as OpenAI's or Anthropic's. It sees the redacted text alone. */
export function createLanguageModel(told: LanguageModelTold): LanguageModelPort {
  const isOpenAi = told.settings.speaks === "openai";
  const toRequest = isOpenAi ? toChatRequest : toMessageRequest;
  const read = isOpenAi ? readCompletion : readMessage;
  return {
    async classify(text) {
      const answer = await ask(toRequest(told, redact(text)), told.settings.timeoutMs);
      return answer.ok ? read(answer.body) : answer.failure;
    },
  };
}

type Fetched =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly failure: ModelAnswer };

async function ask({ url, headers, body }: Asked, timeoutMs: number): Promise<Fetched> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
      // Somebody else's answer to a redirect would see the key.
      redirect: "error",
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) return { ok: false, failure: failed("refused", `status ${response.status}`) };
    return { ok: true, body: JSON.parse(await bounded(response)) };
  } catch (error) {
    return { ok: false, failure: toFailure(error) };
  }
}

async function bounded(response: Response): Promise<string> {
  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > ANSWER_BYTES_MAX) throw new SyntaxError("the answer is too long");
  }
  return text;
}

function toFailure(error: unknown): ModelAnswer {
  if (error instanceof SyntaxError) return failed("not_understood", "the answer is not JSON");
  if (error instanceof DOMException && error.name === "TimeoutError")
    return failed("timeout", "no answer in time");
  // What `fetch` throws where the network fails.
  if (error instanceof TypeError) return failed("unreachable", "the endpoint can't be reached");
  throw error;
}
