import { createHash, createHmac } from "node:crypto";

export interface Signable {
  readonly method: string;
  /** The whole address, with the query as it is sent. */
  readonly url: string;
  readonly body: string;
  readonly secret: string;
  readonly nowMs: number;
}

// What HubSpot decodes in the address before it signs; everything else stays as it is sent.
const DECODED: Readonly<Record<string, string>> = {
  "%3A": ":",
  "%2F": "/",
  "%3F": "?",
  "%40": "@",
  "%21": "!",
  "%24": "$",
  "%27": "'",
  "%28": "(",
  "%29": ")",
  "%2A": "*",
  "%2C": ",",
  "%3B": ";",
};

/** The headers HubSpot puts on what it sends to an app: version 3, and `older` beside it. */
export function signatureHeaders(
  ask: Signable,
  older: "v1" | "v2" | "none",
): Readonly<Record<string, string>> {
  const url = ask.url.replace(/%[0-9A-F]{2}/gi, (code) => DECODED[code.toUpperCase()] ?? code);
  const timestamp = String(ask.nowMs);
  const signature = createHmac("sha256", ask.secret)
    .update(`${ask.method}${url}${ask.body}${timestamp}`)
    .digest("base64");
  const headers = {
    "content-type": "application/json",
    "x-hubspot-signature-v3": signature,
    "x-hubspot-request-timestamp": timestamp,
  };
  if (older === "none") return headers;
  const source =
    older === "v1" ? `${ask.secret}${ask.body}` : `${ask.secret}${ask.method}${ask.url}${ask.body}`;
  return {
    ...headers,
    "x-hubspot-signature": createHash("sha256").update(source).digest("hex"),
    "x-hubspot-signature-version": older,
  };
}
