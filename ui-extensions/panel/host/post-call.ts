import type { Answer } from "./panel-calls.ts";
import type { Holds } from "./read-answer.ts";

/** How a host asks our server: what kind of call, by its name, and what its answer must hold. */
export type PostCall<Name extends string> = <T>(
  name: Name,
  asked: Readonly<Record<string, unknown>>,
  holds: Holds<T>,
) => Promise<Answer<T>>;

export function mapAnswer<From, To>(answer: Answer<From>, to: (value: From) => To): Answer<To> {
  return answer.kind === "ok" ? { kind: "ok", value: to(answer.value) } : answer;
}
