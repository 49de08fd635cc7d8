import { type Request, type Response, Router } from "express";
import { renderMissingPage } from "../../../ui-extensions/console/missing-page.ts";
import { renderMessagePage, renderOutboxPage } from "../../../ui-extensions/console/outbox-page.ts";
import { renderSimulationPage } from "../../../ui-extensions/console/simulation-page.ts";
import { renderStartPage } from "../../../ui-extensions/console/start-page.ts";
import type { Assets } from "./assets.ts";
import type { PageDeps } from "./page-deps.ts";
import { sendMail, sendPage, sendSimulation } from "./page-headers.ts";

const MESSAGES_PER_PAGE = 50;

/** The start page, the outbox and the last simulation. */
export function consolePages(deps: PageDeps, assets: Assets): Router {
  const missing = (response: Response, title: string, text: string) => {
    response.status(404);
    sendPage(response, renderMissingPage(title, text, assets.console));
  };
  return Router()
    .get("/", (_request, response) => {
      sendPage(response, renderStartPage(assets.console, deps.doors));
    })
    .get("/console/outbox", async (request, response) => {
      const { cursor } = request.query;
      const page = await deps.listCaptured(response, {
        cursor: typeof cursor === "string" ? cursor : null,
        limit: MESSAGES_PER_PAGE,
      });
      sendPage(response, renderOutboxPage(page, assets.console));
    })
    .get("/console/outbox/:id", async (request: Request<{ id: string }>, response: Response) => {
      const message = await deps.findCaptured(response, request.params.id);
      if (message === null) {
        missing(response, "No such message", "The outbox has no message with this address.");
        return;
      }
      sendPage(response, renderMessagePage(message, assets.console));
    })
    .get(
      "/console/outbox/:id/html",
      async (request: Request<{ id: string }>, response: Response) => {
        const message = await deps.findCaptured(response, request.params.id);
        if (message?.html) sendMail(response, message.html);
        else missing(response, "No HTML part", "This message is text only.");
      },
    )
    .get("/console/simulation", async (_request, response) => {
      const report = await deps.loadSimulation(response);
      if (report !== null) sendSimulation(response, renderSimulationPage(report, "/"));
      else
        missing(response, "No simulation yet", "Run “npm run -s gs -- simulate --days 30” first.");
    });
}
