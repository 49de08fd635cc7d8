/** One request as it goes over the wire. At most one of the bodies is given. */
export interface WireRequest {
  readonly baseUrl: string;
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly token?: string;
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  readonly csv?: string;
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

/** Results of a bulk job of many thousand rows are tens of megabytes. */
const BODY_MAX_BYTES = 100_000_000;

/**
 * Sends one request, and is the only place that does. The timeout covers the body as well, and half
 * an answer is none: see `docs/decisions/0026-salesforce-calls.md`.
 */
export async function sendRequest(request: WireRequest): Promise<WireAnswer> {
  const signal = AbortSignal.timeout(request.timeoutMs);
  try {
    const body = bodyOf(request);
    const response = await fetch(urlOf(request), {
      method: request.method,
      headers: headersOf(request),
      // A redirect leads to a sign-in page or another org, and must not be handed our token.
      redirect: "manual",
      signal,
      ...(body === null ? {} : { body }),
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

function bodyOf({ json, form, csv }: WireRequest): string | null {
  if (json !== undefined) return JSON.stringify(json);
  if (form !== undefined) return new URLSearchParams(form).toString();
  return csv ?? null;
}

function headersOf(request: WireRequest): Record<string, string> {
  const type = contentTypeOf(request);
  return {
    Accept: "application/json, text/csv",
    ...(request.token === undefined ? {} : { Authorization: `Bearer ${request.token}` }),
    ...(type === null ? {} : { "Content-Type": type }),
  };
}

function contentTypeOf({ json, form, csv }: WireRequest): string | null {
  if (json !== undefined) return "application/json; charset=UTF-8";
  if (form !== undefined) return "application/x-www-form-urlencoded";
  return csv === undefined ? null : "text/csv; charset=UTF-8";
}
