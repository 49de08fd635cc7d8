import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";
import { z } from "zod";
import { CurrencyCode } from "../../../core/money/money.ts";
import { PlanChange } from "../../../ui-extensions/portal/change-plan.ts";
import { OwnPlan } from "../../../ui-extensions/portal/own-plan.ts";

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
  return seal(secret, token, ticket);
}

/** A plan the customer has put together and not yet agreed to, sealed like a payment. */
export function sealOwnPlan(secret: string, token: string, own: OwnPlan): string {
  return seal(secret, token, own);
}

/** A change of a running plan, sealed like one. */
export function sealChange(secret: string, token: string, change: PlanChange): string {
  return seal(secret, token, change);
}

function seal(secret: string, token: string, value: PayTicket | OwnPlan | PlanChange): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", ticketKey(secret), iv).setAAD(Buffer.from(token));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(value)), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** The ticket, or null when it was altered or made for another link. */
export function findTicket(secret: string, token: string, text: string): PayTicket | null {
  const ticket = PayTicket.safeParse(unseal(secret, token, text));
  return ticket.success ? ticket.data : null;
}

export function findOwnPlan(secret: string, token: string, text: string): OwnPlan | null {
  const own = OwnPlan.safeParse(unseal(secret, token, text));
  return own.success ? own.data : null;
}

export function findChange(secret: string, token: string, text: string): PlanChange | null {
  const change = PlanChange.safeParse(unseal(secret, token, text));
  return change.success ? change.data : null;
}

/** What was sealed; null when it was altered or sealed for another link. */
function unseal(secret: string, token: string, text: string): unknown {
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
  return JSON.parse(opened.toString("utf8"));
}

function ticketKey(secret: string): Buffer {
  return createHmac("sha256", secret).update("pay ticket").digest();
}
