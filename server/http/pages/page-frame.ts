import type { Request, RequestHandler, Response } from "express";
import {
  type MissingParts,
  renderMissingPage,
} from "../../../ui-extensions/console/missing-page.ts";
import type { PageAssets, PageFrame } from "../../../ui-extensions/console/page.ts";
import type { PageDeps } from "./page-deps.ts";
import { sendPage } from "./page-headers.ts";

/** What every page is drawn with: its files, and the clock as it stands at this request. */
export async function frameOf(
  { clock }: PageDeps,
  request: Request,
  assets: PageAssets,
): Promise<PageFrame> {
  return { assets, clock: clock === null ? null : await clock.view(request) };
}

/** Sends a page that says what is not there, or why not, and where to go on. */
export function missingPages(deps: PageDeps, assets: PageAssets) {
  return async (request: Request, response: Response, status: number, parts: MissingParts) => {
    const page = renderMissingPage(parts, await frameOf(deps, request, assets));
    response.status(status);
    sendPage(response, page);
  };
}

/** Lets a form through when a page of ours sent it. Stands before whatever reads the body. */
export function ownForms(deps: PageDeps, assets: PageAssets): RequestHandler {
  const sendMissing = missingPages(deps, assets);
  return async (request, response, next) => {
    if (await deps.mayWrite(request)) return next();
    await sendMissing(request, response, 403, {
      title: "This form has expired",
      text: "It was open for too long, or another site sent it. Nothing was changed. Open the page again and repeat it there.",
    });
  };
}
