import { Router } from "express";
import { agentBook } from "./app/agents.ts";
import { appRoutes } from "./app/app-routes.ts";
import { appOpener } from "./app/open-app.ts";
import { callRoutes } from "./call-routes.ts";
import { zendeskInstall } from "./install-routes.ts";
import { webhookRoutes } from "./webhook-routes.ts";
import type { ZendeskEdge } from "./zendesk-edge.ts";

/** Everything Zendesk, its agents and an admin who connects it may ask of this server. */
export function zendeskRoutes(edge: ZendeskEdge): Router {
  return Router()
    .use(zendeskInstall(edge))
    .use(webhookRoutes(edge))
    .use(callRoutes(edge))
    .use(appRoutes(edge, appOpener(edge, agentBook(edge.deps))));
}
