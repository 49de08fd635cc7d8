import { createHash } from "node:crypto";
import express, { type Request, type Response, Router } from "express";
import { z } from "zod";
import {
  type Components,
  type ComponentsState,
  openComponents,
} from "../../../ui-extensions/salesforce/toolchain/components.ts";
import {
  bundleSalesforcePage,
  type PageBundle,
} from "../../../ui-extensions/salesforce/toolchain/page-bundle.ts";
import { answerApex } from "../../../ui-extensions/sandbox/salesforce/answer-apex.ts";
import {
  renderSalesforceRecords,
  renderSalesforceSettings,
  renderSalesforceWorklist,
} from "../../../ui-extensions/sandbox/salesforce/list-pages.ts";
import {
  APEX_PATH,
  ApexCall,
  COMPONENTS_PATH,
  type ComponentsAnswer,
  RECORD_PATH,
  type RecordAnswer,
} from "../../../ui-extensions/sandbox/salesforce/protocol.ts";
import { renderSalesforceRecord } from "../../../ui-extensions/sandbox/salesforce/record-page.ts";
import type {
  ComponentsReady,
  SalesforceFrame,
  SalesforceObject,
} from "../../../ui-extensions/sandbox/salesforce/record-view.ts";
import type { DemoUser } from "../../sandbox/salesforce-demo.ts";
import type { Assets } from "./assets.ts";
import type { PageDeps } from "./page-deps.ts";
import { sendStyledPage } from "./page-headers.ts";
import {
  describeRecord,
  isSalesforceObject,
  nameOf,
  rowsOf,
  standingOf,
} from "./salesforce-records.ts";

const HOME = "/sandbox/salesforce";
const BODY_MAX = "256kb";
const OBJECTS = ["Account", "Contact", "Case"] as const;
const DAY_SECONDS = 86_400;

export interface SalesforcePagesDeps extends NonNullable<PageDeps["salesforce"]> {
  readonly assets: Assets;
  /** True when one of our pages asks, and for somebody who is signed in. */
  readonly mayWrite: (request: Request) => Promise<boolean>;
}

const RecordAsk = z.object({ userId: z.string().max(40), recordId: z.string().max(40) });

/** The sandbox org's own pages, with the real Lightning components on them. */
export function salesforcePages(deps: SalesforcePagesDeps): Router {
  // Compiled when somebody first looks, so that the server starts as quickly without.
  let made: { readonly components: Components; readonly bundle: Promise<PageBundle> } | null = null;
  const parts = () => {
    made ??= { components: openComponents(), bundle: bundleSalesforcePage() };
    return made;
  };
  const frame = async (request: Request): Promise<SalesforceFrame> => {
    const { components, bundle } = parts();
    return frameOf(deps, request, components.state(), await bundle);
  };
  const json = [express.json({ limit: BODY_MAX }), onlyOwnPages(deps)];
  return Router()
    .get(`${HOME}/lightning.css`, async (_request, response) => {
      send(response, "text/css", (await parts().bundle).style);
    })
    .get(`${HOME}/record.js`, async (_request, response) => {
      send(response, "text/javascript", (await parts().bundle).script);
    })
    .get(`${HOME}/components.js`, (_request, response, next) => {
      const state = parts().components.state();
      if (state.kind !== "ready") return next();
      response.set("cache-control", `public, max-age=${DAY_SECONDS}`);
      response.sendFile(state.script, { dotfiles: "allow" });
    })
    .use(`${HOME}/slds`, (request, response, next) => {
      const state = parts().components.state();
      if (state.kind !== "ready") return next();
      express.static(state.design, { index: false, maxAge: "1d" })(request, response, next);
    })
    .get(COMPONENTS_PATH, (request, response) => {
      const user = userOf(deps, request.query.user);
      response.json(toAnswer(parts().components.state(), user.locale));
    })
    .post(APEX_PATH, ...json, (request, response) => apex(deps, request, response))
    .post(RECORD_PATH, ...json, (request, response) => record(deps, request, response))
    .get(HOME, async (request, response) => {
      sendStyledPage(response, renderSalesforceRecords(listRows(deps), await frame(request)));
    })
    .get(`${HOME}/worklist`, async (request, response) => {
      sendStyledPage(response, renderSalesforceWorklist(await frame(request)));
    })
    .get(`${HOME}/settings`, async (request, response) => {
      sendStyledPage(response, renderSalesforceSettings(await frame(request)));
    })
    .get(`${HOME}/:object/:id`, async (request, response, next) => {
      const { object, id } = request.params;
      const row = isSalesforceObject(object) ? findRow(deps, object, id) : undefined;
      if (!isSalesforceObject(object) || row === undefined) return next();
      const shown = await frame(request);
      const { locale } = userOf(deps, request.query.user);
      const view = describeRecord(deps.demo.sandbox, object, row, locale);
      sendStyledPage(response, renderSalesforceRecord(view, shown));
    });
}

function onlyOwnPages({ mayWrite }: SalesforcePagesDeps): express.RequestHandler {
  return async (request, response, next) => {
    if (await mayWrite(request)) next();
    else response.sendStatus(403);
  };
}

function userOf({ demo }: SalesforcePagesDeps, wanted: unknown): DemoUser {
  const [first] = demo.users;
  const found = demo.users.find(({ id }) => id === wanted) ?? first;
  if (found === undefined) throw new Error("the demo's org has no users");
  return found;
}

function frameOf(
  deps: SalesforcePagesDeps,
  request: Request,
  state: ComponentsState,
  bundle: PageBundle,
): SalesforceFrame {
  const user = userOf(deps, request.query.user);
  const version = hashOf(bundle.script + bundle.style);
  return {
    assets: {
      styles: [
        `${HOME}/slds/styles/salesforce-lightning-design-system.min.css`,
        `${HOME}/lightning.css?${version}`,
      ],
      schemeScript: deps.assets.console.schemeScript,
      scripts: [`${HOME}/record.js?${version}`],
    },
    components: toReady(state, user.locale),
    users: deps.demo.users.map(({ id, name, role }) => ({ id, name, roleText: role })),
    userId: user.id,
    language: user.locale,
    path: request.path,
  };
}

function toReady(state: ComponentsState, locale: string): ComponentsReady {
  if (state.kind === "ready")
    return { kind: "ready", script: `${HOME}/components.js?${hashOf(state.script)}` };
  const { kind, text } = toAnswer(state, locale);
  return kind === "failed" ? { kind, text } : { kind: "working", text };
}

function toAnswer(state: ComponentsState, locale: string): ComponentsAnswer {
  const isSpanish = locale.startsWith("es");
  switch (state.kind) {
    case "ready":
      return { kind: "ready", text: "" };
    case "working":
      return {
        kind: "working",
        text: isSpanish
          ? "Preparando los componentes Lightning; solo la primera vez, hasta un minuto…"
          : "Getting the Lightning components ready; only this first time, up to a minute…",
      };
    case "failed":
      return {
        kind: "failed",
        text: isSpanish
          ? `No se pudieron preparar los componentes: ${state.reason}`
          : `The components could not be made ready: ${state.reason}`,
      };
  }
}

function findRow({ demo }: SalesforcePagesDeps, object: SalesforceObject, id: string) {
  return rowsOf(demo.sandbox, object).find((row) => row.Id === id);
}

function listRows({ demo: { sandbox } }: SalesforcePagesDeps) {
  return OBJECTS.flatMap((object) =>
    rowsOf(sandbox, object).map((row) => ({
      object,
      name: nameOf(object, row),
      standingText: standingOf(sandbox, row),
      href: `${HOME}/${object}/${String(row.Id)}`,
    })),
  );
}

/** What our Apex would do, with the org's named credential for the way to our server. */
async function apex(deps: SalesforcePagesDeps, request: Request, response: Response) {
  const call = ApexCall.safeParse(request.body);
  if (!call.success) return void response.sendStatus(400);
  const { demo, publicUrl } = deps;
  const { id, email, locale } = userOf(deps, call.data.userId);
  const user = { userId: id, userEmail: email, locale, timeZone: "America/New_York" };
  const org = {
    user: { orgId: demo.sandbox.orgId, ...user },
    objectOf: (recordId: string) =>
      OBJECTS.find((object) => findRow(deps, object, recordId) !== undefined) ?? null,
    ask: async (path: string, question: Readonly<Record<string, unknown>>) => {
      const token = await demo.token();
      if (token === null) return null;
      const answer = await fetch(`${publicUrl}/salesforce/${path}`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify(question),
      });
      return answer.status === 200 ? answer.text() : null;
    },
  };
  response.json(await answerApex(org, call.data));
}

/** A record's last change, as Lightning Data Service would hand it to a component that refreshes. */
function record(deps: SalesforcePagesDeps, request: Request, response: Response): void {
  const ask = RecordAsk.safeParse(request.body);
  const [found] = ask.success
    ? OBJECTS.map((object) => findRow(deps, object, ask.data.recordId)).filter(
        (row) => row !== undefined,
      )
    : [];
  if (found === undefined) return void response.sendStatus(404);
  const value = String(found.LastModifiedDate ?? "");
  const answer: RecordAnswer = { fields: { LastModifiedDate: { value } } };
  response.json(answer);
}

function send(response: Response, type: string, text: string): void {
  response
    .set({ "content-type": `${type}; charset=utf-8`, "x-content-type-options": "nosniff" })
    .set("cache-control", `public, max-age=${DAY_SECONDS}`)
    .send(text);
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 10);
}
