import { HUBSPOT_SCOPES } from "../../../adapters/hubspot/index.ts";
import {
  createSandboxHubspot,
  type SandboxHubspot,
  type SandboxOptions,
} from "../../../adapters/sandbox-hubspot/index.ts";
import { type Listening, listenOnLoopback } from "../../../adapters/sandbox-listen.ts";
import type { CrmDeps } from "../../../server/crm/crm-deps.ts";
import { hubspotApp } from "../../../server/crm/hubspot-app.ts";
import type { Database } from "../../../server/storage/connect.ts";
import { type CrmScene, crmScene, nowMsOf, type SceneTime, sceneTime } from "./crm-scene.ts";

const SETTINGS = {
  disputes: [{ property: "hs_ticket_category", values: ["BILLING_ISSUE"] }],
  optOut: { subscriptionId: 1_002 },
};
const APP = { appId: 4711, clientId: "client-id", clientSecret: "client-secret" };
const REDIRECT = "https://app.example.com/hubspot/oauth/callback";
let portals = 9_000;

export interface HubspotScene extends CrmScene {
  readonly hubspot: SandboxHubspot;
}

/** The real adapter over a HubSpot in memory, connected through the real consent. */
export function hubspotScene(
  db: Database,
  options: Partial<SandboxOptions> = {},
  log?: CrmDeps["log"],
): Promise<HubspotScene> {
  return hubspotSceneIn(db, sceneTime(), { options, log, listen: listenOnLoopback });
}

interface HubspotSetting {
  readonly options?: Partial<SandboxOptions>;
  readonly log?: CrmDeps["log"] | undefined;
  /** How the stand-in is reached. */
  listen(handle: SandboxHubspot["handle"]): Promise<Listening>;
}

/** The same in a time of the caller's. */
export async function hubspotSceneIn(
  db: Database,
  time: SceneTime,
  { options = {}, log, listen }: HubspotSetting,
): Promise<HubspotScene> {
  const nowMs = nowMsOf(time);
  portals += 1;
  const portalId = portals * 1_000 + (process.pid % 1_000);
  const hubspot = createSandboxHubspot({ ...APP, nowMs, portalId, ...options });
  const { url, close } = await listen(hubspot.handle);
  const app = hubspotApp({ ...APP, apiUrl: url, authorizeUrl: url }, { nowMs, wait: time.wait });
  const scopes = HUBSPOT_SCOPES.map(({ scope }) => scope);
  const externalId = String(portalId);
  const scene = await crmScene(
    db,
    {
      ...{ crm: "hubspot", app, settings: SETTINGS, scopes, externalId, close },
      installedBy: "7001",
      consent() {
        const code = hubspot.grant({ redirectUri: REDIRECT, scopes });
        return app.authFor(externalId).exchange({ code, redirectUri: REDIRECT, verifier: "" });
      },
      token: () => hubspot.install(scopes).accessToken,
    },
    time,
    log,
  );
  return { ...scene, hubspot };
}
