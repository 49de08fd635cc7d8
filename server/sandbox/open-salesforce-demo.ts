import { createSandboxSalesforce } from "../../adapters/sandbox-salesforce/index.ts";
import { defaultPolicy } from "../../core/policy/default-policy.ts";
import { calendarDate } from "../../core/time/calendar-date.ts";
import { HOUR_MS, toEpochMs } from "../../core/time/instant.ts";
import { localDate } from "../../core/time/time-zone.ts";
import type { SalesforceConfig } from "../config.ts";
import { saveSettings } from "../crm/connections.ts";
import type { Deps } from "../deps.ts";
import { ORG_SCOPE } from "../http/oauth/client-input.ts";
import { createClient, revokeClient } from "../http/oauth/clients.ts";
import { randomToken } from "../security/sign.ts";
import { setConnectionRoles } from "../storage/crm-connections.ts";
import { listClients } from "../storage/oauth-clients.ts";
import { ensureSetting } from "../storage/settings.ts";
import type { DemoSetting, OpenedDemo } from "./demos.ts";
import { installDemo } from "./install-demo.ts";
import type { DemoUser, SalesforceDemo } from "./salesforce-demo.ts";
import { seedSalesforce } from "./seed-salesforce.ts";
import { SANDBOX_TENANT } from "./tenant.ts";

const NAME = "Sandbox Salesforce";
const CLIENT_ID = "sandbox-external-client-app";
const CREDENTIAL = "Sandbox Salesforce credential";
const SETTINGS = { disputes: [{ field: "Reason", values: ["Billing dispute"] }] };
/** Well before our tokens end, as a named credential renews its own. */
const TOKEN_MS = HOUR_MS / 6;

/** The demo's org, on a port of this machine, before our app is in it. */
export interface OpenedSalesforceDemo extends SalesforceDemo, OpenedDemo {
  readonly config: SalesforceConfig;
}

/** Makes and fills an org in memory. It is as new each time: only our book is kept. */
export async function openSalesforceDemo(setting: DemoSetting): Promise<OpenedSalesforceDemo> {
  const { db, clock, publicUrl } = setting;
  const clientSecret = randomToken();
  const sandbox = createSandboxSalesforce({
    ...{ clientId: CLIENT_ID, clientSecret, name: NAME },
    nowMs: () => toEpochMs(clock.now()),
  });
  sandbox.installPackage();
  // Seeded as on the day of the first start, or every invoice would fall due anew each morning.
  const today = localDate(defaultPolicy.defaults.timeZone, toEpochMs(clock.now()));
  const day = await db.withSystem((tx) => ensureSetting(tx, "sandbox_salesforce_day", () => today));
  const users = seedSalesforce(sandbox, calendarDate(day));
  const { url, close } = await sandbox.listen();
  const credential = externalCredential(publicUrl);
  return {
    ...{ sandbox, users, close },
    token: credential.token,
    config: { clientId: CLIENT_ID, clientSecret, privateKey: null, loginUrl: url },
    async connect(deps) {
      await connect(deps, sandbox.orgId, users);
      credential.fill(await clientFor(deps));
    },
  };
}

async function connect(deps: Deps, orgId: string, users: readonly DemoUser[]): Promise<void> {
  const admin = users.find(({ role }) => role === "admin");
  const connection = await installDemo(deps, {
    ...{ crm: "salesforce", externalId: orgId, name: NAME },
    callback: "/salesforce/oauth/callback",
    installedBy: admin?.id ?? null,
  });
  await saveSettings(deps, connection, SETTINGS);
  const roles = Object.fromEntries(users.map(({ id, role }) => [id, role]));
  await deps.db.withTenant(connection.tenantId, (tx) =>
    setConnectionRoles(tx, connection.id, roles),
  );
}

interface Credential {
  readonly id: string;
  readonly secret: string;
}

/** A client for the org, as an admin makes one; that of the last start is ended. */
async function clientFor({ db, clock }: Deps): Promise<Credential> {
  const book = { db, now: clock.now() };
  const former = await db.withTenant(SANDBOX_TENANT.id, listClients);
  for (const { id, name } of former)
    if (name === CREDENTIAL) await revokeClient(book, SANDBOX_TENANT.id, id);
  const made = await createClient(book, SANDBOX_TENANT.id, {
    ...{ name: CREDENTIAL, role: "rep", grants: ["client_credentials"], scopes: [ORG_SCOPE] },
  });
  if (!made.ok || made.value.secret === null)
    throw new Error("the demo's org could not be given a client");
  return { id: made.value.client.id, secret: made.value.secret };
}

/** What a named credential does: asks our token endpoint, and keeps the token until it is to end. */
function externalCredential(publicUrl: string) {
  let client: Credential | null = null;
  let known: { readonly token: string; readonly untilMs: number } | null = null;
  return {
    fill(made: Credential): void {
      client = made;
    },
    async token(): Promise<string | null> {
      if (client === null) return null;
      if (known !== null && known.untilMs > Date.now()) return known.token;
      const basic = Buffer.from(`${client.id}:${client.secret}`).toString("base64");
      const response = await fetch(`${publicUrl}/oauth/token`, {
        method: "POST",
        headers: {
          authorization: `Basic ${basic}`,
          "content-type": "application/x-www-form-urlencoded",
        },
        body: "grant_type=client_credentials",
      });
      const answer: { readonly access_token?: unknown } = JSON.parse(await response.text());
      if (typeof answer.access_token !== "string") return null;
      known = { token: answer.access_token, untilMs: Date.now() + TOKEN_MS };
      return known.token;
    },
  };
}
