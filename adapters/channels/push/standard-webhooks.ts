import { createHmac, timingSafeEqual } from "node:crypto";

/** As standardwebhooks.com writes it: base64 with a prefix, 24 to 64 bytes. */
const PREFIX = "whsec_";
const KEY_BYTES_MIN = 24;
const KEY_BYTES_MAX = 64;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
const VERSION = "v1";
/** How far the two clocks may be apart, either way. */
const TOLERANCE_S = 5 * 60;

/** The bytes of a signing secret; null when it is not one. The prefix may be left out. */
export function readSecret(text: string): Buffer | null {
  const encoded = text.startsWith(PREFIX) ? text.slice(PREFIX.length) : text;
  if (!BASE64.test(encoded)) return null;
  const key = Buffer.from(encoded, "base64");
  return key.length >= KEY_BYTES_MIN && key.length <= KEY_BYTES_MAX ? key : null;
}

export interface WebhookHead {
  readonly id: string;
  /** Seconds since 1970, as it stands in the header. */
  readonly timestamp: string;
}

export function signWebhook(
  secret: Buffer,
  { id, timestamp }: WebhookHead,
  body: Buffer | string,
): string {
  const mac = createHmac("sha256", secret).update(`${id}.${timestamp}.`).update(body);
  return `${VERSION},${mac.digest("base64")}`;
}

export interface SignedCall extends WebhookHead {
  /** One or several signatures with a blank between them, so that a secret can be changed. */
  readonly signature: string;
  /** The bytes as they came. */
  readonly body: Buffer;
}

/** True when one of its signatures is ours and it was made about now. */
export function isSigned(secret: Buffer, call: SignedCall, nowMs: number): boolean {
  if (call.id === "" || !/^\d{1,12}$/.test(call.timestamp)) return false;
  if (Math.abs(nowMs / 1_000 - Number(call.timestamp)) > TOLERANCE_S) return false;
  const wanted = Buffer.from(signWebhook(secret, call, call.body));
  let found = false;
  for (const text of call.signature.split(" ")) {
    const given = Buffer.from(text);
    if (given.length === wanted.length && timingSafeEqual(given, wanted)) found = true;
  }
  return found;
}
