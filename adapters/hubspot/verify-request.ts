import { createHmac, timingSafeEqual } from "node:crypto";
import { ok, type Result, refuse } from "../../core/result/result.ts";

/** What HubSpot signed. `url` is the configured public base with the raw path and query. */
export interface SignedRequest {
  readonly method: string;
  readonly url: string;
  readonly rawBody: Buffer;
  /** `X-HubSpot-Signature-v3` */
  readonly signature: string | undefined;
  /** `X-HubSpot-Request-Timestamp`, milliseconds since 1970. */
  readonly timestamp: string | undefined;
  readonly nowMs: number;
  readonly secret: string;
}

const MAX_AGE_MS = 5 * 60_000;

// What HubSpot decodes before it signs; every other escape stays as it is
// (developers.hubspot.com, "Validating requests").
const DECODED = /%(?:3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)/gi;

/** Whether HubSpot sent this, by its signature version 3, within five minutes of now. */
export function verifyHubspotRequest(
  request: SignedRequest,
): Result<null, "missing" | "stale" | "wrong"> {
  const { signature, timestamp } = request;
  if (signature === undefined || signature === "") return refuse("missing");
  if (timestamp === undefined || timestamp === "") return refuse("missing");
  if (!/^\d{13}$/.test(timestamp)) return refuse("wrong");
  // A clock ahead of ours is as wrong as one behind: a signature dated to next year never goes stale.
  if (Math.abs(request.nowMs - Number(timestamp)) > MAX_AGE_MS) return refuse("stale");
  const expected = signatureOf({ ...request, timestamp });
  return equal(expected, signature) ? ok(null) : refuse("wrong");
}

/** The signature HubSpot would send, in base64. */
export function signatureOf(
  request: Pick<SignedRequest, "method" | "url" | "rawBody" | "secret"> & { timestamp: string },
): string {
  // The body is signed as bytes: reading it as text first would change what is not valid UTF-8.
  return createHmac("sha256", request.secret)
    .update(request.method.toUpperCase() + request.url.replace(DECODED, decodeURIComponent), "utf8")
    .update(request.rawBody)
    .update(request.timestamp, "utf8")
    .digest("base64");
}

function equal(expected: string, given: string): boolean {
  const [left, right] = [Buffer.from(expected, "utf8"), Buffer.from(given, "utf8")];
  return left.length === right.length && timingSafeEqual(left, right);
}
