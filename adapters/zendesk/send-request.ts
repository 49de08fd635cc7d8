/** One request as it goes over the wire. */
export interface WireRequest {
  readonly baseUrl: string;
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly token?: string;
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
}

export type WireAnswer =
  | {
      readonly kind: "answered";
      readonly status: number;
      readonly headers: Headers;
      readonly text: string;
    }
  /** No answer, or not all of it. What was asked may have been done. */
  | { readonly kind: "lost"; readonly why: "timeout" | "network" };

/** An export page of a thousand tickets is a few megabytes. */
const BODY_MAX_BYTES = 50_000_000;

/** Sends one request, and is the only place that does. The timeout covers the body as well. */
export async function sendRequest(request: WireRequest): Promise<WireAnswer> {
  const signal = AbortSignal.timeout(request.timeoutMs);
  try {
    const response = await fetch(urlOf(request), {
      method: request.method,
      headers: headersOf(request),
      // A redirect leads to a sign-in page or another account, and must not be handed our token.
      redirect: "manual",
      signal,
      ...(request.json === undefined ? {} : { body: JSON.stringify(request.json) }),
    });
    if (Number(response.headers.get("content-length") ?? 0) > BODY_MAX_BYTES) {
      await response.body?.cancel();
      return { kind: "lost", why: "network" };
    }
    const text = await response.text();
    return { kind: "answered", status: response.status, headers: response.headers, text };
  } catch (error) {
    if (signal.aborted) return { kind: "lost", why: "timeout" };
    // What fetch throws for a refused, reset or cut connection; anything else is a bug of ours.
    if (error instanceof TypeError && isNetwork(error)) return { kind: "lost", why: "network" };
    throw error;
  }
}

function isNetwork(error: TypeError): boolean {
  return error.cause !== undefined || /fetch failed|terminated/.test(error.message);
}

function urlOf({ baseUrl, path, query }: WireRequest): string {
  const url = new URL(path, baseUrl);
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
  return url.href;
}

function headersOf({ token, json, headers }: WireRequest): Record<string, string> {
  return {
    Accept: "application/json",
    ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    ...(json === undefined ? {} : { "Content-Type": "application/json" }),
    ...headers,
  };
}
