import { z } from "zod";
import { signatureHeaders } from "../../../adapters/sandbox-hubspot/sign.ts";
import type { HubspotDemo } from "../../sandbox/hubspot-demo.ts";

/** HubSpot's limits on what a card may send and be sent, and for how long it waits. */
const BYTES_MAX = 1_000_000;
const TIMEOUT_MS_MAX = 15_000;
const TRIES_MAX = 2;

/** What a card asks `hubspot.fetch` for, and who is signed in. */
export const ForwardAsk = z.object({
  userId: z.int().positive(),
  url: z.url(),
  method: z.enum(["GET", "POST", "PUT", "DELETE", "PATCH"]).default("GET"),
  timeout: z.int().positive().max(TIMEOUT_MS_MAX).catch(TIMEOUT_MS_MAX),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.record(z.string(), z.unknown()).optional(),
});
export type ForwardAsk = z.infer<typeof ForwardAsk>;

export interface Forwarded {
  readonly status: number;
  readonly body: string;
}

interface Caller {
  readonly portalId: number;
  readonly userEmail: string;
}

/**
 * Does for a card what HubSpot's proxy does: names the user in the address, signs it with the app's
 * secret, follows no redirect, tries once more where nothing or a 5xx came, and hides every answer
 * that is not a 2xx.
 */
export async function forwardToServer(
  { app }: Pick<HubspotDemo, "app">,
  allowedOrigin: string,
  caller: Caller,
  ask: ForwardAsk,
): Promise<Forwarded> {
  const url = new URL(ask.url);
  if (url.origin !== allowedOrigin) return refused("the address is not among permittedUrls.fetch");
  if (Object.keys(ask.headers).some((name) => name.toLowerCase() !== "authorization"))
    return refused("Only 'Authorization' header is allowed");
  url.searchParams.append("userId", String(ask.userId));
  url.searchParams.append("portalId", String(caller.portalId));
  url.searchParams.append("userEmail", caller.userEmail);
  url.searchParams.append("appId", String(app.appId));
  const body = ask.body === undefined || ask.method === "GET" ? "" : JSON.stringify(ask.body);
  if (Buffer.byteLength(body) > BYTES_MAX) return refused("the request is larger than 1 MB");
  const until = AbortSignal.timeout(ask.timeout);
  for (let tried = 0; tried < TRIES_MAX; tried += 1) {
    const answer = await send({ ...ask, url: url.href, body, secret: app.clientSecret }, until);
    if (answer !== null && answer.status < 500) return hidden(answer);
  }
  return BAD_GATEWAY;
}

interface Sending {
  readonly method: string;
  readonly url: string;
  readonly body: string;
  readonly secret: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Null where no answer came. */
async function send(
  { method, url, body, secret, headers }: Sending,
  signal: AbortSignal,
): Promise<Forwarded | null> {
  const signed = signatureHeaders({ method, url, body, secret, nowMs: Date.now() }, "v2");
  try {
    const response = await fetch(url, {
      method,
      headers: { ...headers, ...signed },
      redirect: "manual",
      signal,
      ...(body === "" ? {} : { body }),
    });
    return { status: response.status, body: await response.text() };
  } catch (error) {
    // fetch rejects with TypeError when nothing answers and DOMException on time-out.
    if (error instanceof TypeError || error instanceof DOMException) return null;
    throw error;
  }
}

const BAD_GATEWAY: Forwarded = { status: 502, body: '{"status":"error","category":"BAD_GATEWAY"}' };

function hidden(answer: Forwarded): Forwarded {
  const isFit = Buffer.byteLength(answer.body) <= BYTES_MAX;
  return answer.status >= 200 && answer.status < 300 && isFit ? answer : BAD_GATEWAY;
}

function refused(message: string): Forwarded {
  return {
    status: 400,
    body: JSON.stringify({ status: "error", category: "VALIDATION_ERROR", message }),
  };
}
