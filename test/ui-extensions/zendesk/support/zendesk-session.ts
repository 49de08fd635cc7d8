import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import express, { type Request, type Response } from "express";
import type { CardAnswer } from "../../../../ui-extensions/panel/card-answer.ts";
import { appPage } from "../../../../ui-extensions/zendesk/app-page.ts";
import { bundleZendeskApp } from "../../../../ui-extensions/zendesk/bundle.ts";
import {
  ADDRESSES,
  APP_LOCATIONS,
  type AppLocation,
  type AppToken,
} from "../../../../ui-extensions/zendesk/src/contract.ts";
import { addressOf } from "../../../browser/support/fixture-server.ts";

export interface Asked {
  /** The address without what all of them begin with: `card/panel`, `worklist`. */
  readonly name: string;
  readonly token: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A number is a status without a body. */
export type Reply = CardAnswer<Readonly<Record<string, unknown>>> | AppToken | number;

export type Replies = Readonly<Record<string, (asked: Asked) => Reply | Promise<Reply>>>;

/** A page like an agent's, and the server behind the app, which answers what a test says. */
export interface ZendeskSession {
  readonly hostUrl: string;
  readonly asked: Asked[];
  replies: Replies;
  /** What the page says to the app, by whatever differs from usual. */
  locale: string;
  sdk: string;
  readonly close: () => Promise<void>;
}

const NONCE = "bm9uY2Utb2YtYS10ZXN0";
const HOST_SCRIPT = read("host-script.js");
export const SDK_SCRIPT = read("sdk-script.js");

function read(name: string): string {
  return readFileSync(new URL(name, import.meta.url), "utf8");
}

export async function startZendeskSession(): Promise<ZendeskSession> {
  const files = await bundleZendeskApp();
  const [app, host] = [express(), express()];
  const [appServer, hostServer] = await Promise.all([listen(app), listen(host)]);
  // Two names of this machine, so that the frame is another site's as it is at Zendesk.
  const appUrl = `http://127.0.0.1:${addressOf(appServer).port}`;
  const hostUrl = `http://localhost:${addressOf(hostServer).port}`;
  const session: ZendeskSession = {
    ...{ hostUrl, asked: [], replies: {}, locale: "en-US", sdk: SDK_SCRIPT },
    close: async () => {
      for (const server of [appServer, hostServer]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
  host.get("/", (_request, response) => {
    const page = `<!doctype html><html lang="en"><title>Host</title><style>iframe { border: 0; display: block }</style>
<body><script>${HOST_SCRIPT}</script><script>host.app = ${JSON.stringify(appUrl)};</script>`;
    response.type("html").send(page);
  });
  app.get("/sdk.js", (_request, response) => void response.type("js").send(session.sdk));
  app.get(`${ADDRESSES.assets}/:name`, (request, response) => {
    const file = files.get(request.params.name);
    if (file === undefined) return void response.sendStatus(404);
    response.type(request.params.name.endsWith(".css") ? "css" : "js").send(Buffer.from(file));
  });
  app.post(`${ADDRESSES.page}/:location`, (request, response, next) => {
    const location = APP_LOCATIONS.find((each) => each === request.params.location);
    if (location === undefined) return next();
    sendPage(response, { session, location, hostUrl, assets: files.keys() });
  });
  app.use(express.json(), (request, response) => answer(session, request, response));
  return session;
}

interface Page {
  readonly session: ZendeskSession;
  readonly location: AppLocation;
  readonly hostUrl: string;
  readonly assets: Iterable<string>;
}

function sendPage(response: Response, { session, location, hostUrl, assets }: Page): void {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${NONCE}'`,
    "connect-src 'self'",
    "img-src 'self' data:",
    `frame-ancestors ${hostUrl}`,
  ].join("; ");
  const token = location === "modal" ? "" : "token-1";
  const expiresAt = new Date(Date.now() + 900_000).toISOString();
  response.set("content-security-policy", policy).send(
    appPage({
      session: { token, expiresAt, location, locale: session.locale },
      nonce: NONCE,
      assets,
      sdkUrl: "/sdk.js",
    }),
  );
}

async function answer(session: ZendeskSession, request: Request, response: Response) {
  const name = request.path.replace(/^\/zendesk\//, "");
  const token = (request.get("authorization") ?? "").replace(/^Bearer /, "");
  const call = { name, token, body: request.body };
  session.asked.push(call);
  const reply = (await session.replies[name]?.(call)) ?? 404;
  if (typeof reply === "number") response.sendStatus(reply);
  else response.json(reply);
}

function listen(app: express.Express): Promise<Server> {
  return new Promise((resolve) => {
    const server = app.listen(0, "127.0.0.1", () => resolve(server));
  });
}
