import { createHash } from "node:crypto";
import { type PostResult, post } from "../../reach/post.ts";
import type { Reach } from "../../reach/reach.ts";
import { signWebhook } from "../../standard-webhooks.ts";
import type { ChannelPort, OutboundMessage, SendResult } from "../port.ts";
import type { ToldPush } from "./push-provider.ts";

export interface PushOptions {
  /** Where the product may be: its address is the company's word. */
  readonly reach: Reach;
  readonly timeoutMs?: number;
  /** The world's clock, which signatures go by. */
  readonly nowMs?: () => number;
}

const TIMEOUT_MS = 10_000;
/** The receiver knows a repeated event by its id, so that silence may be asked again. */
const ASKED_MAX = 3;
const USER_AGENT = "good-standing";

/**
 * A message as a signed event to the customer's own product, which shows it to its user. An event is
 * taken by a 2xx answer; anything else says that it was not. Where nobody can know, it throws.
 */
export function createPushChannel(
  { settings, secrets }: ToldPush,
  { reach, timeoutMs = TIMEOUT_MS, nowMs = Date.now }: PushOptions,
): ChannelPort {
  const url = new URL(settings.url);
  return {
    async send(message) {
      if (message.channel !== "push") throw new Error(`not for push: ${message.channel}`);
      const id = eventIdOf(message);
      for (let asked = 1; asked <= ASKED_MAX; asked += 1) {
        const sentMs = nowMs();
        const body = JSON.stringify(toEvent(message, id, sentMs));
        const head = { id, timestamp: String(Math.floor(sentMs / 1_000)) };
        const headers = {
          "content-type": "application/json",
          "user-agent": USER_AGENT,
          "webhook-id": head.id,
          "webhook-timestamp": head.timestamp,
          "webhook-signature": signWebhook(secrets.signingSecret, head, body),
        };
        const result = await post({ url, headers, body, reach, timeoutMs, answerBytesMax: 0 });
        if (result.kind !== "silent") return toSendResult(result, id);
      }
      throw new Error("the product did not answer, so it may have the message or not");
    },
  };
}

/** The same message has the same id, whenever it is sent. */
function eventIdOf({ idempotencyKey }: OutboundMessage): string {
  return `msg_${createHash("sha256").update(idempotencyKey).digest("hex").slice(0, 40)}`;
}

function toEvent(
  { to, subject, text, from, headers }: OutboundMessage,
  id: string,
  sentMs: number,
) {
  return {
    type: "message.created",
    timestamp: new Date(sentMs).toISOString(),
    data: {
      message_id: id,
      user_id: to,
      sender: from.name,
      title: subject ?? null,
      text,
      thread: headers.threadKey ?? null,
      stop_url: headers.unsubscribeUrl ?? null,
    },
  };
}

const GONE = 410;
const BUSY: readonly number[] = [408, 425, 429];
const NOT_US: readonly number[] = [401, 403, 404, 405];

function toSendResult(
  result: Exclude<PostResult, { readonly kind: "silent" }>,
  providerId: string,
): SendResult {
  if (result.kind === "forbidden")
    return refused("sender_refused", true, "the address leads to a private network");
  if (result.kind === "unreachable")
    return refused("provider_unavailable", false, `not reached: ${result.code}`);
  const { status } = result;
  const detail = `answered ${status}`;
  if (status >= 200 && status < 300) return { kind: "sent", providerId };
  if (status === GONE) return refused("recipient_refused", true, detail);
  if (status >= 500 || BUSY.includes(status)) return refused("provider_unavailable", false, detail);
  // Set up wrongly on one side: somebody may put it right while the message is tried again.
  if (NOT_US.includes(status)) return refused("sender_refused", false, detail);
  if (status < 400) return refused("sender_refused", true, `${detail}: not followed`);
  return refused("message_refused", true, detail);
}

function refused(
  reason: Extract<SendResult, { kind: "refused" }>["reason"],
  permanent: boolean,
  detail: string,
): SendResult {
  return { kind: "refused", reason, permanent, detail };
}
