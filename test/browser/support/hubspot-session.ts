import type { Server } from "node:http";
import express, { type Request } from "express";
import { verifyHubspotRequest } from "../../../adapters/hubspot/verify-request.ts";
import { createSandboxHubspot } from "../../../adapters/sandbox-hubspot/index.ts";
import { assetRoutes, buildAssets } from "../../../server/http/pages/assets.ts";
import { hubspotPages } from "../../../server/http/pages/hubspot-pages.ts";
import type { CardAnswer, SettingsView } from "../../../ui-extensions/panel/card-answer.ts";
import { addressOf } from "./fixture-server.ts";
import { PANEL_STATES } from "./panel-states.ts";

const APP = { appId: 77, clientSecret: "a-secret-of-the-sandbox-app" };
const PORTAL_ID = 4242;

export type CardReply = CardAnswer<Readonly<Record<string, unknown>>>;

export interface CardAsked {
  readonly name: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly signature: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The sandbox HubSpot's pages with the real cards, over card calls a test words. */
export interface HubspotSession {
  readonly url: string;
  readonly company: string;
  readonly asked: CardAsked[];
  /** Answers by call name; a number is a status without an envelope. */
  replies: Record<string, (asked: CardAsked) => CardReply | number>;
  readonly close: () => Promise<void>;
}

export function panelReply(state: string): CardReply {
  const panel = PANEL_STATES[state];
  if (panel === undefined) throw new Error(`no panel for ${state}`);
  return { kind: "ok", accountId: panel.subject.accountId, panel };
}

export async function startHubspotSession(): Promise<HubspotSession> {
  const sandbox = createSandboxHubspot({
    ...APP,
    nowMs: () => Date.now(),
    portalId: PORTAL_ID,
    clientId: "sandbox-app",
  });
  const company = sandbox.seed("companies", {
    name: "Rivera Plumbing",
    domain: "riverapl.example",
    gs_record_key: "key-of-rivera-plumbing",
  });
  const contact = { firstname: "Luis", lastname: "Rivera", email: "luis@riverapl.example" };
  sandbox.seed("contacts", contact, { linkedTo: [{ object: "companies", id: company }] });
  const asked: CardAsked[] = [];
  const replies: HubspotSession["replies"] = {};
  const session = { company, asked, replies };
  const app = express();
  const server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, "127.0.0.1", () => resolve(listening));
  });
  const url = `http://127.0.0.1:${addressOf(server).port}`;
  const assets = await buildAssets();
  app.post(["/hubspot/card/:name", "/hubspot/settings/:name"], express.raw({ type: () => true }));
  app.post(["/hubspot/card/:name", "/hubspot/settings/:name"], (request, response) => {
    const call = toAsked(url, request);
    asked.push(call);
    const reply = session.replies[call.name]?.(call) ?? 404;
    if (typeof reply === "number") response.sendStatus(reply);
    else response.json(reply);
  });
  app.use(assetRoutes(assets));
  const roleOf = async (id: number) => ({ 7001: "admin", 7003: "manager" })[id] ?? "rep";
  app.use(
    hubspotPages({
      demo: { sandbox, app: APP },
      publicUrl: url,
      roleOf,
      assets,
      mayWrite: async () => true,
    }),
  );
  return Object.assign(session, {
    url,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

function toAsked(url: string, request: Request): CardAsked {
  const rawBody: Buffer = request.body;
  const verified = verifyHubspotRequest({
    method: request.method,
    url: `${url}${request.originalUrl}`,
    rawBody,
    signature: request.get("x-hubspot-signature-v3"),
    timestamp: request.get("x-hubspot-request-timestamp"),
    nowMs: Date.now(),
    secret: APP.clientSecret,
  });
  return {
    name: String(request.params.name),
    query: request.query,
    signature: verified.ok ? "valid" : verified.error,
    body: JSON.parse(rawBody.toString("utf8")),
  };
}

/** The settings of a connection that works but for one scope. */
export const SETTINGS: SettingsView = {
  connection: {
    state: "active",
    stateText: "Connected",
    name: "Northwind (4242)",
    connectUrl: "https://app.example.com/hubspot/install",
  },
  missing: [{ what: "crm.objects.invoices.read", consequence: "Invoices are not read." }],
  sync: {
    lines: [
      { noun: "company", text: "Companies: 1,204 read, up to date", done: true },
      { noun: "invoice", text: "Invoices: 310 read so far", done: false },
    ],
    stopped: [{ text: "Task on Rivera Plumbing", reason: "The owner does not exist." }],
  },
  fields: [
    {
      id: "accounts",
      label: "An account is",
      hint: "Who owes.",
      value: "companies",
      options: [
        { value: "companies", label: "A company" },
        { value: "contacts", label: "A contact" },
      ],
    },
    {
      id: "currency",
      label: "Currency",
      hint: "Where an invoice names none.",
      value: "",
      options: [],
    },
  ],
  mayEdit: true,
};
