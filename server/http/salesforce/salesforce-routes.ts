import { Router } from "express";
import { CARD_CALLS } from "../host/card-calls.ts";
import { openCard, openHost } from "../host/card-scene.ts";
import { SETTINGS_CALLS } from "../host/settings/settings-calls.ts";
import { openSettings } from "../host/settings/settings-scene.ts";
import { WORKLIST_CALLS } from "../host/worklist/worklist-calls.ts";
import { ACTIONS_PATH, actionRoutes, FLOW_ACTIONS } from "./action-routes.ts";
import { CHANGES_PATH, changeRoutes } from "./change-routes.ts";
import { hostRoutes } from "./host-routes.ts";
import { salesforceInstall } from "./install-routes.ts";
import type { SalesforceEdge } from "./salesforce-edge.ts";

const CARD = { path: "/salesforce/card", open: openCard, calls: CARD_CALLS };
const WORKLIST = { path: "/salesforce/worklist", open: openHost, calls: WORKLIST_CALLS };
const SETTINGS = { path: "/salesforce/settings", open: openSettings, calls: SETTINGS_CALLS };

/** Every address that takes a question of our Apex, for whoever describes the package. */
export const ORG_PATHS: readonly string[] = [
  ...FLOW_ACTIONS.map((name) => `${ACTIONS_PATH}/${name}`),
  CHANGES_PATH,
  ...[CARD, WORKLIST, SETTINGS].flatMap(({ path, calls }) =>
    Object.keys(calls).map((name) => `${path}/${name}`),
  ),
];

/** Everything Salesforce, and an admin who connects an org, may ask of this server. */
export function salesforceRoutes(edge: SalesforceEdge): Router {
  return Router()
    .use(salesforceInstall(edge))
    .use(actionRoutes(edge))
    .use(changeRoutes(edge))
    .use(hostRoutes(edge, CARD))
    .use(hostRoutes(edge, WORKLIST))
    .use(hostRoutes(edge, SETTINGS));
}
