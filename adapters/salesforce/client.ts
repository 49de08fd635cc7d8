import type { z } from "zod";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import type { TokenSource } from "../crm-auth.ts";
import type { CrmError } from "../crm-error.ts";
import { parseJson, pathOf } from "../crm-wire.ts";
import { ENDPOINTS, type EndpointName } from "./endpoints.ts";
import type { SalesforceLimiter } from "./limiter.ts";
import { sendRequest, type WireAnswer } from "./send-request.ts";
import { toCrmError } from "./to-crm-error.ts";

export interface ClientTools {
  readonly tokens: TokenSource;
  readonly limiter: SalesforceLimiter;
  readonly baseUrl: string;
  readonly apiVersion: string;
  /** Which part of the org's daily allowance is ours, from 0 to 1. */
  readonly share: number;
  readonly nowMs: () => number;
  readonly wait: (ms: number) => Promise<void>;
  readonly timeoutMs?: number;
}

export interface Ask {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly csv?: string;
}

/** Calls one listed endpoint and reads its answer. Calls are few and large; see `README.md`. */
export interface SalesforceClient {
  call<T>(name: EndpointName, ask: Ask, shape: z.ZodType<T>): Promise<Result<T, CrmError>>;
  /** The same for an answer that is not JSON: rows of a bulk job. */
  text(name: EndpointName, ask: Ask): Promise<Result<string, CrmError>>;
  /** The present by Salesforce's own clock, to the second before, as its last answer told it. */
  serverNowMs(): number;
}

/** How often one call is made when Salesforce is down or busy, before the job it is for gives up. */
const TRIES_MAX = 4;
/** An admin is asked to connect again only when this many new tokens in a row were refused. */
const RENEWALS_MAX = 3;
const FIRST_BACKOFF_MS = 500;
// A longer wait is not sat out here: the job lets go and comes back.
const WAIT_MAX_MS = 15_000;
/** Salesforce itself gives a query two minutes; pages of ours take seconds. */
const TIMEOUT_MS = 60_000;

type Read<T> = (text: string) => Result<T, CrmError>;

/**
 * Sends a call within the allowance and tries again where that can help. A call whose answer got lost
 * is sent again only where that does no harm: whoever makes something looks first what the lost one did.
 */
export function createSalesforceClient(tools: ClientTools): SalesforceClient {
  const { nowMs, timeoutMs = TIMEOUT_MS } = tools;
  let aheadMs = 0;

  async function once(name: EndpointName, ask: Ask, token: string): Promise<WireAnswer> {
    const { method, path } = ENDPOINTS[name];
    const { query, json, csv } = ask;
    const answer = await sendRequest({
      baseUrl: tools.baseUrl,
      method,
      path: pathOf(path, { version: tools.apiVersion, ...ask.path }),
      ...(query === undefined ? {} : { query }),
      ...(json === undefined ? {} : { json }),
      ...(csv === undefined ? {} : { csv }),
      token,
      timeoutMs,
    });
    if (answer.kind === "answered") {
      tools.limiter.saw(answer.headers.get("sforce-limit-info"));
      const told = Date.parse(answer.headers.get("date") ?? "");
      if (Number.isFinite(told)) aheadMs = told - nowMs();
    }
    return answer;
  }

  async function send<T>(
    name: EndpointName,
    ask: Ask,
    read: Read<T>,
  ): Promise<Result<T, CrmError>> {
    let renewals = 0;
    for (let attempt = 1; ; attempt += 1) {
      const token = await tools.tokens.current();
      if (!token.ok) return token;
      const room = tools.limiter.take(tools.share);
      if (!room.ok) return refuse({ kind: "rate_limited", scope: "share", ...room.error });
      const answer = await once(name, ask, token.value);
      const result = readAnswer(answer, read);
      if (result.ok) return result;
      const { error } = result;
      if (error.kind === "unauthorized") {
        // A token can expire between two pages, or be refused before every server knows it.
        const next =
          renewals >= RENEWALS_MAX ? refuse(error) : await tools.tokens.renew(token.value);
        if (!next.ok) return next;
        renewals += 1;
      } else if (attempt >= TRIES_MAX || !(await waited(tools, name, error, attempt))) {
        return result;
      }
    }
  }

  return {
    call: (name, ask, shape) => send(name, ask, (text) => readJson(text, shape)),
    text: (name, ask) => send(name, ask, ok),
    serverNowMs: () => nowMs() + aheadMs,
  };
}

/** Waits as long as it takes until another try can help; false when it can't, or not soon. */
async function waited(
  { limiter, wait }: ClientTools,
  name: EndpointName,
  error: CrmError,
  attempt: number,
): Promise<boolean> {
  if (error.kind === "rate_limited") {
    if (error.scope === "daily") limiter.pause(error.retryAfterMs);
    if (error.retryAfterMs > WAIT_MAX_MS) return false;
    await wait(error.retryAfterMs);
    return true;
  }
  if (error.kind !== "unavailable" || ENDPOINTS[name].again !== "always") return false;
  await wait(FIRST_BACKOFF_MS * 2 ** (attempt - 1));
  return true;
}

/** A success as it reads, or why not. */
export function readAnswer<T>(answer: WireAnswer, read: Read<T>): Result<T, CrmError> {
  // Several records under one external id are answered 300, which is no success for a write.
  if (answer.kind === "lost" || answer.status >= 300) return refuse(toCrmError(answer));
  return read(answer.text);
}

/** JSON in the expected shape. What is not Salesforce's JSON is Salesforce being down. */
export function readJson<T>(text: string, shape: z.ZodType<T>): Result<T, CrmError> {
  const body = text === "" ? null : parseJson(text);
  if (body === undefined) {
    return refuse({ kind: "unavailable", detail: "the answer is not JSON" });
  }
  const parsed = shape.safeParse(body);
  if (parsed.success) return ok(parsed.data);
  const where = parsed.error.issues[0]?.path.join(".") ?? "";
  return refuse({ kind: "unavailable", detail: `the answer is not as documented at "${where}"` });
}
