import type { Twilio } from "twilio";
import type { TwilioTold } from "./twilio-provider.ts";

export interface TwilioClientOptions {
  /** Where Twilio's API answers, when it is not at Twilio: all its hosts are then this one. */
  readonly apiUrl?: string | undefined;
  readonly timeoutMs?: number | undefined;
}

/**
 * The SDK's client for one account. It never tries again by itself: whether to send again is the
 * outbox's decision alone, and Twilio knows no key by which it would notice a second copy.
 */
export async function openTwilioClient(
  { settings, secrets }: TwilioTold,
  { apiUrl, timeoutMs = 20_000 }: TwilioClientOptions = {},
): Promise<Twilio> {
  // Loaded when first needed, because it is large and most servers reach nobody through it.
  const { default: twilio } = await import("twilio");
  const httpClient = new twilio.RequestClient({
    timeout: timeoutMs,
    autoRetry: false,
    // A kept connection that the other side just closed loses a request without saying whether it
    // was read, and such a message can only be left to a person.
    keepAlive: false,
  });
  if (apiUrl !== undefined) {
    const request = httpClient.request.bind(httpClient);
    httpClient.request = (options) => request({ ...options, uri: movedTo(apiUrl, options.uri) });
  }
  const { accountSid, apiKeySid = accountSid } = settings;
  const { authToken, apiKeySecret = authToken } = secrets;
  return twilio(apiKeySid, apiKeySecret, { accountSid, httpClient, autoRetry: false });
}

/** The same request elsewhere; the host it was meant for becomes the first part of the path. */
function movedTo(apiUrl: string, uri: string): string {
  const { hostname, pathname, search } = new URL(uri);
  return `${apiUrl}/${hostname}${pathname}${search}`;
}
