import { Router } from "express";
import { WORKFLOW_ACTIONS } from "../host/actions/workflow-actions.ts";
import { CARD_CALLS } from "../host/card-calls.ts";
import { openCard } from "../host/card-scene.ts";
import { SETTINGS_CALLS } from "../host/settings/settings-calls.ts";
import { openSettings } from "../host/settings/settings-scene.ts";
import { ACTIONS_PATH, actionRoutes } from "./actions/action-routes.ts";
import { hostRoutes } from "./host-routes.ts";
import type { HubspotEdge } from "./hubspot-edge.ts";
import { hubspotInstall } from "./install-routes.ts";
import { WEBHOOKS_PATH, webhookRoutes } from "./webhook-routes.ts";

const CARD_PATH = "/hubspot/card";
const SETTINGS_PATH = "/hubspot/settings";

/** Every address that takes a signed POST, for whoever describes the app to HubSpot. */
export const SIGNED_PATHS: readonly string[] = [
  WEBHOOKS_PATH,
  ...Object.keys(WORKFLOW_ACTIONS).map((name) => `${ACTIONS_PATH}/${name}`),
  ...Object.keys(CARD_CALLS).map((name) => `${CARD_PATH}/${name}`),
  ...Object.keys(SETTINGS_CALLS).map((name) => `${SETTINGS_PATH}/${name}`),
];

/** Everything HubSpot, and an admin who connects it, may ask of this server. */
export function hubspotRoutes(edge: HubspotEdge): Router {
  return Router()
    .use(hubspotInstall(edge))
    .use(webhookRoutes(edge))
    .use(actionRoutes(edge))
    .use(hostRoutes(edge, { path: CARD_PATH, open: openCard, calls: CARD_CALLS }))
    .use(hostRoutes(edge, { path: SETTINGS_PATH, open: openSettings, calls: SETTINGS_CALLS }));
}
