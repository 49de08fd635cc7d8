import { z } from "zod";
import { WebhookSecret } from "../../standard-webhooks.ts";

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
      /** Shared with the gateway. */
      webhookSecret: WebhookSecret,
    }),
  }),
} as const;

export type PaymentHookTold = z.output<typeof paymentHookProvider.told>;
