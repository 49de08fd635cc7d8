/** One request as it goes over the wire. `json` and `form` exclude each other. */
export interface WireRequest {
  readonly baseUrl: string;
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly token?: string;
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
}

export type WireAnswer =
  | {
      readonly kind: "answered";
      readonly status: number;
      readonly retryAfter: string | null;
      readonly text: string;
    }
  /** No answer, or not all of it. What was asked may have been done. */
  | { readonly kind: "lost"; readonly why: "timeout" | "network" };

/**
 * Sends one request through HubSpot's own client, and is the only place that does. Its limiter and
 * its retries stay off: both live in a process-wide singleton that the client made last sets for
 * everyone, and neither knows one account from another. It has no timeout, so ours races it; what
 * loses is dropped when the runtime's own five minutes for an answer are over.
 */
export async function sendRequest(request: WireRequest): Promise<WireAnswer> {
  const expiry = Promise.withResolvers<WireAnswer>();
  const timer = setTimeout(
    () => expiry.resolve({ kind: "lost", why: "timeout" }),
    request.timeoutMs,
  );
  try {
    return await Promise.race([answerOf(request), expiry.promise]);
  } finally {
    clearTimeout(timer);
  }
}

async function answerOf(request: WireRequest): Promise<WireAnswer> {
  try {
    // Loaded with the first request: it takes longer to load than a short command takes to run.
    const { Client } = await import("@hubspot/api-client");
    // A new client per request costs nothing and sets the singleton to "no limiter, no retries".
    const client = new Client({ basePath: request.baseUrl });
    const response = await client.apiRequest(optionsOf(request));
    return {
      kind: "answered",
      status: response.status,
      retryAfter: response.headers.get("retry-after"),
      text: await response.text(),
    };
  } catch (error) {
    // What fetch throws for a refused, reset or cut connection; anything else is a bug of ours.
    if (error instanceof TypeError && isNetwork(error)) return { kind: "lost", why: "network" };
    throw error;
  }
}

function isNetwork(error: TypeError): boolean {
  return error.cause !== undefined || /fetch failed|terminated/.test(error.message);
}

function optionsOf({ method, path, query, token, json, form }: WireRequest) {
  const headers = {
    ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    ...(form === undefined ? {} : { "Content-Type": "application/x-www-form-urlencoded" }),
  };
  return {
    method,
    path,
    headers,
    ...(query === undefined ? {} : { qs: query }),
    ...(json === undefined ? {} : { body: json }),
    ...(form === undefined
      ? {}
      : { body: new URLSearchParams(form).toString(), defaultJson: false }),
  };
}
