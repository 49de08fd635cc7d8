import { pino } from "pino";
import { HUBSPOT_SCOPES } from "../../../adapters/hubspot/index.ts";
import {
  createSandboxHubspot,
  type SandboxHubspot,
  type SandboxOptions,
} from "../../../adapters/sandbox-hubspot/index.ts";
import { toEpochMs } from "../../../core/time/instant.ts";
import {
  type CrmConnection,
  findConnection,
  forgetGrant,
  saveGrant,
  saveSettings,
} from "../../../server/crm/connections.ts";
import type { CrmDeps } from "../../../server/crm/crm-deps.ts";
import { hubspotApp } from "../../../server/crm/hubspot-app.ts";
import { sealKeyOf } from "../../../server/crm/seal.ts";
import { syncCrm } from "../../../server/crm/sync-crm.ts";
import { policyShelf } from "../../../server/effects/policy-shelf.ts";
import type { Database } from "../../../server/storage/connect.ts";
import type { Tx } from "../../../server/storage/tx.ts";
import { type TestClock, testClock } from "../../support/server.ts";

const SETTINGS = {
  disputes: [{ property: "hs_ticket_category", values: ["BILLING_ISSUE"] }],
  optOut: { subscriptionId: 1_002 },
};
const APP = { appId: 4711, clientId: "client-id", clientSecret: "client-secret" };
const TURNS_MAX = 200;
const REDIRECT = "https://app.example.com/hubspot/oauth/callback";
let portals = 9_000;

export interface HubspotScene {
  readonly hubspot: SandboxHubspot;
  readonly deps: CrmDeps;
  readonly clock: TestClock;
  readonly connection: CrmConnection;
  /** Turns until the connection has nothing more to do now; answers how many that took. */
  sync(): Promise<number>;
  /** Time passes, and the connection is looked at again. */
  later(ms: number): Promise<number>;
  again(): Promise<CrmConnection>;
  /** An admin's consent, the first or a new one. */
  connect(): Promise<CrmConnection>;
  inTenant<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The real adapter over a HubSpot in memory, connected through the real consent. */
export async function hubspotScene(
  db: Database,
  options: Partial<SandboxOptions> = {},
  log: CrmDeps["log"] = pino({ level: "silent" }),
): Promise<HubspotScene> {
  const clock = testClock("2026-03-04T17:00:00.000Z");
  const nowMs = () => toEpochMs(clock.now());
  const wait = async (ms: number): Promise<void> => clock.advance(ms);
  portals += 1;
  const portalId = portals * 1_000 + (process.pid % 1_000);
  const hubspot = createSandboxHubspot({ ...APP, nowMs, portalId, ...options });
  const { url, close } = await hubspot.listen();
  const app = hubspotApp({ ...APP, apiUrl: url, authorizeUrl: url }, { nowMs, wait });
  const deps: CrmDeps = {
    db,
    clock,
    log,
    policies: policyShelf(),
    wake: () => undefined,
    crm: {
      apps: { hubspot: app },
      sealKeys: [sealKeyOf("a key for tests that is long enough to be one")],
      recordSecret: "record-secret",
      wait,
    },
  };
  const scopes = HUBSPOT_SCOPES.map(({ scope }) => scope);
  const connect = async (): Promise<CrmConnection> => {
    const code = hubspot.grant({ redirectUri: REDIRECT, scopes });
    const grant = await app
      .authFor(String(portalId))
      .exchange({ code, redirectUri: REDIRECT, verifier: "" });
    if (!grant.ok) throw new Error(grant.error.kind);
    const save = { crm: "hubspot", grant: grant.value, name: "Sandbox Inc" } as const;
    return saveGrant(deps, { ...save, installedBy: "7001" });
  };
  const saved = await connect();
  await saveSettings(deps, saved, SETTINGS);
  const again = async (): Promise<CrmConnection> => {
    const found = await findConnection(db, "hubspot", saved.externalId);
    if (found === null) throw new Error("the connection is gone");
    return found;
  };
  const port = app.open({
    connectionId: saved.id,
    externalId: saved.externalId,
    scopes,
    settings: SETTINGS,
    tokens: {
      current: async () => ({ ok: true, value: hubspot.install(scopes).accessToken }),
      renew: async () => ({ ok: true, value: hubspot.install(scopes).accessToken }),
    },
  });
  const schema = await port.ensureSchema();
  if (!schema.ok) throw new Error(JSON.stringify(schema.error));
  const sync = async (): Promise<number> => {
    for (let turns = 0; turns < TURNS_MAX; turns += 1)
      if ((await syncCrm(deps, "worker")) === 0) return turns;
    throw new Error("the connection never rests");
  };
  return {
    ...{ hubspot, deps, clock, sync, again, connect },
    connection: await again(),
    // Its account is gone with it: no later turn of another test may come upon the connection.
    close: async () => {
      await forgetGrant(deps, saved, "the test is over");
      await close();
    },
    later: (ms) => {
      clock.advance(ms);
      return sync();
    },
    inTenant: (work) => db.withTenant(saved.tenantId, work),
  };
}
