import { createSandboxHubspot } from "../../adapters/sandbox-hubspot/index.ts";
import { defaultPolicy } from "../../core/policy/default-policy.ts";
import { calendarDate } from "../../core/time/calendar-date.ts";
import { SECOND_MS, toEpochMs } from "../../core/time/instant.ts";
import { localDate } from "../../core/time/time-zone.ts";
import type { Clock } from "../clock.ts";
import type { HubspotConfig } from "../config.ts";
import { findConnection, saveGrant, saveSettings } from "../crm/connections.ts";
import { crmPortOf } from "../crm/crm-port.ts";
import type { Deps } from "../deps.ts";
import { randomToken } from "../security/sign.ts";
import type { Database } from "../storage/connect.ts";
import { forgetRecords, setConnectionRoles } from "../storage/crm-connections.ts";
import { ensureSetting } from "../storage/settings.ts";
import type { HubspotDemo } from "./hubspot-demo.ts";
import { seedHubspot } from "./seed-hubspot.ts";
import { SANDBOX_TENANT } from "./tenant.ts";

const PORTAL_ID = 47_110_001;
const APP_ID = 4_711;
const ADMIN_ID = "7001";
/** May approve what a rep has to ask for. */
const MANAGER_ID = "7003";
const NAME = "Sandbox HubSpot";
const NOTICES_EVERY_MS = SECOND_MS;
const SETTINGS = {
  disputes: [{ property: "hs_ticket_category", values: ["BILLING_ISSUE"] }],
  optOut: { subscriptionId: 1_002 },
};

/** The demo's HubSpot, on a port of this machine, before our app is in it. */
export interface OpenedHubspotDemo extends HubspotDemo {
  readonly config: HubspotConfig;
  /** Installs our app as an admin would, by the same consent and the same calls. */
  connect(deps: Deps): Promise<void>;
  close(): Promise<void>;
}

export interface HubspotDemoSetting {
  readonly db: Database;
  readonly clock: Clock;
  readonly publicUrl: string;
}

/** Makes and fills a HubSpot account in memory. It is as new each time: only our book is kept. */
export async function openHubspotDemo(setting: HubspotDemoSetting): Promise<OpenedHubspotDemo> {
  const { db, clock, publicUrl } = setting;
  const app = { appId: APP_ID, clientId: "sandbox-app", clientSecret: randomToken() };
  const sandbox = createSandboxHubspot({
    ...app,
    portalId: PORTAL_ID,
    nowMs: () => toEpochMs(clock.now()),
    webhookUrl: `${publicUrl}/hubspot/webhooks`,
  });
  // Seeded as on the day of the first start, or every invoice would fall due anew each morning.
  const today = localDate(defaultPolicy.defaults.timeZone, toEpochMs(clock.now()));
  const day = await db.withSystem((tx) => ensureSetting(tx, "sandbox_hubspot_day", () => today));
  seedHubspot(sandbox, calendarDate(day));
  const { url, close } = await sandbox.listen();
  let telling: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    telling = telling.then(() => sandbox.deliverWebhooks()).catch(() => undefined);
  }, NOTICES_EVERY_MS);
  timer.unref();
  return {
    sandbox,
    app,
    config: { ...app, apiUrl: url, authorizeUrl: url },
    connect: (deps) => connect(deps, publicUrl),
    close: async () => {
      clearInterval(timer);
      await close();
      await telling;
    },
  };
}

async function connect(deps: Deps, publicUrl: string): Promise<void> {
  const auth = deps.crm.apps.hubspot?.authFor(String(PORTAL_ID));
  if (auth === undefined) throw new Error("the demo's HubSpot app is not set up");
  const redirectUri = `${publicUrl}/hubspot/oauth/callback`;
  const [state, verifier] = [randomToken(), randomToken()];
  const consent = await fetch(auth.authorizeUrl({ state, redirectUri, verifier }), {
    redirect: "manual",
  });
  const answer = new URL(consent.headers.get("location") ?? "", redirectUri).searchParams;
  if (answer.get("state") !== state) throw new Error("the demo's HubSpot gave no consent");
  const code = answer.get("code") ?? "";
  const grant = await auth.exchange({ code, redirectUri, verifier });
  if (!grant.ok) throw new Error(`the demo's HubSpot refused the code: ${grant.error.kind}`);
  await forgetFormerAccount(deps, grant.value.externalId);
  const connection = await saveGrant(deps, {
    ...{ crm: "hubspot", grant: grant.value, name: NAME, tenantId: SANDBOX_TENANT.id },
    installedBy: ADMIN_ID,
  });
  const made = await crmPortOf(deps, connection).ensureSchema();
  if (!made.ok) throw new Error(`the demo's HubSpot refused our fields: ${made.error.kind}`);
  await saveSettings(deps, connection, SETTINGS);
  const roles = { ...connection.roles, [MANAGER_ID]: "manager" } as const;
  await deps.db.withTenant(connection.tenantId, (tx) =>
    setConnectionRoles(tx, connection.id, roles),
  );
}

/** The account of the last start is gone, and with it everything we wrote there. */
async function forgetFormerAccount({ db }: Deps, externalId: string): Promise<void> {
  const former = await findConnection(db, "hubspot", externalId);
  if (former === null) return;
  await db.withTenant(former.tenantId, (tx) => forgetRecords(tx, former.id));
}
