import { type NextFunction, type Request, type Response, Router } from "express";
import { assetRoutes, buildAssets } from "./assets.ts";
import { clockPages } from "./clock-pages.ts";
import { consolePages } from "./console-pages.ts";
import { hubspotPages } from "./hubspot-pages.ts";
import { importPages } from "./import-pages.ts";
import { letterPages } from "./letter-pages.ts";
import type { PageDeps } from "./page-deps.ts";
import { salesforcePages } from "./salesforce-pages.ts";
import { sandboxPages } from "./sandbox-pages.ts";
import { simulationPages } from "./simulation-pages.ts";
import { zendeskPages } from "./zendesk-pages.ts";

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
  return (
    Router()
      .use(assetRoutes(assets))
      .use(["/sandbox", "/console"], startSession)
      .get("/", startSession)
      .use(clockPages(deps, assets))
      // Before the sandbox's own records, which take any two names after "/sandbox".
      .use(
        deps.hubspot === null
          ? Router()
          : hubspotPages({ ...deps.hubspot, assets, mayWrite: deps.mayWrite }),
      )
      .use(
        deps.salesforce === null
          ? Router()
          : salesforcePages({ ...deps.salesforce, assets, mayWrite: deps.mayWrite }),
      )
      .use(
        deps.zendesk === null
          ? Router()
          : zendeskPages({ ...deps.zendesk, assets, mayWrite: deps.mayWrite }),
      )
      .use(sandboxPages(deps, assets))
      .use(importPages(deps, assets))
      .use(simulationPages(deps, assets))
      .use(letterPages(deps, assets))
      .use(consolePages(deps, assets))
  );
}
