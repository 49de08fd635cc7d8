import { type Post, type PostResult, post } from "../reach/post.ts";
import type { Reach } from "../reach/reach.ts";
import { readMessage, toMessageRequest } from "./anthropic.ts";
import type { LanguageModelTold } from "./language-model-provider.ts";
import { readCompletion, toChatRequest } from "./openai.ts";
import type { LanguageModelPort, ModelAnswer } from "./port.ts";
import { failed } from "./question.ts";
import { redact } from "./redact.ts";

const ANSWER_BYTES_MAX = 64_000;

type Bounds = Pick<Post, "reach" | "timeoutMs">;

interface Asked {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** A model behind an endpoint that speaks as OpenAI's or Anthropic's. It sees the redacted text alone. */
export function createLanguageModel(told: LanguageModelTold, reach: Reach): LanguageModelPort {
  const isOpenAi = told.settings.speaks === "openai";
  const toRequest = isOpenAi ? toChatRequest : toMessageRequest;
  const { timeoutMs } = told.settings;
  const read = isOpenAi ? readCompletion : readMessage;
  return {
    async classify(text) {
      const answer = await ask(toRequest(told, redact(text)), { reach, timeoutMs });
      return answer.ok ? read(answer.body) : answer.failure;
    },
  };
}

type Fetched =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly failure: ModelAnswer };

async function ask({ url, headers, body }: Asked, bounds: Bounds): Promise<Fetched> {
  const result = await post({
    ...bounds,
    url: new URL(url),
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
    answerBytesMax: ANSWER_BYTES_MAX,
  });
  if (result.kind !== "answered") return { ok: false, failure: toFailure(result) };
  const { status, text } = result;
  // Not followed: somebody else's answer to a redirect would see the key.
  if (status >= 300 && status < 400)
    return { ok: false, failure: failed("unreachable", "the endpoint sends us elsewhere") };
  if (status < 200 || status >= 400)
    return { ok: false, failure: failed("refused", `status ${status}`) };
  if (text === null)
    return { ok: false, failure: failed("not_understood", "the answer is too long") };
  try {
    return { ok: true, body: JSON.parse(text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, failure: failed("not_understood", "the answer is not JSON") };
  }
}

function toFailure(result: Exclude<PostResult, { readonly kind: "answered" }>): ModelAnswer {
  if (result.kind === "forbidden")
    return failed("unreachable", "the endpoint is in a network that may not be reached");
  if (result.code === "timeout") return failed("timeout", "no answer in time");
  return failed("unreachable", "the endpoint can't be reached");
}
