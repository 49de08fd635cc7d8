import { z } from "zod";
import { parseSmtpUrl } from "./settings.ts";

/** What a tenant says of its own mail server; the sign-in is in the secret address. */
export const smtpProvider = {
  about: "mail leaves through this server instead of the installation's",
  told: z.strictObject({
    settings: z.strictObject({ from: z.email() }),
    secrets: z.strictObject({
      url: z.string().refine(isSmtpUrl, "use smtp://host:port or smtps://host:port"),
    }),
  }),
} as const;

function isSmtpUrl(text: string): boolean {
  try {
    parseSmtpUrl(text);
    return true;
  } catch {
    return false;
  }
}
