import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import express, { type Request, type Response } from "express";
import { refuse } from "../../../core/result/result.ts";
import { calendarDate } from "../../../core/time/calendar-date.ts";
import type { PageDeps } from "../../../server/http/pages/page-deps.ts";
import { pageRoutes } from "../../../server/http/pages/page-routes.ts";
import { CAPTURED, SIMULATED, UNSENT, WORDING } from "./console-fixtures.ts";
import { PANEL_STATES } from "./panel-states.ts";

export interface ReceivedAction {
  readonly accountId: string;
  readonly actionId: string;
  readonly key: string;
  readonly body: unknown;
}

type Answer = (request: Request<{ id: string; action: string }>, response: Response) => void;

export interface FixtureServer {
  readonly url: string;
  readonly received: ReceivedAction[];
  /** How the next actions are answered; `null` goes back to success. */
  answerWith: Answer | null;
  /** While true every connection is cut, as when the server is down. */
  down: boolean;
  readonly close: () => Promise<void>;
}

/** The real pages over an API that answers fixtures, for states a real account rarely shows. */
export async function startFixtureServer(): Promise<FixtureServer> {
  const app = express();
  const server = await listen(app);
  const { port } = addressOf(server);
  const state: FixtureServer = {
    url: `http://127.0.0.1:${port}`,
    received: [],
    answerWith: null,
    down: false,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  app.use("/api", (request, _response, next) => {
    if (state.down) request.socket.destroy();
    else next();
  });
  app.use("/api/v1", express.json(), api(state));
  app.use(await pageRoutes(pageDeps()));
  return state;
}

function api(state: FixtureServer) {
  return express
    .Router()
    .get("/accounts", (request, response) => {
      const found = String(request.query.search).toLowerCase().includes("riv");
      const accounts = found ? [RIVERA_ROW] : [];
      response.json({ accounts, cursor: null });
    })
    .get("/accounts/:id/panel", (request, response) => {
      const { id } = request.params;
      if (id === "acc-slow") return;
      if (id === "acc-forbidden") problem(response, 403, "Ask your admin for “View collections”.");
      else if (PANEL_STATES[id] === undefined) problem(response, 404, "No such account.");
      else response.json(PANEL_STATES[id]);
    })
    .get("/accounts/:id/timeline", (_request, response) => {
      const entry = {
        id: "t0",
        at: { value: "2026-11-02T15:00:00.000Z", text: "2 Nov, 9:00" },
        actor: "Good Standing",
        kind: "touch.sent",
        title: "First reminder sent",
        detail: "",
      };
      response.json({ entries: [entry], cursor: null });
    })
    .post("/accounts/:id/actions/:action", (request, response) => {
      const { id, action } = request.params;
      // As the real API does, so that a page that hides its origin fails here too.
      if (request.get("origin") !== state.url) {
        problem(response, 403, "The request comes from another site.");
        return;
      }
      const key = request.get("idempotency-key") ?? "";
      state.received.push({ accountId: id, actionId: action, key, body: request.body });
      if (state.answerWith !== null) state.answerWith(request, response);
      else response.json({ message: `Done: ${action}`, panel: afterAction(id) });
    });
}

function afterAction(id: string) {
  const undo = {
    actionId: "act-9",
    label: "Undo: Last action",
    until: { value: "2026-11-21T18:10:00.000Z", text: "11:10" },
  };
  return { ...PANEL_STATES[id], undo };
}

const RIVERA_ROW = {
  id: "acc-rivera-plumbing",
  name: "Rivera Plumbing",
  kind: "business",
  pastDueText: "$1,240.50",
  daysPastDue: 32,
  stateLabel: "Past due",
};

export function problem(
  response: Response,
  status: number,
  detail: string,
  errors?: unknown,
): void {
  const body = { type: "about:blank", title: "Refused", status, detail, instance: "req-1", errors };
  response.status(status).type("application/problem+json").send(JSON.stringify(body));
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ["acc-cafe-del-valle", "Café del Valle"],
  ["acc-soto-catering", "Soto Catering"],
]);

const LETTERS = [true, false].map((isPrinted, index) => ({
  id: `00000000-0000-4000-8000-00000000000${index}`,
  recipient: ["Café del Valle", "Calle 93 # 11", "Bogotá"],
  subject: "Formal notice",
  accountHref: "/sandbox",
  made: { value: "2026-11-20T15:00:00.000Z", text: "Fri 20 Nov 2026, 15:00 UTC" },
  isPrinted,
}));

function pageDeps(): PageDeps {
  return {
    apiBase: "/api/v1",
    doors: [],
    hubspot: null,
    zendesk: null,
    salesforce: null,
    tenantId: "00000000-0000-4000-8000-0000000000aa",
    mayWrite: async () => false,
    listImported: async () => ({ accounts: [], cursor: null }),
    listUnsent: async (_response, { part }) => ({ rows: UNSENT[part], cursor: null }),
    loadWording: async () => WORDING,
    letters: {
      open: async () => ({ letters: LETTERS }),
      print: async () => null,
      post: async () => 0,
    },
    countPending: async () => 0,
    runSimulation: async () => undefined,
    today: async () => calendarDate("2026-11-21"),
    tryImport: async () => refuse({ field: "file", message: "not in the fixture" }),
    applyImport: async () => refuse({ field: "file", message: "not in the fixture" }),
    clock: null,
    startSession: async (_request, response) => {
      response.cookie("gs_session", "fixture", { sameSite: "strict", httpOnly: true });
    },
    findAccountName: async (_response, id) => NAMES.get(id) ?? null,
    listCaptured: async (_response, { cursor }) => ({
      messages: cursor === "empty" ? [] : CAPTURED,
      cursor: null,
    }),
    findCaptured: async (_response, id) => CAPTURED.find((message) => message.id === id) ?? null,
    loadSimulation: async () => SIMULATED,
  };
}

function listen(app: express.Express): Promise<Server> {
  return new Promise((resolve) => {
    const server = app.listen(0, "127.0.0.1", () => resolve(server));
  });
}

export function addressOf(server: Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening on a port");
  return address;
}
