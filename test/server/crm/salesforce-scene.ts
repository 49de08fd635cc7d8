import { REQUIRED_SCOPES } from "../../../adapters/salesforce/index.ts";
import {
  createSandboxSalesforce,
  type SandboxOptions,
  type SandboxSalesforce,
} from "../../../adapters/sandbox-salesforce/index.ts";
import { HOUR_MS } from "../../../core/time/instant.ts";
import type { CrmDeps } from "../../../server/crm/crm-deps.ts";
import { salesforceApp } from "../../../server/crm/salesforce-app.ts";
import type { Database } from "../../../server/storage/connect.ts";
import { type CrmScene, crmScene, nowMsOf, sceneTime } from "./crm-scene.ts";

const APP = { clientId: "client-id", clientSecret: "client-secret" };
const SETTINGS = { disputes: [{ field: "Reason", values: ["Billing dispute"] }] };
const REDIRECT = "https://app.example.com/salesforce/oauth/callback";
const VERIFIER = "a verifier for tests that is long enough to be one";

export interface SalesforceScene extends CrmScene {
  readonly org: SandboxSalesforce;
}

interface SalesforceSetting {
  readonly options?: Partial<SandboxOptions>;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly log?: CrmDeps["log"] | undefined;
}

/** The real adapter over an org in memory that has our package, connected through the real consent. */
export async function salesforceScene(
  db: Database,
  { options = {}, settings = {}, log }: SalesforceSetting = {},
): Promise<SalesforceScene> {
  const time = sceneTime();
  const nowMs = nowMsOf(time);
  const org = createSandboxSalesforce({ ...APP, nowMs, ...options });
  org.installPackage();
  // Whoever works there was there long before.
  time.clock.advance(HOUR_MS);
  const { url, close } = await org.listen();
  const config = { ...APP, privateKey: null, loginUrl: url };
  const app = salesforceApp(config, { nowMs, wait: time.wait });
  const auth = app.authFor(org.orgId);
  const scene = await crmScene(
    db,
    {
      ...{ crm: "salesforce", app, settings: { ...SETTINGS, ...settings }, close },
      ...{ scopes: REQUIRED_SCOPES, externalId: org.orgId, address: url, installedBy: org.userId },
      consent() {
        const ask = { redirectUri: REDIRECT, verifier: VERIFIER };
        const code = codeFrom(org, auth.authorizeUrl({ ...ask, state: "state" }));
        return auth.exchange({ ...ask, code });
      },
      token: () => org.grant(REQUIRED_SCOPES).accessToken,
    },
    time,
    log,
  );
  return { ...scene, org };
}

/** What the admin's browser is sent back with after saying yes. */
function codeFrom(org: SandboxSalesforce, authorizeUrl: string): string {
  const { pathname, search } = new URL(authorizeUrl);
  const { headers } = org.handle({
    ...{ method: "GET", path: `${pathname}${search}`, headers: {}, body: "" },
  });
  const code = new URL(headers.location ?? "").searchParams.get("code");
  if (code === null) throw new Error("the org did not consent");
  return code;
}
