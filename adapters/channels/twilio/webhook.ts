// Its own file in the SDK, because all of it is large and every server answers webhooks.
import webhooks from "twilio/lib/webhooks/webhooks.js";

/** What Twilio called us with, as it came. */
export interface TwilioCall {
  /** The whole address, with its query, exactly as Twilio was given it. */
  readonly url: string;
  readonly signature: string | undefined;
  readonly body: Buffer;
}

export type TwilioParams = ReadonlyMap<string, string>;

/**
 * The fields of a call that Twilio signed, or null for one that it did not. A form is signed field by
 * field; any other body by its hash, which then stands in the address.
 */
export function readTwilioCall(
  authToken: string,
  { url, signature = "", body }: TwilioCall,
): TwilioParams | null {
  const text = body.toString("utf8");
  if (new URL(url).searchParams.has("bodySHA256")) {
    return webhooks.validateRequestWithBody(authToken, signature, url, text) ? new Map() : null;
  }
  const form = new URLSearchParams(text);
  const fields = Object.fromEntries([...form.keys()].map((name) => [name, valuesOf(form, name)]));
  return webhooks.validateRequest(authToken, signature, url, fields) ? new Map(form) : null;
}

function valuesOf(form: URLSearchParams, name: string): string | string[] {
  const all = form.getAll(name);
  const [first = ""] = all;
  return all.length > 1 ? all : first;
}
