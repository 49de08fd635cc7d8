import { z } from "zod";
import type { Result } from "../../../core/result/result.ts";
import type { CardRefusal } from "../../../ui-extensions/panel/card-answer.ts";
import { InvalidCursor } from "../../storage/page.ts";
import { problems } from "../problem.ts";
import { problemAnswer } from "./card-answers.ts";
import { cardWords } from "./card-words.ts";
import type { HostCaller, HostEdge } from "./host-edge.ts";

/** What a part of our app inside a CRM may call: every address, and what comes before all of them. */
export interface HostCalls<Visit> {
  readonly path: string;
  open(edge: HostEdge, caller: HostCaller, body: unknown): Promise<Result<Visit, CardRefusal>>;
  readonly calls: Readonly<Record<string, HostCall<Visit>>>;
}

export type HostCall<Visit> = (visit: Visit, body: unknown) => Promise<{ readonly kind: string }>;

export interface AskedCall<Visit> {
  readonly caller: HostCaller;
  readonly open: HostCalls<Visit>["open"];
  readonly call: HostCall<Visit>;
  readonly body: unknown;
  /** Names the request in the log. */
  readonly requestId: unknown;
}

const Locale = z.object({ locale: z.string().catch("en") }).catch({ locale: "en" });

/** The envelope of one call by somebody the CRM vouches for, also when it fails. */
export async function answerCall<Visit>(
  edge: HostEdge,
  { caller, open, call, body, requestId }: AskedCall<Visit>,
): Promise<{ readonly kind: string }> {
  try {
    const visit = await open(edge, caller, body);
    return visit.ok ? await call(visit.value, body) : visit.error;
  } catch (error) {
    if (error instanceof InvalidCursor)
      return problemAnswer(problems.invalidInput([{ field: "cursor", message: error.message }]));
    edge.deps.log.error({ err: error, id: requestId }, `a call from inside ${edge.label} failed`);
    const { locale } = Locale.parse(body);
    return problemAnswer({ ...problems.fault(), detail: cardWords(locale, edge.label).fault });
  }
}
