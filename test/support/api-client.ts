import { randomUUID } from "node:crypto";
import type { TestServer } from "./server.ts";

export interface ApiAnswer {
  readonly status: number;
  readonly type: string;
  // What an API answers is looked into by each test; the schemas are checked where they are the point.
  readonly body: Record<string, unknown>;
}

export interface ApiClient {
  get(path: string, headers?: Record<string, string>): Promise<ApiAnswer>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<ApiAnswer>;
  put(path: string, body: unknown): Promise<ApiAnswer>;
  send(path: string, init: RequestInit): Promise<ApiAnswer>;
}

/** A browser's view of the API: the session cookie a sandbox page sets, and the page's own origin. */
export async function signedInClient({ url }: TestServer): Promise<ApiClient> {
  const page = await fetch(`${url}/sandbox`);
  const cookie = (page.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  return apiClient(url, { cookie, origin: url });
}

export function apiClient(url: string, headers: Record<string, string>): ApiClient {
  const send = async (path: string, init: RequestInit): Promise<ApiAnswer> => {
    const response = await fetch(`${url}${path}`, init);
    const text = await response.text();
    const type = response.headers.get("content-type") ?? "";
    return {
      status: response.status,
      type,
      body: type.includes("json") ? JSON.parse(text) : { text },
    };
  };
  const write = (method: string, path: string, body: unknown, more: Record<string, string> = {}) =>
    send(path, {
      method,
      headers: {
        "content-type": "application/json",
        "idempotency-key": randomUUID(),
        ...headers,
        ...more,
      },
      body: JSON.stringify(body),
    });
  return {
    get: (path, more = {}) => send(path, { headers: { ...headers, ...more } }),
    post: (path, body, more) => write("POST", path, body, more),
    put: (path, body) => write("PUT", path, body),
    send: (path, init) => send(path, { ...init, headers: { ...headers, ...init.headers } }),
  };
}
