import type { Portal, StoredRecord } from "./portal.ts";
import type { Actor } from "./types.ts";

/** Notes that something happened, for the webhooks that are delivered later. */
export function tell(
  portal: Portal,
  record: StoredRecord,
  subscriptionType: string,
  actor: Actor,
  details: Readonly<Record<string, unknown>>,
): void {
  if (!portal.isHeard) return;
  portal.lastEventId += 1;
  portal.events.push({
    eventId: portal.lastEventId,
    subscriptionType,
    objectId: Number(record.id),
    objectTypeId: record.type.typeId,
    occurredAtMs: portal.nowMs(),
    actor,
    details,
  });
}
