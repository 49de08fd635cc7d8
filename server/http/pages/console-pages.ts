import { type Request, type Response, Router } from "express";
import { renderMessagePage } from "../../../ui-extensions/console/message-page.ts";
import { renderOutboxPage } from "../../../ui-extensions/console/outbox-page.ts";
import { OUTBOX_PARTS, type OutboxView } from "../../../ui-extensions/console/outbox-view.ts";
import { renderStartPage } from "../../../ui-extensions/console/start-page.ts";
import { renderWordingPage } from "../../../ui-extensions/console/wording-page.ts";
import type { Assets } from "./assets.ts";
import type { PageDeps } from "./page-deps.ts";
import { frameOf, missingPages } from "./page-frame.ts";
import { sendMail, sendPage } from "./page-headers.ts";

const MESSAGES_PER_PAGE = 50;

/** The start page and the outbox. */
export function consolePages(deps: PageDeps, assets: Assets): Router {
  const sendMissing = missingPages(deps, assets.console);
  return Router()
    .get("/", async (request, response) => {
      const frame = await frameOf(deps, request, assets.console);
      sendPage(response, renderStartPage(frame, deps.doors));
    })
    .get("/console/wording", async (request, response) => {
      const view = await deps.loadWording(response);
      sendPage(response, renderWordingPage(view, await frameOf(deps, request, assets.console)));
    })
    .get("/console/outbox", async (request, response) => {
      const view = await loadOutbox(deps, request, response);
      sendPage(response, renderOutboxPage(view, await frameOf(deps, request, assets.console)));
    })
    .get("/console/outbox/:id", async (request: Request<{ id: string }>, response: Response) => {
      const message = await deps.findCaptured(response, request.params.id);
      if (message === null) {
        const text = "The outbox has no message with this address.";
        const way = { href: "/console/outbox", label: "To the outbox" };
        await sendMissing(request, response, 404, { title: "No such message", text, way });
        return;
      }
      const frame = await frameOf(deps, request, assets.console);
      sendPage(response, renderMessagePage(message, frame));
    })
    .get(
      "/console/outbox/:id/html",
      async (request: Request<{ id: string }>, response: Response) => {
        const message = await deps.findCaptured(response, request.params.id);
        if (message?.html) return sendMail(response, message.html);
        const text = "This message is text only.";
        await sendMissing(request, response, 404, { title: "No HTML part", text });
      },
    );
}

/** All three parts, or the further pages of the one whose link was followed. */
async function loadOutbox(
  deps: PageDeps,
  { query }: Request,
  response: Response,
): Promise<OutboxView> {
  const cursor = typeof query.cursor === "string" ? query.cursor : null;
  // A cursor without a part is an address from before there were parts.
  const only =
    cursor === null ? null : (OUTBOX_PARTS.find((part) => part === query.part) ?? "kept");
  const page = { cursor, limit: MESSAGES_PER_PAGE };
  const unsent = async (part: "waiting" | "stopped") =>
    only === null || only === part ? deps.listUnsent(response, { ...page, part }) : null;
  return {
    waiting: await unsent("waiting"),
    kept: only === null || only === "kept" ? await deps.listCaptured(response, page) : null,
    stopped: await unsent("stopped"),
    pending: await deps.countPending(),
  };
}
