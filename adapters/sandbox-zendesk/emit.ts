import { createHash } from "node:crypto";
import { type Account, nextId } from "./account.ts";

/** Something that subscribed webhooks are told of. */
export interface Happening {
  readonly kind: "user" | "organization" | "ticket";
  readonly what: string;
  readonly id: number;
  readonly event?: unknown;
}

/** Queues the event for every webhook that subscribed to it. */
export function emit(account: Account, happening: Happening): void {
  const type = `zen:event-type:${happening.kind}.${happening.what}`;
  for (const webhook of account.webhooks.values()) {
    if (!webhook.subscriptions.includes(type)) continue;
    queueCall(account, webhook.id, JSON.stringify(envelopeOf(account, type, happening)));
  }
}

/** Queues one call of a webhook, now. */
export function queueCall(account: Account, webhookId: string, body: string): void {
  const invocationId = idFrom(account, "invocation");
  account.deliveries.push({ invocationId, webhookId, body, tries: 0, dueMs: account.nowMs() });
}

/** Text that looks like Zendesk's ids and secrets, the same at every run with the same salt. */
export function idFrom(account: Account, of: string): string {
  return createHash("sha256")
    .update(`${account.salt} ${of} ${nextId(account)}`)
    .digest("hex")
    .slice(0, 26);
}

function envelopeOf(account: Account, type: string, { kind, id, event }: Happening) {
  return {
    account_id: account.accountId,
    detail: detailOf(account, kind, id),
    event: event ?? {},
    id: idFrom(account, "event"),
    subject: `zen:${kind}:${id}`,
    time: new Date(account.nowMs()).toISOString(),
    type,
    zendesk_event_version: "2022-11-06",
  };
}

function detailOf(account: Account, kind: Happening["kind"], id: number) {
  // Ids are text here, and numbers everywhere else.
  const named = { id: String(id) };
  if (kind === "ticket") {
    const ticket = account.tickets.get(id);
    return {
      ...named,
      status: (ticket?.status ?? "deleted").toUpperCase(),
      requester_id: String(ticket?.requesterId ?? ""),
      external_id: ticket?.externalId ?? null,
      tags: ticket?.tags ?? [],
    };
  }
  const party = kind === "user" ? account.users.get(id) : account.organizations.get(id);
  return { ...named, external_id: party?.externalId ?? null };
}
