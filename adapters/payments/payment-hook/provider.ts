import { z } from "zod";

/** A gateway of the company's own, which tells us of money in the form of docs/payments.md. */
export const paymentHookProvider = {
  about: "any other gateway or bank: tells us of money by a signed webhook",
  told: z.strictObject({
    settings: z.strictObject({
      /**
       * Where customers pay, if there is such a page: {reference}, {account}, {amount}, {currency},
       * {paid} and {back} are filled in. The reference comes back with the payment; the last two are
       * where the customer goes afterwards, having paid or not.
       */
      payUrl: z
        .url({ protocol: /^https?$/, error: "use https://…" })
        .refine((url) => url.includes("{reference}"), "say where {reference} goes")
        .optional(),
    }),
    secrets: z.strictObject({
      /** Shared with the gateway: `whsec_` and 24 to 64 bytes in base64, as Standard Webhooks has it. */
      webhookSecret: z
        .string()
        .refine((text) => isKey(text), "use whsec_ and 24 to 64 bytes in base64"),
    }),
  }),
} as const;

export type PaymentHookTold = z.output<typeof paymentHookProvider.told>;

export function keyOf(secret: string): Buffer {
  return Buffer.from(secret.replace(/^whsec_/, ""), "base64");
}

function isKey(text: string): boolean {
  if (!/^(whsec_)?[A-Za-z0-9+/]+={0,2}$/.test(text)) return false;
  const { length } = keyOf(text);
  return length >= 24 && length <= 64;
}
