import { createHmac, timingSafeEqual } from "node:crypto";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import { Instant, toEpochMs } from "../../core/time/instant.ts";

/** What Zendesk signed. */
export interface SignedWebhook {
  readonly rawBody: Buffer;
  /** `X-Zendesk-Webhook-Signature` */
  readonly signature: string | undefined;
  /** `X-Zendesk-Webhook-Signature-Timestamp`, an ISO 8601 moment. */
  readonly timestamp: string | undefined;
  readonly nowMs: number;
  /** The webhook's own secret, as Zendesk shows it: text, not base64 to be decoded. */
  readonly secret: string;
}

const MAX_AGE_MS = 5 * 60_000;

/**
 * Whether Zendesk sent this within five minutes of now. Zendesk names no such window; without one a
 * call that was overheard once could be repeated for ever.
 */
export function verifyZendeskWebhook(
  webhook: SignedWebhook,
): Result<null, "missing" | "stale" | "wrong"> {
  const { signature, timestamp } = webhook;
  if (signature === undefined || signature === "") return refuse("missing");
  if (timestamp === undefined || timestamp === "") return refuse("missing");
  const at = Instant.safeParse(timestamp);
  if (!at.success) return refuse("wrong");
  // A clock ahead of ours is as wrong as one behind: a signature dated to next year never goes stale.
  if (Math.abs(webhook.nowMs - toEpochMs(at.data)) > MAX_AGE_MS) return refuse("stale");
  return equal(zendeskSignature({ ...webhook, timestamp }), signature) ? ok(null) : refuse("wrong");
}

/**
 * The signature Zendesk would send, in base64. The timestamp comes first: a sample that an older page
 * of its documentation showed was signed the other way round, and nothing that is sent is.
 */
export function zendeskSignature(
  webhook: Pick<SignedWebhook, "rawBody" | "secret"> & { readonly timestamp: string },
): string {
  return createHmac("sha256", webhook.secret)
    .update(webhook.timestamp, "utf8")
    .update(webhook.rawBody)
    .digest("base64");
}

function equal(expected: string, given: string): boolean {
  const [left, right] = [Buffer.from(expected, "utf8"), Buffer.from(given, "utf8")];
  return left.length === right.length && timingSafeEqual(left, right);
}
