import { createSandboxZendesk } from "../../adapters/sandbox-zendesk/index.ts";
import { HOUR_MS, instant, SECOND_MS, toEpochMs } from "../../core/time/instant.ts";
import type { ZendeskConfig } from "../config.ts";
import { crmPortOf } from "../crm/crm-port.ts";
import { makeOurFields } from "../crm/make-our-fields.ts";
import { isZendesk } from "../crm/zendesk-app.ts";
import type { Deps } from "../deps.ts";
import { SDK_PATH } from "../http/pages/zendesk-assets.ts";
import { learnAppKey } from "../http/zendesk/app/app-keys.ts";
import { ensureHooks } from "../http/zendesk/ensure-hooks.ts";
import { CALLBACK_PATH } from "../http/zendesk/install-routes.ts";
import { randomToken } from "../security/sign.ts";
import { ensureSetting } from "../storage/settings.ts";
import type { DemoSetting, OpenedDemo } from "./demos.ts";
import { installDemo } from "./install-demo.ts";
import { seedZendesk } from "./seed-zendesk.ts";
import type { ZendeskDemo } from "./zendesk-demo.ts";

const SUBDOMAIN = "acme";
const APP_ID = 4_712;
const CLIENT_ID = "zdg-sandbox-app";
const NAME = "Sandbox Zendesk";
const NOTICES_EVERY_MS = SECOND_MS;

/** The demo's Zendesk, on a port of this machine, before our app is in it. */
export interface OpenedZendeskDemo extends ZendeskDemo, OpenedDemo {
  readonly config: ZendeskConfig;
}

/** Makes and fills a Zendesk account in memory. It is as new each time: only our book is kept. */
export async function openZendeskDemo(setting: DemoSetting): Promise<OpenedZendeskDemo> {
  const { db, clock, publicUrl } = setting;
  const nowMs = () => toEpochMs(clock.now());
  let seedingMs: number | null = null;
  const clientSecret = randomToken();
  const sandbox = createSandboxZendesk({
    ...{ clientId: CLIENT_ID, clientSecret, subdomain: SUBDOMAIN },
    // Ids of one start must not come again at the next: we remember calls by theirs.
    salt: randomToken(),
    nowMs: () => seedingMs ?? nowMs(),
  });
  // Everything was said as long before the first start, or it would be said anew at each.
  const now = clock.now();
  const start = await db.withSystem((tx) => ensureSetting(tx, "sandbox_zendesk_start", () => now));
  const startMs = toEpochMs(instant(start));
  const goBack = (hours: number): void => {
    seedingMs = startMs - hours * HOUR_MS;
  };
  const agents = seedZendesk({ sandbox, goBack });
  seedingMs = null;
  const { url, close } = await sandbox.listen();
  let telling: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    telling = telling.then(() => sandbox.deliverWebhooks()).catch(() => undefined);
  }, NOTICES_EVERY_MS);
  timer.unref();
  const config: ZendeskConfig = {
    ...{ clientId: CLIENT_ID, clientSecret, appId: APP_ID, marketplace: null, apiUrl: url },
    workspace: { origin: new URL(publicUrl).origin, sdkUrl: SDK_PATH },
  };
  return {
    ...{ sandbox, agents, config },
    connect: (deps) => connect(deps, config, sandbox),
    close: async () => {
      clearInterval(timer);
      await close();
      await telling;
    },
  };
}

async function connect(
  deps: Deps,
  config: ZendeskConfig,
  sandbox: ZendeskDemo["sandbox"],
): Promise<void> {
  const connection = await installDemo(deps, {
    ...{ crm: "zendesk", externalId: SUBDOMAIN, name: NAME, callback: CALLBACK_PATH },
    installedBy: String(sandbox.adminId),
  });
  sandbox.installApp(APP_ID);
  await learnAppKey({ deps, app: config }, connection);
  const port = crmPortOf(deps, connection);
  if (!isZendesk(port)) throw new Error("the demo's Zendesk is another CRM");
  const made = await makeOurFields(deps, connection, () => port.ensureSchema());
  if (!made.ok) throw new Error(`the demo's Zendesk refused our fields: ${made.error.kind}`);
  const hooks = await ensureHooks(deps, connection, port);
  if (!hooks.ok) throw new Error(`the demo's Zendesk refused our webhooks: ${hooks.error.kind}`);
  const triggers = await port.ensureTriggers(hooks.value.commandsWebhookId);
  if (!triggers.ok)
    throw new Error(`the demo's Zendesk refused our triggers: ${triggers.error.kind}`);
}
