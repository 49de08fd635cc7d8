import { z } from "zod";

const KEY_BYTES_MIN = 24;
const KEY_BYTES_MAX = 64;

/** Whoever takes a company's mail in, and hands it to us instead of a mailbox; docs/channels.md has the form. */
export const mailHookProvider = {
  about: "answers and bounces are handed over by a signed webhook instead of a mailbox",
  told: z.strictObject({
    settings: z.strictObject({}),
    secrets: z.strictObject({
      /** Shared with whoever calls: `whsec_` and 24 to 64 bytes in base64, as Standard Webhooks has it. */
      webhookSecret: z.string().refine(isKey, "use whsec_ and 24 to 64 bytes in base64"),
    }),
  }),
} as const;

function isKey(text: string): boolean {
  const base64 = text.replace(/^whsec_/, "");
  const { length } = Buffer.from(base64, "base64");
  const isBase64 = /^[A-Za-z0-9+/]+={0,2}$/.test(base64);
  return isBase64 && length >= KEY_BYTES_MIN && length <= KEY_BYTES_MAX;
}
