import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";

/** Signatures as https://www.standardwebhooks.com has them, for what we send and what we are sent. */

const PREFIX = "whsec_";
const KEY_BYTES_MIN = 24;
const KEY_BYTES_MAX = 64;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
const VERSION = "v1";
const ID = /^[\w.:-]{1,200}$/;
/** How far the two clocks may be apart, either way: what somebody recorded is no use to them later. */
const TOLERANCE_S = 300;
const SIGNATURES_MAX = 20;

/** What both sides know: 24 to 64 bytes in base64. The prefix may be left out. */
export const WebhookSecret = z
  .string()
  .refine(isSecret, `use ${PREFIX} and ${KEY_BYTES_MIN} to ${KEY_BYTES_MAX} bytes in base64`);

export interface WebhookHead {
  readonly id: string;
  /** Seconds since 1970, as it stands in the header. */
  readonly timestamp: string;
}

/** A call as it came; blank where a header is missing. */
export interface SignedCall extends WebhookHead {
  /** One or several signatures with a blank between them, so that a secret can be changed. */
  readonly signature: string;
  /** The bytes as they came. */
  readonly body: Buffer;
}

/** The signature header for these bytes. `secret` is a `WebhookSecret`. */
export function signWebhook(
  secret: string,
  { id, timestamp }: WebhookHead,
  body: Buffer | string,
): string {
  const mac = createHmac("sha256", keyOf(secret)).update(`${id}.${timestamp}.`).update(body);
  return `${VERSION},${mac.digest("base64")}`;
}

/** Whether the holder of the secret sent these bytes, about now. */
export function isSignedWebhook(secret: string, call: SignedCall, nowMs: number): boolean {
  const { id, timestamp, signature, body } = call;
  if (!ID.test(id) || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(nowMs / 1_000 - Number(timestamp)) > TOLERANCE_S) return false;
  const expected = Buffer.from(signWebhook(secret, { id, timestamp }, body));
  const given = signature.split(" ").slice(0, SIGNATURES_MAX);
  return given.map((each) => isSame(Buffer.from(each), expected)).includes(true);
}

function keyOf(secret: string): Buffer {
  return Buffer.from(withoutPrefix(secret), "base64");
}

function isSecret(text: string): boolean {
  const { length } = keyOf(text);
  return BASE64.test(withoutPrefix(text)) && length >= KEY_BYTES_MIN && length <= KEY_BYTES_MAX;
}

function withoutPrefix(secret: string): string {
  return secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret;
}

function isSame(given: Buffer, expected: Buffer): boolean {
  return given.length === expected.length && timingSafeEqual(given, expected);
}
