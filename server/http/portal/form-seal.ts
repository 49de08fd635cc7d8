import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";
import { z } from "zod";
import { CurrencyCode } from "../../../core/money/money.ts";

/** Proves that this server wrote a form with this one-time key for this link. */
export function proofOf(secret: string, token: string, key: string): string {
  return createHmac("sha256", secret).update(`form\n${token}\n${key}`).digest("base64url");
}

export function isProof(
  secret: string,
  form: { token: string; key: string; proof: string },
): boolean {
  const expected = Buffer.from(proofOf(secret, form.token, form.key));
  const given = Buffer.from(form.proof);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** A payment the customer has chosen and not yet confirmed. `key` makes it happen once. */
export const PayTicket = z.strictObject({
  currency: CurrencyCode,
  amountMinor: z.int().positive(),
  key: z.string().min(1).max(100),
});
export type PayTicket = z.infer<typeof PayTicket>;

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Sealed, because it stands in an address: no amount there, and nothing to alter. */
export function sealTicket(secret: string, token: string, ticket: PayTicket): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", ticketKey(secret), iv).setAAD(Buffer.from(token));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(ticket)), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** The ticket, or null when it was altered or made for another link. */
export function findTicket(secret: string, token: string, text: string): PayTicket | null {
  const bytes = Buffer.from(text, "base64url");
  if (bytes.length <= IV_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv("aes-256-gcm", ticketKey(secret), bytes.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(token))
    .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const opened = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES));
  try {
    decipher.final();
  } catch {
    // The one thing `final` reports is that the seal is not ours.
    return null;
  }
  return PayTicket.parse(JSON.parse(opened.toString("utf8")));
}

function ticketKey(secret: string): Buffer {
  return createHmac("sha256", secret).update("pay ticket").digest();
}
