import { z } from "zod";

/** What a tenant tells of its Stripe account: a restricted key will do (docs/payments.md). */
export const stripeProvider = {
  about: "Stripe: Checkout, saved methods, refunds and disputes",
  told: z.strictObject({
    settings: z.strictObject({
      /** A stand-in's address; Stripe's own when left out. */
      apiUrl: z.url({ protocol: /^https?$/, error: "use https://…" }).optional(),
      /**
       * Payments there that name no account of ours: other sales of the company, which are left alone,
       * or money that a person is to match. Left alone when left out.
       */
      unnamed: z.enum(["ignore", "keep"]).optional(),
    }),
    secrets: z.strictObject({
      apiKey: z.string().regex(/^(sk|rk)_/, "use a secret key, sk_…, or a restricted one, rk_…"),
      webhookSecret: z.string().regex(/^whsec_/, "use the signing secret of the endpoint, whsec_…"),
    }),
  }),
} as const;

export type StripeTold = z.output<typeof stripeProvider.told>;
