import { z } from "zod";
import { nextId, type SandboxTrigger } from "./account.ts";
import { idFrom } from "./emit.ts";
import { badRequest, done, invalidRecord, NO_CONTENT, notFound } from "./replies.ts";
import { pageOf, route } from "./route.ts";
import { unknownIn } from "./run-triggers.ts";

const WebhookInput = z.object({
  webhook: z
    .object({
      name: z.string().min(1),
      endpoint: z.url(),
      http_method: z.literal("POST"),
      request_format: z.literal("json"),
      status: z.literal("active"),
      subscriptions: z.array(z.string()).min(1),
    })
    // Fed by triggers or by events, never by both.
    .refine(
      ({ subscriptions: all }) => all.length === 1 || !all.includes("conditional_ticket_events"),
    ),
});

const Rule = z.object({ field: z.string(), operator: z.string(), value: z.coerce.string() });
const TriggerInput = z.object({
  trigger: z.object({
    title: z.string().min(1),
    conditions: z.object({ all: z.array(Rule).default([]), any: z.array(Rule).default([]) }),
    actions: z
      .array(z.object({ field: z.string(), value: z.union([z.string(), z.array(z.string())]) }))
      .min(1),
  }),
});

export const hookRoutes = [
  route(
    "GET",
    "/api/v2/webhooks",
    (call) =>
      pageOf(call, "webhooks", [...call.account.webhooks.values()], (webhook) => ({
        ...webhook,
        secret: undefined,
        status: "active",
      })),
    "admin",
  ),
  route(
    "POST",
    "/api/v2/webhooks",
    ({ account, body }) => {
      const input = WebhookInput.safeParse(body);
      if (!input.success) return badRequest("the webhook is not valid");
      const { name, endpoint, subscriptions } = input.data.webhook;
      const id = `01G${idFrom(account, "webhook").toUpperCase().slice(0, 23)}`;
      const secret = Buffer.from(idFrom(account, "secret")).toString("base64");
      account.webhooks.set(id, { id, name, endpoint, subscriptions, secret });
      return done({ webhook: { id, name, endpoint, subscriptions, status: "active" } }, 201);
    },
    "admin",
  ),
  route(
    "DELETE",
    "/api/v2/webhooks/{id}",
    ({ account, params }) => {
      const id = params.id ?? "";
      const used = [...account.triggers.values()].some(({ actions }) =>
        actions.some(({ value }) => value[0] === id),
      );
      if (used) return badRequest("the webhook is used by a trigger");
      return account.webhooks.delete(id) ? NO_CONTENT : notFound();
    },
    "admin",
  ),
  route(
    "GET",
    "/api/v2/webhooks/{id}/signing_secret",
    ({ account, params }) => {
      const webhook = account.webhooks.get(params.id ?? "");
      if (webhook === undefined) return notFound();
      return done({ signing_secret: { algorithm: "SHA256", secret: webhook.secret } });
    },
    "admin",
  ),
  route("GET", "/api/v2/triggers", (call) =>
    pageOf(call, "triggers", [...call.account.triggers.values()], triggerJson),
  ),
  route(
    "POST",
    "/api/v2/triggers",
    ({ account, body }) => {
      const input = TriggerInput.safeParse(body);
      if (!input.success) return badRequest("the trigger is not valid");
      const { title, conditions, actions } = input.data.trigger;
      const trigger: SandboxTrigger = { id: nextId(account), title, ...conditions, actions };
      const unknown = unknownIn(trigger);
      if (unknown !== null) return invalidRecord("base", `${unknown} is not known here`);
      account.triggers.set(trigger.id, trigger);
      return done({ trigger: triggerJson(trigger) }, 201);
    },
    "admin",
  ),
  route(
    "DELETE",
    "/api/v2/triggers/{id}",
    ({ account, params }) => (account.triggers.delete(Number(params.id)) ? NO_CONTENT : notFound()),
    "admin",
  ),
];

function triggerJson({ id, title, all, any, actions }: SandboxTrigger) {
  return { id, title, active: true, conditions: { all, any }, actions };
}
