import { z } from "zod";
import { WebhookSecret } from "../../standard-webhooks.ts";

const LOOPBACK: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];

const Told = z.strictObject({
  settings: z.strictObject({
    /** Where the product takes events. */
    url: z.url().refine(isPostable, "use https://, without a name or password in it"),
  }),
  secrets: z.strictObject({
    /** Signs what we send and what the product tells us back. */
    signingSecret: WebhookSecret,
  }),
});
export type ToldPush = z.output<typeof Told>;

/** The customer's own product, which shows messages to the users it knows. */
export const pushProvider = {
  about: "messages are shown in your own product, told by signed events",
  told: Told,
} as const;

function isPostable(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== "" || password !== "") return false;
  // A stand-in on this machine needs no certificate; only a sandbox reaches it.
  return protocol === "https:" || (protocol === "http:" && LOOPBACK.includes(hostname));
}
