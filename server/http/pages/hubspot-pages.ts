import express, { type Request, type RequestHandler, type Response, Router } from "express";
import { z } from "zod";
import { DEFAULT_USERS } from "../../../adapters/sandbox-hubspot/new-portal.ts";
import type { SandboxUser } from "../../../adapters/sandbox-hubspot/portal.ts";
import type { SandboxRecord } from "../../../adapters/sandbox-hubspot/store.ts";
import {
  type RecordRow,
  renderHubspotRecords,
  renderHubspotSettings,
} from "../../../ui-extensions/sandbox/hubspot/list-pages.ts";
import type { CardContext } from "../../../ui-extensions/sandbox/hubspot/protocol.ts";
import { renderHubspotRecord } from "../../../ui-extensions/sandbox/hubspot/record-page.ts";
import type {
  CardName,
  CardPlacement,
  HubspotFrame,
} from "../../../ui-extensions/sandbox/hubspot/record-view.ts";
import type { Assets } from "./assets.ts";
import { buildHubspotAssets, type HubspotAssets } from "./hubspot-assets.ts";
import { ForwardAsk, forwardToServer } from "./hubspot-forward.ts";
import {
  describeRecord,
  HUBSPOT_OBJECTS,
  type HubspotObject,
  nameOf,
  standingOf,
} from "./hubspot-records.ts";
import type { PageDeps } from "./page-deps.ts";
import { sendPage } from "./page-headers.ts";

const YEAR_SECONDS = 31_536_000;
const ROWS_MAX = 200;
const BODY_MAX = "1100kb";

const ObjectName = z.enum(["company", "contact", "ticket"]);
const PropertiesAsk = z.object({
  objectTypeId: z.string(),
  objectId: z.coerce.string(),
  names: z.union([z.literal("*"), z.array(z.string()).max(100)]),
});

/** As our app's configuration names its cards. */
const TITLES: Readonly<Record<CardName, string>> = {
  DelinquencyCard: "Good Standing",
  CompactCard: "Good Standing at a glance",
  SettingsPage: "Good Standing",
};

export interface HubspotPagesDeps extends NonNullable<PageDeps["hubspot"]> {
  readonly assets: Assets;
  /** True when one of our pages asks, and for somebody who is signed in. */
  readonly mayWrite: (request: Request) => Promise<boolean>;
}

/** The sandbox HubSpot's own pages, with our real cards on them. */
export function hubspotPages(deps: HubspotPagesDeps): Router {
  // Bundled when somebody first looks, so that the server starts as quickly without.
  let built: Promise<HubspotAssets> | null = null;
  const assets = (): Promise<HubspotAssets> => {
    built ??= buildHubspotAssets(deps.publicUrl);
    return built;
  };
  const json = [express.json({ limit: BODY_MAX }), onlyOwnPages(deps)];
  return Router()
    .get("/sandbox/hubspot", async (request, response) => {
      const frame = await frameOf(deps, await assets(), request);
      sendPage(response, renderHubspotRecords(listRecords(deps, frame.userId), frame));
    })
    .get("/sandbox/hubspot/settings", async (request, response) => {
      const frame = await frameOf(deps, await assets(), request);
      const context = contextOf(deps, frame, request, "settings");
      const card = { name: "SettingsPage", title: "Good Standing", context } as const;
      sendPage(response, renderHubspotSettings(card, frame));
    })
    .get("/sandbox/hubspot/assets/:name", async (request, response) => {
      const file = (await assets()).find(request.params.name);
      if (file === null) return void response.sendStatus(404);
      response.set({
        "cache-control": `public, max-age=${YEAR_SECONDS}, immutable`,
        "content-type": file.type,
        "x-content-type-options": "nosniff",
      });
      response.send(file.body);
    })
    .post("/sandbox/hubspot/fetch", ...json, (request, response) =>
      forward(deps, request, response),
    )
    .post("/sandbox/hubspot/properties", ...json, (request, response) =>
      readProperties(deps, request, response),
    )
    .get("/sandbox/hubspot/:object/:id", async (request, response, next) => {
      const object = ObjectName.safeParse(request.params.object);
      const record = object.success ? findRecord(deps, object.data, request.params.id) : null;
      if (!object.success || record === null) return next();
      const frame = await frameOf(deps, await assets(), request);
      const crm = {
        objectId: Number(record.id),
        objectTypeId: HUBSPOT_OBJECTS[object.data].typeId,
      };
      const card = (name: CardName, location: CardContext["location"]): CardPlacement => ({
        name,
        title: TITLES[name],
        context: { ...contextOf(deps, frame, request, location), crm },
      });
      const isTicket = object.data === "ticket";
      const view = {
        object: object.data,
        subtitle: `Record ID ${record.id}`,
        ...describeRecord(deps.demo.sandbox, object.data, record),
        tab: card("DelinquencyCard", "crm.record.tab"),
        sidebar: card("CompactCard", isTicket ? "helpdesk.sidebar" : "crm.record.sidebar"),
      };
      sendPage(response, renderHubspotRecord(view, frame));
    });
}

function onlyOwnPages({ mayWrite }: HubspotPagesDeps): RequestHandler {
  return async (request, response, next) => {
    if (await mayWrite(request)) next();
    else response.sendStatus(403);
  };
}

async function forward(
  { demo, publicUrl }: HubspotPagesDeps,
  request: Request,
  response: Response,
): Promise<void> {
  const ask = ForwardAsk.safeParse(request.body);
  const user = ask.success ? userWith(ask.data.userId) : undefined;
  if (!ask.success || user === undefined) return void response.sendStatus(400);
  const caller = { portalId: demo.sandbox.portalId, userEmail: user.email };
  response.json(await forwardToServer(demo, new URL(publicUrl).origin, caller, ask.data));
}

function readProperties(deps: HubspotPagesDeps, request: Request, response: Response): void {
  const ask = PropertiesAsk.safeParse(request.body);
  const objects: readonly HubspotObject[] = ["company", "contact", "ticket"];
  const object = objects.find((each) => HUBSPOT_OBJECTS[each].typeId === ask.data?.objectTypeId);
  const record =
    ask.success && object !== undefined ? findRecord(deps, object, ask.data.objectId) : null;
  if (!ask.success || record === null) return void response.sendStatus(404);
  const { names } = ask.data;
  const all = Object.entries(record.properties);
  const asked = names === "*" ? all : all.filter(([name]) => names.includes(name));
  response.json({ properties: Object.fromEntries(asked) });
}

function findRecord(
  { demo }: HubspotPagesDeps,
  object: HubspotObject,
  id: string,
): SandboxRecord | null {
  const record = demo.sandbox.read(HUBSPOT_OBJECTS[object].plural, id);
  return record === null || record.archived ? null : record;
}

function listRecords({ demo }: HubspotPagesDeps, userId: number): RecordRow[] {
  const objects: readonly HubspotObject[] = ["company", "contact", "ticket"];
  return objects
    .flatMap((object) =>
      demo.sandbox.all(HUBSPOT_OBJECTS[object].plural).map((record) => ({ object, record })),
    )
    .filter(({ record }) => !record.archived)
    .slice(0, ROWS_MAX)
    .map(({ object, record }) => ({
      href: `/sandbox/hubspot/${object}/${record.id}?user=${userId}`,
      kind: HUBSPOT_OBJECTS[object].label,
      name: nameOf(object, record),
      standing: standingOf(record),
    }));
}

function userWith(id: number): SandboxUser | undefined {
  return DEFAULT_USERS.find((user) => user.id === id);
}

/** Reps first: whoever opens the page without a choice sees what a rep sees. */
async function frameOf(
  { roleOf, assets }: HubspotPagesDeps,
  built: HubspotAssets,
  { query, path }: Request,
): Promise<HubspotFrame> {
  const users = await Promise.all(
    DEFAULT_USERS.map(async ({ id, email, firstName, lastName }) => ({
      id,
      name: `${firstName} ${lastName}`,
      roleText: await roleOf(id, email),
    })),
  );
  const rep = users.find(({ roleText }) => roleText === "rep") ?? users[0];
  const asked = users.find(({ id }) => String(id) === query.user);
  return {
    assets: {
      styles: [built.style],
      schemeScript: assets.console.schemeScript,
      scripts: [built.script],
    },
    worker: built.worker,
    cards: built.cards,
    users,
    userId: (asked ?? rep)?.id ?? 0,
    path,
  };
}

function contextOf(
  { demo }: HubspotPagesDeps,
  { userId }: HubspotFrame,
  request: Request,
  location: CardContext["location"],
): CardContext {
  const user = userWith(userId);
  const locale = request.acceptsLanguages(["en", "es"]) || "en";
  return {
    location,
    user: {
      id: userId,
      email: user?.email ?? "",
      emails: [],
      firstName: user?.firstName ?? "",
      lastName: user?.lastName ?? "",
      roles: [],
      teams: [],
      permissions: [],
      locale,
      language: locale,
    },
    portal: { id: demo.sandbox.portalId, timezone: "America/New_York" },
    extension: { appId: demo.app.appId, appName: "Good Standing", cardTitle: "Good Standing" },
  };
}
