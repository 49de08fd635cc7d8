import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** A new random value of 256 bits, safe in a URL. */
export function randomToken(): string {
  return randomBytes(32).toString("base64url");
}

export function sign(secret: string, text: string): string {
  return createHmac("sha256", secret).update(text).digest("base64url");
}

/** Compares in constant time, so that a guess can't be improved by measuring. */
export function isSignature(secret: string, text: string, signature: string): boolean {
  const expected = Buffer.from(sign(secret, text));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** One key for each use, so that what is signed for one can never pass for another. */
export function derivedSecret(
  secret: string,
  use: "session" | "csrf" | "crm-seal" | "crm-record",
): string {
  return createHmac("sha256", secret).update(`good-standing/${use}`).digest("hex");
}
