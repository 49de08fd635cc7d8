import { type NextFunction, type Request, type Response, Router } from "express";
import { assetRoutes, buildAssets } from "./assets.ts";
import { consolePages } from "./console-pages.ts";
import type { PageDeps } from "./page-deps.ts";
import { sandboxPages } from "./sandbox-pages.ts";

/**
 * Every page for people and the assets they use. Async because the browser code is bundled here,
 * once, before the server listens.
 */
export async function pageRoutes(deps: PageDeps): Promise<Router> {
  const assets = await buildAssets();
  const startSession = async (request: Request, response: Response, next: NextFunction) => {
    await deps.startSession(request, response);
    next();
  };
  return Router()
    .use(assetRoutes(assets))
    .use(["/sandbox", "/console"], startSession)
    .get("/", startSession)
    .use(sandboxPages(deps, assets))
    .use(consolePages(deps, assets));
}
