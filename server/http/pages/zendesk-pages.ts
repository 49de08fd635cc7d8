import express, { type Request, type RequestHandler, type Response, Router } from "express";
import { z } from "zod";
import type { SandboxUser } from "../../../adapters/sandbox-zendesk/account.ts";
import {
  renderNavBarApp,
  renderTicketList,
} from "../../../ui-extensions/sandbox/zendesk/list-pages.ts";
import { renderParty } from "../../../ui-extensions/sandbox/zendesk/party-page.ts";
import { BASE } from "../../../ui-extensions/sandbox/zendesk/paths.ts";
import {
  renderNewTicket,
  renderTicket,
} from "../../../ui-extensions/sandbox/zendesk/ticket-page.ts";
import type {
  AgentChoice,
  ViewName,
  WorkspaceFrame,
} from "../../../ui-extensions/sandbox/zendesk/workspace-view.ts";
import { ADDRESSES, APP_LOCATIONS } from "../../../ui-extensions/zendesk/src/contract.ts";
import type { Assets } from "./assets.ts";
import type { PageDeps } from "./page-deps.ts";
import { sendFramingPage } from "./page-headers.ts";
import { buildZendeskAssets, type ZendeskAssets } from "./zendesk-assets.ts";
import {
  describeOrganization,
  describeTicket,
  describeUser,
  type Looker,
  ticketsOf,
} from "./zendesk-records.ts";
import { ApiAsk, agentCalls } from "./zendesk-request.ts";
import { type Subject, stateOf } from "./zendesk-state.ts";

const YEAR_SECONDS = 31_536_000;
const BODY_MAX = "200kb";

const View = z.enum(["mine", "unsolved", "good_standing", "solved"]);
const OpenAsk = z.object({
  agentId: z.int().positive(),
  location: z.enum(APP_LOCATIONS),
});

export interface ZendeskPagesDeps extends NonNullable<PageDeps["zendesk"]> {
  readonly assets: Assets;
  /** True when one of our pages asks, and for somebody who is signed in. */
  readonly mayWrite: (request: Request) => Promise<boolean>;
}

/** The sandbox Zendesk's agent workspace, with our app on it as it is packaged. */
export function zendeskPages(deps: ZendeskPagesDeps): Router {
  // Bundled when somebody first looks, so that the server starts as quickly without.
  let built: Promise<ZendeskAssets> | null = null;
  const assets = (): Promise<ZendeskAssets> => {
    built ??= buildZendeskAssets();
    return built;
  };
  const { account } = deps.demo.sandbox;
  const call = agentCalls(deps.demo);
  const json = [express.json({ limit: BODY_MAX }), onlyOwnPages(deps)];
  const page =
    (draw: Draw): RequestHandler =>
    async (request, response, next) => {
      const text = draw(visitOf(deps, await assets(), request), request);
      if (text === null) return next();
      sendFramingPage(response, text, new URL(deps.publicUrl).origin);
    };
  return Router()
    .get(BASE, page(drawList))
    .get(
      `${BASE}/apps/good-standing`,
      page((visit) => renderNavBarApp(visit.frame({ kind: "nav_bar" }))),
    )
    .get(`${BASE}/change`, (_request, response) => {
      response.set("cache-control", "no-store").json({ change: account.lastSeq });
    })
    .get(`${BASE}/assets/:name`, async (request, response) => {
      const file = (await assets()).find(request.params.name);
      if (file === null) return void response.sendStatus(404);
      response.set({
        "cache-control": file.isHashed ? `public, max-age=${YEAR_SECONDS}, immutable` : "no-cache",
        "content-type": file.type,
        "x-content-type-options": "nosniff",
      });
      response.send(file.body);
    })
    .post(`${BASE}/request`, ...json, (request, response) => {
      const ask = ApiAsk.safeParse(request.body);
      if (!ask.success) return void response.sendStatus(400);
      response.json(call(ask.data));
    })
    .post(`${BASE}/open`, ...json, (request, response) => openApp(deps, request, response))
    .get(`${BASE}/tickets/new`, page(drawNewTicket))
    .get(`${BASE}/tickets/:id`, page(drawTicket))
    .get(`${BASE}/users/:id`, page(drawUser))
    .get(`${BASE}/organizations/:id`, page(drawOrganization));
}

interface Visit {
  readonly look: Looker;
  readonly frame: (subject: Subject) => WorkspaceFrame;
}

/** A page's text; null where the account has no such record. */
type Draw = (visit: Visit, request: Request) => string | null;

const drawList: Draw = ({ look, frame }, { query }) => {
  const asked = View.safeParse(query.view);
  const mine = ticketsOf(look, "mine");
  const chosen = asked.success ? asked.data : mine.length > 0 ? "mine" : "unsolved";
  const count = (view: ViewName) => ticketsOf(look, view).length;
  const counts = {
    mine: mine.length,
    unsolved: count("unsolved"),
    good_standing: count("good_standing"),
    solved: count("solved"),
  };
  const list = { chosen, counts, tickets: ticketsOf(look, chosen) };
  return renderTicketList(list, frame({ kind: "list" }));
};

const drawNewTicket: Draw = ({ frame }) => {
  const drawn = frame({ kind: "new_ticket" });
  const requesters = drawn.state.people.map(({ id, name, organizations }) => ({
    id,
    name,
    organization: organizations[0]?.name ?? "",
  }));
  return renderNewTicket(requesters, drawn);
};

const drawTicket: Draw = ({ look, frame }, { params }) => {
  const ticket = look.account.tickets.get(Number(params.id));
  if (ticket === undefined || ticket.status === "deleted") return null;
  return renderTicket(describeTicket(look, ticket), frame({ kind: "ticket", ticket }));
};

const drawUser: Draw = ({ look, frame }, { params }) => {
  const user = look.account.users.get(Number(params.id));
  if (user === undefined || !user.active) return null;
  return renderParty(describeUser(look, user), frame({ kind: "user", user }));
};

const drawOrganization: Draw = ({ look, frame }, { params }) => {
  const organization = look.account.organizations.get(Number(params.id));
  if (organization === undefined || organization.deletedMs !== null) return null;
  const drawn = frame({ kind: "organization", organization });
  return renderParty(describeOrganization(look, organization), drawn);
};

function onlyOwnPages({ mayWrite }: ZendeskPagesDeps): RequestHandler {
  return async (request, response, next) => {
    if (await mayWrite(request)) next();
    else response.sendStatus(403);
  };
}

/** What Zendesk posts into the app's frame, and where. */
function openApp(
  { demo, publicUrl }: ZendeskPagesDeps,
  request: Request,
  response: Response,
): void {
  const ask = OpenAsk.safeParse(request.body);
  const { sandbox, agents } = demo;
  const isAgent = ask.success && agents.some(({ id }) => id === ask.data.agentId);
  if (!ask.success || !isAgent || sandbox.account.app === null)
    return void response.sendStatus(400);
  const { agentId: userId, location } = ask.data;
  const token = sandbox.signAppToken({ userId, location });
  response.json({ url: `${publicUrl}${ADDRESSES.page}/${location}`, token });
}

function visitOf(
  { demo, assets: shared }: ZendeskPagesDeps,
  built: ZendeskAssets,
  { query, path }: Request,
): Visit {
  const { account } = demo.sandbox;
  const { choice, user } = agentOf(demo, query.agent);
  const { locale, timeZone } = user;
  return {
    look: { account, agentId: choice.id, locale, timeZone },
    frame: (subject) => ({
      assets: {
        styles: [built.style],
        schemeScript: shared.console.schemeScript,
        scripts: [built.script],
      },
      agents: demo.agents,
      agent: choice,
      ...{ locale, path },
      state: stateOf(account, user, subject),
    }),
  };
}

/** An agent first: whoever opens the page without a choice sees what a rep sees. */
function agentOf(
  { agents, sandbox }: ZendeskPagesDeps["demo"],
  asked: unknown,
): { readonly choice: AgentChoice; readonly user: SandboxUser } {
  const choice =
    agents.find(({ id }) => String(id) === asked) ?? agents.find(({ role }) => role === "agent");
  const user = choice === undefined ? undefined : sandbox.account.users.get(choice.id);
  if (choice === undefined || user === undefined) throw new Error("the demo has no agent");
  return { choice, user };
}
