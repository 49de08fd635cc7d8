import { Router } from "express";
import { actionRoutes } from "./actions/action-routes.ts";
import { CARD_CALLS } from "./card-calls.ts";
import { openVisit } from "./card-scene.ts";
import { hostRoutes } from "./host-routes.ts";
import type { HubspotEdge } from "./hubspot-edge.ts";
import { installRoutes } from "./install-routes.ts";
import { SETTINGS_CALLS } from "./settings/settings-calls.ts";
import { openSettings } from "./settings/settings-scene.ts";
import { webhookRoutes } from "./webhook-routes.ts";

/** Everything HubSpot, and an admin who connects it, may ask of this server. */
export function hubspotRoutes(edge: HubspotEdge): Router {
  return Router()
    .use(installRoutes(edge))
    .use(webhookRoutes(edge))
    .use(actionRoutes(edge))
    .use(hostRoutes(edge, { path: "/hubspot/card", open: openVisit, calls: CARD_CALLS }))
    .use(
      hostRoutes(edge, { path: "/hubspot/settings", open: openSettings, calls: SETTINGS_CALLS }),
    );
}
