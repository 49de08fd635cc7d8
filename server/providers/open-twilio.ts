import type { TwilioClientOptions } from "../../adapters/channels/twilio/client.ts";
import { createTwilioChannels, type TwilioChannels } from "../../adapters/channels/twilio/index.ts";
import { isLoopback } from "../config.ts";
import { type KeptOpen, keepOpen } from "./keep-open.ts";

/** Tenants' accounts at Twilio, each told where it can call us back. */
export function openTwilio(
  publicUrl: string,
  options: TwilioClientOptions = {},
): KeptOpen<"twilio", TwilioChannels> {
  return keepOpen(({ id, told }) =>
    createTwilioChannels({ ...options, told, hookUrl: hookUrlOf(publicUrl, id) }),
  );
}

/** Null for a server on this machine only: Twilio refuses a message that asks for receipts there. */
function hookUrlOf(publicUrl: string, id: string): string | null {
  return isLoopback(new URL(publicUrl).hostname) ? null : `${publicUrl}/hooks/twilio/${id}`;
}
