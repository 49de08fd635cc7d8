import { randomBytes, randomUUID } from "node:crypto";
import type { Express } from "express";
import { z } from "zod";
import { signWebhook } from "../../adapters/standard-webhooks.ts";
import { AccountId } from "../../core/accounts/account.ts";
import { addMs, DAY_MS } from "../../core/time/instant.ts";
import { CUSTOMER_PAGE } from "../../server/effects/compose-message.ts";
import { CsvFile, NoBody } from "../../server/http/api/endpoint.ts";
import { endpoints } from "../../server/http/api/index.ts";
import { proofOf } from "../../server/http/portal/form-seal.ts";
import * as forms from "../../server/http/portal/portal-forms.ts";
import { parseProvider } from "../../server/providers/kinds.ts";
import { saveProvider } from "../../server/providers/provider-book.ts";
import { SANDBOX_TENANT } from "../../server/sandbox/tenant.ts";
import { ensureApiKey } from "../../server/storage/api-keys.ts";
import { createLink } from "../../server/storage/links.ts";
import { exampleOf } from "../support/example-of.ts";
import type { TestServer } from "../support/server.ts";
import type { Shot } from "./mutate.ts";

const KEY = "gs_fuzzing-key-0123456789abcdefghij";
const ACCOUNT = "acc-rivera-plumbing";
const SECRET = `whsec_${randomBytes(24).toString("base64")}`;
const HOOKS = ["payment_hook", "mail_hook", "push"] as const;
const CSV = "invoice,account,due,amount\nf-1,f-acc,2026-02-01,10.00\n";

export interface Seeds {
  readonly shots: readonly Shot[];
  /** Signs or proves again what a change made untrue, so that what lies behind is reached too. */
  finish(shot: Shot): Shot;
}

/** A valid request for every route there is: the API's by its schemas, the others by the router. */
export async function seedsOf(server: TestServer, app: Express): Promise<Seeds> {
  const { deps } = server;
  const at = deps.clock.now();
  const accountId = AccountId.parse(ACCOUNT);
  const hooks = new Map<string, string>();
  const token = await deps.db.withTenant(SANDBOX_TENANT.id, async (tx) => {
    await ensureApiKey(tx, KEY, { name: "Fuzz", role: "admin", at });
    for (const kind of HOOKS) {
      const secrets = kind === "push" ? { signingSecret: SECRET } : { webhookSecret: SECRET };
      const settings = kind === "push" ? { url: "https://product.example/events" } : {};
      const told = parseProvider(kind, { settings, secrets });
      const newId = randomUUID();
      hooks.set(kind, await saveProvider(tx, deps.crm.sealKeys, { kind, newId, told, at }));
    }
    const link = { accountId, purpose: CUSTOMER_PAGE, body: {}, at, expiresAt: addMs(at, DAY_MS) };
    return createLink(tx, link);
  });
  const cookie = await sessionCookie(server);
  const json = { "content-type": "application/json" };
  const bearer = { ...json, authorization: `Bearer ${KEY}`, "idempotency-key": "fuzz" };
  const api = endpoints.flatMap((endpoint): Shot[] => {
    const path = `/api/v1${endpoint.path.replace("{accountId}", ACCOUNT).replaceAll(/\{\w+\}/g, "1")}`;
    const base = { method: endpoint.method.toUpperCase(), path, headers: bearer };
    if (endpoint.method === "get" || endpoint.body === NoBody) return [{ ...base, body: null }];
    // Nobody is left to ask about once they are erased.
    const safe = { ...base, path: path.replace(`${ACCOUNT}/erasure`, "nobody/erasure") };
    if (endpoint.body === CsvFile) return [{ ...safe, body: CSV }];
    return [false, true].map((optional) => ({
      ...safe,
      body: JSON.stringify(exampleOf(endpoint.body, { optional })),
    }));
  });
  const called = HOOKS.map((kind): Shot => {
    const body = kind === "mail_hook" ? MAIL : JSON.stringify(EVENTS[kind]);
    const type = kind === "mail_hook" ? "message/rfc822" : "application/json";
    return {
      ...{ method: "POST", path: `/hooks/${kind}/${hooks.get(kind)}`, body },
      headers: { "content-type": type, "webhook-id": "fuzz", "x-fuzz-signed": "1" },
    };
  });
  const formed = Object.entries(FORMS).map(([path, schema]): Shot => {
    const fields = z
      .record(z.string(), z.coerce.string())
      .parse(exampleOf(schema, { optional: true }));
    const body = new URLSearchParams({ ...fields, key: "fuzz-key-1" }).toString();
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    return { method: "POST", path: `/p/${token}/${path}`, headers, body };
  });
  const others = routesOf(app).map(({ method, path }): Shot => {
    const filled = path
      .replace(":token", token)
      .replaceAll(/\{[^}]*\}/g, "")
      .replaceAll(/\/\*\w+/g, "/x")
      .replaceAll(/:\w+/g, "1");
    const own = { cookie, origin: server.url, ...json };
    return {
      method: method.toUpperCase(),
      path: filled,
      headers: own,
      body: method === "get" ? null : "{}",
    };
  });
  return {
    shots: [...api, ...called, ...formed, ...others],
    finish: (shot) => finished(shot, token, deps.secrets.csrf),
  };
}

function finished(shot: Shot, token: string, csrf: string): Shot {
  const { body, headers, path } = shot;
  if (body !== null && path.startsWith("/hooks/")) {
    const head = {
      id: headers["webhook-id"] ?? "",
      timestamp: String(Math.floor(Date.now() / 1_000)),
    };
    const signature = signWebhook(SECRET, head, Buffer.from(body));
    const signed = { "webhook-timestamp": head.timestamp, "webhook-signature": signature };
    return { ...shot, headers: { ...signed, ...headers } };
  }
  if (body !== null && path.startsWith(`/p/${token}/`)) {
    const form = new URLSearchParams(body);
    form.set("proof", proofOf(csrf, token, form.get("key") ?? ""));
    return { ...shot, body: form.toString() };
  }
  return shot;
}

async function sessionCookie({ url }: TestServer): Promise<string> {
  const page = await fetch(`${url}/sandbox`);
  return (page.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
}

const Layer = z.object({
  route: z
    .object({
      path: z.union([z.string(), z.array(z.string())]),
      methods: z.record(z.string(), z.boolean()),
    })
    .optional(),
  handle: z.custom<{ stack?: unknown }>(),
});

interface Route {
  readonly method: string;
  readonly path: string;
}

/** Every route of an app, those of the routers within it too, whatever their own prefix is. */
export function routesOf({ router }: { readonly router: { readonly stack: unknown } }): Route[] {
  return inStack(router.stack);
}

function inStack(stack: unknown): Route[] {
  const layers = z.array(Layer).safeParse(stack);
  if (!layers.success) return [];
  return layers.data.flatMap(({ route, handle }): Route[] => {
    if (route === undefined) return inStack(handle.stack);
    const paths = [route.path].flat();
    return paths.flatMap((path) =>
      Object.keys(route.methods).map((method) => ({
        path,
        method: method === "_all" ? "post" : method,
      })),
    );
  });
}

const FORMS: Readonly<Record<string, z.ZodType>> = {
  ...{ pay: forms.PayForm, "pay/confirm": forms.ConfirmPayForm, plan: forms.PlanForm },
  ...{ "plan/own": forms.OwnPlanForm, "plan/own/accept": forms.OwnPlanAcceptForm },
  ...{ "plan/own/ask": forms.AskPlanForm, "plan/change": forms.ChangePlanForm },
  ...{
    feedback: forms.FeedbackForm,
    accounts: forms.OthersForm,
    "plan/autopay": forms.AutopayForm,
  },
  ...{ offer: forms.OfferForm, promise: forms.PromiseForm, help: forms.HelpForm },
  ...{ dispute: forms.DisputeForm, messages: forms.MessagesForm, stop: forms.StopForm },
};

const EVENTS = {
  payment_hook: {
    type: "payment.received",
    data: {
      ...{ paymentId: "f-1", currency: "USD", amountMinor: 1_000, account: ACCOUNT },
      ...{ at: "2026-03-04T10:00:00Z", reference: "pay-1", invoice: "INV-1" },
    },
  },
  push: {
    type: "message.delivered",
    timestamp: "2026-03-04T16:00:00Z",
    data: { message_id: "msg_1", user_id: "user-1", reason: "x" },
  },
} as const;

const MAIL = [
  "From: Ana <ana@customer.example>",
  "To: billing@northwind.example",
  "Subject: Re: your invoice",
  "Message-ID: <fuzz@customer.example>",
  'Content-Type: multipart/mixed; boundary="b"',
  "",
  "--b",
  "Content-Type: text/plain; charset=utf-8",
  "",
  "I will pay 100 on Friday.",
  "--b--",
  "",
].join("\r\n");
