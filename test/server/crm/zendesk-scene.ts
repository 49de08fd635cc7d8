import {
  createSandboxZendesk,
  type SandboxOptions,
  type SandboxZendesk,
} from "../../../adapters/sandbox-zendesk/index.ts";
import { REQUIRED_SCOPES } from "../../../adapters/zendesk/index.ts";
import { HOUR_MS } from "../../../core/time/instant.ts";
import type { CrmDeps } from "../../../server/crm/crm-deps.ts";
import { zendeskApp } from "../../../server/crm/zendesk-app.ts";
import type { Database } from "../../../server/storage/connect.ts";
import { type CrmScene, crmScene, nowMsOf, sceneTime } from "./crm-scene.ts";

const APP = { clientId: "good-standing", clientSecret: "client-secret" };
const CONFIG = { ...APP, appId: null, marketplace: null, workspace: null };
const REDIRECT = "https://app.example.com/zendesk/oauth/callback";
let accounts = 0;

export interface ZendeskScene extends CrmScene {
  readonly zendesk: SandboxZendesk;
}

interface ZendeskSetting {
  readonly options?: Partial<SandboxOptions>;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly log?: CrmDeps["log"];
}

/** The real adapter over a Zendesk in memory, connected through the real consent. */
export async function zendeskScene(
  db: Database,
  { options = {}, settings = {}, log }: ZendeskSetting = {},
): Promise<ZendeskScene> {
  const time = sceneTime();
  const nowMs = nowMsOf(time);
  accounts += 1;
  const subdomain = `acme-${accounts}-${process.pid}`;
  const zendesk = createSandboxZendesk({ ...APP, nowMs, subdomain, ...options });
  // Whoever works there was there long before.
  time.clock.advance(HOUR_MS);
  const { url, close } = await zendesk.listen();
  const app = zendeskApp({ ...CONFIG, apiUrl: url }, { nowMs, wait: time.wait });
  const scene = await crmScene(
    db,
    {
      ...{ crm: "zendesk", app, settings, scopes: REQUIRED_SCOPES, externalId: subdomain, close },
      installedBy: String(zendesk.adminId),
      consent() {
        const code = zendesk.grant({ redirectUri: REDIRECT, scopes: REQUIRED_SCOPES });
        return app.authFor(subdomain).exchange({ code, redirectUri: REDIRECT, verifier: "" });
      },
      token: () => zendesk.install(REQUIRED_SCOPES).accessToken,
    },
    time,
    log,
  );
  return { ...scene, zendesk };
}
