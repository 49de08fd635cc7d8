import { z } from "zod";

const Address = z.string().min(1).max(320);

const Json = z.strictObject({
  /** The mail as it came (RFC 5322), in base64. */
  raw: z.base64().min(1),
  /** Where it was delivered to, which a bounce's own headers need not say. */
  to: z.union([Address.transform((one) => [one]), z.array(Address).max(100)]).default([]),
});

export interface HookedMail {
  readonly raw: Uint8Array;
  readonly envelopeTo: readonly string[];
}

/**
 * A mail as a call brings it: its bytes as `message/rfc822`, or in JSON. Throws `SyntaxError` or
 * `ZodError`, which names the field.
 */
export function readHookCall(contentType: string, body: Buffer): HookedMail {
  if (/^\s*application\/json\b/i.test(contentType)) {
    const { raw, to } = Json.parse(JSON.parse(body.toString("utf8")));
    return { raw: Buffer.from(raw, "base64"), envelopeTo: to };
  }
  return { raw: body, envelopeTo: [] };
}
