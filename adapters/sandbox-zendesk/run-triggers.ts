import type { Account, SandboxTicket, SandboxTrigger, TriggerRule } from "./account.ts";
import { choicesFromTags } from "./choice-tags.ts";
import { queueCall } from "./emit.ts";

/** What just happened to the ticket. */
export interface TicketUpdate {
  readonly kind: "Create" | "Change";
  readonly commentIsPublic: boolean | null;
}

const CONDITIONS = ["current_tags", "status", "update_type", "comment_is_public", "priority"];
const ACTIONS = [
  "notification_webhook",
  "current_tags",
  "remove_tags",
  "set_tags",
  "status",
  "priority",
];

/** The first condition or action the stand-in does not evaluate, so that none is passed over unseen. */
export function unknownIn(trigger: Pick<SandboxTrigger, "all" | "any" | "actions">): string | null {
  const conditions = [...trigger.all, ...trigger.any].map(({ field }) => field);
  const actions = trigger.actions.map(({ field }) => field);
  return (
    conditions.find((field) => !CONDITIONS.includes(field)) ??
    actions.find((field) => !ACTIONS.includes(field)) ??
    null
  );
}

/**
 * Fires every trigger whose conditions hold, in order. One that changes the ticket makes Zendesk ask
 * all of them again, except those that have fired in this update.
 */
export function runTriggers(account: Account, ticket: SandboxTicket, update: TicketUpdate): void {
  const fired = new Set<number>();
  for (;;) {
    const next = [...account.triggers.values()].find(
      (trigger) => !fired.has(trigger.id) && holds(trigger, ticket, update),
    );
    if (next === undefined) return;
    fired.add(next.id);
    for (const action of next.actions) act(account, ticket, action);
  }
}

function holds(trigger: SandboxTrigger, ticket: SandboxTicket, update: TicketUpdate): boolean {
  const one = (rule: TriggerRule) => holdsOne(rule, ticket, update);
  return trigger.all.every(one) && (trigger.any.length === 0 || trigger.any.some(one));
}

function holdsOne(rule: TriggerRule, ticket: SandboxTicket, update: TicketUpdate): boolean {
  switch (rule.field) {
    case "current_tags": {
      const any = rule.value.split(" ").some((tag) => ticket.tags.includes(tag));
      return rule.operator === "includes" ? any : !any;
    }
    case "update_type":
      return rule.value === update.kind;
    case "comment_is_public":
      return String(update.commentIsPublic) === rule.value;
    case "status":
    case "priority":
      return (ticket[rule.field] === rule.value) === (rule.operator === "is");
    default:
      return false;
  }
}

function act(
  account: Account,
  ticket: SandboxTicket,
  { field, value }: { readonly field: string; readonly value: string | readonly string[] },
): void {
  if (field === "notification_webhook" && typeof value !== "string") {
    const [webhookId = "", body = ""] = value;
    if (account.webhooks.has(webhookId))
      queueCall(account, webhookId, filled(account, ticket, body));
    return;
  }
  const tags = String(value).split(" ");
  if (field === "current_tags") ticket.tags = [...new Set([...ticket.tags, ...tags])];
  if (field === "remove_tags") ticket.tags = ticket.tags.filter((tag) => !tags.includes(tag));
  if (field === "set_tags") ticket.tags = tags;
  if (/tags$/.test(field)) choicesFromTags(account, ticket);
  if (field === "status" && value === "solved") ticket.status = "solved";
  if (field === "priority") ticket.priority = String(value);
}

/** Placeholders there is nothing for become empty text, and unknown ones too. */
function filled(account: Account, ticket: SandboxTicket, body: string): string {
  const requester = account.users.get(ticket.requesterId);
  const known: Readonly<Record<string, string>> = {
    "ticket.id": String(ticket.id),
    "ticket.title": ticket.subject,
    "ticket.status": ticket.status,
    "ticket.tags": ticket.tags.join(" "),
    "ticket.external_id": ticket.externalId ?? "",
    "ticket.requester.id": String(ticket.requesterId),
    "ticket.requester.email": requester?.email ?? "",
    "ticket.organization.id": String(ticket.organizationId ?? ""),
  };
  return body.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (_whole, name: string) => known[name] ?? "");
}
