import type { IncomingHttpHeaders } from "node:http";
import type { SignedCall } from "../../../adapters/standard-webhooks.ts";
import type { HookRequest } from "./hook.ts";

/** What Standard Webhooks signs of a call. */
export function signedCallOf({ headers, body }: Pick<HookRequest, "headers" | "body">): SignedCall {
  return {
    id: headerOf(headers, "webhook-id"),
    timestamp: headerOf(headers, "webhook-timestamp"),
    signature: headerOf(headers, "webhook-signature"),
    body,
  };
}

/** A header that may come once; blank for one that is missing or came again. */
export function headerOf(headers: IncomingHttpHeaders, name: string): string {
  const value = headers[name];
  return typeof value === "string" ? value : "";
}
