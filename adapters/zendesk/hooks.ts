import { z } from "zod";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import type { ZendeskClient } from "./client.ts";
import { TRIGGER_PREFIX, triggerRecipes } from "./recipes.ts";
import { OneTrigger, OneWebhook, SigningSecret, Triggers, Webhooks } from "./schema-account.ts";
import type { ZendeskSettings } from "./settings.ts";

/** A webhook of ours and what its calls are signed with. */
export interface ZendeskWebhook {
  readonly id: string;
  readonly secret: string;
}

/** A webhook is fed by events or by triggers, never by both: so there are two. */
export interface ZendeskWebhooks {
  readonly events: ZendeskWebhook;
  readonly commands: ZendeskWebhook;
}

export interface WebhookUrls {
  readonly eventsUrl: string;
  readonly commandsUrl: string;
}

const PAGES_MAX = 50;
const FROM_TRIGGERS = ["conditional_ticket_events"];

/** What we are told of. Last logins and passwords are nobody's business here. */
export const SUBSCRIPTIONS = [
  "ticket.created",
  "ticket.status_changed",
  "ticket.tags_changed",
  "ticket.custom_field_changed",
  "ticket.requester_changed",
  "ticket.organization_changed",
  "ticket.comment_added",
  "ticket.merged",
  "ticket.soft_deleted",
  "ticket.permanently_deleted",
  "ticket.undeleted",
  "user.created",
  "user.active_changed",
  "user.custom_field_changed",
  "user.tags_changed",
  "user.name_changed",
  "user.external_id_changed",
  "user.identity_created",
  "user.identity_changed",
  "user.identity_deleted",
  "user.organization_membership_created",
  "user.organization_membership_deleted",
  "user.role_changed",
  "user.time_zone_changed",
  "user.merged",
  "user.deleted",
  "organization.created",
  "organization.name_changed",
  "organization.custom_field_changed",
  "organization.external_id_changed",
  "organization.tags_changed",
  "organization.deleted",
].map((event) => `zen:event-type:${event}`);

/** Makes the two webhooks, or finds them by where they lead, and reads what they are signed with. */
export async function ensureWebhooks(
  client: ZendeskClient,
  { eventsUrl, commandsUrl }: WebhookUrls,
): Promise<Result<ZendeskWebhooks, CrmError>> {
  const present = await listWebhooks(client);
  if (!present.ok) return present;
  const find = (url: string) => present.value.find(({ endpoint }) => endpoint === url);
  const events = await ensureOne(client, find(eventsUrl)?.id, {
    name: "Good Standing: changes",
    endpoint: eventsUrl,
    subscriptions: SUBSCRIPTIONS,
  });
  if (!events.ok) return events;
  const commands = await ensureOne(client, find(commandsUrl)?.id, {
    name: "Good Standing: triggers",
    endpoint: commandsUrl,
    subscriptions: FROM_TRIGGERS,
  });
  return commands.ok ? ok({ events: events.value, commands: commands.value }) : commands;
}

async function ensureOne(
  client: ZendeskClient,
  present: string | undefined,
  webhook: { name: string; endpoint: string; subscriptions: readonly string[] },
): Promise<Result<ZendeskWebhook, CrmError>> {
  const id = present === undefined ? await createWebhook(client, webhook) : ok(present);
  if (!id.ok) return id;
  const path = { webhookId: id.value };
  const secret = await client.call("webhookSecret", { path }, SigningSecret);
  if (!secret.ok) return secret;
  return ok({ id: id.value, secret: secret.value.signing_secret.secret });
}

async function createWebhook(
  client: ZendeskClient,
  webhook: { name: string; endpoint: string; subscriptions: readonly string[] },
): Promise<Result<string, CrmError>> {
  const rest = { status: "active", http_method: "POST", request_format: "json" };
  const json = { webhook: { ...webhook, ...rest } };
  const made = await client.call("webhookCreate", { json }, OneWebhook);
  return made.ok ? ok(made.value.webhook.id) : made;
}

type Listed<T> = Promise<Result<readonly T[], CrmError>>;

async function listWebhooks(
  client: ZendeskClient,
): Listed<z.infer<typeof Webhooks>["webhooks"][number]> {
  const all: z.infer<typeof Webhooks>["webhooks"] = [];
  let query: Record<string, string> = { "page[size]": "100" };
  for (let pages = 0; pages < PAGES_MAX; pages += 1) {
    const page = await client.call("webhooks", { query }, Webhooks);
    if (!page.ok) return page;
    all.push(...page.value.webhooks);
    const after = page.value.meta?.after_cursor ?? null;
    if (page.value.meta?.has_more !== true || after === null) return ok(all);
    query = { ...query, "page[after]": after };
  }
  return refuse({ kind: "unsupported", detail: "there are too many webhooks to look through" });
}

/** The titles of our triggers that are there. */
export async function listTriggers(
  client: ZendeskClient,
): Promise<Result<readonly string[], CrmError>> {
  const present = await ourTriggers(client);
  return present.ok ? ok(present.value.map(({ title }) => title)) : present;
}

/** Makes the triggers that turn an agent's tag into a command, with the admin's consent. */
export async function ensureTriggers(
  client: ZendeskClient,
  settings: ZendeskSettings,
  commandsWebhookId: string,
): Promise<Result<readonly string[], CrmError>> {
  const present = await ourTriggers(client);
  if (!present.ok) return present;
  const ids: string[] = [];
  for (const recipe of triggerRecipes(settings, commandsWebhookId)) {
    const found = present.value.find(({ title }) => title === recipe.title);
    if (found !== undefined) {
      ids.push(found.id);
      continue;
    }
    const made = await client.call("triggerCreate", { json: { trigger: recipe } }, OneTrigger);
    if (!made.ok) return made;
    ids.push(made.value.trigger.id);
  }
  return ok(ids);
}

async function ourTriggers(
  client: ZendeskClient,
): Listed<z.infer<typeof Triggers>["triggers"][number]> {
  const all: z.infer<typeof Triggers>["triggers"] = [];
  let query: Record<string, string> = { "page[size]": "100" };
  for (let pages = 0; pages < PAGES_MAX; pages += 1) {
    const page = await client.call("triggers", { query }, Triggers);
    if (!page.ok) return page;
    all.push(...page.value.triggers.filter(({ title }) => title.startsWith(TRIGGER_PREFIX)));
    const after = page.value.meta?.after_cursor ?? null;
    if (page.value.meta?.has_more !== true || after === null) return ok(all);
    query = { ...query, "page[after]": after };
  }
  return refuse({ kind: "unsupported", detail: "there are too many triggers to look through" });
}

/** Takes our triggers away and then the webhooks they lead to, in the order Zendesk allows. */
export async function removeHooks(client: ZendeskClient): Promise<Result<null, CrmError>> {
  const triggers = await ourTriggers(client);
  if (!triggers.ok) return triggers;
  for (const { id } of triggers.value) {
    const gone = await client.call("triggerDelete", { path: { triggerId: id } }, z.unknown());
    if (!gone.ok && gone.error.kind !== "not_found") return gone;
  }
  const webhooks = await listWebhooks(client);
  if (!webhooks.ok) return webhooks;
  for (const { id, name } of webhooks.value) {
    if (name?.startsWith(TRIGGER_PREFIX) !== true) continue;
    const gone = await client.call("webhookDelete", { path: { webhookId: id } }, z.unknown());
    if (!gone.ok && gone.error.kind !== "not_found") return gone;
  }
  return ok(null);
}
