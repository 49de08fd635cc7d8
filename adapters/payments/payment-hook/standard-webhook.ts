import { createHmac, timingSafeEqual } from "node:crypto";
import { type Instant, toEpochMs } from "../../../core/time/instant.ts";
import { keyOf } from "./provider.ts";

/** The three headers of a call (https://www.standardwebhooks.com), blank where one is missing. */
export interface SignedHeaders {
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: string;
  /** One or more of `v1,<base64>`, by blanks: more than one while a secret is changed. */
  readonly signature: string;
}

/** How old, or how far ahead, a call may be: what somebody recorded is no use to them later. */
const TOLERANCE_S = 300;
const ID = /^[\w.:-]{1,200}$/;
const SIGNATURES_MAX = 20;

/** Signs a call as a gateway does. */
export function signWebhook(
  secret: string,
  { id, timestamp }: Pick<SignedHeaders, "id" | "timestamp">,
  body: Buffer,
): string {
  const signed = createHmac("sha256", keyOf(secret)).update(`${id}.${timestamp}.`).update(body);
  return `v1,${signed.digest("base64")}`;
}

/** Whether the holder of the secret sent these bytes, now. */
export function isSignedWebhook(
  secret: string,
  headers: SignedHeaders,
  { body, now }: { readonly body: Buffer; readonly now: Instant },
): boolean {
  const { id, timestamp, signature } = headers;
  if (!ID.test(id) || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(toEpochMs(now) / 1000 - Number(timestamp)) > TOLERANCE_S) return false;
  const expected = Buffer.from(signWebhook(secret, { id, timestamp }, body));
  const given = signature.split(" ").slice(0, SIGNATURES_MAX);
  return given.map((each) => isSame(Buffer.from(each), expected)).includes(true);
}

function isSame(given: Buffer, expected: Buffer): boolean {
  return given.length === expected.length && timingSafeEqual(given, expected);
}
