import { z } from "zod";
import { WebhookSecret } from "../../standard-webhooks.ts";

/** Whoever takes a company's mail in, and hands it to us instead of a mailbox; docs/channels.md has the form. */
export const mailHookProvider = {
  about: "answers and bounces are handed over by a signed webhook instead of a mailbox",
  told: z.strictObject({
    settings: z.strictObject({}),
    secrets: z.strictObject({
      /** Shared with whoever calls. */
      webhookSecret: WebhookSecret,
    }),
  }),
} as const;
