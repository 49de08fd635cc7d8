import type { z } from "zod";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import type { TokenSource } from "../crm-auth.ts";
import type { CrmError } from "../crm-error.ts";
import { inTries } from "../crm-tries.ts";
import { parseJson, pathOf } from "../crm-wire.ts";
import { ENDPOINTS, type EndpointName, type ZendeskEndpoint } from "./endpoints.ts";
import type { ZendeskLimiter } from "./limiter.ts";
import { readAllowances } from "./read-allowances.ts";
import { sendRequest, type WireAnswer } from "./send-request.ts";
import { toCrmError } from "./to-crm-error.ts";

/** What Zendesk asks of a Marketplace app's calls. */
export interface MarketplaceHeaders {
  readonly name: string;
  readonly organizationId: string;
  readonly appId: string;
}

export interface ClientTools {
  readonly tokens: TokenSource;
  readonly limiter: ZendeskLimiter;
  readonly baseUrl: string;
  readonly wait: (ms: number) => Promise<void>;
  readonly marketplace: MarketplaceHeaders | null;
  readonly timeoutMs?: number;
}

export interface Ask {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  /** Makes creating a ticket happen once, for two hours. */
  readonly idempotencyKey?: string;
  /** The answer is text and not JSON. */
  readonly isText?: boolean;
}

/** Calls one listed endpoint and reads its answer. */
export interface ZendeskClient {
  call<T>(name: EndpointName, ask: Ask, shape: z.ZodType<T>): Promise<Result<T, CrmError>>;
}

const FIRST_BACKOFF_MS = 500;
// A longer wait is not sat out here: the job lets go and comes back.
const WAIT_MAX_MS = 15_000;
const TIMEOUT_MS = 30_000;

/** Takes its turn, sends, and tries again where that can help and can do no harm. */
export function createZendeskClient(tools: ClientTools): ZendeskClient {
  return {
    call(name, ask, shape) {
      const endpoint: ZendeskEndpoint = ENDPOINTS[name];
      return inTries({
        tokens: tools.tokens,
        once: (token) => callOnce(tools, { endpoint, ask, token, shape }),
        waited: (error, attempt) => waited(tools, { endpoint, error, attempt }),
      });
    },
  };
}

interface OneCall<T> {
  readonly endpoint: ZendeskEndpoint;
  readonly ask: Ask;
  readonly token: string;
  readonly shape: z.ZodType<T>;
}

async function callOnce<T>(
  tools: ClientTools,
  { endpoint, ask, token, shape }: OneCall<T>,
): Promise<Result<T, CrmError>> {
  const ticketId = endpoint.lane === "ticket_update" ? ask.path?.ticketId : undefined;
  const retryAfterMs = await tools.limiter.turn({
    lane: endpoint.lane,
    ...(ticketId === undefined ? {} : { ticketId }),
  });
  if (retryAfterMs > 0) {
    return refuse({ kind: "rate_limited", retryAfterMs, scope: endpoint.lane ?? "plan" });
  }
  const answer = await sendRequest({
    baseUrl: tools.baseUrl,
    method: endpoint.method,
    path: pathOf(endpoint.path, ask.path ?? {}),
    ...(ask.query === undefined ? {} : { query: ask.query }),
    ...(ask.json === undefined ? {} : { json: ask.json }),
    headers: headersOf(tools.marketplace, ask),
    token,
    timeoutMs: tools.timeoutMs ?? TIMEOUT_MS,
  });
  if (answer.kind === "answered") {
    for (const seen of readAllowances(answer.headers, endpoint.lane)) tools.limiter.learn(seen);
  }
  return readAnswer(answer, shape, ask);
}

function headersOf(marketplace: MarketplaceHeaders | null, ask: Ask): Record<string, string> {
  return {
    ...(marketplace === null
      ? {}
      : {
          "X-Zendesk-Marketplace-Name": marketplace.name,
          "X-Zendesk-Marketplace-Organization-Id": marketplace.organizationId,
          "X-Zendesk-Marketplace-App-Id": marketplace.appId,
        }),
    ...(ask.idempotencyKey === undefined ? {} : { "Idempotency-Key": ask.idempotencyKey }),
  };
}

/** Waits as long as it takes until another try can help; false when it can't, or not soon. */
async function waited(
  { limiter, wait }: ClientTools,
  failed: { endpoint: ZendeskEndpoint; error: CrmError; attempt: number },
): Promise<boolean> {
  const { endpoint, error, attempt } = failed;
  if (error.kind === "rate_limited") {
    // Nothing was done, so trying again is safe for every call. The whole lane waits: another call
    // now would be refused as well.
    const { retryAfterMs } = error;
    if (error.scope === "calls") limiter.pause(endpoint.lane ?? "plan", retryAfterMs);
    if (retryAfterMs > WAIT_MAX_MS) return false;
    if (error.scope === "jobs") await wait(retryAfterMs);
    return true;
  }
  if (error.kind !== "unavailable" || !endpoint.repeatable) return false;
  await wait(FIRST_BACKOFF_MS * 2 ** (attempt - 1));
  return true;
}

/** A success in the expected shape, or why not. What is not Zendesk's JSON is Zendesk being down. */
export function readAnswer<T>(
  answer: WireAnswer,
  shape: z.ZodType<T>,
  { isText = false }: Pick<Ask, "isText"> = {},
): Result<T, CrmError> {
  if (answer.kind === "lost" || answer.status >= 300) return refuse(toCrmError(answer));
  const body = isText ? answer.text : answer.text === "" ? null : parseJson(answer.text);
  if (body === undefined) {
    return refuse({ kind: "unavailable", detail: "the answer is not JSON, or was cut short" });
  }
  const parsed = shape.safeParse(body);
  if (parsed.success) return ok(parsed.data);
  const where = parsed.error.issues[0]?.path.join(".") ?? "";
  return refuse({ kind: "unavailable", detail: `the answer is not as documented at "${where}"` });
}
