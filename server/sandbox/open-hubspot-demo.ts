import { createSandboxHubspot } from "../../adapters/sandbox-hubspot/index.ts";
import { defaultPolicy } from "../../core/policy/default-policy.ts";
import { calendarDate } from "../../core/time/calendar-date.ts";
import { SECOND_MS, toEpochMs } from "../../core/time/instant.ts";
import { localDate } from "../../core/time/time-zone.ts";
import type { HubspotConfig } from "../config.ts";
import { saveSettings } from "../crm/connections.ts";
import { crmPortOf } from "../crm/crm-port.ts";
import { makeOurFields } from "../crm/make-our-fields.ts";
import type { Deps } from "../deps.ts";
import { randomToken } from "../security/sign.ts";
import { setConnectionRoles } from "../storage/crm-connections.ts";
import { ensureSetting } from "../storage/settings.ts";
import type { DemoSetting, OpenedDemo } from "./demos.ts";
import type { HubspotDemo } from "./hubspot-demo.ts";
import { installDemo } from "./install-demo.ts";
import { seedHubspot } from "./seed-hubspot.ts";

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
  // By it the sandbox's Zendesk means the same customers.
  customerNumber: "customer_number",
};

/** The demo's HubSpot, on a port of this machine, before our app is in it. */
export interface OpenedHubspotDemo extends HubspotDemo, OpenedDemo {
  readonly config: HubspotConfig;
}

/** Makes and fills a HubSpot account in memory. It is as new each time: only our book is kept. */
export async function openHubspotDemo(setting: DemoSetting): Promise<OpenedHubspotDemo> {
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
    connect,
    close: async () => {
      clearInterval(timer);
      await close();
      await telling;
    },
  };
}

async function connect(deps: Deps): Promise<void> {
  const connection = await installDemo(deps, {
    ...{ crm: "hubspot", externalId: String(PORTAL_ID), name: NAME, installedBy: ADMIN_ID },
    callback: "/hubspot/oauth/callback",
  });
  const port = crmPortOf(deps, connection);
  const made = await makeOurFields(deps, connection, () => port.ensureSchema());
  if (!made.ok) throw new Error(`the demo's HubSpot refused our fields: ${made.error.kind}`);
  await saveSettings(deps, connection, SETTINGS);
  const roles = { ...connection.roles, [MANAGER_ID]: "manager" } as const;
  await deps.db.withTenant(connection.tenantId, (tx) =>
    setConnectionRoles(tx, connection.id, roles),
  );
}
