import { createHmac } from "node:crypto";
import type { Account, Delivery, SandboxWebhook } from "./account.ts";

/** One call as it goes to the subscriber. */
export interface WebhookCall {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Hands a call over and answers with the status it got; 0 when there was no answer in time. */
export type SendWebhook = (call: WebhookCall) => Promise<number>;

export interface DeliveryOptions {
  readonly send: SendWebhook;
  /** Every so many calls one is made twice, under the same invocation. */
  readonly twiceEvery?: number;
}

export interface DeliveryReport {
  readonly delivered: number;
  readonly failed: number;
  readonly waiting: number;
}

/** How often one invocation is tried, and how long apart. Zendesk's own numbers were not seen. */
const TRIES_MAX = 4;
const RETRY_MS = 30_000;
const TIMEOUT_MS = 10_000;

/** Makes every call that is due. What fails comes again later; what fails for good is dropped. */
export async function deliverDue(
  account: Account,
  { send, twiceEvery }: DeliveryOptions,
): Promise<DeliveryReport> {
  const due = account.deliveries.filter(({ dueMs }) => dueMs <= account.nowMs());
  let delivered = 0;
  let failed = 0;
  for (const [index, delivery] of due.entries()) {
    const webhook = account.webhooks.get(delivery.webhookId);
    const status = webhook === undefined ? 410 : await send(callOf(account, webhook, delivery));
    const isDone = status >= 200 && status < 300;
    delivery.tries += 1;
    if (isDone && webhook !== undefined && twiceEvery !== undefined && index % twiceEvery === 0) {
      await send(callOf(account, webhook, delivery));
    }
    if (isDone) delivered += 1;
    else failed += 1;
    const isOver = isDone || webhook === undefined || delivery.tries >= TRIES_MAX;
    if (isOver) account.deliveries.splice(account.deliveries.indexOf(delivery), 1);
    else delivery.dueMs = account.nowMs() + RETRY_MS * delivery.tries;
  }
  return { delivered, failed, waiting: account.deliveries.length };
}

function callOf(account: Account, webhook: SandboxWebhook, delivery: Delivery): WebhookCall {
  const timestamp = `${new Date(account.nowMs()).toISOString().slice(0, 19)}Z`;
  const signature = createHmac("sha256", webhook.secret)
    .update(timestamp + delivery.body)
    .digest("base64");
  return {
    url: webhook.endpoint,
    headers: {
      "content-type": "application/json; charset=utf-8",
      "user-agent": "Zendesk Webhook",
      "x-zendesk-account-id": String(account.accountId),
      "x-zendesk-webhook-id": webhook.id,
      "x-zendesk-webhook-invocation-id": delivery.invocationId,
      "x-zendesk-webhook-signature": signature,
      "x-zendesk-webhook-signature-timestamp": timestamp,
    },
    body: delivery.body,
  };
}

/** Over real HTTP, with the ten seconds Zendesk waits. */
export async function sendOverHttp({ url, headers, body }: WebhookCall): Promise<number> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await fetch(url, { method: "POST", headers, body, signal });
    await response.arrayBuffer();
    return response.status;
  } catch (error) {
    if (signal.aborted || error instanceof TypeError) return 0;
    throw error;
  }
}
