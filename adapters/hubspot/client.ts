import type { z } from "zod";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import type { TokenSource } from "../crm-auth.ts";
import type { CrmError } from "../crm-error.ts";
import { inTries } from "../crm-tries.ts";
import { parseJson, pathOf } from "../crm-wire.ts";
import { ENDPOINTS, type EndpointName } from "./endpoints.ts";
import type { CrmLimiter, LimitedKind } from "./limiter.ts";
import { sendRequest, type WireAnswer } from "./send-request.ts";
import { toCrmError } from "./to-crm-error.ts";

export interface ClientTools {
  readonly tokens: TokenSource;
  readonly limiter: CrmLimiter;
  readonly baseUrl: string;
  readonly wait: (ms: number) => Promise<void>;
  readonly timeoutMs?: number;
}

export interface Ask {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly json?: unknown;
}

/** Calls one listed endpoint and reads its answer. Calls are few and large; see `README.md`. */
export interface HubspotClient {
  call<T>(name: EndpointName, ask: Ask, shape: z.ZodType<T>): Promise<Result<T, CrmError>>;
}

const FIRST_BACKOFF_MS = 500;
// A longer wait is not sat out here: the job lets go and comes back.
const WAIT_MAX_MS = 15_000;
const TIMEOUT_MS = 15_000;

/**
 * Takes its turn, sends, and tries again where that can help. Every call the adapter makes can be
 * repeated without harm: reads, updates by id, creation under a unique key.
 */
export function createHubspotClient(tools: ClientTools): HubspotClient {
  return {
    call(name, ask, shape) {
      const kind = name === "search" ? "search" : "general";
      return inTries({
        tokens: tools.tokens,
        once: async (token) => readAnswer(await callOnce(tools, { name, ask, kind, token }), shape),
        waited: (error, attempt) => waited(tools, kind, error, attempt),
      });
    },
  };
}

async function callOnce(
  { limiter, baseUrl, timeoutMs = TIMEOUT_MS }: ClientTools,
  call: { name: EndpointName; ask: Ask; kind: LimitedKind; token: string },
): Promise<WireAnswer> {
  const { method, path } = ENDPOINTS[call.name];
  const { query, json } = call.ask;
  await limiter.turn(call.kind);
  return sendRequest({
    baseUrl,
    method,
    path: pathOf(path, call.ask.path ?? {}),
    ...(query === undefined ? {} : { query }),
    ...(json === undefined ? {} : { json }),
    token: call.token,
    timeoutMs,
  });
}

/** Waits as long as it takes until another try can help; false when it can't, or not soon. */
async function waited(
  { limiter, wait }: ClientTools,
  kind: LimitedKind,
  error: CrmError,
  attempt: number,
): Promise<boolean> {
  if (error.kind === "rate_limited") {
    // The whole connection waits: another call now would be refused as well.
    limiter.pause(kind, Math.min(error.retryAfterMs, WAIT_MAX_MS));
    return error.retryAfterMs <= WAIT_MAX_MS;
  }
  if (error.kind !== "unavailable") return false;
  await wait(FIRST_BACKOFF_MS * 2 ** (attempt - 1));
  return true;
}

/** A success in the expected shape, or why not. What is not HubSpot's JSON is HubSpot being down. */
export function readAnswer<T>(answer: WireAnswer, shape: z.ZodType<T>): Result<T, CrmError> {
  if (answer.kind === "lost" || answer.status >= 300) return refuse(toCrmError(answer));
  const body = answer.text === "" ? null : parseJson(answer.text);
  if (body === undefined) {
    return refuse({ kind: "unavailable", detail: "the answer is not JSON" });
  }
  const parsed = shape.safeParse(body);
  if (parsed.success) return ok(parsed.data);
  const where = parsed.error.issues[0]?.path.join(".") ?? "";
  return refuse({ kind: "unavailable", detail: `the answer is not as documented at "${where}"` });
}
