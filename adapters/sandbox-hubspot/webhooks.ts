import { mulberry32 } from "./faults.ts";
import type { Portal, PortalEvent } from "./portal.ts";
import { signatureHeaders } from "./sign.ts";
import type { Actor } from "./types.ts";

/** Sends one delivery and answers the status; null when nothing came back in time. */
export type SendWebhook = (delivery: {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}) => Promise<number | null>;

export interface WebhookSettings {
  readonly url: string;
  readonly send: SendWebhook;
  /** Type ids whose changes the app asked to hear of. */
  readonly typeIds: readonly string[];
  /** With a seed, deliveries come in another order and some events twice. */
  readonly disorder?: { readonly seed: number; readonly twiceShare: number };
}

interface Delivery {
  readonly events: readonly PortalEvent[];
  attempt: number;
  dueAtMs: number;
}

export interface DeliveryReport {
  readonly delivered: number;
  readonly failed: number;
  readonly givenUp: number;
  readonly waiting: number;
}

export interface WebhookQueue {
  deliver(): Promise<DeliveryReport>;
  /** When the next retry is due; null when none waits. */
  nextDueAtMs(): number | null;
}

const MINUTE_MS = 60_000;
// Ten retries within a day, the later the rarer.
const RETRY_MINUTES = [1, 5, 10, 20, 40, 80, 160, 240, 360, 480];
const JITTER_MS = 15_000;

/** Delivers what happened, in arrays of at most a hundred, and again what was not accepted. */
export function webhookQueue(portal: Portal, settings: WebhookSettings): WebhookQueue {
  const random = mulberry32(settings.disorder?.seed ?? 1);
  let waiting: Delivery[] = [];

  function enqueue(): void {
    const heard = portal.events
      .splice(0)
      .filter((event) => settings.typeIds.includes(event.objectTypeId));
    const events = settings.disorder === undefined ? heard : disordered(heard, settings.disorder);
    const size = portal.limits.webhookEventsMax;
    for (let from = 0; from < events.length; from += size) {
      waiting.push({
        events: events.slice(from, from + size),
        attempt: 0,
        dueAtMs: portal.nowMs(),
      });
    }
  }

  function disordered(
    events: readonly PortalEvent[],
    { twiceShare }: { readonly twiceShare: number },
  ): PortalEvent[] {
    const all = events.flatMap((event) => (random() < twiceShare ? [event, event] : [event]));
    return shuffled(all, random);
  }

  async function deliverOne(delivery: Delivery): Promise<"delivered" | "failed" | "givenUp"> {
    const body = JSON.stringify(
      delivery.events.map((event) => toWebhookJson(portal, event, delivery.attempt)),
    );
    const { url } = settings;
    const ask = { method: "POST", url, body, secret: portal.clientSecret, nowMs: portal.nowMs() };
    const status = await settings.send({ url, headers: signatureHeaders(ask, "v1"), body });
    if (status !== null && status >= 200 && status < 300) return "delivered";
    const minutes = RETRY_MINUTES[delivery.attempt];
    if (minutes === undefined || delivery.attempt >= portal.limits.webhookRetriesMax) {
      return "givenUp";
    }
    delivery.attempt += 1;
    delivery.dueAtMs = portal.nowMs() + minutes * MINUTE_MS + Math.floor(random() * JITTER_MS);
    return "failed";
  }

  return {
    async deliver() {
      enqueue();
      const due = waiting.filter(({ dueAtMs }) => dueAtMs <= portal.nowMs());
      waiting = waiting.filter(({ dueAtMs }) => dueAtMs > portal.nowMs());
      const report = { delivered: 0, failed: 0, givenUp: 0 };
      for (const delivery of due) {
        const outcome = await deliverOne(delivery);
        report[outcome] += 1;
        if (outcome === "failed") waiting.push(delivery);
      }
      return { ...report, waiting: waiting.length };
    },
    nextDueAtMs: () =>
      waiting.length === 0 ? null : Math.min(...waiting.map(({ dueAtMs }) => dueAtMs)),
  };
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

function toWebhookJson(portal: Portal, event: PortalEvent, attemptNumber: number) {
  return {
    eventId: event.eventId,
    subscriptionId: 5_000 + event.subscriptionType.length,
    portalId: portal.portalId,
    appId: portal.appId,
    occurredAt: event.occurredAtMs,
    subscriptionType: event.subscriptionType,
    attemptNumber,
    objectId: event.objectId,
    objectTypeId: event.objectTypeId,
    ...sourceOf(event.actor),
    ...event.details,
  };
}

function sourceOf(actor: Actor) {
  return actor.kind === "app"
    ? { changeSource: "INTEGRATION", sourceId: String(actor.appId) }
    : { changeSource: "CRM_UI", sourceId: `userId:${actor.userId}` };
}

const ANSWER_MS = 5_000;

/** Over the network, with the five seconds HubSpot gives. */
export const sendOverHttp: SendWebhook = async ({ url, headers, body }) => {
  try {
    const signal = AbortSignal.timeout(ANSWER_MS);
    const answer = await fetch(url, { method: "POST", headers, body, signal });
    await answer.arrayBuffer();
    return answer.status;
  } catch (cause) {
    // Not reachable or too slow is what a retry is for; anything else is ours.
    if (cause instanceof TypeError || (cause instanceof Error && cause.name === "TimeoutError")) {
      return null;
    }
    throw cause;
  }
};
